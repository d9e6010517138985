import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {isApiError} from '@immersion-kit/sdk';
import {signing} from '../../test/codes.ts';
import {addKey, BASE_URL, testApp} from '../../test/api.ts';
import {addAgency, agencyKey, requestFor} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {clientAt, doorOf, sessionKey, twoDoors} from '../../test/doors.ts';
import {countRows, INTENTS, type IntentName} from '../../test/intents.ts';
import {askTimes, repeat} from '../../test/repeat.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';

const SEED = 20_261_123;
const store = await testStore();
const {app} = testApp(store);
const door = doorOf(app);
const world = await twoDoors(store);
const agencyId = await addAgency(store);
const key = await agencyKey(store, [agencyId]);
const agency = clientAt(door, key);

let people = 1000;
const askerOf = () => ({world, agencyId, key, number: people++});
const somebody = () => requestFor(agencyId, {lastName: `Moreau-${nameEnd()}`});
const nameEnd = () => {
  const number = people++;
  return String.fromCharCode(97 + (number % 26), 97 + (Math.floor(number / 26) % 26));
};

const refusedWith = (status: number, code: string) => (error: unknown) => {
  assert.ok(isApiError(error), String(error));
  assert.deepEqual([error.status, error.code], [status, code]);
  return true;
};

/** A bare POST, for what the client would never send. */
const post = (headers: Record<string, string>, body: unknown) =>
  app.fetch(
    new Request(`${BASE_URL}/api/drafts`, {
      method: 'POST',
      headers: {authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers},
      body: JSON.stringify(body),
    }),
  );

describe('one intent asked for many times', () => {
  test('60 intents, 2 to 50 copies on two servers: one effect, one answer', async context => {
    const {copies, seconds, counts, wrong} = await repeat(world, {n: 60, seed: SEED});
    context.diagnostic(
      `${copies} copies in ${seconds.toFixed(1)} s, ${(copies / seconds).toFixed(0)} a second, ` +
        `seed ${SEED}: ${JSON.stringify(counts)}`,
    );
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.deepEqual(Object.keys(counts).sort(), Object.keys(INTENTS).sort());
  });

  test('bursts of 50 on one server do not use up its connections', async () => {
    for (const name of Object.keys(INTENTS) as IntentName[]) {
      const intent = await INTENTS[name](askerOf());
      const answers = await askTimes({doors: [door]}, intent, 50);
      assert.equal(answers.length, 50);
      assert.equal(new Set(answers).size, 1, name);
      assert.match(answers[0] ?? '', /^20[01] /);
    }
  });

  test('a different name is a different intent', async () => {
    const one = await agency.createDraft({convention: {}});
    const other = await agency.createDraft({convention: {}});
    assert.notEqual(one.token, other.token);
  });
});

describe('what is stored of an intent', () => {
  test('is neither its name nor the token it was answered', async () => {
    const idempotencyKey = `intent-${crypto.randomUUID()}`;
    const {token, url} = await agency.createDraft({convention: {}}, {idempotencyKey});
    const again = await agency.createDraft({convention: {}}, {idempotencyKey});
    assert.equal(again.token, token);
    const dump = await dumpTables(store);
    for (const secret of [idempotencyKey, token, token.slice(3), url, key]) {
      assert.deepEqual(tablesWith(dump, secret), [], secret);
      assert.deepEqual(tablesWith(dump, Buffer.from(secret).toString('base64')), [], secret);
    }
    assert.notDeepEqual(tablesWith(dump, agencyId), []);
  });
});

describe('the name of an intent', () => {
  test('is asked of every POST, from 8 to 200 visible characters', async () => {
    const before = await countRows(store);
    for (const name of ['', '1234567', 'a'.repeat(201), 'with a space', 'accentué', 'tab\there']) {
      const headers: Record<string, string> = name === '' ? {} : {'idempotency-key': name};
      const response = await post(headers, {convention: {}});
      assert.equal(response.status, 400, name);
      assert.equal(((await response.json()) as {code: string}).code, 'idempotency_key_missing');
    }
    assert.deepEqual(await countRows(store), before);
    for (const name of ['12345678', 'a'.repeat(200)]) {
      assert.equal((await post({'idempotency-key': name}, {convention: {}})).status, 201);
    }
  });

  test('names one request: with another body, version, convention or route it is refused', async () => {
    const idempotencyKey = crypto.randomUUID();
    const options = {idempotencyKey, ifMatch: '"1"'};
    const [one, other] = await Promise.all(
      [somebody(), somebody()].map(convention => agency.submitConvention({convention})),
    );
    assert.ok(one && other);
    const reject = (conventionId: string, justification: string, ifMatch = '"1"') =>
      agency.rejectConvention({conventionId, justification}, {idempotencyKey, ifMatch});
    const done = await reject(one.id, 'Le métier est fermé.');
    assert.deepEqual(await reject(one.id, 'Le métier est fermé.'), done);
    const before = await dumpTables(store);
    const reused = refusedWith(422, 'idempotency_key_reused');
    await assert.rejects(reject(one.id, 'Autre chose.'), reused);
    await assert.rejects(reject(one.id, 'Le métier est fermé.', '"2"'), reused);
    await assert.rejects(reject(other.id, 'Le métier est fermé.'), reused);
    await assert.rejects(
      agency.deprecateConvention(
        {conventionId: one.id, justification: 'Le métier est fermé.'},
        options,
      ),
      reused,
    );
    await assert.rejects(agency.createDraft({convention: {}}, options), reused);
    assert.deepEqual(await dumpTables(store), before);
  });

  test('names one request even among copies that come at once', async () => {
    const idempotencyKey = crypto.randomUUID();
    const send = (businessName: string) =>
      agency.createDraft({convention: {businessName}}, {idempotencyKey}).then(
        ({token}) => token,
        (error: unknown) => (isApiError(error) ? `${error.status} ${error.code}` : String(error)),
      );
    const before = await countRows(store);
    const answers = await Promise.all(
      Array.from({length: 40}, (_, copy) => send(`Vergers ${copy % 2}`)),
    );
    const odd = new Set(answers.filter((_, copy) => copy % 2 === 1));
    const even = new Set(answers.filter((_, copy) => copy % 2 === 0));
    assert.deepEqual([odd.size, even.size], [1, 1]);
    assert.ok([...odd, ...even].includes('422 idempotency_key_reused'));
    assert.ok([...odd, ...even].some(answer => answer.startsWith('dr_')));
    assert.equal((await countRows(store)).drafts, before.drafts + 1);
  });

  test('is its caller’s own', async () => {
    const idempotencyKey = 'my-first-draft';
    const scopes = ['convention:write'] as const;
    const keys = [await addKey(store, {scopes: [...scopes]}), key];
    const tokens = await Promise.all(
      keys.map(one => clientAt(door, one).createDraft({convention: {}}, {idempotencyKey})),
    );
    assert.notEqual(tokens[0]?.token, tokens[1]?.token);
    const {id, documentHash} = await agency.submitConvention({convention: somebody()});
    for (const [role, status] of [
      ['beneficiary', 'PARTIALLY_SIGNED'],
      ['establishment-representative', 'IN_REVIEW'],
    ] as const) {
      const person = clientAt(door, await sessionKey(world, id, role));
      const ready = await signing(store, {conventionId: id, role, documentHash}, world.now());
      const signed = await person.signConvention(ready, {idempotencyKey});
      assert.equal(signed.status, status);
    }
  });
});

describe('an intent that was refused', () => {
  test('leaves nothing and may be asked for again, under the same name', async () => {
    const convention = somebody();
    const idempotencyKey = crypto.randomUUID();
    const submit = () => agency.submitConvention({convention}, {idempotencyKey});
    const before = await dumpTables(store);
    await store.db
      .insertInto('banned_siret')
      .values({siret: convention.siret, reason: 'essai', banned_at: new Date()})
      .execute();
    const copies = await Promise.allSettled(Array.from({length: 20}, submit));
    for (const copy of copies) {
      assert.equal(copy.status, 'rejected');
      refusedWith(422, 'convention_invalid')(copy.reason);
    }
    await store.db.deleteFrom('banned_siret').where('siret', '=', convention.siret).execute();
    assert.deepEqual(await dumpTables(store), before);
    const corrected = await submit();
    assert.equal(corrected.status, 'READY_TO_SIGN');
    assert.deepEqual(await submit(), corrected);
  });
});
