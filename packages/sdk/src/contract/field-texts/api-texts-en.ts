import type {RuleProblemCode} from '../convention/rule-problem.ts';
import type {FieldProblemCode} from '../problem.ts';
import type {TypedProblemCode} from './typed-problem.ts';

type ApiProblemCode = Exclude<FieldProblemCode, RuleProblemCode | TypedProblemCode>;

/** One line for each refusal that only a program meets, or only the server knows, in English. */
export const apiTextsEn: Record<ApiProblemCode, string> = {
  unknown_field: 'This field does not exist.',
  duplicate_field: 'This field is given twice: keep one.',
  body_object_expected: 'A JSON object is expected, its fields between braces.',
  too_deep: 'Too many fields inside one another: {limit} levels at most.',
  too_many_keys: 'The request has too many fields: {limit} at most.',
  type_number: 'A number is expected, such as 49.12.',
  type_integer: 'A whole number is expected, such as 3.',
  type_boolean: 'true or false is expected.',
  type_text: 'A text is expected.',
  single_value_expected: 'A single value is expected.',
  too_small: 'The minimum is {limit}.',
  too_large: 'The maximum is {limit}.',
  too_short: 'At least {limit} character(s) are needed.',
  too_many: '{limit} values at most.',
  too_few: 'At least {limit} value(s) are needed.',
  rome_code_format: 'A ROME code is a letter from A to N and 4 digits, such as D1102.',
  appellation_code_format: 'An appellation code has 5 or 6 digits.',
  naf_code_format: 'A NAF code has 4 digits and a letter, without a dot, such as 1071C.',
  department_code_format: 'A department code looks like 57, 2A or 974.',
  postcode_format: 'A postcode has 5 digits.',
  commune_code_format: 'A commune code has 5 characters, such as 57463.',
  country_code_format: 'A country is expected, by its two-letter code, such as FR or BE.',
  id_format: 'This identifier is malformed.',
  instant: 'A UTC instant is expected, such as 2026-12-31T08:00:00Z.',
  position_incomplete: 'latitude, longitude and distanceKm go together: give all three, or none.',
  position_required: 'Sorting by distance needs latitude, longitude and distanceKm.',
  coordinates_incomplete: 'latitude and longitude go together: give both, or neither.',
  agency_unknown: 'This agency does not exist or takes no more requests: choose another one.',
  agency_same: 'This agency already follows the convention: choose another one.',
  contact_kept: 'Only the agency changes who signs, their address or their number: ask it to.',
  siret_banned:
    'This company may not host an immersion: choose another, or talk to your counsellor.',
  link_format: 'This link is not whole: open it from the message you received.',
  web_address: 'A web address is expected, such as https://fournil.example.',
  offer_twice: 'This job is in the list already: keep one.',
  job_unknown: 'This job is not known: choose it in the list.',
  place_unknown: 'This postcode and this town do not go together: check both.',
  siret_closed: 'This establishment is closed in the SIRENE register: check the SIRET.',
  date_past: 'This date is past: give one to come.',
  document_hash_format:
    'The document’s hash has 64 hexadecimal digits: take the one of the convention you read.',
  code_format: 'The code has six digits, such as 042 917: copy the one in the message.',
  immersion_not_over:
    'The immersion is not over: say so on the last day, or say that it ends early.',
  last_day_outside: 'This day is not in the immersion: give one between its two dates.',
  last_day_future: 'This day has not come yet: give the last day of presence.',
  nothing_missed:
    'Nothing is missing: give an earlier last day or missed hours, or say that it went to its end.',
  missed_hours_over: 'This is more than the hours planned up to that day: check them.',
  contract_before_start: 'The contract cannot start before the immersion: check the date.',
};
