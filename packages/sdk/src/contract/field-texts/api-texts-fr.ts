import type {RuleProblemCode} from '../convention/rule-problem.ts';
import type {FieldProblemCode} from '../problem.ts';
import type {TypedProblemCode} from './typed-problem.ts';

type ApiProblemCode = Exclude<FieldProblemCode, RuleProblemCode | TypedProblemCode>;

/** One line for each refusal that only a program meets, or only the server knows, in French. */
export const apiTextsFr: Record<ApiProblemCode, string> = {
  unknown_field: "Ce champ n'existe pas.",
  duplicate_field: 'Ce champ est donné deux fois : gardez-en un.',
  body_object_expected: 'Un objet JSON est attendu, avec ses champs entre accolades.',
  too_deep: 'Ce champ en contient trop, les uns dans les autres : {limit} niveaux au plus.',
  too_many_keys: 'La demande a trop de champs : {limit} au plus.',
  type_number: 'Un nombre est attendu, comme 49.12.',
  type_integer: 'Un nombre entier est attendu, comme 3.',
  type_boolean: 'true ou false est attendu.',
  type_text: 'Un texte est attendu.',
  single_value_expected: 'Une seule valeur est attendue.',
  too_small: 'Le minimum est {limit}.',
  too_large: 'Le maximum est {limit}.',
  too_short: 'Il faut au moins {limit} caractère(s).',
  too_many: '{limit} valeurs au plus.',
  too_few: 'Il faut au moins {limit} valeur(s).',
  rome_code_format: 'Un code ROME est une lettre de A à N et 4 chiffres, comme D1102.',
  appellation_code_format: "Un code d'appellation a 5 ou 6 chiffres.",
  naf_code_format: 'Un code NAF a 4 chiffres et une lettre, sans point, comme 1071C.',
  department_code_format: 'Un code de département est comme 57, 2A ou 974.',
  postcode_format: 'Un code postal a 5 chiffres.',
  commune_code_format: 'Un code de commune a 5 caractères, comme 57463.',
  country_code_format: 'Un pays est attendu, par son code de deux lettres, comme FR ou BE.',
  id_format: "Cet identifiant n'a pas la bonne forme.",
  instant: 'Un instant UTC est attendu, comme 2026-12-31T08:00:00Z.',
  position_incomplete:
    'latitude, longitude et distanceKm vont ensemble : donnez les trois, ou aucun.',
  position_required: 'Le tri par distance demande latitude, longitude et distanceKm.',
  coordinates_incomplete: 'latitude et longitude vont ensemble : donnez les deux, ou aucune.',
  agency_unknown:
    "Cette structure n'existe pas ou n'accueille plus de demandes : choisissez-en une autre.",
  agency_same: 'La convention est déjà suivie par cette structure : choisissez-en une autre.',
  contact_kept: 'Seule la structure change qui signe, son adresse ou son numéro : demandez-le-lui.',
  siret_banned:
    "Cette entreprise ne peut pas accueillir d'immersion : choisissez-en une autre ou parlez-en à votre conseiller.",
  link_format: "Ce lien n'est pas entier : ouvrez-le depuis le message reçu.",
  web_address: 'Une adresse web est attendue, comme https://fournil.example.',
  offer_twice: 'Ce métier est déjà dans la liste : gardez-en un.',
  job_unknown: 'Ce métier n’est pas connu : choisissez-le dans la liste proposée.',
  place_unknown: 'Ce code postal et cette ville ne vont pas ensemble : vérifiez l’un et l’autre.',
  siret_closed: 'Cet établissement est fermé au répertoire SIRENE : vérifiez le SIRET.',
  date_past: 'Cette date est passée : donnez-en une à venir.',
  document_hash_format:
    "L'empreinte du document a 64 chiffres hexadécimaux : reprenez celle de la convention lue.",
  code_format: 'Le code a six chiffres, comme 042 917 : recopiez celui du message.',
  immersion_not_over:
    'L’immersion n’est pas finie : dites-le le dernier jour, ou dites qu’elle s’arrête plus tôt.',
  last_day_outside: 'Ce jour n’est pas dans l’immersion : donnez-en un entre ses deux dates.',
  last_day_future: 'Ce jour n’est pas encore passé : donnez le dernier jour de présence.',
  nothing_missed:
    'Rien ne manque : donnez un dernier jour plus tôt ou des heures manquées, ou dites que l’immersion est allée au bout.',
  missed_hours_over: 'C’est plus que les heures prévues jusqu’à ce jour : vérifiez.',
  contract_before_start: 'Le contrat ne peut pas commencer avant l’immersion : vérifiez la date.',
};
