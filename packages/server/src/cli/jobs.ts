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
  const done = await runJobs({
    db: store.db,
    now: now(),
    newId,
    onProgress: (progress, found) => {
      if (progress % EVERY === 0) err(`${progress} demandes sur ${found}`);
    },
  });
  out(
    `${done.deprecated} demande(s) oubliée(s) classée(s), ${done.draftsDeleted} brouillon(s) effacé(s), ` +
      `${done.reminded} rappel(s) écrit(s), ${done.alerted} alerte(s) envoyée(s), ` +
      `${done.assessmentsRequested} bilan(s) demandé(s), ${done.assessmentsReminded} bilan(s) relancé(s), ` +
      `${done.contactsReminded} entreprise(s) relancée(s), ${done.contactsClosed} mise(s) en relation fermée(s).`,
  );
  return 0;
};
