import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {smtpSender} from '../src/message/smtp.ts';
import {createWorker} from '../src/message/worker.ts';
import {openCluster} from '../src/store/cluster.ts';
import {findRunning} from '../src/store/cluster-reach.ts';
import {openStore, type Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {callersOf} from './callers.ts';
import {startCommand} from './command.ts';
import {startLoad} from './load.ts';
import {PUBLIC_URL, UNLIMITED} from './message-constants.ts';
import {type Reckoning, reckon} from './reckoning.ts';
import {smtpServer} from './smtp.ts';

type Harms = {
  /** How many times the server is killed. */
  readonly kills: number;
  /** How many times PostgreSQL is then stopped at once. */
  readonly stops: number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly onHarm?: (harms: number) => void;
};

type Ends = Readonly<Record<string, number>>;

/** What was found when it was over. */
export type Harmed = Reckoning & {
  /** How the attempts ended while the server was killed, and while the database was stopped. */
  readonly killing: Ends;
  readonly stopping: Ends;
  /** How many mails were received meanwhile. */
  readonly underFire: number;
  readonly seconds: number;
};

const CALLERS = 6;
const LONGEST_LIFE_MS = 300;
const LONGEST_BIRTH_MS = 500;
const LONGEST_SENDING_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const LONGEST_MAIL_MS = 10;
const FROM = 'Immersion <immersion@exemple.fr>';
/** Beyond a message's lease, and its wait after a first failure; within the life of a code. */
const AHEAD_MS = 70_000;
const READY = /Prêt : (\S+)/;

/** Waits until something is so; says whether it was in time. */
const isSoon = async (isSo: () => boolean | Promise<boolean>, ms: number): Promise<boolean> => {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > ms) return false;
    await sleep(5);
  }
  return true;
};

/** Sends what the last server left: what it held when it was stopped, and what had to wait. */
const sendTheRest = async (store: Store, smtp: string): Promise<void> => {
  for (const ahead of [AHEAD_MS, 2 * AHEAD_MS]) {
    const now = () => new Date(Date.now() + ahead);
    const worker = createWorker({
      store,
      now,
      newId: () => newId(now()),
      senders: {email: smtpSender(smtp, {name: '', address: 'immersion@exemple.fr'})},
      limiter: UNLIMITED,
      publicUrl: () => PUBLIC_URL,
      log: () => undefined,
    });
    await worker.run();
    await worker.stop();
  }
};

/**
 * Kills a whole server again and again while callers ask it for things, then stops the PostgreSQL
 * it runs on at once; lets everybody be answered, and holds what they were told, and what mailboxes
 * received, against what is stored.
 */
export const harmServer = async ({kills, stops, random, onHarm}: Harms): Promise<Harmed> => {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'immersion-harm-'));
  const cluster = await openCluster(folder);
  const store = openStore(() => cluster.connection);
  let isUnderFire = true;
  // So that some die with a mail half handed over.
  const slowly = async () => {
    if (isUnderFire) await sleep(random() * LONGEST_MAIL_MS);
    return undefined;
  };
  const smtp = await smtpServer({data: slowly, afterData: slowly});
  const environment = {
    IMMERSION_DATA_DIR: folder,
    IMMERSION_PUBLIC_URL: PUBLIC_URL,
    IMMERSION_RATE_LIMITS: 'off',
    IMMERSION_SMTP_URL: smtp.url,
    IMMERSION_MAIL_FROM: FROM,
    PORT: '0',
    // Most of what a start takes is reading the program.
    NODE_COMPILE_CACHE: join(folder, 'program'),
  };
  let url: string | undefined;
  let harms = 0;
  const faults: string[] = [];
  const callers = callersOf(() => url);
  const {answered, ends} = callers.heard;
  let running: ReturnType<typeof startCommand> | undefined;
  const start = () => (running = startCommand(['start'], environment));
  let load: ReturnType<typeof startLoad> | undefined;
  const answer = async () => {
    const {size} = answered;
    if (await isSoon(() => answered.size > size, LONGEST_WAIT_MS)) return;
    throw new Error(
      `no answer any more: ${JSON.stringify(ends)} ${callers.heard.wrong.at(-1) ?? ''}`,
    );
  };
  const mail = async () => {
    const {length} = smtp.taken;
    await isSoon(() => smtp.taken.length > length, LONGEST_SENDING_MS);
  };

  const liveAndDie = async (sign: (() => Promise<void>) | undefined): Promise<void> => {
    const server = start();
    if (sign) {
      url = await server.wrote(READY);
      await sign();
    }
    await sleep(random() * (sign ? LONGEST_LIFE_MS : LONGEST_BIRTH_MS));
    server.child.kill('SIGKILL');
    const {code, out} = await server.ended;
    url = undefined;
    if (code !== null) faults.push(`the server ended by itself: ${code}`);
    faults.push(...out.split('\n').filter(line => line.includes('"event":"error"')));
    onHarm?.(++harms);
  };

  const stopDatabase = async (): Promise<void> => {
    await answer();
    await sleep(random() * LONGEST_LIFE_MS);
    const {pid} = (await findRunning(folder)) ?? {};
    if (pid === undefined) throw new Error('the database is not there');
    process.kill(pid, 'SIGQUIT');
    const isAnother = async () => ((await findRunning(folder))?.pid ?? pid) !== pid;
    if (!(await isSoon(isAnother, LONGEST_WAIT_MS))) throw new Error('no database');
    onHarm?.(++harms);
  };

  try {
    // Makes the tables.
    const first = start();
    await first.wrote(READY);
    first.child.kill('SIGTERM');
    await first.ended;

    load = startLoad({store, callers, atOnce: CALLERS, random});
    // Most once they answer, some once they send, and some before they do anything.
    const signs = [answer, mail, answer, answer, undefined];
    for (let kill = 0; kill < kills; kill++) await liveAndDie(signs[kill % signs.length]);
    const killing = {...ends};
    const last = start();
    url = await last.wrote(READY);
    for (let stop = 1; stop <= stops; stop++) await stopDatabase();
    const failures = await load.end();
    const stopping = Object.fromEntries(
      Object.entries(ends).map(([end, count]) => [end, count - (killing[end] ?? 0)]),
    );
    const underFire = smtp.taken.length;
    isUnderFire = false;
    last.child.kill('SIGTERM');
    const {code} = await last.ended;
    if (code !== 0) faults.push(`the last server did not end well: ${String(code)}`);
    await sendTheRest(store, smtp.url);
    const reckoning = await reckon(store, callers.heard, smtp.taken);
    return {
      ...reckoning,
      wrong: [...faults, ...failures, ...reckoning.wrong],
      killing,
      stopping,
      underFire,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    // They are at work only when something failed.
    void load?.end();
    running?.child.kill('SIGKILL');
    await running?.ended;
    await store.close();
    await cluster.close();
    await smtp.close();
    await rm(folder, {recursive: true, force: true});
  }
};
