import assert from 'node:assert/strict';
import {it} from 'node:test';
import {testStore} from '../../../test/database.ts';
import {rowsOf, SILENCE, testFiles, testRejects} from '../../../test/import.ts';
import {newId} from '../../store/id.ts';
import {searchAgencies} from '../search-agencies.ts';
import {importAgencies} from './import-agencies.ts';

const store = await testStore();
const files = testFiles();
const now = () => new Date('2026-11-23T09:00:00Z');

const LINES = 20_000;
const LONGEST_MS = 20_000;

const HEADER =
  'id;nom;type;siret;rue;code_postal;commune;departement;latitude;longitude;email;telephone;' +
  'departements_couverts;etapes;structure_de_rattachement';

/** Missions locales and, after each nine, a structure that refers to one at the other end. */
const lineOf = (n: number): string => {
  const refers = n % 10 === 9;
  const department = ['57', '54', '55', '88', '67'][n % 5] ?? '57';
  return [
    `s-${n}`,
    `${refers ? 'Chantier' : 'Mission locale'} du secteur ${n}`,
    refers ? 'structure-IAE' : 'mission-locale',
    '',
    `${n} rue de la Gare`,
    `${department}000`,
    'Metz',
    department,
    (48 + (n % 2000) / 1000).toFixed(4),
    (5 + (n % 3000) / 1000).toFixed(4),
    `secteur-${n}@exemple.example`,
    '03 53 01 00 01',
    department,
    refers ? '2' : '1',
    refers ? `s-${LINES - 1 - n}` : '',
  ].join(';');
};

const importLines = async (lines: readonly string[]) => {
  const {rejects} = await testRejects(files);
  const agencies = await files.write([HEADER, ...lines].join('\n'), 'agencies.csv');
  const tools = {store, now, newId: () => newId(now()), progress: SILENCE, rejects};
  const begun = performance.now();
  const counts = await importAgencies({...tools, agencies});
  await rejects.close();
  return {counts, ms: performance.now() - begun};
};

it(`imports ${LINES} lines, then again, within ${LONGEST_MS / 1000} s each`, async () => {
  const lines = Array.from({length: LINES}, (_, n) => lineOf(n));
  const first = await importLines(lines);
  assert.deepEqual(first.counts, {read: LINES, accepted: LINES, rejected: 0});
  assert.ok(first.ms < LONGEST_MS, `${first.ms} ms`);
  const stored = await rowsOf(store, 'agency');
  assert.equal(stored.length, LINES);
  assert.equal(stored.filter(({refers_to: to}) => to !== null).length, LINES / 10);
  const again = await importLines(lines);
  assert.ok(again.ms < LONGEST_MS, `${again.ms} ms`);
  assert.deepEqual(await rowsOf(store, 'agency'), stored);

  const found = await searchAgencies(store.db, {
    departmentCode: '57',
    q: 'mission secteur',
    latitude: 49.1193,
    longitude: 6.1757,
  });
  assert.equal(found.length, 20);
});

it('judges a file where every line refers to the next, however long', async () => {
  await store.pool.query('DELETE FROM agency');
  const chained = Array.from({length: LINES}, (_, n) =>
    lineOf(n).replace(/;[12];[^;]*$/, n === LINES - 1 ? ';2;' : `;2;s-${n + 1}`),
  );
  const {counts, ms} = await importLines(chained);
  assert.deepEqual(counts, {read: LINES, accepted: 2, rejected: LINES - 2});
  assert.ok(ms < LONGEST_MS, `${ms} ms`);
});
