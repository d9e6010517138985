import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {type Client, createClient} from '@immersion-kit/sdk';
import {verifyAudit} from '../convention/audit-store.ts';
import {addKey, clientOf, testApp} from '../../test/api.ts';
import {databaseUrl, freshStore} from '../../test/database.ts';
import {readConfig} from '../config.ts';
import type {Serving} from '../http/serve.ts';
import {startServer} from '../start-server.ts';
import type {Store} from '../store/database.ts';
import {STORIES} from './stories.ts';

/** Thirteen months of 24: those told of now, and the next one. */
const PAST = 13 * 24;

describe('the conventions of the demonstration', () => {
  let store: Store;
  let drop: () => Promise<void>;
  let serving: Serving;
  let folder: string;
  let url: string;

  const start = async (): Promise<void> => {
    serving = await startServer({
      config: readConfig({DATABASE_URL: url, IMMERSION_DATA_DIR: folder, PORT: '0'}),
      demo: true,
      log: () => undefined,
    });
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'immersion-stories-'));
    ({store, url, drop} = await freshStore());
    assert.equal(url, databaseUrl(new URL(url).pathname.slice(1)));
    await start();
  });

  after(async () => {
    await serving.close();
    await drop();
    await rm(folder, {recursive: true, force: true});
  });

  const agencySoftware = async (): Promise<Client> => {
    const {rows} = await store.pool.query<{id: string}>(
      `SELECT id FROM agency WHERE external_id LIKE 'demonstration-57-%'`,
    );
    const agencyIds = rows.map(({id}) => id);
    const key = await addKey(store, {scopes: ['convention:read'], agencyIds});
    return createClient({baseUrl: serving.url, key});
  };

  const countBy = async (author: string): Promise<number> => {
    const {rows} = await store.pool.query<{count: string}>(
      'SELECT count(*) FROM convention WHERE submitted_by LIKE $1',
      [author],
    );
    return Number(rows[0]?.count);
  };

  test('are one at each point of a convention’s life, told by mail', async () => {
    const client = await agencySoftware();
    const {data} = await client.listConventions();
    assert.equal(data.length, STORIES.length);
    assert.deepEqual(data.map(({status}) => status).sort(), [
      'ACCEPTED_BY_COUNSELLOR',
      'ACCEPTED_BY_VALIDATOR',
      'ACCEPTED_BY_VALIDATOR',
      'ACCEPTED_BY_VALIDATOR',
      'IN_REVIEW',
      'PARTIALLY_SIGNED',
      'PARTIALLY_SIGNED',
      'READY_TO_SIGN',
    ]);
    assert.ok(data.some(({isLate}) => isLate));
    assert.deepEqual(data.flatMap(({assessment}) => assessment ?? []).sort(), [
      'awaited',
      'unsigned',
    ]);
    const {checked, broken} = await verifyAudit(store.db);
    assert.deepEqual([checked > 0, broken], [true, []]);
    const told = async () => {
      const {rows} = await store.pool.query<{channel: string}>('SELECT channel FROM mailbox');
      return rows.map(({channel}) => channel);
    };
    for (let tries = 0; !(await told()).includes('sms') && tries < 1200; tries++) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    assert.ok((await told()).includes('sms'), 'who gave a mobile only got a text message');
  });

  test('one of them has its document, that anybody who holds it may verify', async () => {
    const client = await agencySoftware();
    const {data} = await client.listConventions({statuses: ['ACCEPTED_BY_VALIDATOR']});
    const id = data[0]?.id ?? '';
    const {verificationUrl} = await client.readDocument({conventionId: id});
    assert.ok(verificationUrl.startsWith(serving.url));
    assert.match(await (await fetch(verificationUrl)).text(), /validée/);
  });

  test('are not told again at the next start', async () => {
    await serving.close();
    await start();
    assert.equal(await countBy('demo'), STORIES.length);
  });

  test('have a past of a year, in figures, of which nobody is told', async () => {
    // As long as it goes on: how long a year takes is the machine's business.
    let [told, still] = [0, 0];
    while (told < PAST && still < 600) {
      await new Promise(resolve => setTimeout(resolve, 100));
      const now = await countBy('demo:past:%');
      still = now > told ? 0 : still + 1;
      told = now;
    }
    assert.equal(await countBy('demo:past:%'), PAST);
    const {rows} = await store.pool.query(
      `SELECT FROM message m JOIN convention c ON c.id = m.convention_id
       WHERE c.submitted_by LIKE 'demo:past:%'`,
    );
    assert.equal(rows.length, 0);
    const client = createClient({baseUrl: serving.url});
    for (const by of ['month', 'department', 'agency-kind'] as const) {
      const {total, rows: parts} = await client.readStatistics({by});
      assert.ok((total.started ?? 0) > 200 && parts.length > 1, by);
    }
    assert.deepEqual((await verifyAudit(store.db)).broken, []);
    // The folder serves for real afterwards: what was invented is in no figure.
    const {app} = testApp(store, {now: () => new Date()});
    const {total} = await clientOf(app).readStatistics();
    assert.equal(total.started, null);
  });
});
