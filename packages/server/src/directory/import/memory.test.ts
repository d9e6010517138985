import assert from 'node:assert/strict';
import {createWriteStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {it} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {testStore} from '../../../test/database.ts';
import {addJobs} from '../../../test/fixtures.ts';
import {SILENCE, siretOf, testFiles, testRejects} from '../../../test/import.ts';
import {newId} from '../../store/id.ts';
import {importDirectory} from './import-directory.ts';
import type {Mapping} from './mapping.ts';

const LINES = 200_000;
const MOST_GROWTH = 24_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const store = await testStore();
const files = testFiles();

const MAPPING: Mapping = {
  voluntaryToImmersion: true,
  columns: {
    siret: 'siret',
    name: 'nom',
    street: 'rue',
    postcode: 'cp',
    city: 'ville',
    latitude: 'lat',
    longitude: 'lon',
    romes: 'romes',
  },
};

const lines = function* () {
  yield 'siret;nom;rue;cp;ville;lat;lon;romes\n';
  for (let n = 0; n < LINES; n++) {
    // Half the lines are refused, the others state again the same ten companies.
    const siret = n % 2 === 0 ? siretOf(n % 20) : String(n);
    yield `${siret};SOCIETE NUMERO ${n % 20};${n % 20} RUE DES ESSAIS;57000;METZ;49.1;6.2;D1102\n`;
  }
};

it(`holds as much memory at the end of ${LINES} lines as at the beginning`, async t => {
  await addJobs(store);
  const directory = files.path('big.csv');
  await pipeline(Readable.from(lines()), createWriteStream(directory));
  assert.ok((await stat(directory)).size > 10_000_000);
  const held: number[] = [];
  let read = 0;
  const progress = {
    ...SILENCE,
    advance: (step: {read: number}) => {
      read += step.read;
      if (read < 20_000 * held.length) return;
      collect();
      const {heapUsed, arrayBuffers} = process.memoryUsage();
      held.push(heapUsed + arrayBuffers);
    },
  };
  const {rejects} = await testRejects(files);
  const now = () => new Date('2026-11-23T09:00:00Z');
  const given = {store, now, newId: () => newId(now()), mapping: MAPPING, jobsFile: undefined};
  const counts = await importDirectory({...given, directory, progress, rejects});
  await rejects.close();
  assert.deepEqual(counts, {read: LINES, accepted: LINES / 2, rejected: LINES / 2});
  assert.ok(held.length >= 10);
  const growth = Math.max(...held) - (held[0] ?? 0);
  t.diagnostic(`${(growth / 1e6).toFixed(1)} MB more`);
  assert.ok(growth < MOST_GROWTH);
});
