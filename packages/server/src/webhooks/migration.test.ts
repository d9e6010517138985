import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {copyDatabase} from '../../test/database.ts';
import {openStore} from '../store/database.ts';
import {migrate} from '../store/migrate.ts';

const ID = (number: number): string =>
  `01a207a2-3280-7900-be7c-${String(number).padStart(12, '0')}`;
const [METZ, NANCY, KEY, BY_KEY] = [ID(1), ID(2), ID(3), ID(4)];
const [BY_DRAFT, BY_STAFF, DRAFT] = [ID(5), ID(6), ID(7)];

const copy = await copyDatabase('template1');
const {db, pool, close} = openStore(copy.url, {connections: 3});
after(async () => {
  await close();
  await copy.drop();
});

/** A database as it was before the log, with what had happened then. */
const fillBefore = async (): Promise<void> => {
  await migrate(db);
  // Back to the step before, as the migrations know it.
  await pool.query(`DROP TRIGGER append_only_rows ON outbox;
    DROP TRIGGER append_only_columns ON outbox;
    DROP TRIGGER append_only_position ON outbox;
    DROP INDEX outbox_number, outbox_position, outbox_unplaced, outbox_agency, outbox_left,
      outbox_contact, outbox_validated;
    ALTER TABLE outbox DROP COLUMN agency_id, DROP COLUMN key_id, DROP COLUMN position;
    ALTER TABLE api_key DROP COLUMN partner;
    ALTER TABLE convention DROP COLUMN key_id;
    DELETE FROM kysely_migration WHERE name = '0016-event-log'`);
  for (const id of [METZ, NANCY]) {
    await pool.query(
      `INSERT INTO agency (id, name, kind, street, postcode, city, department,
        covered_departments, steps, status, created_at, updated_at)
      VALUES ($1, 'Structure', 'mission-locale', '1 rue', '57000', 'Metz', '57', '{57}',
        'validator-only', 'active', now(), now())`,
      [id],
    );
  }
  await pool.query(
    `INSERT INTO api_key (id, prefix, mode, name, hash, ending, origins, scopes, created_at)
    VALUES ($1, 'sk', 'test', 'essai', 'h', 'abcd', '{}', '{}', now())`,
    [KEY],
  );
  await pool.query(
    `INSERT INTO draft (id, token_hash, content, revision, created_by, created_at, updated_at,
      expires_at) VALUES ($1, 't', 'null', 1, $2, now(), now(), now())`,
    [DRAFT, `key:${KEY}`],
  );
  for (const [id, by] of [
    [BY_KEY, `key:${KEY}`],
    [BY_DRAFT, `draft:${DRAFT}`],
    [BY_STAFF, `staff:${METZ}`],
  ]) {
    await pool.query(
      `INSERT INTO convention (id, kind, agency_id, status, revision, version, signed_version,
        siret, appellation, person_key, date_start, date_end, validators, submitted_by,
        submitted_at, updated_at)
      VALUES ($1, 'immersion', $2, 'ACCEPTED_BY_VALIDATOR', 3, 1, 1, '00000000100008', '11573', $3,
        '2026-12-07', '2026-12-11', '{}', $3, now(), now())`,
      [id, METZ, by],
    );
    for (const [sequence, type, details] of [
      [1, 'convention.submitted', {agencyId: NANCY}],
      [2, 'convention.transferred', {agencyId: METZ}],
      [3, 'convention.validated', {}],
    ] as const) {
      await pool.query(
        `INSERT INTO outbox (id, type, convention_id, sequence, payload, created_at)
        VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`,
        [type, id, sequence, {conventionId: id, status: 'IN_REVIEW', version: 1, ...details}],
      );
    }
  }
};

describe('the migration to the log', () => {
  test('says of what had happened whose it was, from when to when, and that it may be read', async () => {
    await fillBefore();
    assert.deepEqual(await migrate(db), ['0016-event-log']);
    const {rows} = await pool.query<{
      convention_id: string;
      type: string;
      agency_id: string;
      key_id: string | null;
      payload: Record<string, string>;
    }>(`SELECT convention_id, type, agency_id, key_id, payload FROM outbox
      WHERE position IS NOT NULL ORDER BY number`);
    assert.equal(rows.length, 9);
    const {rows: placed} = await pool.query('SELECT id FROM outbox ORDER BY position');
    assert.deepEqual(placed, (await pool.query('SELECT id FROM outbox ORDER BY number')).rows);
    for (const {convention_id: id, type, agency_id: agency, key_id: key, payload} of rows) {
      assert.equal(key, id === BY_STAFF ? null : KEY, type);
      // Before a transfer, it was the one it was sent to.
      assert.equal(agency, type === 'convention.submitted' ? NANCY : METZ, type);
      if (type === 'convention.validated') {
        assert.deepEqual([payload['dateStart'], payload['dateEnd']], ['2026-12-07', '2026-12-11']);
      }
      if (type === 'convention.transferred') assert.equal(payload['fromAgencyId'], NANCY);
    }
  });
});
