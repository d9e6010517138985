import type {TypedProblemCode} from './typed-problem.ts';

/** One line for each refusal of what a person types in one field, in French. */
export const formatTextsFr: Record<TypedProblemCode, string> = {
  required: 'Ce champ est obligatoire.',
  text_invalid: 'Ce texte contient des caractères interdits.',
  text_html:
    'Ce texte contient du code HTML : écrivez-le sans balise. Pour « inférieur à », mettez une espace, comme « 5 < 10 ».',
  text_nir:
    'Ce texte contient un numéro de sécurité sociale : retirez-le, nous ne devons pas le recevoir. Un SIRET (14 chiffres) est accepté, comme 13002526500013.',
  name_letters: 'Un nom contient au moins une lettre, comme « N’Guyen » ou « Jean-Noël ».',
  value_not_allowed: 'Valeurs possibles : {values}.',
  too_long: '{limit} caractères au plus.',
  siret_format: 'Un SIRET a 14 chiffres.',
  siret_checksum: 'Ce SIRET est mal recopié : sa somme de contrôle est fausse.',
  email_format: 'Une adresse e-mail est attendue, comme camille.roux@exemple.fr.',
  email_accent:
    'Une adresse e-mail s’écrit sans accent : helene@exemple.fr, et non hélène@exemple.fr.',
  phone_format:
    "Un numéro de téléphone est attendu, comme 06 12 34 56 78 ou 0692 12 34 56 ; pour un autre pays, avec l'indicatif, comme +41 79 123 45 67.",
  civil_date: 'Une date qui existe est attendue, comme 2026-12-31.',
  time_format: 'Une heure de 00:00 à 23:59 est attendue, comme 08:30.',
  invalid: "Cette valeur n'est pas valable.",
};
