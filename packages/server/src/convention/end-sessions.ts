import {type ConventionContent, PARTIES, type Role, sameEmail} from '@immersion-kit/sdk/contract';
import {revokeInvitations} from '../signature/invitation.ts';
import type {Tx} from '../store/database.ts';

type Person = {readonly email?: string | undefined; readonly phone: string};

/** Where links to each person of a content go. */
const peopleOf = ({signatories, establishmentTutor}: ConventionContent): Map<Role, Person> => {
  const people = new Map<Role, Person>([['establishment-tutor', establishmentTutor]]);
  for (const [name, role] of Object.entries(PARTIES)) {
    const person = signatories[name as keyof typeof PARTIES];
    if (person) people.set(role, person);
  }
  return people;
};

const isSame = (one: Person, other: Person | undefined): boolean => {
  if (!other) return false;
  if (one.email && other.email) return sameEmail(one.email, other.email);
  return !one.email && !other.email && one.phone === other.phone;
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
    .filter(([role, person]) => !isSame(person, present.get(role)))
    .map(([role]) => role);
  for (const role of gone) await revokeInvitations(tx, {conventionId, role, now});
};
