import {type ConventionContent, PARTIES, type Role} from '@immersion-kit/sdk/contract';
import type {Finding} from '../http/field-problems.ts';

const PARTY_NAMES = Object.keys(PARTIES) as (keyof typeof PARTIES)[];
const SIGNATORIES: readonly Role[] = Object.values(PARTIES);
const CONTACTS = ['email', 'phone'] as const;

/**
 * What a modification may not touch: whoever comes by a link changes neither who signs, nor an
 * address or number of those who do, their own neither. The codes to sign go there, and a link may have leaked; the agency
 * corrects (`correct-contact`). Nothing is found in what somebody of the agency changes.
 */
export const keptContacts = (
  roles: readonly Role[],
  before: ConventionContent,
  after: ConventionContent,
  at: readonly string[],
): Finding[] => {
  if (!roles.every(role => SIGNATORIES.includes(role))) return [];
  return PARTY_NAMES.flatMap(name => {
    const [former, present] = [before.signatories[name], after.signatories[name]];
    // Taken out by one modification and put back by the next, they would have another address.
    if (!former !== !present) return [{path: [...at, 'signatories', name], code: 'contact_kept'}];
    if (!former || !present) return [];
    return CONTACTS.filter(contact => (former[contact] ?? '') !== (present[contact] ?? '')).map(
      contact => ({path: [...at, 'signatories', name, contact], code: 'contact_kept'}),
    );
  });
};
