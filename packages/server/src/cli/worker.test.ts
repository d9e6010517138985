import assert from 'node:assert/strict';
import {after, beforeEach, describe, test} from 'node:test';
import {command, startCommand} from '../../test/command.ts';
import {testFolder} from '../../test/folder.ts';
import {smtpServer} from '../../test/smtp.ts';
import {enqueue} from '../message/enqueue.ts';
import {openCluster} from '../store/cluster.ts';
import {openStore} from '../store/database.ts';
import {newId} from '../store/id.ts';
import {migrate} from '../store/migrate.ts';

const folder = testFolder();
const cluster = await openCluster(folder);
const store = openStore(() => cluster.connection);
await migrate(store.db);
const gate = {open: Promise.withResolvers<undefined>(), asked: Promise.withResolvers<undefined>()};
const server = await smtpServer({
  data: () => {
    gate.asked.resolve(undefined);
    return gate.open.promise;
  },
});
after(async () => {
  await server.close();
  await store.close();
  await cluster.close();
});

const nothing = {IMMERSION_DATA_DIR: folder};
const environment = {
  ...nothing,
  IMMERSION_SMTP_URL: server.url,
  IMMERSION_MAIL_FROM: 'Immersion <immersion@exemple.fr>',
  IMMERSION_PUBLIC_URL: 'https://immersion.exemple.fr',
};

beforeEach(() => store.pool.query('DELETE FROM message'));

const ask = (minutesAgo = 0) => {
  const now = new Date(Date.now() - minutesAgo * 60_000);
  return store.db.transaction().execute(tx =>
    enqueue(tx, {
      kind: 'sign-in-code',
      recipient: 'awa@ml.example',
      data: {code: '123456', firstName: 'Awa'},
      expiresAt: new Date(Date.now() + 600_000),
      now,
      newId: () => newId(now),
    }),
  );
};

const statuses = async () =>
  (await store.pool.query<{status: string}>('SELECT status FROM message')).rows.map(
    ({status}) => status,
  );

describe('the worker, apart from any server', () => {
  test('finishes what it is sending when it is asked to stop', async () => {
    await ask();
    const worker = startCommand(['worker'], environment);
    await gate.asked.promise;
    await ask();
    worker.child.kill('SIGTERM');
    await worker.wrote(/(Arrêt demandé)/);
    assert.equal(server.taken.length, 0);
    gate.open.resolve(undefined);
    const {code, out, err} = await worker.ended;
    assert.equal(code, 0, err);
    assert.equal(server.taken.length, 1);
    assert.equal(server.taken[0]?.mail.subject, '123456 : votre code de connexion');
    assert.deepEqual((await statuses()).sort(), ['queued', 'sent']);
    assert.match(out, /"event":"messages","sent":1/);
    assert.doesNotMatch(out + err, /awa@|123456/);
  });

  test('says that e-mails wait when nothing sends them', async () => {
    await ask();
    const worker = startCommand(['worker'], nothing);
    await worker.wrote(/(IMMERSION_SMTP_URL manque)/);
    worker.child.kill('SIGINT');
    const {code, out} = await worker.ended;
    assert.equal(code, 0);
    assert.match(out, /Prêt/);
    assert.deepEqual(await statuses(), ['queued']);
  });
});

describe('the doctor', () => {
  const lines = async (env: Record<string, string>): Promise<string> =>
    (await command(['doctor'], env)).out;

  test('says that nothing sends e-mails, and what waits', async () => {
    await ask(180);
    const out = await lines(nothing);
    assert.match(out, /✗ e-mails : aucun serveur SMTP, ils attendent/);
    assert.match(out, /✗ 1 message en attente depuis 3 h/);
    assert.match(out, /✓ aucun message perdu/);
  });

  test('says when all is well', async () => {
    const out = await lines(environment);
    assert.match(out, /✓ e-mails : un serveur SMTP est donné/);
    assert.match(out, /✓ aucun message n’attend/);
    assert.doesNotMatch(out, /IMMERSION_PUBLIC_URL|immersion@exemple/);
  });

  test('says what never left, and links that lead nowhere', async () => {
    for (const status of ['dead', 'failed', 'failed']) {
      await ask();
      await store.pool.query(`UPDATE message SET status = $1 WHERE status = 'queued'`, [status]);
    }
    const {IMMERSION_PUBLIC_URL: _, ...withoutUrl} = environment;
    const out = await lines(withoutUrl);
    assert.match(out, /✗ les liens des e-mails demandent IMMERSION_PUBLIC_URL/);
    assert.match(out, /✗ 1 message abandonné\(s\) après 7 essais, 2 refusé\(s\)/);
  });
});

describe('the configuration of e-mails', () => {
  test('names what cannot be used', async () => {
    const cases = [
      [{IMMERSION_SMTP_URL: 'http://exemple.fr'}, /IMMERSION_SMTP_URL : une adresse smtp/],
      [{IMMERSION_SMTP_URL: server.url}, /IMMERSION_MAIL_FROM/],
      [
        {IMMERSION_SMTP_URL: server.url, IMMERSION_MAIL_FROM: 'Immersion'},
        /IMMERSION_MAIL_FROM : un expéditeur/,
      ],
    ] as const;
    for (const [wrong, why] of cases) {
      const {code, err} = await command(['doctor'], {...nothing, ...wrong});
      assert.equal(code, 1);
      assert.match(err, why);
    }
  });
});
