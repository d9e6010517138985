import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {get, testApp} from '../../test/api.ts';
import {messageWorld} from '../../test/message-world.ts';
import {mailboxSenders} from './mailbox.ts';

const world = await messageWorld();
const {store, clock} = world;
const agency = await world.addActing();
await store.pool.query("UPDATE agency SET contact_email = 'contact@ml.example'");
const {app} = testApp(store, {isDemo: true});
const senders = mailboxSenders(store.db, () => clock.now);
const PATH = '/boite-aux-lettres';

const textOf = async (path: string): Promise<string> => (await get(app, path)).text();

describe('the mailbox of a demonstration', () => {
  test('says that it is empty', async () => {
    assert.match(await textOf(PATH), /Aucun message pour l’instant/);
  });

  test('shows what was sent, newest first, once each', async () => {
    await world.submit(agency);
    await world.workerWith({senders}).run();
    world.later(60_000);
    const request = world.requestOf(agency);
    const {email: _, ...beneficiary} = request.signatories.beneficiary;
    await world.insert({
      ...request,
      signatories: {...request.signatories, beneficiary: {...beneficiary, phone: '+33639980001'}},
    });
    await world.workerWith({senders}).run();
    await store.pool.query("UPDATE message SET status = 'queued', due_at = created_at");
    await world.workerWith({senders}).run();
    const page = await textOf(PATH);
    const times = [...page.matchAll(/datetime="([^"]*)"/g)].map(([, time = '']) => time);
    assert.equal(times.length, 6);
    assert.deepEqual(times, times.toSorted().reverse());
    assert.match(page, /SMS à \+33639980001/);
  });

  test('shows a mail as it is, alone and confined, and its text with links', async () => {
    const page = await textOf(PATH);
    const ids = [...page.matchAll(/href="\/boite-aux-lettres\/([^"]*)"/g)].map(([, id = '']) => id);
    const pages = await Promise.all(ids.map(id => textOf(`${PATH}/${id}`)));
    const mail = pages.find(text => text.includes('E-mail à</dt>') && text.includes('/signer#in_'));
    assert.ok(mail);
    assert.match(mail, /<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    assert.match(mail, /<a href="https:\/\/immersion\.exemple\.fr\/signer#in_[\w-]{43}">https/);
    const [, source = ''] = /src="([^"]*)"/.exec(mail) ?? [];
    const alone = await get(app, source);
    assert.equal(alone.status, 200);
    assert.match(alone.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
    assert.match(await alone.text(), /<base target="_blank" \/>[\s\S]*\/signer#in_/);
    const sms = pages.find(text => text.includes('SMS à</dt>'));
    assert.ok(sms);
    assert.doesNotMatch(sms, /<iframe/);
    const smsId = ids[pages.indexOf(sms)] ?? '';
    assert.equal((await get(app, `${PATH}/${smsId}/message`)).status, 404);
  });

  test('needs no script, no other site and no other page around it', async () => {
    const response = await get(app, PATH);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; style-src 'sha256-[^']*'; frame-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|script-src/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(await response.text(), /<script|\son\w+=|style="/);
  });

  test('knows no other message', async () => {
    for (const id of ['01a207a2-3280-7900-be7c-70a81efadab1', 'x', '%00', "'"]) {
      assert.equal((await get(app, `${PATH}/${id}`)).status, 404, id);
      assert.equal((await get(app, `${PATH}/${id}/message`)).status, 404, id);
    }
  });
});

test('elsewhere the page does not exist', async () => {
  const {app: real} = testApp(store);
  const {rows} = await store.pool.query<{id: string}>('SELECT id FROM mailbox LIMIT 1');
  const id = rows[0]?.id ?? '';
  for (const path of [PATH, `${PATH}/${id}`, `${PATH}/${id}/message`]) {
    assert.equal((await get(real, path)).status, 404, path);
  }
});
