import type {FieldProblemCode, ProblemCode} from '@immersion-kit/sdk/contract';

export type Language = 'fr' | 'en';

/** Figures and words a message may quote. */
export type Details = {readonly limit?: string; readonly values?: string};

type Text = Record<Language, string>;

/** One line for each refusal: what happened, then what to do. */
export const PROBLEM_TEXTS: Record<ProblemCode, Text> = {
  request_invalid: {
    fr: 'La demande est mal formée : corrigez les champs signalés.',
    en: 'The request is malformed: correct the fields listed.',
  },
  key_missing: {
    fr: 'Il manque la clé : envoyez « Authorization: Bearer … ».',
    en: 'The key is missing: send "Authorization: Bearer …".',
  },
  key_invalid: {fr: "Cette clé n'existe pas.", en: 'This key does not exist.'},
  key_expired: {
    fr: 'Cette clé a expiré : demandez-en une nouvelle.',
    en: 'This key has expired: ask for a new one.',
  },
  key_revoked: {
    fr: 'Cette clé a été révoquée : demandez-en une nouvelle.',
    en: 'This key was revoked: ask for a new one.',
  },
  key_wrong_mode: {
    fr: "Cette clé n'est pas du mode de ce serveur (test ou réel).",
    en: 'This key is not of this server’s mode (test or live).',
  },
  origin_missing: {
    fr: "Une clé publique ne s'utilise que dans une page web ; pour un serveur, prenez une clé secrète.",
    en: 'A publishable key works in a web page only; use a secret key on a server.',
  },
  origin_null: {
    fr: "Cette page n'a pas d'origine (ouverte par double-clic ?) : servez-la par un serveur local.",
    en: 'This page has no origin (opened as a file?): serve it from a local server.',
  },
  origin_not_allowed: {
    fr: "Ce site n'est pas dans la liste des origines de la clé : faites-l'y ajouter.",
    en: 'This site is not among the key’s origins: have it added.',
  },
  secret_key_in_browser: {
    fr: 'Cette clé est secrète et a été vue dans un navigateur : révoquez-la et prenez une clé publique.',
    en: 'This key is secret and was seen in a browser: revoke it and use a publishable key.',
  },
  scope_missing: {
    fr: "Cette clé n'a pas le droit demandé par cette route.",
    en: 'This key lacks the scope this route asks for.',
  },
  not_found: {fr: "Cette adresse n'existe pas.", en: 'This address does not exist.'},
  offer_not_found: {
    fr: "Cette offre n'existe pas ou n'est plus proposée.",
    en: 'This offer does not exist or is no longer open.',
  },
  method_not_allowed: {
    fr: "Cette adresse n'accepte pas cette méthode.",
    en: 'This address does not accept this method.',
  },
  internal_error: {
    fr: 'Erreur de notre côté ; elle est enregistrée. Réessayez plus tard.',
    en: 'An error on our side; it is on record. Try again later.',
  },
  service_unavailable: {
    fr: 'Le service est momentanément indisponible. Réessayez dans un instant.',
    en: 'The service is briefly unavailable. Try again in a moment.',
  },
};

/** One line for each field refusal; `{limit}` and `{values}` are quoted from the contract. */
export const FIELD_TEXTS: Record<FieldProblemCode, Text> = {
  required: {fr: 'Ce champ est obligatoire.', en: 'This field is required.'},
  unknown_field: {fr: "Ce champ n'existe pas.", en: 'This field does not exist.'},
  type_number: {
    fr: 'Un nombre est attendu, comme 49.12.',
    en: 'A number is expected, such as 49.12.',
  },
  type_integer: {
    fr: 'Un nombre entier est attendu, comme 3.',
    en: 'A whole number is expected, such as 3.',
  },
  type_boolean: {fr: 'true ou false est attendu.', en: 'true or false is expected.'},
  type_text: {fr: 'Un texte est attendu.', en: 'A text is expected.'},
  text_invalid: {
    fr: 'Ce texte contient des caractères interdits.',
    en: 'This text holds forbidden characters.',
  },
  single_value_expected: {
    fr: 'Une seule valeur est attendue.',
    en: 'A single value is expected.',
  },
  value_not_allowed: {
    fr: 'Valeurs possibles : {values}.',
    en: 'Possible values: {values}.',
  },
  too_small: {
    fr: 'Le minimum est {limit}.',
    en: 'The minimum is {limit}.',
  },
  too_large: {
    fr: 'Le maximum est {limit}.',
    en: 'The maximum is {limit}.',
  },
  too_short: {
    fr: 'Il faut au moins {limit} caractère(s).',
    en: 'At least {limit} character(s) are needed.',
  },
  too_long: {
    fr: '{limit} caractères au plus.',
    en: '{limit} characters at most.',
  },
  too_many: {
    fr: '{limit} valeurs au plus.',
    en: '{limit} values at most.',
  },
  too_few: {
    fr: 'Il faut au moins {limit} valeur(s).',
    en: 'At least {limit} value(s) are needed.',
  },
  siret_format: {fr: 'Un SIRET a 14 chiffres.', en: 'A SIRET has 14 digits.'},
  siret_checksum: {
    fr: 'Ce SIRET est mal recopié : sa somme de contrôle est fausse.',
    en: 'This SIRET was miscopied: its checksum is wrong.',
  },
  rome_code_format: {
    fr: 'Un code ROME est une lettre de A à N et 4 chiffres, comme D1102.',
    en: 'A ROME code is a letter from A to N and 4 digits, such as D1102.',
  },
  appellation_code_format: {
    fr: "Un code d'appellation a 5 ou 6 chiffres.",
    en: 'An appellation code has 5 or 6 digits.',
  },
  naf_code_format: {
    fr: 'Un code NAF a 4 chiffres et une lettre, sans point, comme 1071C.',
    en: 'A NAF code has 4 digits and a letter, without a dot, such as 1071C.',
  },
  department_code_format: {
    fr: 'Un code de département est comme 57, 2A ou 974.',
    en: 'A department code looks like 57, 2A or 974.',
  },
  postcode_format: {fr: 'Un code postal a 5 chiffres.', en: 'A postcode has 5 digits.'},
  commune_code_format: {
    fr: 'Un code de commune a 5 caractères, comme 57463.',
    en: 'A commune code has 5 characters, such as 57463.',
  },
  id_format: {fr: "Cet identifiant n'a pas la bonne forme.", en: 'This identifier is malformed.'},
  civil_date: {
    fr: 'Une date qui existe est attendue, comme 2026-12-31.',
    en: 'A date that exists is expected, such as 2026-12-31.',
  },
  instant: {
    fr: 'Un instant UTC est attendu, comme 2026-12-31T08:00:00Z.',
    en: 'A UTC instant is expected, such as 2026-12-31T08:00:00Z.',
  },
  position_incomplete: {
    fr: 'latitude, longitude et distanceKm vont ensemble : donnez les trois, ou aucun.',
    en: 'latitude, longitude and distanceKm go together: give all three, or none.',
  },
  position_required: {
    fr: 'Le tri par distance demande latitude, longitude et distanceKm.',
    en: 'Sorting by distance needs latitude, longitude and distanceKm.',
  },
  invalid: {fr: "Cette valeur n'est pas valable.", en: 'This value is not valid.'},
};
