import type {Client} from '@immersion-kit/sdk';
import {addDays} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Store} from '../src/store/database.ts';
import {nameOf} from './chance.ts';
import {requestFor, scheduleOf} from './conventions.ts';
import {signing} from './codes.ts';
import {clientAt, sessionKey, type World} from './doors.ts';

/** How many rows of each sort something leaves. */
export type Tally = Record<
  'conventions' | 'versions' | 'signatures' | 'changes' | 'events' | 'drafts' | 'intents',
  number
>;

/** One thing to ask, ready to be asked any number of times. */
export type Intent = {
  /** The key or token to ask with. */
  readonly token: string;
  readonly send: (client: Client, idempotencyKey: string) => Promise<unknown>;
  /** What doing it once leaves. */
  readonly leaves: Tally;
};

const tally = (some: Partial<Tally>): Tally => ({
  conventions: 0,
  versions: 0,
  signatures: 0,
  changes: 0,
  events: 0,
  drafts: 0,
  intents: 1,
  ...some,
});

/** Adds up tallies. */
export const total = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => {
      for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += one[name];
      return sum;
    },
    tally({intents: 0}),
  );

/** Counts what is stored. */
export const countRows = async ({db}: Store): Promise<Tally> => {
  const {rows} = await sql<Record<keyof Tally, string>>`
    SELECT (SELECT count(*) FROM convention) AS conventions,
      (SELECT count(*) FROM convention_version) AS versions,
      (SELECT count(*) FROM signature) AS signatures,
      (SELECT count(*) FROM convention_audit) AS changes,
      (SELECT count(*) FROM outbox) AS events,
      (SELECT count(*) FROM draft) AS drafts,
      (SELECT count(*) FROM idempotency) AS intents`.execute(db);
  const entries = Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]);
  return Object.fromEntries(entries) as Tally;
};

const SUBMITTED = tally({conventions: 1, versions: 1, changes: 1, events: 1});
const JUSTIFICATION = 'Demande de la structure.';

/** Who asks: an agency's software, and people come through their links. */
export type Asker = {
  readonly world: World;
  readonly agencyId: string;
  readonly key: string;
  readonly number: number;
};

const submissionOf = ({world, agencyId, number}: Asker) => ({
  convention: requestFor(agencyId, {start: world.start, lastName: nameOf(number)}),
  // Nothing but its name makes the same request twice one.
  duplicates: 'keep' as const,
});

const submitted = async (asker: Asker) => {
  const [door] = asker.world.doors;
  if (!door) throw new Error('no server');
  const agency = clientAt(door, asker.key);
  const sent = await agency.submitConvention(submissionOf(asker));
  const sessionOf = async (role: 'beneficiary' | 'establishment-representative') => {
    const token = await sessionKey(asker.world, sent.id, role);
    return {token, client: clientAt(door, token)};
  };
  return {...sent, agency, sessionOf};
};

/** What can be asked, each with what must be there before: its own rows are counted apart. */
export const INTENTS = {
  submitConvention: asker =>
    Promise.resolve({
      token: asker.key,
      send: (client, idempotencyKey) =>
        client.submitConvention(submissionOf(asker), {idempotencyKey}),
      leaves: SUBMITTED,
    }),
  createDraft: asker =>
    Promise.resolve({
      token: asker.key,
      send: (client, idempotencyKey) =>
        client.createDraft({convention: {businessName: nameOf(asker.number)}}, {idempotencyKey}),
      leaves: tally({drafts: 1}),
    }),
  submitDraft: async asker => {
    const [door] = asker.world.doors;
    if (!door) throw new Error('no server');
    const {convention} = submissionOf(asker);
    const {token} = await clientAt(door, asker.key).createDraft({convention});
    return {
      token,
      send: (client, idempotencyKey) => client.submitConvention({convention}, {idempotencyKey}),
      leaves: SUBMITTED,
    };
  },
  signConvention: async asker => {
    const {id: conventionId, documentHash, sessionOf} = await submitted(asker);
    const {token} = await sessionOf('beneficiary');
    const {store, now} = asker.world;
    const ready = await signing(store, {conventionId, role: 'beneficiary', documentHash}, now());
    return {
      token,
      send: (client, idempotencyKey) => client.signConvention(ready, {idempotencyKey}),
      leaves: tally({signatures: 1, changes: 1, events: 1}),
    };
  },
  rejectConvention: async asker => {
    const {id: conventionId} = await submitted(asker);
    const justification = JUSTIFICATION;
    return {
      token: asker.key,
      send: (client, idempotencyKey) =>
        client.rejectConvention({conventionId, justification}, {idempotencyKey, ifMatch: '"1"'}),
      leaves: tally({changes: 1, events: 1}),
    };
  },
  renewConvention: async asker => {
    const {id: conventionId, documentHash, agency, sessionOf} = await submitted(asker);
    for (const role of ['beneficiary', 'establishment-representative'] as const) {
      const {store, now} = asker.world;
      const ready = await signing(store, {conventionId, role, documentHash}, now());
      await (await sessionOf(role)).client.signConvention(ready);
    }
    const agent = {firstName: '', lastName: ''};
    await agency.validateConvention({conventionId, ...agent}, {ifMatch: '"3"'});
    const dateStart = addDays(asker.world.start, 7);
    const renewal = {
      dateStart,
      dateEnd: addDays(dateStart, 4),
      schedule: scheduleOf(dateStart, 5),
      justification: JUSTIFICATION,
    };
    return {
      token: asker.key,
      send: (client, idempotencyKey) =>
        client.renewConvention({conventionId, ...renewal}, {idempotencyKey, ifMatch: '"4"'}),
      leaves: tally({conventions: 1, versions: 1, changes: 2, events: 2}),
    };
  },
} as const satisfies Readonly<Record<string, (asker: Asker) => Promise<Intent>>>;

/** A word of {@link INTENTS}. */
export type IntentName = keyof typeof INTENTS;
