import {sql} from 'kysely';
import type {Database} from '../store/database.ts';

const LOCK = 'event-positions';
/** What comes in a day on a busy service, and a fraction of a second's work. */
const MOST = 10_000;

/**
 * Gives their place in the log to the events that were committed and have none: the next ones, in
 * the order they were written, once and for ever. Numbers are drawn before a commit and may come to
 * light in another order; a place is given after it, so that nothing appears behind one.
 *
 * Whoever reads the log calls it, in a GET too: it is the log's own bookkeeping, and changes nothing
 * of what happened nor of what anybody has read.
 *
 * @param most - how many at once; the newest others wait for the next call.
 */
export const givePositions = async (db: Database, most = MOST): Promise<void> => {
  const {rows} = await sql`SELECT 1 FROM outbox WHERE position IS NULL LIMIT 1`.execute(db);
  if (rows.length === 0) return;
  // Each statement sees what was committed before it: what another gave while this one waited too.
  const giving = db.transaction().setIsolationLevel('read committed');
  await giving.execute(async tx => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(tx);
    await sql`
      UPDATE outbox o SET position = g.place FROM (
        SELECT w.id, last.position + row_number() OVER (ORDER BY w.number) AS place
        FROM (SELECT id, number FROM outbox WHERE position IS NULL ORDER BY number LIMIT ${most}) w
          CROSS JOIN (SELECT coalesce(max(position), 0) AS position FROM outbox) last
      ) g WHERE o.id = g.id`.execute(tx);
  });
};
