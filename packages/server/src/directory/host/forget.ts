import {sql} from 'kysely';
import {closeLinks} from '../../access/link-token.ts';
import {closeContactsOf} from '../../contact/close.ts';
import {closeHostSide} from '../../contact/host-side.ts';
import type {Database, Tx} from '../../store/database.ts';
import {moveHost} from './change.ts';
import {holdHost, isListed} from './hold.ts';

const KEPT_DAYS = 30;

/** What is left of a withdrawn entry names nobody: that the company left, and its number. */
const blank = async (tx: Tx, siret: string): Promise<void> => {
  await sql`UPDATE host SET content = content - 'contact' - 'welcomeAddress'
    - 'additionalInformation' WHERE siret = ${siret}`.execute(tx);
  await sql`UPDATE establishment SET additional_information = NULL
    WHERE siret = ${siret} AND withdrawn_at IS NOT NULL`.execute(tx);
  await closeLinks(tx, {kind: 'host', subject: siret});
  await closeHostSide(tx, siret);
};

/** Takes a company out of the directory if it is there, and forgets who answered for it. */
export const withdrawForgotten = async (
  tx: Tx,
  siret: string,
  {now, newId}: {readonly now: Date; readonly newId: () => string},
): Promise<void> => {
  const held = await holdHost(tx, siret);
  if (!held) return;
  await closeContactsOf(tx, siret, {now, newId});
  if (isListed(held)) await moveHost(tx, held, {status: 'withdrawn', managedBy: null}, now);
  await blank(tx, siret);
};

/** Forgets who answered for the companies that left a month ago; gives how many. */
export const forgetWithdrawn = async (db: Database, now: Date): Promise<number> => {
  const since = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const isOver = sql<boolean>`status = 'withdrawn' AND updated_at < ${since} AND content ? 'contact'`;
  const found = await db.selectFrom('host').select('siret').where(isOver).execute();
  let forgotten = 0;
  for (const {siret} of found) {
    forgotten += await db.transaction().execute(async tx => {
      await holdHost(tx, siret);
      const still = await tx
        .selectFrom('host')
        .select('siret')
        .where('siret', '=', siret)
        .where(isOver)
        .executeTakeFirst();
      if (still) await blank(tx, siret);
      return still ? 1 : 0;
    });
  }
  return forgotten;
};
