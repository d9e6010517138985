import {isDeepStrictEqual} from 'node:util';
import {
  type HostContent,
  type HostOutcome,
  type HostRequest,
  sameEmail,
} from '@immersion-kit/sdk/contract';
import type {Key} from '../../access/key.ts';
import {resendOpen} from '../../contact/host-side.ts';
import {ProblemError} from '../../http/problem.ts';
import {enqueue} from '../../message/enqueue.ts';
import type {AccountKindName} from '../../message/kinds.ts';
import type {Tx} from '../../store/database.ts';
import {withdrawHost} from './change.ts';
import {findingsIn, type Known, readBanned} from './check.ts';
import {closeAccess} from './close-access.ts';
import {holdHost, holdSirets, type HostRow, isListed} from './hold.ts';
import {readKnown} from './known.ts';
import type {Moment} from './world.ts';
import {writeHost} from './write-host.ts';

type Partner = Pick<Key, 'id' | 'name'>;

/** Ids of places are ours: a partner's file has none. */
const withoutIds = ({businessAddresses, ...entry}: HostRequest) => ({
  ...entry,
  businessAddresses: businessAddresses.map(({id: _, ...address}) => address),
});

const isSame = (one: HostRequest, other: HostRequest): boolean =>
  isDeepStrictEqual(withoutIds(one), withoutIds(other));

/** Whether somebody else answers for an entry: the company itself, or another partner. */
const isAnothers = (held: HostRow, {id}: Partner): boolean => held.managed_by !== id;

const putHost = async (
  tx: Tx,
  entry: HostRequest,
  {partner, known, banned}: {partner: Partner; known: Known; banned: ReadonlySet<string>},
  {now, newId, positionOf, secret}: Moment,
): Promise<HostOutcome> => {
  const {siret, contact} = entry;
  const refused = (code: string): HostOutcome => ({siret, outcome: 'refused', code});
  if (banned.has(siret)) return refused('siret_banned');
  const held = await holdHost(tx, siret);
  if (held && isAnothers(held, partner)) return refused('host_exists');
  const [finding] = findingsIn(entry, known);
  if (finding) return refused(finding.code);
  const isKnown = held !== undefined && isListed(held);
  if (isKnown && isSame(held.content, entry)) {
    const stated = {confirmed_at: now, reminded_at: null};
    await tx.updateTable('host').set(stated).where('siret', '=', siret).execute();
    return {siret, outcome: 'unchanged'};
  }
  await writeHost(tx, entry, held, {known, positionOf, now, newId, managedBy: partner.id});
  const before = isKnown ? held.content : undefined;
  const outcome = {siret, outcome: isKnown ? 'updated' : 'created'} as const;
  if (before && sameEmail(before.contact.email, contact.email)) return outcome;
  await closeAccess(tx, siret, {secret});
  const tell = (kind: AccountKindName, {contact, businessName}: HostContent) =>
    enqueue(tx, {
      kind,
      recipient: contact.email,
      data: {firstName: contact.firstName, businessName, partner: partner.name},
      now,
      newId,
    });
  if (before) {
    await tell('host-contact-changed', before);
    await resendOpen(tx, siret, {now, newId});
  }
  await tell('host-published-by-partner', entry);
  return outcome;
};

/**
 * Takes the companies a partner answers for, each for itself: one that is refused does not hold the
 * others up. The same batch again changes nothing.
 *
 * @returns what became of each, in their order.
 */
export const putHosts = async (
  tx: Tx,
  entries: readonly HostRequest[],
  partner: Partner,
  moment: Moment,
): Promise<HostOutcome[]> => {
  const sirets = entries.map(({siret}) => siret);
  // All of them first, in one order: two batches that overlap wait, and never for each other.
  await holdSirets(tx, sirets);
  const known = await readKnown(tx, entries, moment.today);
  const banned = await readBanned(tx, sirets);
  const outcomes: HostOutcome[] = [];
  for (const entry of entries) {
    outcomes.push(await putHost(tx, entry, {partner, known, banned}, moment));
  }
  return outcomes;
};

/**
 * Takes out of the directory a company this partner answers for.
 *
 * @throws ProblemError `host_not_found` for any other.
 */
export const removeHost = async (tx: Tx, siret: string, partner: Partner, moment: Moment) => {
  const held = await holdHost(tx, siret);
  if (!held || !isListed(held) || isAnothers(held, partner)) {
    throw new ProblemError('host_not_found');
  }
  return withdrawHost(tx, held, {managedBy: partner.id}, moment);
};
