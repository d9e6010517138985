import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import type {Erased} from './erased-values.ts';
import type {Counts} from './erasure.ts';
import type {Marks} from './person.ts';

/** A message that goes nowhere any more, to nobody; unique, since two may come from one event. */
const BLANK = sql.raw(`recipient = 'erased-' || id::text, data = '{}', lease = NULL,
  status = CASE WHEN status IN ('queued', 'sending') THEN 'obsolete' ELSE status END`);

/** Blanks a message: what was sent, when, and whether it left are still known. */
export const blankMessages = (condition: ReturnType<typeof sql>, now: Date) =>
  sql`UPDATE message t SET ${BLANK}, erased_at = ${now} WHERE t.erased_at IS NULL AND ${condition}`;

const addressesOf = ({emails, phones}: Marks): string[] => [...emails, ...phones];

/**
 * Blanks the messages a convention had sent to somebody, in the qualities they are erased in. The
 * copies a demonstration keeps name everybody: all of the convention's go.
 */
export const eraseMessages = async (
  tx: Tx,
  id: string,
  {qualities, agent, marks}: Erased,
  now: Date,
): Promise<Counts> => {
  const isAll = qualities === 'all';
  const roles = isAll ? [] : [...qualities];
  if (!isAll && roles.length === 0 && !agent) return {};
  const copies = await sql`DELETE FROM mailbox
    WHERE id IN (SELECT id FROM message WHERE convention_id = ${id})`.execute(tx);
  const theirs = sql`lower(t.recipient) = ANY (${addressesOf(marks)})
    AND (t.roles && ${roles}::text[] OR ${agent !== undefined})`;
  const condition = sql`t.convention_id = ${id} AND (${isAll} OR ${theirs})`;
  const messages = await blankMessages(condition, now).execute(tx);
  return {
    message: Number(messages.numAffectedRows ?? 0),
    mailbox: Number(copies.numAffectedRows ?? 0),
  };
};

/** Blanks what was sent to somebody's addresses, but about the conventions that were gone through. */
export const eraseOtherMessages = async (
  tx: Tx,
  marks: Marks,
  conventions: readonly string[],
  now: Date,
): Promise<Counts> => {
  const addresses = addressesOf(marks);
  const copies = await sql`DELETE FROM mailbox WHERE lower(recipient) = ANY (${addresses})
    AND id NOT IN (SELECT id FROM message WHERE convention_id = ANY (${conventions}::uuid[]))`.execute(
    tx,
  );
  const condition = sql`lower(t.recipient) = ANY (${addresses})
    AND (t.convention_id IS NULL OR t.convention_id <> ALL (${conventions}::uuid[]))`;
  const messages = await blankMessages(condition, now).execute(tx);
  return {
    message: Number(messages.numAffectedRows ?? 0),
    mailbox: Number(copies.numAffectedRows ?? 0),
  };
};
