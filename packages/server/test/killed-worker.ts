import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {addDays} from '@immersion-kit/sdk/contract';
import {splitRequest, insertConvention} from '../src/convention/submit.ts';
import {smtpSender} from '../src/message/smtp.ts';
import {createWorker} from '../src/message/worker.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {nameOf} from './chance.ts';
import {addAgency, requestFor} from './conventions.ts';
import {PUBLIC_URL, UNLIMITED} from './message-constants.ts';
import {smtpServer} from './smtp.ts';

const PROCESS = fileURLToPath(new URL('message-process.ts', import.meta.url));
const LEASE_MS = 60_000;
/** Beyond the longest wait between two attempts. */
const DAY_AHEAD_MS = 27 * 3_600_000;
const LONGEST_LIFE_MS = 300;
const LONGEST_START_MS = 5000;

/** What a run of kills left. */
export type Killed = {
  readonly kills: number;
  /** How many mails there were to send. */
  readonly mails: number;
  /** How many were taken by the mail server while workers were being killed. */
  readonly underFire: number;
  readonly lost: number;
  /** How many times a mail was taken again. */
  readonly duplicates: number;
  /** Mails taken again with another identifier: the recipient could not tell. */
  readonly untold: number;
};

type Choices = {
  readonly store: Store;
  /** The store's address, for other processes. */
  readonly url: string;
  readonly kills: number;
  /** How many conventions are sent, each asking for three mails. */
  readonly conventions: number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly onKill?: (kills: number) => void;
};

const submitMany = async (store: Store, conventions: number): Promise<void> => {
  const now = new Date();
  const agencyId = await addAgency(store);
  await store.pool.query("UPDATE agency SET contact_email = 'contact@ml.example'");
  const start = addDays(now.toISOString().slice(0, 10), 60);
  for (let index = 0; index < conventions; index++) {
    const request = requestFor(agencyId, {lastName: nameOf(index), start});
    await store.db.transaction().execute(tx =>
      insertConvention(
        tx,
        {
          ...splitRequest(request),
          reason: 'submission',
          renewed: null,
          events: [{type: 'convention.submitted', details: {agencyId}}],
        },
        {actor: 'draft:test', roles: [], now, newId: () => newId(now)},
      ),
    );
  }
};

/** Starts a worker, lets it live a little once something has happened, and kills it unwarned. */
const liveAndDie = async (
  environment: Readonly<Record<string, string>>,
  hasBegun: () => boolean,
  lifeMs: number,
): Promise<void> => {
  const child = spawn(process.execPath, ['--conditions=source', PROCESS], {
    env: {...process.env, ...environment},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const deadline = performance.now() + LONGEST_START_MS;
  while (!hasBegun() && performance.now() < deadline) await sleep(5);
  await sleep(lifeMs);
  child.kill('SIGKILL');
  await once(child, 'close');
};

/**
 * Sends mails through a slow mail server that often refuses, by a worker that is killed again and
 * again at any moment, then by one that is left alone; counts what the mail server took.
 */
export const killWorkers = async (choices: Choices): Promise<Killed> => {
  const {store, url, kills, conventions, random, onKill = () => undefined} = choices;
  await submitMany(store, conventions);
  const slowly = async () => {
    await sleep(random() * 20);
    return undefined;
  };
  const server = await smtpServer({
    recipient: () => (random() < 0.1 ? {code: 451} : undefined),
    data: slowly,
    afterData: slowly,
  });
  let ahead = 0;
  for (let killed = 1; killed <= kills; killed++) {
    const environment = {DATABASE: url, SMTP: server.url, AHEAD_MS: String(ahead)};
    const before = server.taken.length;
    // Every fourth dies as it starts, while it reads events; the others once they send.
    const hasBegun = () => killed % 4 === 0 || server.taken.length > before;
    await liveAndDie(environment, hasBegun, random() * LONGEST_LIFE_MS);
    ahead += LEASE_MS + 1000;
    onKill(killed);
  }
  const underFire = server.taken.length;
  const sender = smtpSender(server.url, {name: '', address: 'immersion@exemple.fr'});
  const now = () => new Date(Date.now() + ahead);
  const worker = createWorker({
    store,
    now,
    newId: () => newId(now()),
    senders: {email: sender},
    limiter: UNLIMITED,
    publicUrl: () => PUBLIC_URL,
    log: () => undefined,
  });
  for (let round = 0; round < 7; round++) {
    await worker.run();
    ahead += DAY_AHEAD_MS;
  }
  await worker.stop();
  await server.close();
  const {rows} = await store.pool.query<{id: string}>('SELECT id FROM message');
  const taken = Map.groupBy(server.taken, ({mail}) => mail.messageId ?? '');
  const lost = rows.filter(({id}) => !taken.has(`<${id}@immersion.exemple.fr>`)).length;
  return {
    kills,
    mails: conventions * 3,
    underFire,
    lost: lost + Math.max(0, conventions * 3 - rows.length),
    duplicates: server.taken.length - taken.size,
    untold: Math.max(0, taken.size - conventions * 3),
  };
};
