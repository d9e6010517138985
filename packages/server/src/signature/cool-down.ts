import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';

/** Whom a reminder went to: a signatory, or the agency the first or the last time. */
type Reminded = {readonly conventionId: string; readonly to: string};

/**
 * Notes that a reminder leaves now, unless one left less than `seconds` ago; the convention's row
 * must be held.
 *
 * @returns the seconds still to wait: 0 when it was noted, and may leave.
 */
export const takeReminder = async (
  tx: Tx,
  {conventionId, to}: Reminded,
  seconds: number,
  now: Date,
): Promise<number> => {
  const {rows} = await sql<{last: Date}>`SELECT reminded_at AS last FROM signature_reminder
    WHERE convention_id = ${conventionId} AND role = ${to}`.execute(tx);
  const since = rows[0] ? (now.getTime() - rows[0].last.getTime()) / 1000 : Infinity;
  if (since < seconds) return Math.ceil(seconds - since);
  await sql`INSERT INTO signature_reminder (convention_id, role, reminded_at)
    VALUES (${conventionId}, ${to}, ${now})
    ON CONFLICT (convention_id, role) DO UPDATE SET reminded_at = excluded.reminded_at`.execute(tx);
  return 0;
};
