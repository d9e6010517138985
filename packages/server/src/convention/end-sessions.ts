import {type ConventionContent, PARTIES, type Role} from '@immersion-kit/sdk/contract';
import {revokeInvitations} from '../signature/invitation.ts';
import type {Tx} from '../store/database.ts';
import {isSamePerson, type Reached} from './same-person.ts';

/** Where links to each person of a content go. */
const peopleOf = ({signatories, establishmentTutor}: ConventionContent): Map<Role, Reached> => {
  const people = new Map<Role, Reached>([['establishment-tutor', establishmentTutor]]);
  for (const [name, role] of Object.entries(PARTIES)) {
    const person = signatories[name as keyof typeof PARTIES];
    if (person) people.set(role, person);
  }
  return people;
};

/**
 * Closes the links and sessions of those a change took out of a convention, or put somebody else in the place
 * of: a link was sent to one address, and is good for the person there (domain decision G4).
 */
export const endSessionsOfReplaced = async (
  tx: Tx,
  conventionId: string,
  before: ConventionContent,
  after: ConventionContent,
  now: Date,
): Promise<void> => {
  const present = peopleOf(after);
  const gone = [...peopleOf(before)]
    .filter(([role, person]) => !isSamePerson(person, present.get(role)))
    .map(([role]) => role);
  for (const role of gone) await revokeInvitations(tx, {conventionId, role, now});
};
