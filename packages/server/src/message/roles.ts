import type {Role} from '@immersion-kit/sdk/contract';

/** Their signatures, in the list of who signed. */
export const SIGNATURE_WORDS: Readonly<Partial<Record<Role, string>>> = {
  beneficiary: 'Personne accueillie',
  'establishment-representative': 'Entreprise',
  'beneficiary-representative': 'Responsable légal',
  'beneficiary-current-employer': 'Employeur actuel',
};

const STAFF: readonly Role[] = [
  'counsellor',
  'validator',
  'prescriber-validator',
  'agency-admin',
  'agency-viewer',
];

/** Whether a role is held in an agency: its mails lead to the agency's pages, with no link of one's own. */
export const isStaff = (role: Role): boolean => STAFF.includes(role);
