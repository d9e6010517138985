/** What is refused of what a person types in a form; the rest is for whoever writes programs. */
export type TypedProblemCode =
  | 'required'
  | 'text_invalid'
  | 'text_html'
  | 'text_nir'
  | 'name_letters'
  | 'value_not_allowed'
  | 'too_long'
  | 'siret_format'
  | 'siret_checksum'
  | 'email_format'
  | 'email_accent'
  | 'phone_format'
  | 'civil_date'
  | 'time_format'
  | 'invalid';
