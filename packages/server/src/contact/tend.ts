import {sql} from 'kysely';
import {isDaytime} from '../agency/daytime.ts';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Database, Tx} from '../store/database.ts';
import {close} from './close.ts';
import {dueOf} from './due.ts';
import {holdRow, type Loaded, readLoaded} from './load.ts';
import type {Clock} from './record.ts';

const DAY_MS = 86_400_000;

type World = Clock & {readonly db: Database};

/** How many companies were reminded, and how many contacts closed. */
export type Tended = {readonly reminded: number; readonly closed: number};

const lastWordIn = async (tx: Tx, {row}: Loaded): Promise<Date> => {
  const {rows} = await sql<{at: Date | null}>`SELECT max(created_at) AS at
    FROM contact_message WHERE contact_id = ${row.id}`.execute(tx);
  const times = [row.created_at, row.sent_at, row.answered_at, rows[0]?.at];
  return new Date(Math.max(...times.map(at => at?.getTime() ?? 0)));
};

const remind = async (tx: Tx, {row, company}: Loaded, reminders: number, clock: Clock) => {
  const recipient = company.host?.contact.email ?? '';
  const data = {isLast: reminders > 1};
  // Not an event: nothing happened but time.
  await tx.updateTable('contact').set({reminders}).where('id', '=', row.id).execute();
  await enqueueContact(tx, {kind: 'contact-reminder', contactId: row.id, recipient, data}, clock);
};

const isGone = ({company}: Loaded): boolean =>
  company.isBanned || company.host === null || company.status === 'withdrawn';

const tendOne = async ({db, ...clock}: World, id: string): Promise<keyof Tended | undefined> =>
  db.transaction().execute(async tx => {
    const row = await holdRow(tx, id);
    const loaded = row && (await readLoaded(tx, id));
    if (!row || !loaded) return undefined;
    const due = dueOf({...row, lastWordAt: await lastWordIn(tx, loaded)}, clock.now);
    // It was found while it waited; a company that left is asked nothing any more.
    if ((row.status === 'PENDING' || row.status === 'OTHER_DATE') && isGone(loaded)) {
      await close(tx, row, 'company-gone', clock);
      return 'closed';
    }
    switch (due?.what) {
      case 'remind':
        await remind(tx, loaded, due.reminders, clock);
        return 'reminded';
      case 'expire':
        await close(tx, row, 'unanswered', clock);
        return 'closed';
      case 'end':
        await close(tx, row, 'forgotten', clock);
        return 'closed';
      case undefined:
        return undefined;
    }
  });

/**
 * Does what time brings about for contacts, by day: reminders, and the gentle end of those that wait
 * in vain. Each in its own transaction: stopped anywhere, what is done is done.
 */
export const tendContacts = async (world: World): Promise<Tended> => {
  const {db, now} = world;
  const done = {reminded: 0, closed: 0};
  if (!isDaytime('Europe/Paris', now)) return done;
  const waiting = await db
    .selectFrom('contact')
    .select('id')
    .where('status', 'in', ['PENDING', 'OTHER_DATE'])
    .where('sent_at', '<=', new Date(now.getTime() - DAY_MS))
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  for (const {id} of waiting) {
    const what = await tendOne(world, id);
    if (what) done[what] += 1;
  }
  return done;
};
