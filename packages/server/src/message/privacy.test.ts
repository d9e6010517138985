import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ADAPTATION, canaryRequest, CONTENT_CANARIES} from '../../test/canaries.ts';
import {everyMail} from '../../test/every-mail.ts';
import {messageWorld} from '../../test/message-world.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';

const world = await messageWorld();
const {store, clock, nextId} = world;
const agency = await world.addActing();
await store.pool.query("UPDATE agency SET contact_email = 'contact@ml.example'");

test('no mail says anything of a disability, whatever was declared', async () => {
  const request = canaryRequest(agency.id);
  const {id} = await world.insert(request);
  await store.db
    .insertInto('accommodation')
    .values({
      convention_id: id,
      is_rqth: 'yes',
      adaptation: ADAPTATION,
      declared_by: 'test',
      updated_at: clock.now,
    })
    .execute();
  const mails = await everyMail(store, await world.loadedOf(id), {now: clock.now, newId: nextId});
  for (const [kind, {subject, text, html}] of mails) {
    const all = [subject, text, html].join('\n');
    assert.doesNotMatch(all, /Zygomatique|RQTH|handicap|travailleur reconnu|adaptation/i, kind);
  }
});

test('no log line and no column but the recipient’s holds a name, an address or a token', async () => {
  await world.forget();
  world.log.length = 0;
  const {id} = await world.insert(canaryRequest(agency.id));
  const sent = await world.delivered();
  const tokens = sent.flatMap(({text}) => text.match(/in_[\w-]{43}/g) ?? []);
  assert.ok(tokens.length >= 4, String(tokens.length));
  const refusing = {send: () => Promise.reject(new Error('Nom Zibeline refusé'))};
  await world.ask({kind: 'invitation-renewed', conventionId: id, role: 'beneficiary'});
  await world.workerWith({senders: {email: refusing}}).run();
  const secrets = [...tokens, 'contact@ml.example', ...CONTENT_CANARIES];
  const log = JSON.stringify(world.log);
  assert.match(log, /"event":"messages"/);
  for (const secret of secrets) assert.ok(!log.includes(secret), `log: ${secret}`);
  const {rows} = await store.pool.query('SELECT *, NULL AS recipient FROM message');
  const kept = JSON.stringify(rows);
  for (const secret of secrets) assert.ok(!kept.includes(secret), `message: ${secret}`);
  const dump = await dumpTables(store);
  for (const token of tokens) assert.deepEqual(tablesWith(dump, token), []);
});
