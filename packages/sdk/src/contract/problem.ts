import * as z from 'zod/mini';
import {Duplicate} from './convention/duplicate.ts';
import {RULE_PROBLEMS} from './convention/rule-problem.ts';
import {openEnum} from './primitives/open-enum.ts';

/** Every reason for which the API refuses or fails a request, with its HTTP status. */
export const PROBLEMS = {
  request_invalid: 400,
  body_malformed: 400,
  key_missing: 401,
  key_invalid: 401,
  key_expired: 401,
  key_revoked: 401,
  key_wrong_mode: 401,
  origin_missing: 403,
  origin_null: 403,
  origin_not_allowed: 403,
  secret_key_in_browser: 403,
  scope_missing: 403,
  link_missing: 401,
  link_invalid: 401,
  link_expired: 401,
  sign_in_required: 401,
  code_invalid: 401,
  cross_site: 403,
  agency_not_allowed: 403,
  role_not_allowed: 403,
  not_a_party: 403,
  two_steps_required: 403,
  one_step_agency: 403,
  renewal_not_modifiable: 403,
  not_found: 404,
  offer_not_found: 404,
  agency_not_found: 404,
  convention_not_found: 404,
  method_not_allowed: 405,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  precondition_missing: 428,
  precondition_failed: 412,
  convention_invalid: 422,
  status_not_allowed: 409,
  already_signed: 409,
  document_changed: 409,
  document_unavailable: 409,
  convention_cancelled: 410,
  code_wrong: 403,
  code_expired: 403,
  message_too_soon: 429,
  immersion_over: 409,
  assessment_exists: 409,
  duplicate_found: 409,
  body_too_large: 413,
  content_type_unsupported: 415,
  content_encoding_unsupported: 415,
  rate_limited: 429,
  internal_error: 500,
  service_unavailable: 503,
} as const;

/** A stable word for one reason of {@link PROBLEMS}; new ones may be added. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Every reason for which one field of a request is refused. */
export const FIELD_PROBLEMS = [
  'required',
  'unknown_field',
  'duplicate_field',
  'body_object_expected',
  'too_deep',
  'too_many_keys',
  'type_number',
  'type_integer',
  'type_boolean',
  'type_text',
  'text_invalid',
  'text_html',
  'text_nir',
  'name_letters',
  'single_value_expected',
  'value_not_allowed',
  'too_small',
  'too_large',
  'too_short',
  'too_long',
  'too_many',
  'too_few',
  'siret_format',
  'siret_checksum',
  'rome_code_format',
  'appellation_code_format',
  'naf_code_format',
  'department_code_format',
  'postcode_format',
  'commune_code_format',
  'country_code_format',
  'id_format',
  'email_format',
  'email_accent',
  'phone_format',
  'civil_date',
  'instant',
  'time_format',
  'position_incomplete',
  'position_required',
  'coordinates_incomplete',
  'agency_unknown',
  'agency_same',
  'contact_kept',
  'siret_banned',
  'document_hash_format',
  'link_format',
  'code_format',
  ...RULE_PROBLEMS,
  'invalid',
] as const;

/** A stable word for one reason of {@link FIELD_PROBLEMS}; new ones may be added. */
export type FieldProblemCode = (typeof FIELD_PROBLEMS)[number];

/** What is wrong with one field, and where: `pointer` is a JSON pointer into the request's data. */
export const FieldProblem = z.object({
  pointer: z.string(),
  code: openEnum<FieldProblemCode>(),
  message: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** An RFC 9457 problem: what every refused or failed request is answered with. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: openEnum<ProblemCode>(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(FieldProblem)),
  /** With `duplicate_found`: the similar conventions, and what may be done about each. */
  duplicates: z.optional(z.array(Duplicate)),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
