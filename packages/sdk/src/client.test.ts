import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {after, describe, test} from 'node:test';
import {inspect} from 'node:util';
import {createClient, isAbortError, isApiError, isValidationError} from './index.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const KEY = `sk_test_${'a1'.repeat(40)}`;
const PUBLISHABLE = `pk_test_${'b2'.repeat(40)}`;

/** A server that answers in the given ways, one request after the other, and keeps what it got. */
const serverOf = async (...answers: readonly Answer[]) => {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    answer?.(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const {port} = server.address() as {port: number};
  return {requests, baseUrl: `http://127.0.0.1:${port}`};
};

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, {'content-type': type, ...headers}).end(JSON.stringify(body));
  };

const problem = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
  errors?: object[],
) =>
  json(
    status,
    {type: 'about:blank', title: 'Refusé', status, code, ...(errors ? {errors} : {})},
    headers,
  );

const JOBS = {
  data: [
    {
      appellationCode: '11573',
      appellationLabel: 'Boulanger',
      romeCode: 'D1102',
      romeLabel: 'Boulangerie',
    },
  ],
};
const page = (currentPage: number, totalPages: number) => ({
  data: [],
  pagination: {totalRecords: 0, currentPage, totalPages, numberPerPage: 1},
});
const hang: Answer = () => undefined;

describe('what is sent', () => {
  test('a secret key goes in a header, a publishable one in the address, neither to /health', async () => {
    const {requests, baseUrl} = await serverOf(
      json(200, JOBS),
      json(200, JOBS),
      json(200, {status: 'up', mode: 'test', version: '1'}),
    );
    await createClient({baseUrl, key: KEY}).suggestJobs({q: 'boul'});
    await createClient({baseUrl, key: PUBLISHABLE}).suggestJobs({q: 'boul'});
    await createClient({baseUrl, key: PUBLISHABLE}).readHealth();
    assert.equal(requests[0]?.headers.authorization, `Bearer ${KEY}`);
    assert.equal(requests[0].url, '/api/jobs?q=boul');
    assert.equal(requests[1]?.headers.authorization, undefined);
    assert.equal(requests[1]?.url, `/api/jobs?q=boul&key=${PUBLISHABLE}`);
    assert.equal(requests[2]?.url, '/health');
  });

  test('lists are repeated, absent fields are not sent, path parts are escaped', async () => {
    const {requests, baseUrl} = await serverOf(
      json(200, page(1, 1)),
      problem(404, 'offer_not_found'),
    );
    const client = createClient({baseUrl: `${baseUrl}/under/`, key: KEY, language: 'en'});
    await client.searchOffers({romeCodes: ['D1102', 'D1104'], name: 'a&b=é'});
    await client.readOffer({siret: '../x', appellationCode: '1/2'}).catch(() => undefined);
    assert.equal(
      requests[0]?.url,
      '/under/api/offers?romeCodes=D1102&romeCodes=D1104&name=a%26b%3D%C3%A9',
    );
    assert.equal(requests[0].headers['accept-language'], 'en');
    assert.equal(requests[1]?.url, '/under/api/offers/..%2Fx/1%2F2');
  });
});

describe('what may pass is tried again', () => {
  test('a 503, after the time the server asks', async () => {
    const {requests, baseUrl} = await serverOf(
      problem(503, 'service_unavailable', {'retry-after': '1'}),
      json(200, JOBS),
    );
    const begun = performance.now();
    const {data} = await createClient({baseUrl, key: KEY}).suggestJobs({q: 'boul'});
    assert.equal(data.length, 1);
    assert.equal(requests.length, 2);
    assert.ok(performance.now() - begun >= 950);
  });

  test('a 500, a reset connection and a silent server', async () => {
    const reset: Answer = request => request.socket.destroy();
    for (const [failure, options] of [
      [problem(500, 'internal_error'), {}],
      [reset, {}],
      // Long enough for the second, which answers, on a busy machine.
      [hang, {timeout: 1500}],
    ] as const) {
      const {requests, baseUrl} = await serverOf(failure, json(200, JOBS));
      await createClient({baseUrl, key: KEY, ...options}).suggestJobs({q: 'boul'});
      assert.equal(requests.length, 2);
    }
  });

  test('but never a refusal, nor more often than asked', async () => {
    const refused = await serverOf(problem(403, 'scope_missing'));
    await assert.rejects(createClient({baseUrl: refused.baseUrl, key: KEY}).suggestJobs({q: 'a'}));
    assert.equal(refused.requests.length, 1);
    const failing = await serverOf(problem(500, 'internal_error'));
    await assert.rejects(
      createClient({baseUrl: failing.baseUrl, retries: 1}).suggestJobs({q: 'a'}),
    );
    assert.equal(failing.requests.length, 2);
  });
});

describe('errors', () => {
  test('a refusal says its status, code and fields', async () => {
    const errors = [{pointer: '/q', code: 'too_long', message: '100 caractères au plus.'}];
    const {baseUrl} = await serverOf(problem(400, 'request_invalid', {}, errors));
    const error: unknown = await createClient({baseUrl})
      .suggestJobs({q: 'a'})
      .catch((e: unknown) => e);
    assert.ok(isApiError(error) && isValidationError(error));
    assert.equal(error.status, 400);
    assert.equal(error.code, 'request_invalid');
    assert.deepEqual(error.errors, errors);
  });

  test('a refusal says how long to wait, when the server does', async () => {
    const waits = [];
    for (const headers of [
      {'retry-after': '42'},
      {},
      {'retry-after': 'Wed, 21 Oct 2026 07:28 GMT'},
    ]) {
      const {baseUrl} = await serverOf(problem(429, 'rate_limited', headers));
      const error: unknown = await createClient({baseUrl, retries: 0})
        .suggestJobs({q: 'a'})
        .catch((e: unknown) => e);
      waits.push(isApiError(error) && error.retryAfter);
    }
    assert.deepEqual(waits, [42, undefined, undefined]);
  });

  test('are recognised by name, across copies of the module', () => {
    const foreign = Object.assign(new Error('x'), {name: 'ApiError'});
    assert.equal(isApiError(foreign), true);
    assert.equal(isApiError(new Error('x')), false);
    assert.equal(isApiError('ApiError'), false);
  });

  const kinds: readonly (readonly [name: string, answer: Answer, options?: object])[] = [
    ['TimeoutError', hang, {timeout: 50}],
    ['TimeoutError', hang, {timeout: 5000, totalTimeout: 60}],
    ['NetworkError', request => request.socket.destroy()],
    ['UnexpectedAnswerError', json(200, {data: [{nothing: 'we know'}]})],
    ['UnexpectedAnswerError', (_, response) => response.end('<html>portail captif</html>')],
    ['UnexpectedAnswerError', (_, response) => response.writeHead(502).end('Bad gateway')],
    ['ApiError', problem(401, 'key_revoked')],
    ['ApiError', problem(418, 'a_code_of_tomorrow')],
  ];
  for (const [name, answer, options] of kinds) {
    test(`${name}, without the key in its text, its stack or its properties`, async () => {
      const {baseUrl} = await serverOf(answer);
      for (const key of [KEY, PUBLISHABLE]) {
        const client = createClient({baseUrl, key, retries: 0, ...options});
        const error: unknown = await client.suggestJobs({q: 'a'}).catch((e: unknown) => e);
        assert.ok(error instanceof Error);
        assert.equal(error.name, name);
        const everything = inspect(error, {depth: 8, showHidden: true}) + String(error.stack);
        assert.ok(!everything.includes(key.slice(9)), everything);
      }
    });
  }

  test('an unreachable server', async () => {
    const client = createClient({baseUrl: 'http://127.0.0.1:1', retries: 0, key: PUBLISHABLE});
    await assert.rejects(client.readHealth(), {name: 'NetworkError'});
  });

  test("the caller's signal stops a call, its waits included", async () => {
    const {baseUrl, requests} = await serverOf(
      problem(503, 'service_unavailable', {'retry-after': '15'}),
    );
    const patience = new AbortController();
    let lostAt = Infinity;
    const fetch: typeof globalThis.fetch = async (...asked) => {
      const answer = await globalThis.fetch(...asked);
      setTimeout(() => {
        lostAt = performance.now();
        patience.abort(new DOMException('no more time', 'TimeoutError'));
      }, 100);
      return answer;
    };
    const error: unknown = await createClient({baseUrl, fetch})
      .suggestJobs({q: 'a'}, {signal: patience.signal})
      .catch((e: unknown) => e);
    assert.ok(performance.now() - lostAt < 2000);
    assert.equal(requests.length, 1);
    assert.equal((error as Error).name, 'TimeoutError');
    const stopped = new AbortController();
    const pending = createClient({baseUrl}).suggestJobs({q: 'a'}, {signal: stopped.signal});
    stopped.abort();
    assert.ok(isAbortError(await pending.catch((e: unknown) => e)));
  });
});

describe('lists', () => {
  test('one request for a page, one for each next page, none before it is needed', async () => {
    const {requests, baseUrl} = await serverOf(
      json(200, page(1, 3)),
      json(200, page(2, 3)),
      json(200, page(3, 3)),
    );
    const list = createClient({baseUrl}).searchOffers({perPage: 1});
    assert.equal((await list).pagination.totalPages, 3);
    assert.equal(requests.length, 1);
    for await (const _offer of list) assert.fail('the pages are empty');
    assert.deepEqual(
      requests.map(({url}) => url),
      ['/api/offers?perPage=1', '/api/offers?perPage=1&page=2', '/api/offers?perPage=1&page=3'],
    );
  });

  test('an answer with fields of tomorrow is still understood', async () => {
    const tomorrow = {...page(1, 1), added: true, pagination: {...page(1, 1).pagination, added: 1}};
    const {baseUrl} = await serverOf(json(200, tomorrow));
    assert.deepEqual((await createClient({baseUrl}).searchOffers()).data, []);
  });
});
