import assert from 'node:assert/strict';
import {createClient} from '@immersion-kit/sdk';
import type {ContactRequest} from '@immersion-kit/sdk/contract';
import {createApp} from '../src/app.ts';
import {newId} from '../src/store/id.ts';
import {addKey, BASE_URL} from '../test/api.ts';
import {candidate} from '../test/contact-world.ts';
import {freshStore} from '../test/database.ts';
import {addHosts, addJobs, METZ} from '../test/fixtures.ts';
import {siretOf} from '../test/import.ts';
import type {Outcome, Progress, Proof} from './proof.ts';

const CONNECTIONS = 20;
const PAIRS_AT_ONCE = 20;
const SENDERS = 50;
/** What a company takes a month, and so a week, in each round of senders. */
const QUOTAS = [1, 2, 3, 4, 6, 8, 12, 20, 40, 100] as const;

const contactTo = (siret: string, name: string): ContactRequest =>
  candidate(siret, {potentialBeneficiaryEmail: `${name}@personne.example`});

/** A server of its own and companies that may be written to. */
const openWorld = async () => {
  const {store, drop} = await freshStore({connections: CONNECTIONS});
  const now = new Date('2026-11-23T09:00:00Z');
  const app = createApp({
    store,
    mode: 'test',
    version: '0.0.0-proof',
    publicUrl: () => BASE_URL,
    now: () => now,
    newId: () => newId(now),
    log: () => undefined,
  });
  await app.warm();
  await addJobs(store);
  const key = await addKey(store, {scopes: ['contact:write']});
  const client = createClient({
    baseUrl: BASE_URL,
    key,
    retries: 0,
    timeout: 60_000,
    fetch: (input, init) => app.fetch(new Request(input, init)),
  });

  const addCompanies = async (first: number, quotas: readonly number[]): Promise<string[]> => {
    const sirets = quotas.map((_, index) => siretOf(first + index));
    await addHosts(
      store,
      sirets.map(siret => ({
        siret,
        name: 'Boulangerie des preuves',
        contactMode: 'EMAIL',
        places: [{id: newId(now), city: 'Metz', postcode: '57000', department: '57', ...METZ}],
        offers: [['D1102', '11573', 'ON_SITE']],
      })),
    );
    for (const [index, siret] of sirets.entries()) {
      await store.pool.query(
        `UPDATE host SET content = jsonb_set(content, '{maxContactsPerMonth}', $2) WHERE siret = $1`,
        [siret, String(quotas[index])],
      );
    }
    return sirets;
  };

  const count = async (query: string, values: unknown[] = []): Promise<number> => {
    const {rows} = await store.pool.query<{count: string}>(query, values);
    return Number(rows[0]?.count);
  };

  return {store, client, drop, addCompanies, count};
};

type World = Awaited<ReturnType<typeof openWorld>>;

/** What one contact leaves: itself, its event, a mail to each side. */
const effectsOf = async ({store}: World, siret: string): Promise<string> => {
  const {rows} = await store.pool.query<{effects: string}>(
    `SELECT concat_ws(' ',
      (SELECT count(*) FROM contact WHERE siret = $1),
      (SELECT count(*) FROM contact_message m JOIN contact c ON c.id = m.contact_id
        WHERE c.siret = $1),
      (SELECT count(*) FROM outbox WHERE type = 'contact.sent' AND payload ->> 'siret' = $1),
      (SELECT count(*) FROM message m JOIN contact c ON c.id = m.contact_id
        WHERE c.siret = $1 AND m.kind = 'contact-request'),
      (SELECT count(*) FROM message m JOIN contact c ON c.id = m.contact_id
        WHERE c.siret = $1 AND m.kind = 'contact-sent')) AS effects`,
    [siret],
  );
  return rows[0]?.effects ?? '';
};

type Ends = Record<string, number>;

const endOf = (settled: PromiseSettledResult<unknown>): string => {
  if (settled.status === 'fulfilled') return 'sent';
  const {code} = settled.reason as {code?: string};
  return code ?? String(settled.reason);
};

/** The same contact asked twice at once: half of them under one name, half as two intents. */
const playPair = async (world: World, siret: string, index: number, ends: Ends) => {
  const contact = contactTo(siret, `paire-${index}`);
  const key = crypto.randomUUID();
  const other = index % 2 === 0 ? key : crypto.randomUUID();
  const settled = await Promise.allSettled([
    world.client.sendContact({contact}, {idempotencyKey: key}),
    world.client.sendContact({contact}, {idempotencyKey: other}),
  ]);
  const said = settled.map(endOf).toSorted().join(' + ');
  ends[said] = (ends[said] ?? 0) + 1;
  const wanted = index % 2 === 0 ? 'sent + sent' : 'contact_exists + sent';
  const effects = await effectsOf(world, siret);
  return said === wanted && effects === '1 1 1 1 1'
    ? []
    : [`paire ${index} : « ${said} » au lieu de « ${wanted} », effets ${effects}`];
};

const playPairs = async (world: World, n: number, progress: Progress, ends: Ends) => {
  const divergences: string[] = [];
  for (let from = 0; from < n; from += PAIRS_AT_ONCE) {
    const size = Math.min(PAIRS_AT_ONCE, n - from);
    const sirets = await world.addCompanies(
      10_000 + from,
      Array.from({length: size}, () => 100),
    );
    const found = await Promise.all(
      sirets.map((siret, index) => playPair(world, siret, from + index, ends)),
    );
    divergences.push(...found.flat());
    progress(from + size, n);
  }
  return divergences;
};

/** Fifty people at once: the week's share is served, and all of it. */
const playSenders = async (world: World, first: number) => {
  const divergences: string[] = [];
  let served = 0;
  const sirets = await world.addCompanies(first, QUOTAS);
  for (const [index, siret] of sirets.entries()) {
    const settled = await Promise.allSettled(
      Array.from({length: SENDERS}, (_, person) =>
        world.client.sendContact({contact: contactTo(siret, `foule-${siret}-${person}`)}),
      ),
    );
    const kinds = new Set(settled.map(endOf));
    kinds.delete('sent');
    kinds.delete('host_unavailable');
    const quota = QUOTAS[index] ?? 0;
    const share = Math.min(SENDERS, Math.ceil(quota / 4));
    const stored = await world.count(
      'SELECT count(*) FROM contact WHERE siret = $1 AND sent_at IS NOT NULL',
      [siret],
    );
    served += stored;
    if (stored !== share || kinds.size > 0) {
      divergences.push(
        `quota ${quota} : ${stored} transmises au lieu de ${share} ; refus ${[...kinds].join()}`,
      );
    }
  }
  return {divergences, served};
};

const run = async ({
  n,
  progress,
}: {
  readonly n: number;
  readonly progress: Progress;
}): Promise<Outcome> => {
  const world = await openWorld();
  try {
    const ends: Ends = {};
    const pairs = await playPairs(world, n, progress, ends);
    const {divergences, served} = await playSenders(world, 900_000);
    assert.ok(Object.keys(ends).length > 0);
    return {
      rows: [
        [
          'paires sous un même nom : une demande, deux fois la même réponse',
          ends['sent + sent'] ?? 0,
        ],
        [
          'paires sous deux noms : une demande, l’autre refusée',
          ends['contact_exists + sent'] ?? 0,
        ],
        [`entreprises écrites par ${SENDERS} personnes à la fois`, QUOTAS.length],
        ['demandes de ces foules transmises, le quota exactement', served],
      ],
      divergences: [...pairs, ...divergences],
    };
  } finally {
    await world.drop();
  }
};

export const contacts: Proof = {
  name: 'contacts',
  claim: 'une demande n’arrive qu’une fois, et jamais plus que le quota',
  unit: 'paires',
  n: 1000,
  run,
};
