import assert from 'node:assert/strict';
import type {ConventionRequest, ConventionState, Role} from '@immersion-kit/sdk/contract';
import {type Command, decide} from '../src/convention/decide.ts';
import {holdLoaded, momentAt, stateOf} from '../src/convention/load.ts';
import {record, type Standing} from '../src/convention/record.ts';
import {insertConvention, splitRequest} from '../src/convention/submit.ts';
import {type Enqueued, enqueue} from '../src/message/enqueue.ts';
import type {Mail, Sms} from '../src/message/sender.ts';
import {createWorker, type Worker, type WorkerDeps} from '../src/message/worker.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {type ActingAgency, conventionWorld} from './convention-world.ts';
import {PUBLIC_URL, UNLIMITED} from './message-constants.ts';

/** Conventions, things that happen to them, and workers that tell. */
export const messageWorld = async (given?: Store) => {
  const world = await conventionWorld(given);
  const {store, clock, log} = world;
  const now = () => clock.now;
  const nextId = () => newId(clock.now);
  const sent: (Mail | Sms)[] = [];
  const keeping = {
    send: (message: Mail | Sms) => {
      sent.push(message);
      return Promise.resolve();
    },
  };

  const workerWith = (choices: Partial<WorkerDeps> = {}): Worker =>
    createWorker({
      store,
      now,
      newId: nextId,
      senders: {email: keeping, sms: keeping},
      limiter: UNLIMITED,
      publicUrl: () => PUBLIC_URL,
      log: entry => log.push(entry),
      random: () => 0.5,
      ...choices,
    });

  /** Does something to a convention in some quality, as the routes do once everything is checked. */
  const happen = (id: string, roles: readonly Role[], command: Command): Promise<void> =>
    store.db.transaction().execute(async tx => {
      const loaded = await holdLoaded(tx, id);
      assert.ok(loaded);
      const decision = decide(stateOf(loaded), command, roles, momentAt(loaded.agency, clock.now));
      assert.ok('changes' in decision, JSON.stringify(decision));
      const actor = roles[0] === 'system' ? 'job:deprecate' : `session:${id}:${roles[0] ?? ''}`;
      await record(tx, loaded, decision, {actor, roles, now: clock.now, newId: nextId});
    });

  const loadedOf = async (id: string) => {
    const loaded = await store.db.transaction().execute(tx => holdLoaded(tx, id));
    assert.ok(loaded);
    return loaded;
  };

  /** Stores a convention as it is, also one the rules refuse today, as somebody sent it. */
  const insert = (request: ConventionRequest, actor = 'draft:test'): Promise<Standing> =>
    store.db.transaction().execute(tx =>
      insertConvention(
        tx,
        {
          ...splitRequest(request),
          reason: 'submission',
          renewed: null,
          events: [{type: 'convention.submitted', details: {agencyId: request.agencyId}}],
        },
        {actor, roles: [], now: clock.now, newId: nextId},
      ),
    );

  const sign = async (id: string, ...roles: readonly Role[]): Promise<void> => {
    for (const role of roles) {
      const {documentHash} = await loadedOf(id);
      await happen(id, [role], {name: 'sign', documentHash});
    }
  };

  /** A convention both parties have signed. */
  const inReview = async (agency: ActingAgency): Promise<ConventionState> => {
    const submitted = await world.submit(agency);
    await sign(submitted.id, 'beneficiary', 'establishment-representative');
    return submitted;
  };

  /** The same, validated by a one-step agency. */
  const validated = async (agency: ActingAgency): Promise<ConventionState> => {
    const signed = await inReview(agency);
    const agent = {firstName: 'Awa', lastName: 'Konaté'};
    await happen(signed.id, ['validator'], {name: 'validate', agent});
    return signed;
  };

  const ask = (message: Enqueued) =>
    store.db.transaction().execute(tx => enqueue(tx, {...message, now: clock.now, newId: nextId}));

  /** Lets the worker do all there is, and gives what it sent. */
  const delivered = async (choices?: Partial<WorkerDeps>): Promise<(Mail | Sms)[]> => {
    sent.length = 0;
    await workerWith(choices).run();
    return [...sent];
  };

  /** Who was told what: `kind → address`, in order. */
  const told = async (): Promise<string[]> => {
    const {rows} = await store.pool.query<{line: string}>(
      `SELECT kind || ' → ' || recipient || CASE status WHEN 'sent' THEN '' ELSE ' ' || status ||
         coalesce(' ' || last_error, '') END AS line
       FROM message ORDER BY created_at, kind, recipient`,
    );
    return rows.map(({line}) => line);
  };

  const forget = async (): Promise<void> => {
    await store.pool.query('DELETE FROM message');
    await store.pool.query('UPDATE outbox SET consumed_at = now() WHERE consumed_at IS NULL');
  };

  const later = (ms: number): void => {
    clock.now = new Date(clock.now.getTime() + ms);
  };

  return {
    ...world,
    nextId,
    sent,
    workerWith,
    happen,
    insert,
    inReview,
    validated,
    loadedOf,
    sign,
    ask,
    delivered,
    told,
    forget,
    later,
  };
};
