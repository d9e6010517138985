import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {AgencyLine} from './agency-line.ts';
import {findRefusedReferrals, type StoredAgency} from './referrals.ts';

const line = (external_id: string, refers_to: string | null = null): AgencyLine => ({
  external_id,
  name: external_id,
  kind: 'mission-locale',
  siret: null,
  street: '',
  postcode: '57000',
  city: 'Metz',
  department: '57',
  lat: null,
  lon: null,
  contact_email: null,
  phone: null,
  covered_departments: ['57'],
  steps: 'counsellor-and-validator',
  refers_to,
});
const stored = (
  external_id: string,
  refers_to: string | null = null,
  status: StoredAgency['status'] = 'active',
): StoredAgency => ({id: external_id, external_id, refers_to, status});

const refused = (lines: readonly AgencyLine[], known: readonly StoredAgency[] = []) =>
  [...findRefusedReferrals(lines, known).keys()].sort();

describe('referrals', () => {
  it('may name a line above, a line below, or an agency already stored', () => {
    assert.deepEqual(refused([line('a', 'b'), line('b'), line('c', 'b')]), []);
    assert.deepEqual(refused([line('a', 'b')], [stored('b')]), []);
  });

  for (const [name, lines, known, expected] of [
    ['to itself', [line('a', 'a')], [], ['a']],
    ['to nobody', [line('a', 'b')], [], ['a']],
    ['to a closed agency', [line('a', 'b')], [stored('b', null, 'closed')], ['a']],
    [
      'to a closed agency of the file',
      [line('a', 'b'), line('b')],
      [stored('b', null, 'closed')],
      ['a'],
    ],
    ['to each other', [line('a', 'b'), line('b', 'a')], [], ['a', 'b']],
    ['in a chain', [line('a', 'b'), line('b', 'c'), line('c')], [], ['a']],
    [
      'in a longer chain',
      [line('a', 'b'), line('b', 'c'), line('c', 'd'), line('d')],
      [],
      ['a', 'b'],
    ],
    ['to what refers already', [line('a', 'b')], [stored('b', 'c'), stored('c')], ['a']],
    [
      'of what others refer to',
      [line('b', 'c')],
      [stored('a', 'b'), stored('b'), stored('c')],
      ['b'],
    ],
    ['to a line left out', [line('a', 'b'), line('b', 'x')], [], ['a', 'b']],
  ] as const) {
    it(`are refused ${name}`, () => {
      assert.deepEqual(refused(lines, known), expected);
    });
  }

  it('are judged on what the file makes of the stored ones', () => {
    const known = [stored('a', 'b'), stored('b'), stored('c')];
    assert.deepEqual(refused([line('a'), line('b', 'c')], known), []);
    assert.deepEqual(refused([line('a', 'c'), line('b', 'c')], known), []);
    assert.deepEqual(refused([line('a', 'b'), line('b')], [stored('b', 'c'), stored('c')]), []);
  });

  it('fall back on what is stored when a line is left out', () => {
    // Without its line, `a` still refers to `b`, which then cannot refer to `c`.
    const known = [stored('a', 'b'), stored('b'), stored('c')];
    assert.deepEqual(refused([line('a', 'nobody'), line('b', 'c')], known), ['a', 'b']);
  });

  it('never leave a chain, whatever the file, and do not depend on its order', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const target = fc.option(key, {nil: null});
    const lines = fc.uniqueArray(fc.tuple(key, target), {selector: ([id]) => id});
    // Only agencies without a chain are ever stored: `d` and `e` refer, to `a` or `b`.
    const before = fc.record({
      d: fc.constantFrom('a', 'b', null),
      e: fc.constantFrom('a', 'b', null),
      closed: fc.boolean(),
    });
    let some = 0;
    fc.assert(
      fc.property(lines, before, (rows, {d, e, closed}) => {
        const file = rows.map(([id, to]) => line(id, to));
        const known = [
          stored('a'),
          stored('b', null, closed ? 'closed' : 'active'),
          stored('d', d),
          stored('e', e),
        ];
        const out = refused(file, known);
        assert.deepEqual(refused(file.toReversed(), known), out);
        const final = new Map(known.map(({external_id, refers_to}) => [external_id, refers_to]));
        for (const {external_id, refers_to} of file) {
          if (!out.includes(external_id)) final.set(external_id, refers_to);
        }
        for (const to of final.values()) {
          if (to === null) continue;
          some += 1;
          assert.ok(final.has(to), `${to} is stored`);
          assert.equal(final.get(to), null);
        }
      }),
      {numRuns: 2000},
    );
    assert.ok(some > 1000, `${some} referrals were kept`);
  });
});
