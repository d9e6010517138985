import {
  type ContactCorrection,
  type ConventionContent,
  PARTIES,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {decided, type Held} from '../convention/act.ts';
import {record, type Standing, standingOf} from '../convention/record.ts';
import {refuseFindings, requireContentValid} from '../convention/valid.ts';
import type {Writing} from '../http/mount.ts';
import {enqueue} from '../message/enqueue.ts';
import {revokeInvitations} from './invitation.ts';

const nameOf = (role: SignatoryRole): keyof typeof PARTIES => {
  const found = Object.entries(PARTIES).find(([, party]) => party === role);
  if (!found) throw new Error(`${role} signs nothing`);
  return found[0] as keyof typeof PARTIES;
};

/** The request of a correction names the address alone. */
const inRequest = (name: string, path: readonly PropertyKey[]): readonly PropertyKey[] =>
  path[1] === name && (path[2] === 'email' || path[2] === 'phone') ? path.slice(2) : path;

/**
 * Corrects where somebody who has not signed is reached. What the others signed stands: the
 * correction is shown, not signed. The links sent to the old address, and what they opened, close;
 * a new one goes to the right address. The same address again changes nothing.
 *
 * @throws ProblemError `convention_invalid` when nothing is given, or two people would share it.
 */
export const correctContact = async (
  {tx}: Writing,
  held: Held,
  {role, ...contact}: ContactCorrection,
): Promise<Standing> => {
  const {loaded, act} = held;
  const name = nameOf(role);
  const person = loaded.content.signatories[name];
  const given = Object.entries(contact).filter(([, value]) => value !== undefined);
  const content: ConventionContent = {
    ...loaded.content,
    signatories: {
      ...loaded.content.signatories,
      ...(person ? {[name]: {...person, ...Object.fromEntries(given)}} : {}),
    },
  };
  const decision = decided(held, {name: 'correct-contact', content, role});
  if (given.length === 0) refuseFindings([{path: ['email'], code: 'required'}]);
  const isSame = given.every(([field, value]) => person?.[field as 'email' | 'phone'] === value);
  if (isSame) return standingOf(loaded.row, loaded.documentHash);
  requireContentValid(loaded, content, held.judging, path => inRequest(name, path));
  const {now, newId} = act;
  const {id: conventionId} = loaded.row;
  await revokeInvitations(tx, {conventionId, role, now});
  const standing = await record(tx, loaded, decision, act);
  await enqueue(tx, {kind: 'address-corrected', conventionId, role, now, newId});
  return standing;
};
