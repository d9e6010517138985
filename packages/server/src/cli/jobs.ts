import {runJobs} from '../convention/jobs.ts';
import type {Store} from '../store/database.ts';
import type {Terminal} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
};

const EVERY = 100;

/** `jobs`: does at once what the server does by itself every hour. */
export const jobsCommand = async ({store, now, newId, out, err}: World): Promise<number> => {
  const {deprecated, draftsDeleted, reminded, alerted, contactsReminded, contactsClosed} =
    await runJobs({
      db: store.db,
      now: now(),
      newId,
      onProgress: (done, found) => {
        if (done % EVERY === 0) err(`${done} demandes sur ${found}`);
      },
    });
  out(
    `${deprecated} demande(s) oubliée(s) classée(s), ${draftsDeleted} brouillon(s) effacé(s), ` +
      `${reminded} rappel(s) écrit(s), ${alerted} alerte(s) envoyée(s), ` +
      `${contactsReminded} entreprise(s) relancée(s), ${contactsClosed} mise(s) en relation fermée(s).`,
  );
  return 0;
};
