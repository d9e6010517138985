import type {Role} from './role.ts';

/** Roles inside a French sentence: « en tant que … ». */
export const roleWordsFr: Readonly<Record<Role, string>> = {
  beneficiary: 'personne accueillie',
  'establishment-representative': 'responsable de l’entreprise',
  'beneficiary-representative': 'responsable légal',
  'beneficiary-current-employer': 'employeur actuel',
  'establishment-tutor': 'tuteur ou tutrice',
  counsellor: 'conseiller',
  validator: 'valideur',
  'prescriber-validator': 'valideur',
  'agency-admin': 'structure',
  'agency-viewer': 'structure',
  system: 'service',
};
