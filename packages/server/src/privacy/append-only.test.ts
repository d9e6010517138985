import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {conventionWorld} from '../../test/convention-world.ts';

const {store, addActing, submit, sign} = await conventionWorld();
const agency = await addActing();
const convention = await submit(agency);
await sign(convention);

/** Runs a statement in a transaction of its own, erasing or not, and undoes it. */
const tried = async (statement: string, isErasing: boolean): Promise<string> => {
  const client = await store.pool.connect();
  try {
    await client.query('BEGIN');
    if (isErasing) await client.query(`SET LOCAL immersion.erasing = 'on'`);
    await client.query(statement);
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};

const REFUSED = /is append-only/;

describe('what is append-only', () => {
  const BLANK = `UPDATE convention_version SET content = '{}', justification = '', search_words = '',
    erased_at = now()`;

  test('a version is blanked by an erasure that says so, and says it happened', async () => {
    assert.equal(await tried(BLANK, true), 'done');
    assert.match(await tried(BLANK, false), REFUSED);
  });

  test('an erasure changes nothing else of a version, and leaves its mark', async () => {
    const statements = [
      `UPDATE convention_version SET content = '{}'`,
      `UPDATE convention_version SET document_hash = '', erased_at = now()`,
      `UPDATE convention_version SET author = 'nobody', erased_at = now()`,
      `UPDATE convention_version SET created_at = now(), erased_at = now()`,
      `UPDATE convention_version SET version = version + 1, erased_at = now()`,
      'DELETE FROM convention_version',
      'TRUNCATE convention_version CASCADE',
    ];
    for (const statement of statements)
      assert.match(await tried(statement, true), REFUSED, statement);
  });

  test('history and signatures never change, not even by an erasure', async () => {
    for (const table of ['convention_audit', 'signature']) {
      for (const statement of [
        `UPDATE ${table} SET convention_id = convention_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        for (const isErasing of [true, false]) {
          assert.match(await tried(statement, isErasing), REFUSED, statement);
        }
      }
    }
  });

  test('the permission ends with its transaction', async () => {
    const client = await store.pool.connect();
    await client.query(`BEGIN; SET LOCAL immersion.erasing = 'on'; COMMIT`);
    await assert.rejects(client.query(BLANK), REFUSED);
    client.release();
  });
});
