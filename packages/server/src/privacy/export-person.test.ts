import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {adaptationOf, canaryWorld} from '../../test/canary-journey.ts';
import {type CanaryPeople, canaryPeople, spacedPhone} from '../../test/canary-people.ts';
import {canariesByEntry, nameOfEntry, personalEntries} from '../../test/canary-places.ts';
import {dumpTables} from '../../test/table-dump.ts';
import {exportPerson, type PersonExport} from './export-person.ts';
import {QUALITIES, type Quality} from './line.ts';
import type {Sought} from './person.ts';
import {surveyPerson} from './survey.ts';

const world = await canaryWorld();
const {store, clock, leave, leaveCode} = world;
const {db} = store;
const ONE = canaryPeople('mauve', 1);
const OTHER = canaryPeople('nigelle', 2);
const ids = await leave(ONE, {isOver: false});
await leave(OTHER);
await leaveCode(ONE);

const exported = async (sought: Sought): Promise<PersonExport> =>
  exportPerson(db, await surveyPerson(db, sought, '2026-11-23'), clock.now);

const marks = (people: CanaryPeople, quality: Quality): string[] => [
  ...Object.values(people[quality]),
  people[quality].lastName.toUpperCase(),
  spacedPhone(people[quality]),
];

/** The lines of the map that are first of all somebody's. */
const linesOf = (quality: Quality) =>
  personalEntries().filter(({line}) => line.whose[0] === quality);

describe('what somebody gets of what is kept of them', () => {
  for (const quality of QUALITIES) {
    test(`${quality}: everything the map says is theirs, nothing of anybody else's`, async t => {
      const found = await exported({email: ONE[quality].email});
      const text = JSON.stringify(found);
      const canaries = canariesByEntry(ONE);
      const missing = linesOf(quality).filter(entry => {
        const canary = canaries[nameOfEntry(entry)];
        const held = JSON.stringify(
          found.pieces.filter(({table}) => table === entry.table).map(({values}) => values),
        );
        // After its first word, a text may name others, who are masked.
        const [own] = canary?.split(' ') ?? [];
        return own !== undefined && !held.includes(own);
      });
      assert.deepEqual(missing.map(nameOfEntry), []);
      const others = QUALITIES.filter(one => one !== quality).flatMap(one => marks(ONE, one));
      for (const mark of others) assert.ok(!text.includes(mark), mark);
      assert.ok(!text.toLowerCase().includes(OTHER.seed));
      assert.ok(found.pieces.length > 0);
      for (const {table, row} of found.pieces) {
        assert.ok(
          Object.values(row).every(value => value !== undefined),
          table,
        );
      }
      t.diagnostic(`${linesOf(quality).length} lines, ${found.pieces.length} pieces`);
    });
  }

  test('the beneficiary: what they said of their health, their dates, what they signed', async () => {
    const {pieces, qualities} = await exported({email: ONE.beneficiary.email});
    assert.deepEqual(qualities, ['beneficiary']);
    const of = (table: string) => pieces.filter(piece => piece.table === table);
    assert.deepEqual(
      of('accommodation').map(({values}) => values),
      [{is_rqth: 'yes', adaptation: adaptationOf(ONE)}],
    );
    assert.equal(of('signature').length, 1);
    const versions = of('convention_version');
    const first = versions.find(({row}) => row['convention_id'] === ids.conventionId);
    assert.partialDeepStrictEqual(first?.values, {
      content: {
        dateStart: '2026-12-07',
        signatories: {beneficiary: ONE.beneficiary},
      },
    });
    assert.ok(versions.some(({row}) => row['convention_id'] === ids.renewalId));
    assert.ok(of('message').length >= 4);
    assert.equal(of('draft').length, 1);
    // Whom a text names beside them is not told.
    assert.match(JSON.stringify(of('convention')), /\[autre personne\]/);
  });

  test('by name and birthdate, the same', async () => {
    const {firstName, lastName, email} = ONE.beneficiary;
    const named = await exported({firstName, lastName, birthdate: '1961-04-13'});
    assert.deepEqual(named, await exported({email}));
  });

  test('each table is explained, in words', async () => {
    const {explanations, pieces} = await exported({email: ONE.staff.email});
    assert.deepEqual(
      new Set(explanations.map(({table}) => table)),
      new Set(pieces.map(({table}) => table)),
    );
    for (const {holds, why, keptFor} of explanations) {
      for (const text of [holds, why, keptFor]) assert.ok(text.length > 3);
    }
  });

  test('nobody gets nothing, and asking changes nothing', async () => {
    const before = await dumpTables(store);
    assert.deepEqual((await exported({email: 'personne@canari.example'})).pieces, []);
    await exported({email: ONE.beneficiary.email});
    assert.deepEqual(await dumpTables(store), before);
  });
});
