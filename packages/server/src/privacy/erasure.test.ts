import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {canaryWorld} from '../../test/canary-journey.ts';
import {type CanaryPeople, canaryPeople, spacedPhone} from '../../test/canary-people.ts';
import {
  canariesByEntry,
  nameOfEntry,
  personalEntries,
  UNTELLABLE,
} from '../../test/canary-places.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {verifyAudit} from '../convention/audit-store.ts';
import {DATA_MAP, entriesOf, hasFields, tablesOf} from './data-map.ts';
import {erasePerson} from './erase-person.ts';
import {totalOf} from './erasure.ts';
import {leavesOf} from './fields.ts';
import {QUALITIES, type Quality} from './line.ts';
import type {Sought} from './person.ts';
import {surveyPerson} from './survey.ts';

const world = await canaryWorld();
const {store, log, clock, leave, leaveCode, nextId} = world;
const {db, pool} = store;
const ONE = canaryPeople('alizarine', 1);
const OTHER = canaryPeople('bergamote', 2);
const one = await leave(ONE, {isOver: false});
await leave(OTHER, {isOver: false});
for (const people of [ONE, OTHER]) await leaveCode(people);
const before = await dumpTables(store);

const ENTRIES = personalEntries();
const canariesOf = (people: CanaryPeople) => {
  const values = canariesByEntry(people);
  return new Map(
    ENTRIES.flatMap(entry => {
      const value = values[nameOfEntry(entry)];
      return value === undefined ? [] : [[nameOfEntry(entry), {entry, value}] as const];
    }),
  );
};

/** What tells one of them, in whatever form: names, address, numbers. */
const marks = (people: CanaryPeople, quality: Quality): string[] => {
  const {firstName, lastName, email, phone} = people[quality];
  const names = [firstName, lastName];
  const forms = names.flatMap(name => [name, name.toLowerCase(), name.toUpperCase()]);
  return [...forms, email, phone, spacedPhone(people[quality])];
};

const erase = async (sought: Sought, isRehearsal = false) => {
  const survey = await surveyPerson(db, sought, '2026-11-23');
  return erasePerson(db, survey, {
    actor: 'command:person-erase',
    reason: 'request',
    now: clock.now,
    newId: nextId,
    isForced: true,
    isRehearsal,
  });
};

describe('before anything is erased', () => {
  test('every personal column and field holds a canary of each of two groups of people', async t => {
    let looked = 0;
    for (const people of [ONE, OTHER]) {
      const canaries = canariesOf(people);
      const missing = ENTRIES.map(nameOfEntry).filter(name => !canaries.has(name));
      assert.deepEqual(missing.toSorted(), UNTELLABLE, 'a personal line without a canary');
      for (const [name, {entry, value}] of canaries) {
        const {rows} = await pool.query<{found: string}>(
          `SELECT count(*) AS found FROM "${entry.table}"
          WHERE strpos(to_jsonb("${entry.column}")::text, $1) > 0`,
          [value],
        );
        assert.ok(Number(rows[0]?.found) > 0, `${name} holds nothing`);
        looked += 1;
      }
    }
    t.diagnostic(`${looked} canaries`);
  });

  test('nothing of anybody stands in a table that leads to nobody', t => {
    const tables = tablesOf('nobody').filter(table => (before[table] ?? []).length > 0);
    for (const table of tables) {
      const text = (before[table] ?? []).join(' ').toLowerCase();
      assert.ok(!text.includes(ONE.seed) && !text.includes(OTHER.seed), table);
    }
    assert.ok(tables.includes('outbox') && tables.includes('convention_audit'));
    t.diagnostic(`${tables.length} tables`);
  });

  test('no JSON of the database has a field the map does not know', async t => {
    const known = new Set(entriesOf().map(nameOfEntry));
    const unknown = new Set<string>();
    let leaves = 0;
    for (const [table, {columns}] of Object.entries(DATA_MAP)) {
      for (const [column, line] of Object.entries(columns)) {
        if (!hasFields(line)) continue;
        const {rows} = await pool.query<{value: unknown}>(
          `SELECT "${column}" AS value FROM "${table}" WHERE "${column}" <> 'null'`,
        );
        for (const {path} of rows.flatMap(({value}) => leavesOf(value))) {
          leaves += 1;
          const name = `${table}.${column}:${path}`;
          if (!known.has(name)) unknown.add(name);
        }
      }
    }
    assert.deepEqual([...unknown], []);
    t.diagnostic(`${leaves} values`);
  });
});

/** Texts that are in the database, in whatever table. */
const stands = (dump: Record<string, string[]>, texts: readonly string[]) =>
  Object.fromEntries(texts.map(text => [text, tablesWith(dump, text)]));

describe('erasing one of the people of three conventions', () => {
  const gone = new Set<Quality>();
  const ORDER: readonly Quality[] = [
    ...QUALITIES.filter(quality => quality !== 'beneficiary'),
    'beneficiary',
  ];

  for (const quality of ORDER) {
    test(`${quality}: nothing of theirs is left, all of the others is there`, async t => {
      const sought = {email: ONE[quality].email};
      const announced = await erase(sought, true);
      const done = await erase(sought);
      assert.deepEqual(announced.counts, done.counts);
      assert.ok(totalOf(done.counts) > 0);
      gone.add(quality);
      if (quality === 'beneficiary') gone.add('emergency-contact');
      const dump = await dumpTables(store);
      const erased = [...gone].flatMap(one => marks(ONE, one));
      assert.deepEqual(
        Object.entries(stands(dump, erased)).filter(([, tables]) => tables.length > 0),
        [],
      );
      const others = ORDER.filter(one => !gone.has(one)).flatMap(one =>
        Object.values(ONE[one]).filter(text => tablesWith(before, text).length > 0),
      );
      for (const text of others) assert.ok(tablesWith(dump, text).length > 0, text);
      assert.deepEqual(await verifyAudit(db).then(({broken}) => broken), []);
      t.diagnostic(`${erased.length} forms gone, ${others.length} of the others kept`);
    });
  }

  test('once all are erased, no canary of theirs is left anywhere, in any table', async t => {
    const dump = await dumpTables(store);
    const left = [...canariesOf(ONE)].filter(([, {value}]) => tablesWith(dump, value).length > 0);
    assert.deepEqual(
      left.map(([name]) => name),
      [],
    );
    t.diagnostic(
      `${canariesOf(ONE).size} canaries looked for in ${Object.keys(dump).length} tables`,
    );
  });

  test('what is of other people’s conventions has not changed at all', async t => {
    const dump = await dumpTables(store);
    let kept = 0;
    for (const [table, rows] of Object.entries(before)) {
      const now = new Set(dump[table]);
      const only = (text: string) => text.includes(OTHER.seed) && !text.includes(ONE.seed);
      for (const row of rows.filter(text => only(text.toLowerCase()))) {
        assert.ok(now.has(row), `${table}: ${row}`);
        kept += 1;
      }
    }
    t.diagnostic(`${kept} rows`);
  });

  test('a second time finds nobody and changes nothing', async () => {
    const dump = await dumpTables(store);
    for (const quality of ORDER) {
      const {counts} = await erase({email: ONE[quality].email});
      assert.equal(totalOf(counts), 0, quality);
    }
    assert.deepEqual(await dumpTables(store), dump);
  });

  test('what was signed keeps its hash, and says it is no longer the content', async () => {
    const {rows} = await pool.query<{erased: boolean; same: boolean}>(
      `SELECT v.erased_at IS NOT NULL AS erased, v.document_hash = s.document_hash AS same
      FROM convention_version v JOIN signature s USING (convention_id, version)
      WHERE convention_id = $1`,
      [one.conventionId],
    );
    assert.equal(rows.length, 4);
    for (const row of rows) assert.deepEqual(row, {erased: true, same: true});
    const documents = await pool.query<{state: string}>(
      `SELECT concat_ws(' ', pdf IS NULL, view IS NULL, erased_at IS NULL, length(sha256)) AS state
      FROM document ORDER BY convention_id = $1 DESC`,
      [one.conventionId],
    );
    assert.deepEqual(
      documents.rows.map(({state}) => state),
      ['t t f 64', 'f f t 64'],
    );
  });

  test('nothing of anybody is in the log', () => {
    const text = JSON.stringify(log).toLowerCase();
    assert.ok(log.length > 20);
    assert.ok(!text.includes(ONE.seed) && !text.includes(OTHER.seed));
  });
});
