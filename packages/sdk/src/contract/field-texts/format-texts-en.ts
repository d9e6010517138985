import type {TypedProblemCode} from './typed-problem.ts';

/** One line for each refusal of what a person types in one field, in English. */
export const formatTextsEn: Record<TypedProblemCode, string> = {
  required: 'This field is required.',
  text_invalid: 'This text holds forbidden characters.',
  text_html:
    'This text holds HTML: write it without tags. For "less than", put a space, as in "5 < 10".',
  text_nir:
    'This text holds a French social security number: remove it, we must not receive it. A SIRET (14 digits) is accepted, such as 13002526500013.',
  name_letters: 'A name has at least one letter, such as "N’Guyen" or "Jean-Noël".',
  value_not_allowed: 'Possible values: {values}.',
  too_long: '{limit} characters at most.',
  siret_format: 'A SIRET has 14 digits.',
  siret_checksum: 'This SIRET was miscopied: its checksum is wrong.',
  email_format: 'An e-mail address is expected, such as camille.roux@exemple.fr.',
  email_accent: 'An e-mail address has no accents: helene@exemple.fr, not hélène@exemple.fr.',
  phone_format:
    'A phone number is expected, such as 06 12 34 56 78 or 0692 12 34 56; for another country, with its code, such as +41 79 123 45 67.',
  civil_date: 'A date that exists is expected, such as 2026-12-31.',
  time_format: 'A time from 00:00 to 23:59 is expected, such as 08:30.',
  invalid: 'This value is not valid.',
};
