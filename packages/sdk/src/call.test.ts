import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validRequest} from './contract/convention/fixtures.ts';
import {type ClientOptions, createClient, isApiError} from './index.ts';

const KEY = `sk_test_${'a1'.repeat(40)}`;
const SESSION = `ls_${'c'.repeat(43)}`;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HASH = 'd'.repeat(64);

const idOf = (number: number): string =>
  `01a207a2-3280-7900-8e7c-${String(number).padStart(12, '0')}`;
const ID = idOf(0);

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
};
type Answer = (sent: Sent) => Response | Promise<Response>;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return () =>
    new Response(JSON.stringify(body), {status, headers: {'content-type': type, ...headers}});
};
const problem = (status: number, code: string, headers?: Record<string, string>): Answer =>
  json(status, {type: 'about:blank', title: 'Refusé', status, code}, headers);
const lost: Answer = () => Promise.reject(new TypeError('fetch failed'));

const stateOf = (revision: number) => ({
  id: ID,
  status: 'READY_TO_SIGN',
  revision,
  version: 1,
  documentHash: HASH,
});
const state = (revision: number): Answer => json(200, stateOf(revision), {etag: `"${revision}"`});

const {agencyId, ...content} = validRequest;
const convention = (revision: number): Answer =>
  json(
    200,
    {
      ...stateOf(revision),
      submittedAt: '2026-10-02T08:00:00.000Z',
      updatedAt: '2026-10-02T08:00:00.000Z',
      agency: {id: agencyId, name: 'Cap emploi 57', kind: 'cap-emploi', steps: 'validator-only'},
      validators: {},
      content,
      totalHours: 70,
      workedDays: 10,
      signatures: [{role: 'beneficiary'}],
      commands: [],
      subjects: [],
    },
    {etag: `"${revision}"`},
  );

const EXPIRY = '2026-11-02T08:00:00.000Z';
const draft = {
  token: `dr_${'e'.repeat(43)}`,
  url: 'https://immersion.example/demande',
  revision: 1,
};
const created = json(201, {...draft, expiresAt: EXPIRY}, {etag: '"1"'});
const saved = json(200, {revision: 2, expiresAt: EXPIRY}, {etag: '"2"'});

/** A client, what it sent, and the answers it got, in turn; the last one stays. */
const clientOf = (answers: readonly Answer[], options: Partial<ClientOptions> = {}) => {
  const sent: Sent[] = [];
  const client = createClient({
    baseUrl: 'https://immersion.example',
    key: KEY,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const {method, headers, url} = request;
      const path = new URL(url).pathname;
      const one: Sent = {method, path, headers, text: await request.text()};
      const answer = answers[Math.min(sent.length, answers.length - 1)];
      sent.push(one);
      return answer?.(one) ?? Response.error();
    },
    ...options,
  });
  const header = (name: string) => sent.map(({headers}) => headers.get(name));
  return {client, sent, header};
};

const JUSTIFICATION = 'Demande de la structure.';
const closing = {conventionId: ID, justification: JUSTIFICATION};
const signing = {conventionId: ID, documentHash: HASH, code: '246810'};

describe('the name of an intent', () => {
  test('goes with every POST, another one each time, and with nothing else', async () => {
    const {client, sent, header} = clientOf([
      created,
      state(1),
      state(2),
      state(3),
      saved,
      json(200, {deleted: true}),
      convention(3),
    ]);
    await client.createDraft({convention: {}});
    await client.submitConvention({convention: validRequest});
    await client.signConvention(signing);
    await client.rejectConvention(closing);
    await client.saveDraft({convention: {}}, {ifMatch: '"1"'});
    await client.deleteDraft();
    await client.readConvention({conventionId: ID});
    assert.deepEqual(
      sent.map(({method}) => method),
      ['POST', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'GET'],
    );
    const names = header('idempotency-key');
    for (const name of names.slice(0, 4)) assert.match(name ?? '', UUID);
    assert.equal(new Set(names.slice(0, 4)).size, 4);
    assert.deepEqual(names.slice(4), [null, null, null]);
  });

  test('stays the same when the call is tried again', async () => {
    const {client, header} = clientOf([
      lost,
      problem(503, 'service_unavailable', {'retry-after': '0'}),
      state(1),
    ]);
    await client.signConvention(signing);
    const names = header('idempotency-key');
    assert.equal(names.length, 3);
    assert.equal(new Set(names).size, 1);
    assert.match(names[0] ?? '', UUID);
  });

  test('is the caller’s own when they give one', async () => {
    const {client, header} = clientOf([state(1)]);
    await client.signConvention(signing, {idempotencyKey: 'my-signature'});
    await client.signConvention(signing, {idempotencyKey: 'my-signature'});
    assert.deepEqual(header('idempotency-key'), ['my-signature', 'my-signature']);
  });
});

describe('the version that is shown', () => {
  test('is the last one seen, in a read or in the answer to a change', async () => {
    const {client, header} = clientOf([convention(3), state(4), state(5), state(6)]);
    await client.readConvention({conventionId: ID});
    await client.nameCounsellor({conventionId: ID, firstName: 'Awa', lastName: 'Konaté'});
    await client.signConvention(signing);
    await client.rejectConvention(closing);
    // A signature shows its document, not a version; what it answers is seen all the same.
    assert.deepEqual(header('if-match'), [null, '"3"', null, '"5"']);
  });

  test('is that of the very convention, and none when it was never seen', async () => {
    const {client, header} = clientOf([convention(3), state(8)]);
    await client.readConvention({conventionId: ID});
    await client.rejectConvention({...closing, conventionId: idOf(1)});
    await client.rejectConvention(closing);
    assert.deepEqual(header('if-match'), [null, null, '"3"']);
  });

  test('is that of a draft from its making on', async () => {
    const {client, header} = clientOf([created, saved]);
    const {token} = await client.createDraft({convention: {}});
    await client.saveDraft({convention: {}}, {key: token});
    await client.saveDraft({convention: {}}, {key: token});
    assert.deepEqual(header('if-match'), [null, '"1"', '"2"']);
  });

  test('is that of each draft, when one client holds several', async () => {
    const other = json(
      201,
      {...draft, token: `dr_${'f'.repeat(43)}`, expiresAt: EXPIRY},
      {etag: '"1"'},
    );
    const {client, header} = clientOf([created, other, saved]);
    const drafts = [
      await client.createDraft({convention: {}}),
      await client.createDraft({convention: {}}),
    ];
    for (const {token} of drafts) await client.saveDraft({convention: {}}, {key: token});
    assert.deepEqual(header('if-match'), [null, null, '"1"', '"1"']);
  });

  test('stays after a refusal, so that only a new read overwrites', async () => {
    const {client, header} = clientOf([
      state(1),
      problem(412, 'precondition_failed', {etag: '"9"'}),
      problem(412, 'precondition_failed'),
      convention(9),
      state(10),
    ]);
    await client.signConvention(signing);
    await assert.rejects(client.rejectConvention(closing));
    await assert.rejects(client.rejectConvention(closing));
    await client.readConvention({conventionId: ID});
    await client.rejectConvention(closing);
    assert.deepEqual(header('if-match'), [null, '"1"', '"1"', null, '"9"']);
  });

  test('is the caller’s own when they give one, and forgotten with an answer that has none', async () => {
    const {client, header} = clientOf([state(1), state(2), json(200, stateOf(3)), state(4)]);
    await client.signConvention(signing);
    await client.rejectConvention(closing, {ifMatch: '"7"'});
    await client.signConvention(signing);
    await client.rejectConvention(closing);
    assert.deepEqual(header('if-match'), [null, '"7"', null, null]);
  });

  test('is kept of the last 500 conventions, those seen again being the last', async () => {
    const {client, sent} = clientOf([state(1)]);
    for (let number = 0; number < 500; number++) {
      await client.signConvention({...signing, conventionId: idOf(number)});
    }
    await client.signConvention({...signing, conventionId: idOf(0)});
    await client.signConvention({...signing, conventionId: idOf(500)});
    const shown = async (number: number) => {
      await client.rejectConvention({...closing, conventionId: idOf(number)});
      return sent.at(-1)?.headers.get('if-match');
    };
    assert.equal(await shown(2), '"1"');
    assert.equal(await shown(0), '"1"');
    assert.equal(await shown(500), '"1"');
    assert.equal(await shown(1), null);
  });
});

describe('what a change sends', () => {
  test('is JSON, without what stands in the address', async () => {
    const {client, sent} = clientOf([state(1)]);
    await client.transferConvention(
      {conventionId: ID, agencyId: idOf(2), justification: 'Déménagement à « Épinal ».'},
      {ifMatch: '"1"'},
    );
    assert.equal(sent[0]?.path, `/api/conventions/${ID}/transfer`);
    assert.equal(sent[0].headers.get('content-type'), 'application/json');
    assert.deepEqual(JSON.parse(sent[0].text), {
      agencyId: idOf(2),
      justification: 'Déménagement à « Épinal ».',
    });
  });

  test('is an empty object when there is nothing to say: DELETE too', async () => {
    const {client, sent} = clientOf([json(200, {deleted: true})]);
    assert.deepEqual(await client.deleteDraft(), {deleted: true});
    assert.deepEqual(
      [sent[0]?.method, sent[0]?.path, sent[0]?.text],
      ['DELETE', '/api/draft', '{}'],
    );
    assert.equal(sent[0]?.headers.get('content-type'), 'application/json');
  });

  test('is asked with the client’s key, or the call’s own', async () => {
    const {client, sent, header} = clientOf([state(1), state(2)]);
    await client.submitConvention({convention: validRequest});
    await client.signConvention(signing, {key: SESSION});
    assert.deepEqual(header('authorization'), [`Bearer ${KEY}`, `Bearer ${SESSION}`]);
    // Even a key a page may show never stands in the address of a change.
    const page = clientOf([state(1)], {key: `pk_test_${'b2'.repeat(40)}`});
    await page.client.submitConvention({convention: validRequest});
    assert.match(page.header('authorization')[0] ?? '', /^Bearer pk_test_/);
    assert.equal(sent[0]?.path, '/api/conventions');
  });
});

describe('a POST that failed', () => {
  for (const [failure, answer] of [
    ['a network failure', lost],
    ['503', problem(503, 'service_unavailable', {'retry-after': '0'})],
    ['429', problem(429, 'rate_limited', {'retry-after': '0'})],
    ['500', problem(500, 'internal_error')],
  ] as const) {
    test(`is tried again after ${failure}, the same in every part`, async () => {
      const {client, sent} = clientOf([answer, state(1)]);
      await client.signConvention(signing);
      assert.equal(sent.length, 2);
      const [first, second] = sent.map(({headers, ...rest}) => ({...rest, headers: [...headers]}));
      assert.deepEqual(first, second);
    });
  }

  for (const [status, code] of [
    [400, 'request_invalid'],
    [401, 'link_expired'],
    [403, 'role_not_allowed'],
    [404, 'convention_not_found'],
    [409, 'already_signed'],
    [412, 'precondition_failed'],
    [422, 'idempotency_key_reused'],
    [428, 'precondition_missing'],
  ] as const) {
    test(`is not tried again after ${status} ${code}`, async () => {
      const {client, sent} = clientOf([problem(status, code)]);
      const error: unknown = await client.signConvention(signing).catch((e: unknown) => e);
      assert.ok(isApiError(error));
      assert.deepEqual([error.status, error.code, sent.length], [status, code, 1]);
    });
  }
});
