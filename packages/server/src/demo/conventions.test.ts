import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {type Client, createClient} from '@immersion-kit/sdk';
import {verifyAudit} from '../convention/audit-store.ts';
import {addKey} from '../../test/api.ts';
import {databaseUrl, freshStore} from '../../test/database.ts';
import {readConfig} from '../config.ts';
import type {Serving} from '../http/serve.ts';
import {startServer} from '../start-server.ts';
import type {Store} from '../store/database.ts';
import {STORIES} from './stories.ts';

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
    const key = await addKey(store, {
      scopes: ['convention:read'],
      agencyKinds: ['mission-locale', 'cap-emploi'],
    });
    return createClient({baseUrl: serving.url, key});
  };

  test('are one at each point of a convention’s life, told by mail', async () => {
    const client = await agencySoftware();
    const {data} = await client.listConventions();
    assert.equal(data.length, STORIES.length);
    assert.deepEqual(data.map(({status}) => status).sort(), [
      'ACCEPTED_BY_COUNSELLOR',
      'ACCEPTED_BY_VALIDATOR',
      'IN_REVIEW',
      'PARTIALLY_SIGNED',
      'PARTIALLY_SIGNED',
      'READY_TO_SIGN',
    ]);
    assert.ok(data.some(({isLate}) => isLate));
    const {checked, broken} = await verifyAudit(store.db);
    assert.deepEqual([checked > 0, broken], [true, []]);
    const told = async () => {
      const {rows} = await store.pool.query<{channel: string}>('SELECT channel FROM mailbox');
      return rows.map(({channel}) => channel);
    };
    for (let tries = 0; !(await told()).includes('sms') && tries < 200; tries++) {
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
    const {rows} = await store.pool.query<{count: string}>('SELECT count(*) FROM convention');
    assert.equal(Number(rows[0]?.count), STORIES.length);
  });
});
