import type {ContactSide, ContactState} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import {countAnswers} from './answers.ts';
import type {Loaded} from './load.ts';
import {holdFor} from './may.ts';
import {type Clock, record} from './record.ts';
import type {Party} from './see.ts';

const DAY_MS = 86_400_000;
/** Nobody writes more of them to one person in a day. */
const MOST_A_DAY = 20;

/** A message of a conversation. */
export type Writing = {
  readonly contactId: string;
  readonly side: ContactSide;
  readonly text: string;
  readonly source: 'page' | 'mail';
};

/** Writes a message down and gives its id. */
export const insertMessage = async (
  tx: Tx,
  {contactId, ...message}: Writing,
  {now, newId}: Clock,
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('contact_message')
    .values({id, contact_id: contactId, ...message, created_at: now})
    .execute();
  return id;
};

const refuseFlood = async (tx: Tx, {contactId, side}: Party, now: Date): Promise<void> => {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const rows = await tx
    .selectFrom('contact_message')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('side', '=', side)
    .where('created_at', '>', dayAgo)
    .limit(MOST_A_DAY)
    .execute();
  if (rows.length === MOST_A_DAY) throw new ProblemError('rate_limited', [], {retryAfter: 3600});
};

const otherOf = ({row, company}: Loaded, side: ContactSide) =>
  side === 'host'
    ? {to: 'candidate', recipient: row.content.potentialBeneficiaryEmail}
    : {to: 'host', recipient: company.host?.contact.email ?? ''};

/**
 * Adds a message and relays it to the other side. A company that writes has answered, whatever it
 * decides later: it is reminded no more.
 *
 * @throws ProblemError `status_not_allowed`, or `rate_limited` beyond twenty a day.
 */
export const write = async (
  tx: Tx,
  party: Party,
  {text, source}: Pick<Writing, 'text' | 'source'>,
  clock: Clock,
): Promise<ContactState> => {
  const loaded = await holdFor(tx, party, 'write');
  const {row} = loaded;
  const {now} = clock;
  await refuseFlood(tx, party, now);
  const messageId = await insertMessage(
    tx,
    {contactId: row.id, side: party.side, text, source},
    clock,
  );
  const isFirstOfHost = party.side === 'host' && row.answered_at === null;
  const set = isFirstOfHost ? {answered_at: now, seen_at: row.seen_at ?? now} : {};
  const state = await record(tx, row, {event: 'contact.written', set}, clock);
  const {to, recipient} = otherOf(loaded, party.side);
  const data = {messageId, to};
  await enqueueContact(tx, {kind: 'contact-message', contactId: row.id, recipient, data}, clock);
  if (isFirstOfHost) await countAnswers(tx, row.siret, now);
  return state;
};
