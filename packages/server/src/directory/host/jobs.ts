import {sql} from 'kysely';
import {enqueue} from '../../message/enqueue.ts';
import type {Database} from '../../store/database.ts';
import {todayInParis} from '../today.ts';
import {moveHost} from './change.ts';
import {holdHost} from './hold.ts';

type World = {readonly db: Database; readonly now: Date; readonly newId: () => string};

/** An entry nobody has confirmed since, and nobody was asked about since. */
const isForgotten = (now: Date) => sql<boolean>`status = 'published'
  AND confirmed_at <= ${now}::timestamptz - interval '6 months'
  AND (reminded_at IS NULL OR reminded_at <= ${now}::timestamptz - interval '6 months')
  AND NOT EXISTS (SELECT FROM banned_siret b WHERE b.siret = host.siret)`;

const remindOne = ({db, now, newId}: World, siret: string): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const held = await holdHost(tx, siret);
    const {numUpdatedRows} = await tx
      .updateTable('host')
      .set({reminded_at: now})
      .where('siret', '=', siret)
      // Looked at again now that it is held: somebody may have confirmed it.
      .where(isForgotten(now))
      .executeTakeFirst();
    if (!held || numUpdatedRows === 0n) return false;
    const {contact, businessName} = held.content;
    await enqueue(tx, {
      kind: 'host-reminder',
      recipient: contact.email,
      data: {firstName: contact.firstName, businessName},
      now,
      newId,
    });
    return true;
  });

/** Asks companies that have said nothing for six months whether all is true; gives how many. */
export const remindHosts = async (world: World): Promise<number> => {
  const {db, now} = world;
  const found = await db
    .selectFrom('host')
    .select('siret')
    .where(isForgotten(now))
    .orderBy('confirmed_at')
    .orderBy('siret')
    .execute();
  let reminded = 0;
  for (const {siret} of found) if (await remindOne(world, siret)) reminded += 1;
  return reminded;
};

const resumeOne = ({db, now}: World, siret: string): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const held = await holdHost(tx, siret);
    const until = held?.status === 'paused' ? held.paused_until : null;
    if (!held || until === null || until > todayInParis(now)) return false;
    await moveHost(tx, held, {status: 'published', managedBy: held.managed_by}, now);
    return true;
  });

/** Shows again the companies whose pause ends today or ended before; gives how many. */
export const resumeHosts = async (world: World): Promise<number> => {
  const {db, now} = world;
  const found = await db
    .selectFrom('host')
    .select('siret')
    .where('status', '=', 'paused')
    .where('paused_until', '<=', todayInParis(now))
    .orderBy('siret')
    .execute();
  let resumed = 0;
  for (const {siret} of found) if (await resumeOne(world, siret)) resumed += 1;
  return resumed;
};
