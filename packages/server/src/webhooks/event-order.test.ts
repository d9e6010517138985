import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, test} from 'node:test';
import {sql} from 'kysely';
import type {PoolClient} from 'pg';
import {agencyKey, clientWith} from '../../test/conventions.ts';
import {conventionWorld} from '../../test/convention-world.ts';
import {freshStore} from '../../test/database.ts';
import {givePositions} from './give-positions.ts';

const world = await conventionWorld();
const {store, app, addActing, submit} = world;

const INSERT = `INSERT INTO outbox (id, type, sequence, payload, created_at, agency_id)
  VALUES (gen_random_uuid(), $1, 1, '{}', now(), $2)`;
const write = (client: Pick<PoolClient, 'query'>, type: string, agencyId: string) =>
  client.query(INSERT, [type, agencyId]);

/** Software that follows an agency by asking again after the last place it was given. */
const follower = async (agencyId: string) => {
  const client = clientWith(app, await agencyKey(store, [agencyId]));
  let after = 0;
  return async (): Promise<string[]> => {
    const {data, next} = await client.listEvents({after, limit: 500});
    after = next;
    return data.map(({type}) => type);
  };
};

const begin = async (): Promise<PoolClient> => {
  const client = await store.pool.connect();
  await client.query('BEGIN');
  return client;
};

const commit = async (client: PoolClient): Promise<void> => {
  await client.query('COMMIT');
  client.release();
};

describe('the order of the log', () => {
  test('is that of commits: what is written before and committed after comes behind', async () => {
    const {id} = await addActing();
    const poll = await follower(id);
    const slow = await begin();
    await write(slow, 'first', id);
    await write(store.pool, 'second', id);
    assert.deepEqual(await poll(), ['second']);
    assert.deepEqual(await poll(), []);
    await commit(slow);
    assert.deepEqual(await poll(), ['first']);
    assert.deepEqual(await poll(), []);
  });

  test('skips nothing when the older transaction writes after the younger one', async () => {
    const {id} = await addActing();
    const poll = await follower(id);
    const older = await begin();
    await older.query('SELECT pg_current_xact_id()');
    const younger = await begin();
    await write(younger, 'written first', id);
    await write(older, 'committed first', id);
    await commit(older);
    const seen = await poll();
    await commit(younger);
    seen.push(...(await poll()));
    assert.deepEqual(seen, ['committed first', 'written first']);
  });

  test('skips what was undone', async () => {
    const {id} = await addActing();
    const poll = await follower(id);
    const client = await begin();
    await write(client, 'undone', id);
    await write(store.pool, 'kept', id);
    assert.deepEqual(await poll(), ['kept']);
    await client.query('ROLLBACK');
    client.release();
    assert.deepEqual(await poll(), []);
  });

  test('is the same for several who never stop asking, whoever writes meanwhile', async () => {
    const agency = await addActing();
    const conventions: string[] = [];
    for (let count = 0; count < 3; count += 1) conventions.push((await submit(agency)).id);
    const followers = [await follower(agency.id), await follower(agency.id)];
    const logs = followers.map((): string[] => []);
    const writing = {isOver: false};
    const asking = followers.map(async (poll, index) => {
      while (!writing.isOver) logs[index]?.push(...(await poll()));
    });
    const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
    const writeOne = (writer: number, one: number) =>
      store.db.transaction().execute(async tx => {
        // Some are known long before they write, others only then.
        if (writer % 2 === 0) await sql`SELECT pg_current_xact_id()`.execute(tx);
        await pause((writer * 7 + one * 3) % 11);
        // Most of them follow each other on a convention, as commands do.
        const conventionId = writer % 4 < 2 ? (conventions[writer % 3] ?? null) : null;
        if (conventionId !== null) {
          await tx
            .selectFrom('convention')
            .select('id')
            .where('id', '=', conventionId)
            .forUpdate()
            .execute();
        }
        await tx
          .insertInto('outbox')
          .values({
            id: randomUUID(),
            type: `${writer} ${one}`,
            convention_id: conventionId,
            sequence: one,
            payload: '{}',
            created_at: new Date(),
            agency_id: agency.id,
          })
          .execute();
        await pause((writer * 5 + one) % 7);
      });
    await Promise.all(
      Array.from({length: 6}, async (_, writer) => {
        for (let one = 0; one < 30; one += 1) await writeOne(writer, one);
      }),
    );
    writing.isOver = true;
    await Promise.all(asking);
    for (const [index, poll] of followers.entries()) logs[index]?.push(...(await poll()));
    const [one = [], other = []] = logs;
    assert.equal(one.length, 3 + 180);
    assert.equal(new Set(one).size, 1 + 180);
    assert.deepEqual(one, other);
    const {rows} = await store.pool.query<{number: string}>(
      `SELECT number FROM outbox WHERE agency_id = $1 AND convention_id IS NOT NULL
      ORDER BY convention_id, position`,
      [agency.id],
    );
    const {rows: written} = await store.pool.query<{number: string}>(
      `SELECT number FROM outbox WHERE agency_id = $1 AND convention_id IS NOT NULL
      ORDER BY convention_id, number`,
      [agency.id],
    );
    assert.equal(rows.length, 3 + 120);
    assert.deepEqual(rows, written, 'what happens to one convention keeps its order');
  });
});

describe('the log', () => {
  test('is append-only, but for the note that its messages are written', async () => {
    await submit(await addActing());
    await givePositions(store.db);
    const columns = ['id', 'number', 'type', 'convention_id', 'sequence', 'payload', 'created_at'];
    for (const column of [...columns, 'agency_id', 'key_id', 'position']) {
      const value = column === 'number' ? 'DEFAULT' : column;
      const changed = store.pool.query(`UPDATE outbox SET ${column} = ${value}`);
      await assert.rejects(changed, /append-only/, column);
    }
    const taken = store.pool.query('UPDATE outbox SET position = NULL');
    await assert.rejects(taken, /append-only/);
    await assert.rejects(store.pool.query('DELETE FROM outbox'), /append-only/);
    await assert.rejects(store.pool.query('TRUNCATE outbox CASCADE'), /append-only/);
    const {rowCount} = await store.pool.query('UPDATE outbox SET consumed_at = now()');
    assert.ok(rowCount && rowCount > 0);
  });

  test('gives so many places at a time, the oldest first, and none twice', async () => {
    const {store: own, drop} = await freshStore();
    try {
      for (const type of ['a', 'b', 'c', 'd', 'e']) await write(own.pool, type, randomUUID());
      const placed = async () => {
        const {rows} = await own.pool.query<{type: string; position: string}>(
          'SELECT type, position FROM outbox WHERE position IS NOT NULL ORDER BY position',
        );
        return rows.map(({type, position}) => `${position} ${type}`).join();
      };
      await givePositions(own.db, 2);
      assert.equal(await placed(), '1 a,2 b');
      await Promise.all([1, 2, 3].map(() => givePositions(own.db, 2)));
      assert.equal(await placed(), '1 a,2 b,3 c,4 d,5 e');
      await givePositions(own.db, 2);
      assert.equal(await placed(), '1 a,2 b,3 c,4 d,5 e');
    } finally {
      await drop();
    }
  });
});
