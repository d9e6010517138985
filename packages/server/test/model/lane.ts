import {createClient} from '@immersion-kit/sdk';
import type {AgencyKind} from '@immersion-kit/sdk/contract';
import {findKey} from '../../src/access/key-store.ts';
import {openSession} from '../../src/access/link-store.ts';
import {addKey, BASE_URL, testApp} from '../api.ts';
import {addAgency} from '../conventions.ts';
import {freshStore} from '../database.ts';
import {type Actor, AGENCIES, AGENCY_NAMES, type AgencyName, KEY_NAMES} from './cast.ts';
import {type KeyName, KEYS, referredBy} from './cast.ts';
import {contentOf, lastNameOf} from './content.ts';
import {FIRST_DAY} from './modelled.ts';
import type {Quality} from './rule-book.ts';

const CONNECTIONS = 2;
const SESSION_MS = 30 * 60_000;

type Store = Awaited<ReturnType<typeof freshStore>>['store'];
type Client = ReturnType<typeof createClient>;
type Agencies = Readonly<Record<AgencyName, string>>;

/** The first morning of every sequence. */
const MORNING = '2026-11-23T09:00:00.000Z';

const addAgencies = async (store: Store): Promise<Agencies> => {
  const ids: Partial<Record<AgencyName, string>> = {};
  for (const name of AGENCY_NAMES) {
    const {kind, isTwoSteps, hoursAhead} = AGENCIES[name];
    const referred = referredBy(name);
    const refersTo = referred && ids[referred];
    ids[name] = await addAgency(store, {
      name,
      kind: kind as AgencyKind,
      steps: isTwoSteps ? 'counsellor-and-validator' : 'validator-only',
      department: hoursAhead === 1 ? '57' : '974',
      status: name === 'closed' ? 'closed' : 'active',
      ...(refersTo === undefined ? {} : {refersTo}),
    });
  }
  return ids as Agencies;
};

const addKeys = async (store: Store, agencies: Agencies) => {
  const keys: Partial<Record<KeyName, {text: string; actor: string}>> = {};
  for (const name of KEY_NAMES) {
    const {covers, limit} = KEYS[name];
    const text = await addKey(store, {
      scopes: name === 'reader' ? ['convention:read'] : ['convention:read', 'convention:write'],
      ...(limit === 'kind'
        ? {agencyKinds: covers.map(agency => AGENCIES[agency].kind)}
        : {agencyIds: covers.map(agency => agencies[agency])}),
    });
    keys[name] = {text, actor: `key:${(await findKey(store.db, text))?.id ?? ''}`};
  }
  return keys as Record<KeyName, {text: string; actor: string}>;
};

/**
 * A database of its own with an application, a clock, agencies and keys, in which sequences run
 * one after the other: the daily job of one then never meets the conventions of another.
 */
export const openLane = async () => {
  const {store, drop} = await freshStore({connections: CONNECTIONS});
  // What is tried here is the rules, not whether a commit outlives a power cut.
  store.pool.on('connect', client => void client.query('SET synchronous_commit = off'));
  const {app, clock, log} = testApp(store);
  const agencies = await addAgencies(store);
  const keys = await addKeys(store, agencies);
  const connect = (key: string): Client =>
    createClient({
      baseUrl: BASE_URL,
      key,
      retries: 0,
      fetch: (input, init) => app.fetch(new Request(input, init)),
    });
  const clients = new Map(KEY_NAMES.map(name => [name, connect(keys[name].text)]));
  const stranger = await connect(keys.single.text).submitConvention({
    convention: {
      ...contentOf({
        start: FIRST_DAY,
        text: 'Autre chose.',
        lastName: lastNameOf(0),
        email: 'autre@personne.example',
        birthdate: '2004-10-03',
        tutor: 'Lefèvre',
        hasRepresentative: false,
        hasEmployer: false,
      }),
      agencyId: agencies.single,
    },
  });
  // The job would close it in the middle of some sequence.
  await connect(keys.single.text).deprecateConvention(
    {conventionId: stranger.id, justification: 'Hors du jeu.'},
    {ifMatch: '"1"'},
  );
  let people = 0;
  let sessions = new Map<string, {client: Client; until: number}>();

  const sessionOf = async (conventionId: string, role: Quality): Promise<Client> => {
    const place = `${conventionId} ${role}`;
    const known = sessions.get(place);
    if (known && clock.now.getTime() < known.until) return known.client;
    const {now} = clock;
    const token = await openSession(store.db, {conventionId, role, now});
    const client = connect(token);
    sessions.set(place, {client, until: now.getTime() + SESSION_MS});
    return client;
  };

  return {
    store,
    clock,
    log,
    agencies,
    /** Back to the first morning, with a person nobody has met. */
    begin: (): string => {
      clock.now = new Date(MORNING);
      sessions = new Map();
      log.length = 0;
      people += 1;
      return lastNameOf(people);
    },
    /** What the records call somebody. */
    nameOf: (actor: Actor, ids: readonly string[]): string =>
      'key' in actor
        ? keys[actor.key].actor
        : `session:${actor.of === 'stranger' ? stranger.id : (ids[actor.of] ?? '')}:${actor.session}`,
    /** Somebody's link as long as it is good, once: they will get another one. */
    takeLink: (id: string, role: Quality): Client | undefined => {
      const known = sessions.get(`${id} ${role}`);
      sessions.delete(`${id} ${role}`);
      return known && clock.now.getTime() < known.until ? known.client : undefined;
    },
    /** Somebody's client; `isNew`: one that has not seen any version yet. */
    clientOf: async (actor: Actor, ids: readonly string[], isNew = false): Promise<Client> => {
      if ('key' in actor) {
        return (!isNew && clients.get(actor.key)) || connect(keys[actor.key].text);
      }
      const id = actor.of === 'stranger' ? stranger.id : (ids[actor.of] ?? stranger.id);
      if (isNew) sessions.delete(`${id} ${actor.session}`);
      return sessionOf(id, actor.session);
    },
    close: drop,
  };
};
export type Lane = Awaited<ReturnType<typeof openLane>>;
