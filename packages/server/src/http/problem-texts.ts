import type {FieldProblemCode, ProblemCode} from '@immersion-kit/sdk/contract';
import {RULE_TEXTS} from '../convention/rule-texts.ts';
import type {Language} from './language.ts';

export type {Language} from './language.ts';

type Text = Record<Language, string>;

/** One line for each refusal: what happened, then what to do. */
export const PROBLEM_TEXTS: Record<ProblemCode, Text> = {
  request_invalid: {
    fr: 'La demande est mal formée : corrigez les champs signalés.',
    en: 'The request is malformed: correct the fields listed.',
  },
  body_malformed: {
    fr: "Le corps de la demande n'est pas du JSON en UTF-8, ou n'est pas arrivé entier.",
    en: 'The body is not JSON in UTF-8, or did not arrive whole.',
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
  link_missing: {
    fr: 'Il manque le jeton du lien : ouvrez la page par le lien reçu.',
    en: 'The link’s token is missing: open the page by the link you received.',
  },
  link_invalid: {
    fr: "Ce lien n'ouvre rien : vérifiez qu'il est entier, ou demandez-en un nouveau.",
    en: 'This link opens nothing: check that it is whole, or ask for a new one.',
  },
  link_expired: {
    fr: 'Ce lien a expiré : demandez-en un nouveau.',
    en: 'This link has expired: ask for a new one.',
  },
  sign_in_required: {
    fr: 'Connectez-vous : la session est fermée, ou a duré ses 12 heures.',
    en: 'Sign in: the session was closed, or has lasted its 12 hours.',
  },
  code_invalid: {
    fr: 'Ce code n’est pas le bon, ou ne vaut plus : vérifiez-le, ou demandez-en un nouveau. Il vaut dix minutes et cinq essais.',
    en: 'This code is wrong, or no longer good: check it, or ask for a new one. It lasts ten minutes and five tries.',
  },
  cross_site: {
    fr: 'Cette action se fait depuis les pages de ce service seulement : ouvrez-les, puis recommencez.',
    en: 'This can be done from this service’s own pages only: open them, then try again.',
  },
  agency_not_allowed: {
    fr: "Cette clé n'agit pas pour cette structure : choisissez-en une de sa liste.",
    en: 'This key does not act for this agency: choose one it lists.',
  },
  role_not_allowed: {
    fr: "Votre rôle ne permet pas cette action ; l'agence qui suit la convention peut la faire.",
    en: 'Your role does not allow this action; the agency in charge may do it.',
  },
  not_a_party: {
    fr: "Cette personne ne signe pas cette convention : elle n'en est pas partie.",
    en: 'This person does not sign this convention: they are not a party to it.',
  },
  two_steps_required: {
    fr: 'Cette structure valide en deux temps : un conseiller accepte la convention, puis un valideur la valide.',
    en: 'This agency validates in two steps: a counsellor accepts, then a validator validates.',
  },
  one_step_agency: {
    fr: 'Cette structure valide en une fois : validez la convention sans passer par l’acceptation.',
    en: 'This agency validates in one step: validate without accepting first.',
  },
  renewal_not_modifiable: {
    fr: 'Un renouvellement ne se modifie pas : annulez-le ou refusez-le, puis renouvelez de nouveau.',
    en: 'A renewal cannot be modified: reject or cancel it, then renew again.',
  },
  not_found: {fr: "Cette adresse n'existe pas.", en: 'This address does not exist.'},
  offer_not_found: {
    fr: "Cette offre n'existe pas ou n'est plus proposée.",
    en: 'This offer does not exist or is no longer open.',
  },
  agency_not_found: {
    fr: "Cette structure n'existe pas ou est fermée : choisissez-en une autre.",
    en: 'This agency does not exist or is closed: choose another one.',
  },
  convention_not_found: {
    fr: "Cette convention n'existe pas, ou n'est pas de celles que vous suivez.",
    en: 'This convention does not exist, or is not one you follow.',
  },
  method_not_allowed: {
    fr: "Cette adresse n'accepte pas cette méthode.",
    en: 'This address does not accept this method.',
  },
  body_too_large: {
    fr: 'Le corps de la demande est trop lourd : envoyez-en moins à la fois.',
    en: 'The body is too large: send less at a time.',
  },
  content_type_unsupported: {
    fr: 'Envoyez du JSON, avec « Content-Type: application/json ».',
    en: 'Send JSON, with "Content-Type: application/json".',
  },
  content_encoding_unsupported: {
    fr: 'Envoyez le corps tel quel, sans le compresser (sans « Content-Encoding »).',
    en: 'Send the body as it is, not compressed (without "Content-Encoding").',
  },
  rate_limited: {
    fr: 'Trop de demandes en peu de temps : patientez, puis réessayez. « Retry-After » dit dans combien de secondes.',
    en: 'Too many requests in a short time: wait, then try again. "Retry-After" says in how many seconds.',
  },
  idempotency_key_missing: {
    fr: "Il manque l'en-tête « Idempotency-Key » : de 8 à 200 caractères qui nomment cette demande.",
    en: 'The "Idempotency-Key" header is missing: 8 to 200 characters that name this request.',
  },
  idempotency_key_reused: {
    fr: 'Cette « Idempotency-Key » a déjà servi pour une autre demande : prenez-en une nouvelle.',
    en: 'This "Idempotency-Key" was used for another request: take a new one.',
  },
  precondition_missing: {
    fr: "Il manque l'en-tête « If-Match » : donnez l'« ETag » de la version que vous avez lue.",
    en: 'The "If-Match" header is missing: give the "ETag" of the version you read.',
  },
  precondition_failed: {
    fr: 'Ce que vous modifiez a changé entre-temps : relisez, puis recommencez. Rien n’a été perdu.',
    en: 'What you are changing has changed since: read it again, then retry. Nothing was lost.',
  },
  convention_invalid: {
    fr: 'La convention ne respecte pas une règle : corrigez les champs signalés.',
    en: 'The convention breaks a rule: correct the fields listed.',
  },
  status_not_allowed: {
    fr: "La convention n'en est pas (ou plus) à une étape qui permet cette action.",
    en: 'The convention is not (or no longer) at a stage that allows this action.',
  },
  already_signed: {
    fr: 'Cette personne a déjà signé : il n’y a plus rien à faire de son côté.',
    en: 'This person has signed already: nothing more is asked of them.',
  },
  document_changed: {
    fr: 'Le document a changé depuis que vous l’avez lu : relisez-le avant de signer.',
    en: 'The document has changed since you read it: read it again before signing.',
  },
  code_wrong: {
    fr: "Ce n'est pas le bon code : recopiez les six chiffres du dernier message reçu.",
    en: 'This is not the right code: copy the six digits of the last message you received.',
  },
  code_expired: {
    fr: "Ce code n'est plus valable : demandez-en un nouveau.",
    en: 'This code is no longer valid: ask for a new one.',
  },
  message_too_soon: {
    fr: "Un message vient d'être envoyé : regardez aussi les courriers indésirables avant d'en demander un autre.",
    en: 'A message was just sent: look in the unwanted mail too before asking for another.',
  },
  document_unavailable: {
    fr: "Le document n'existe pas : il est fait quand la convention est validée.",
    en: 'There is no document: it is made when the convention is validated.',
  },
  convention_cancelled: {
    fr: 'Cette convention a été annulée : son document n’a plus cours.',
    en: 'This convention was cancelled: its document no longer stands.',
  },
  immersion_over: {
    fr: "L'immersion est terminée : elle ne s'annule plus.",
    en: 'The immersion is over: it can no longer be cancelled.',
  },
  assessment_exists: {
    fr: "Le bilan de cette immersion existe déjà : elle ne s'annule plus.",
    en: 'The assessment of this immersion exists: it can no longer be cancelled.',
  },
  duplicate_found: {
    fr: 'Une convention semblable existe : reprenez-la, ou demandez à la remplacer.',
    en: 'A similar convention exists: resume it, or ask to replace it.',
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
  duplicate_field: {
    fr: 'Ce champ est donné deux fois : gardez-en un.',
    en: 'This field is given twice: keep one.',
  },
  body_object_expected: {
    fr: 'Un objet JSON est attendu, avec ses champs entre accolades.',
    en: 'A JSON object is expected, its fields between braces.',
  },
  too_deep: {
    fr: 'Ce champ en contient trop, les uns dans les autres : {limit} niveaux au plus.',
    en: 'Too many fields inside one another: {limit} levels at most.',
  },
  too_many_keys: {
    fr: 'La demande a trop de champs : {limit} au plus.',
    en: 'The request has too many fields: {limit} at most.',
  },
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
  text_html: {
    fr: 'Ce texte contient du code HTML : écrivez-le sans balise. Pour « inférieur à », mettez une espace, comme « 5 < 10 ».',
    en: 'This text holds HTML: write it without tags. For "less than", put a space, as in "5 < 10".',
  },
  text_nir: {
    fr: 'Ce texte contient un numéro de sécurité sociale : retirez-le, nous ne devons pas le recevoir. Un SIRET (14 chiffres) est accepté, comme 13002526500013.',
    en: 'This text holds a French social security number: remove it, we must not receive it. A SIRET (14 digits) is accepted, such as 13002526500013.',
  },
  name_letters: {
    fr: 'Un nom contient au moins une lettre, comme « N’Guyen » ou « Jean-Noël ».',
    en: 'A name has at least one letter, such as "N’Guyen" or "Jean-Noël".',
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
  country_code_format: {
    fr: 'Un pays est attendu, par son code de deux lettres, comme FR ou BE.',
    en: 'A country is expected, by its two-letter code, such as FR or BE.',
  },
  id_format: {fr: "Cet identifiant n'a pas la bonne forme.", en: 'This identifier is malformed.'},
  email_format: {
    fr: 'Une adresse e-mail est attendue, comme camille.roux@exemple.fr.',
    en: 'An e-mail address is expected, such as camille.roux@exemple.fr.',
  },
  email_accent: {
    fr: 'Une adresse e-mail s’écrit sans accent : helene@exemple.fr, et non hélène@exemple.fr.',
    en: 'An e-mail address has no accents: helene@exemple.fr, not hélène@exemple.fr.',
  },
  phone_format: {
    fr: "Un numéro de téléphone est attendu, comme 06 12 34 56 78 ou 0692 12 34 56 ; pour un autre pays, avec l'indicatif, comme +41 79 123 45 67.",
    en: 'A phone number is expected, such as 06 12 34 56 78 or 0692 12 34 56; for another country, with its code, such as +41 79 123 45 67.',
  },
  civil_date: {
    fr: 'Une date qui existe est attendue, comme 2026-12-31.',
    en: 'A date that exists is expected, such as 2026-12-31.',
  },
  instant: {
    fr: 'Un instant UTC est attendu, comme 2026-12-31T08:00:00Z.',
    en: 'A UTC instant is expected, such as 2026-12-31T08:00:00Z.',
  },
  time_format: {
    fr: 'Une heure de 00:00 à 23:59 est attendue, comme 08:30.',
    en: 'A time from 00:00 to 23:59 is expected, such as 08:30.',
  },
  position_incomplete: {
    fr: 'latitude, longitude et distanceKm vont ensemble : donnez les trois, ou aucun.',
    en: 'latitude, longitude and distanceKm go together: give all three, or none.',
  },
  position_required: {
    fr: 'Le tri par distance demande latitude, longitude et distanceKm.',
    en: 'Sorting by distance needs latitude, longitude and distanceKm.',
  },
  coordinates_incomplete: {
    fr: 'latitude et longitude vont ensemble : donnez les deux, ou aucune.',
    en: 'latitude and longitude go together: give both, or neither.',
  },
  agency_unknown: {
    fr: "Cette structure n'existe pas ou n'accueille plus de demandes : choisissez-en une autre.",
    en: 'This agency does not exist or takes no more requests: choose another one.',
  },
  agency_same: {
    fr: 'La convention est déjà suivie par cette structure : choisissez-en une autre.',
    en: 'This agency already follows the convention: choose another one.',
  },
  siret_banned: {
    fr: "Cette entreprise ne peut pas accueillir d'immersion : choisissez-en une autre ou parlez-en à votre conseiller.",
    en: 'This company may not host an immersion: choose another, or talk to your counsellor.',
  },
  link_format: {
    fr: "Ce lien n'est pas entier : ouvrez-le depuis le message reçu.",
    en: 'This link is not whole: open it from the message you received.',
  },
  document_hash_format: {
    fr: "L'empreinte du document a 64 chiffres hexadécimaux : reprenez celle de la convention lue.",
    en: 'The document’s hash has 64 hexadecimal digits: take the one of the convention you read.',
  },
  code_format: {
    fr: 'Le code a six chiffres, comme 042 917 : recopiez celui du message.',
    en: 'The code has six digits, such as 042 917: copy the one in the message.',
  },
  ...RULE_TEXTS,
  invalid: {fr: "Cette valeur n'est pas valable.", en: 'This value is not valid.'},
};
