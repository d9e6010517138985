import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type pg from 'pg';
import {AGENT, conventionWorld} from '../../test/convention-world.ts';
import {type AuditEntry, chainHash} from './audit.ts';
import {verifyAudit} from './audit-store.ts';

const world = await conventionWorld();
const {store, addActing, validated, submit, happened} = world;
const agency = await addActing();

/** Five entries: sent, signed twice, validated, corrected. */
const life = async (): Promise<string> => {
  const {id} = await validated(agency);
  await agency.client.correctConvention({conventionId: id, birthdate: '2004-10-05'});
  return id;
};
const LENGTH = 5;
const ids = [await life(), await life(), await life()];

const read = async (conventionId: string, sequence: number) => {
  const row = await store.db
    .selectFrom('convention_audit')
    .selectAll()
    .where('convention_id', '=', conventionId)
    .where('sequence', '=', sequence)
    .executeTakeFirstOrThrow();
  return row;
};

type Query = (text: string, values?: unknown[]) => Promise<pg.QueryResult>;

/** What is found once somebody with every right has changed the history; then all is put back. */
const found = async (change: (query: Query) => Promise<unknown>): Promise<string[]> => {
  const client = await store.pool.connect();
  try {
    await client.query('CREATE TEMP TABLE kept AS TABLE convention_audit');
    await client.query('ALTER TABLE convention_audit DISABLE TRIGGER append_only');
    await change((text, values) => client.query(text, values));
    const {broken, checked} = await verifyAudit(store.db);
    assert.equal(checked, ids.length);
    return broken.map(({conventionId, sequence}) => `${conventionId} ${sequence}`);
  } finally {
    await client.query('TRUNCATE convention_audit');
    await client.query('INSERT INTO convention_audit SELECT * FROM kept');
    await client.query('ALTER TABLE convention_audit ENABLE TRIGGER append_only');
    await client.query('DROP TABLE kept');
    client.release();
  }
};

const AT = 'convention_id = $1 AND sequence = $2';

/** Each way of changing one entry's content, whose hash stays what it was. */
const FORGERIES: readonly string[] = [
  `'{actor}', '"key:somebody-else"'`,
  `'{roles}', '["agency-admin"]'`,
  `'{at}', '"2026-11-23T09:00:00.001Z"'`,
  `'{action}', '"convention.rejected"'`,
  `'{status}', '"DEPRECATED"'`,
  `'{version}', '7'`,
  `'{documentHash}', '"${'0'.repeat(64)}"'`,
  `'{details}', '{"forged": true}'`,
  `'{added}', 'true'`,
];

/** Puts a made-up entry in some place, well chained to the one before; the others move along. */
const putIn = async (query: Query, id: string, sequence: number): Promise<void> => {
  const {entry, previous_hash: before} = await read(id, Math.min(sequence, LENGTH));
  const previous = sequence > LENGTH ? (await read(id, LENGTH)).hash : before;
  await query(
    `UPDATE convention_audit SET sequence = -sequence - 1
      WHERE convention_id = $1 AND sequence >= $2`,
    [id, sequence],
  );
  await query(
    `UPDATE convention_audit SET sequence = -sequence,
      entry = jsonb_set(entry, '{sequence}', to_jsonb(-sequence)) WHERE sequence < 0`,
  );
  const forged: AuditEntry = {...entry, sequence, action: 'convention.counsellor-named'};
  await query('INSERT INTO convention_audit VALUES ($1, $2, $3, $4, $5)', [
    id,
    sequence,
    JSON.stringify(forged),
    previous,
    chainHash(previous, forged),
  ]);
};

describe('the history of a convention', () => {
  test('is whole, one entry for each change, and says so', async () => {
    assert.deepEqual(await found(() => Promise.resolve()), []);
    for (const id of ids) {
      const {revision} = await agency.client.readConvention({conventionId: id});
      assert.equal(revision, LENGTH);
      assert.deepEqual(
        (await happened(id)).filter(type => type !== 'fully-signed'),
        ['submitted', 'signed', 'signed', 'validated', 'corrected'],
      );
    }
  });

  test('shows each entry changed, removed, moved or put in, and each end cut off', async t => {
    let mutations = 0;
    const missed: string[] = [];
    const expect = async (
      name: string,
      expected: string,
      change: Parameters<typeof found>[0],
    ): Promise<void> => {
      mutations += 1;
      const shown = await found(change);
      if (shown.join() !== expected) missed.push(`${name}: ${shown.join()}`);
    };
    const [, id = ''] = ids;
    for (let sequence = 1; sequence <= LENGTH; sequence++) {
      const here = `${id} ${sequence}`;
      for (const forgery of FORGERIES) {
        await expect(`entry ${sequence}: ${forgery}`, here, query =>
          query(`UPDATE convention_audit SET entry = jsonb_set(entry, ${forgery}) WHERE ${AT}`, [
            id,
            sequence,
          ]),
        );
      }
      for (const column of ['hash', 'previous_hash']) {
        await expect(`${column} of ${sequence}`, here, query =>
          query(`UPDATE convention_audit SET ${column} = reverse(${column}) || 'a' WHERE ${AT}`, [
            id,
            sequence,
          ]),
        );
      }
      await expect(`entry ${sequence} removed`, here, query =>
        query(`DELETE FROM convention_audit WHERE ${AT}`, [id, sequence]),
      );
      await expect(`cut off from ${sequence} on`, here, query =>
        query('DELETE FROM convention_audit WHERE convention_id = $1 AND sequence >= $2', [
          id,
          sequence,
        ]),
      );
      // Chained to the one before as it should be: it is the next one that no longer fits.
      await expect(`one put in at ${sequence}`, `${id} ${sequence + 1}`, query =>
        putIn(query, id, sequence),
      );
    }
    for (let sequence = 1; sequence < LENGTH; sequence++) {
      await expect(`${sequence} and the next one exchanged`, `${id} ${sequence}`, async query => {
        const move = (from: number, to: number) =>
          query(
            `UPDATE convention_audit SET sequence = $3,
            entry = jsonb_set(entry, '{sequence}', to_jsonb($3::integer)) WHERE ${AT}`,
            [id, from, to],
          );
        await move(sequence, 0);
        await move(sequence + 1, sequence);
        await move(0, sequence + 1);
      });
      await expect(
        `${sequence} written anew, hash included`,
        `${id} ${sequence + 1}`,
        async query => {
          const {entry, previous_hash} = await read(id, sequence);
          const forged = {...entry, actor: 'key:somebody-else'};
          await query(`UPDATE convention_audit SET entry = $3, hash = $4 WHERE ${AT}`, [
            id,
            sequence,
            JSON.stringify(forged),
            chainHash(previous_hash, forged),
          ]);
        },
      );
    }
    const [first = '', , third = ''] = ids;
    await expect('one added at the end', `${id} ${LENGTH + 1}`, query =>
      putIn(query, id, LENGTH + 1),
    );
    await expect('entries of two conventions exchanged', `${first} 2`, query =>
      query(
        `UPDATE convention_audit a SET entry = b.entry FROM convention_audit b
          WHERE a.convention_id = $1 AND b.convention_id = $2 AND a.sequence = 2 AND b.sequence = 2`,
        [first, third],
      ),
    );
    t.diagnostic(`${mutations} mutations, ${mutations - missed.length} detected, at their entry`);
    assert.deepEqual(missed, []);
    assert.ok(mutations > 75, String(mutations));
  });

  test('names every convention that was altered, and no other', async () => {
    const [first = '', , third = ''] = ids;
    const broken = await found(query =>
      query(
        `UPDATE convention_audit SET entry = jsonb_set(entry, '{status}', '"CANCELLED"')
          WHERE (convention_id = $1 AND sequence = 4) OR (convention_id = $2 AND sequence = 2)`,
        [first, third],
      ),
    );
    assert.deepEqual(broken.toSorted(), [`${first} 4`, `${third} 2`].toSorted());
    assert.deepEqual(await found(() => Promise.resolve()), []);
  });

  test('is not suspected while conventions change', async () => {
    const {id} = await submit(agency);
    ids.push(id);
    await agency.client.readConvention({conventionId: id});
    let isOver = false;
    const change = async () => {
      for (let count = 0; count < 30; count++) {
        await agency.client.nameCounsellor({conventionId: id, ...AGENT});
      }
      isOver = true;
    };
    const verify = async () => {
      let times = 0;
      while (!isOver) {
        assert.deepEqual((await verifyAudit(store.db)).broken, []);
        times += 1;
      }
      return times;
    };
    const [, ...times] = await Promise.all([change(), verify(), verify(), verify()]);
    assert.ok(Math.min(...times) > 1, String(times));
  });
});

describe('what was written once', () => {
  for (const table of ['convention_audit', 'convention_version', 'signature']) {
    test(`${table}: no row is changed, removed, or swept away`, async () => {
      const {rows} = await store.pool.query<{count: string}>(`SELECT count(*) FROM ${table}`);
      assert.ok(Number(rows[0]?.count) > 0);
      for (const statement of [
        `UPDATE ${table} SET convention_id = convention_id`,
        `UPDATE ${table} SET convention_id = convention_id WHERE false`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT DO NOTHING; DELETE FROM ${table}`,
      ]) {
        await assert.rejects(store.pool.query(statement), /is append-only/, statement);
      }
      const after = await store.pool.query<{count: string}>(`SELECT count(*) FROM ${table}`);
      assert.equal(after.rows[0]?.count, rows[0]?.count);
    });
  }
});
