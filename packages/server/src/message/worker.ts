import {setTimeout as sleep} from 'node:timers/promises';
import type {Limiter} from '../access/limit/limiter.ts';
import {replyAddressOf} from '../contact/inbound/reply-address.ts';
import {describeError, type Log} from '../http/log.ts';
import type {Store} from '../store/database.ts';
import {createSecret} from '../store/server-secret.ts';
import {consumeNext, UnreadableEvent} from './consume.ts';
import {type Delivered, type Delivering, deliverNext} from './deliver.ts';
import type {Senders} from './sender.ts';
import type {OnStep} from './steps.ts';

/** What the worker is given: the world outside of it. */
export type WorkerDeps = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly senders: Senders;
  readonly limiter: Pick<Limiter, 'take'>;
  /** Where people reach the server: what the links in the messages begin with. */
  readonly publicUrl: () => string;
  /** The domain whose mails are brought to us: conversations may then go on by mail. */
  readonly replyDomain?: string | undefined;
  readonly log: Log;
  /** Between 0 and 1. @default Math.random */
  readonly random?: () => number;
  /** For tests: what happens between two steps. */
  readonly onStep?: OnStep;
};

/** How many messages had each end. */
type WorkDone = Readonly<Partial<Record<Delivered | 'consumed', number>>>;

/** What turns events into messages, and sends them. */
export type Worker = {
  /** Works until nothing is due. */
  readonly run: () => Promise<WorkDone>;
  /** Works from now on, looking every second whether something is due. */
  readonly start: () => void;
  /** Finishes what is being sent, and nothing more. */
  readonly stop: () => Promise<void>;
};

const EVENTS_AT_ONCE = 20;
const IDLE_MS = 1000;

/** What makes the addresses to which relayed mails are answered. */
const replying = ({store, replyDomain: domain}: WorkerDeps): Pick<Delivering, 'replyAddress'> => {
  if (domain === undefined) return {};
  const secret = createSecret(store.pool, 'reply');
  return {
    replyAddress: async held => replyAddressOf(held, {secret: await secret(), domain}),
  };
};

/**
 * Any number of workers may share a database: each sends one message at a time, so that killing one
 * sends at most one message twice.
 */
export const createWorker = (deps: WorkerDeps): Worker => {
  const {store, now, newId, log, random = Math.random, onStep = () => undefined} = deps;
  const {db} = store;
  const world: Delivering = {...deps, ...replying(deps), db, random, onStep, busy: new Set()};
  const stopping = new AbortController();
  const {signal} = stopping;
  let working: Promise<unknown> = Promise.resolve();

  /** Events in order; one that cannot be read is left for later and does not hold the others. */
  const consume = async (): Promise<number> => {
    let after = '0';
    let consumed = 0;
    while (!signal.aborted && consumed < EVENTS_AT_ONCE) {
      try {
        const found = await consumeNext({db, now, newId, onStep}, after, number => {
          after = number;
        });
        if (!found) break;
        consumed += 1;
        await onStep('event-consumed');
      } catch (error) {
        if (!(error instanceof UnreadableEvent)) throw error;
        log({event: 'error', ...describeError(error.cause)});
      }
    }
    return consumed;
  };

  /** One message after the other: a crash can then have only one between sent and marked. */
  const deliver = async (count: (outcome: Delivered) => void): Promise<number> => {
    let delivered = 0;
    while (!signal.aborted) {
      const outcome = await deliverNext(world);
      if (outcome === undefined) break;
      count(outcome);
      delivered += 1;
    }
    return delivered;
  };

  const run = async (): Promise<WorkDone> => {
    const done: Partial<Record<Delivered | 'consumed', number>> = {};
    const count = (what: Delivered | 'consumed', number = 1) => {
      if (number > 0) done[what] = (done[what] ?? 0) + number;
    };
    try {
      let isIdle = false;
      while (!isIdle && !signal.aborted) {
        const consumed = await consume();
        count('consumed', consumed);
        const delivered = await deliver(count);
        isIdle = consumed === 0 && delivered === 0;
      }
    } finally {
      if (Object.keys(done).length > 0) log({event: 'messages', ...done});
    }
    return done;
  };

  const loop = async () => {
    while (!signal.aborted) {
      await run().catch((error: unknown) => {
        log({event: 'error', ...describeError(error)});
      });
      await sleep(IDLE_MS, undefined, {signal}).catch(() => undefined);
    }
  };

  return {
    run,
    start: () => {
      working = loop();
    },
    stop: async () => {
      stopping.abort();
      await working;
      deps.senders.email?.close?.();
      deps.senders.sms?.close?.();
    },
  };
};
