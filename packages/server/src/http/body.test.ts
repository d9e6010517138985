import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Problem, PROBLEMS} from '@immersion-kit/sdk/contract';
import fc from 'fast-check';
import {setImmediate as immediate} from 'node:timers/promises';
import {parse} from 'zod/v4/core';
import {endless, HOSTILE_BODIES, type HostileBody} from '../../test/bodies.ts';
import {readJsonBody} from './body.ts';
import {ProblemError, problemResponse} from './problem.ts';
import {serve} from './serve.ts';

const JSON_HEADERS = {'content-type': 'application/json'};

const postOf = ({body, headers}: Pick<HostileBody, 'body' | 'headers'>) => ({
  method: 'POST',
  body: typeof body === 'function' ? body() : body,
  duplex: 'half',
  headers: {...JSON_HEADERS, ...headers},
});

const requestOf = (hostile: Pick<HostileBody, 'body' | 'headers'>): Request =>
  new Request('http://api.test/', postOf(hostile));

const read = (body: string, headers = {}): Promise<unknown> =>
  readJsonBody(requestOf({body, headers}));

const refusalOf = async (reading: Promise<unknown>): Promise<ProblemError> => {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProblemError, `not refused as a problem: ${String(error)}`);
  return error;
};

const problemOf = async (error: ProblemError): Promise<Problem> => {
  const request = new Request('http://api.test/');
  return parse(Problem, await problemResponse(request, error, 'id').json());
};

/** The longest that other requests waited, in CPU time: other programs of the machine count not. */
const watchTurns = () => {
  let longest = 0;
  let begun = process.threadCpuUsage();
  let watching = true;
  const turn = (): void => {
    const {user, system} = process.threadCpuUsage(begun);
    longest = Math.max(longest, (user + system) / 1000);
    begun = process.threadCpuUsage();
    if (watching) setImmediate(turn);
  };
  setImmediate(turn);
  return async (): Promise<number> => {
    await immediate();
    watching = false;
    return longest;
  };
};

const MOST_MS = 50;
const MOST_BYTES = 50_000_000;

describe('a body that must be refused', () => {
  const costs: number[] = [];
  const rss: number[] = [];

  for (const hostile of HOSTILE_BODIES) {
    const {name, code, pointer, field, maxBytes} = hostile;
    test(`${name} → ${PROBLEMS[code]} ${field ?? code}`, async () => {
      const request = requestOf(hostile);
      const before = process.memoryUsage.rss();
      const longestTurn = watchTurns();
      const error = await refusalOf(
        readJsonBody(request, maxBytes === undefined ? {} : {maxBytes}),
      );
      const cost = await longestTurn();
      const memory = process.memoryUsage.rss() - before;
      costs.push(cost);
      rss.push(memory);
      const problem = await problemOf(error);
      assert.equal(problem.code, code);
      assert.equal(problem.status, PROBLEMS[code]);
      const [found] = problem.errors ?? [];
      assert.deepEqual([found?.pointer, found?.code], [pointer, field]);
      assert.ok(!found?.message.includes('{'));
      assert.ok(cost <= MOST_MS, `${cost} ms`);
      assert.ok(memory <= MOST_BYTES, `${memory} bytes`);
    });
  }

  test('there are enough of them, and what they cost', context => {
    assert.ok(HOSTILE_BODIES.length >= 60);
    assert.equal(costs.length, HOSTILE_BODIES.length);
    const worst = Math.max(...costs).toFixed(1);
    const most = (Math.max(...rss) / 1e6).toFixed(1);
    context.diagnostic(`${costs.length} bodies, worst ${worst} ms of CPU, ${most} MB`);
  });
});

test('reading stops at the limit, and the sender is told to stop', async () => {
  for (const chunk of [' ', ' '.repeat(1000), ' '.repeat(63_999)]) {
    let sent = 0;
    let cancelled = false;
    const source = endless(chunk)().getReader();
    const body = () =>
      new ReadableStream<Uint8Array>(
        {
          pull: async controller => {
            const {value = new Uint8Array()} = await source.read();
            sent += value.byteLength;
            controller.enqueue(value);
          },
          cancel: () => {
            cancelled = true;
          },
        },
        {highWaterMark: 0},
      );
    assert.equal((await refusalOf(readJsonBody(requestOf({body})))).code, 'body_too_large');
    assert.ok(sent > 64_000 && sent <= 64_000 + chunk.length, `${sent}`);
    assert.equal(cancelled, true);
  }
});

test('over a socket, the refusal comes while the sender is still sending', async () => {
  const serving = await serve(
    {
      fetch: async request => {
        const error = await refusalOf(readJsonBody(request));
        return problemResponse(request, error, 'id');
      },
    },
    {host: '127.0.0.1', port: 0},
  );
  const response = await fetch(serving.url, postOf({body: endless(' '.repeat(10_000))}));
  assert.equal(response.status, 413);
  assert.equal(parse(Problem, await response.json()).code, 'body_too_large');
  await serving.close();
});

describe('a body that is read', () => {
  const TYPES = [
    'application/json',
    'APPLICATION/JSON',
    'application/json;charset=utf-8',
    'application/json; charset=UTF-8',
    'application/json; charset="utf-8"',
  ];
  for (const type of TYPES) {
    test(`announced as ${type}`, async () => {
      assert.deepEqual(await read('{"a":"é"}', {'content-type': type}), {a: 'é'});
    });
  }

  test('whose encoding is said to be none', async () => {
    assert.deepEqual(await read('{}', {'content-encoding': 'identity'}), {});
  });

  test('exactly at each limit', async () => {
    const levels = `{"a":${'['.repeat(19)}${']'.repeat(19)}}`;
    assert.deepEqual(await read(levels), JSON.parse(levels));
    const keys = `{${Array.from({length: 2000}, (_, n) => `"k${n}":1`).join(',')}}`;
    assert.equal(Object.keys((await read(keys)) as object).length, 2000);
    const text = 'a'.repeat(64_000 - '{"a":""}'.length);
    assert.deepEqual(await read(`{"a":"${text}"}`), {a: text});
    assert.deepEqual(await read('{"a":1.7976931348623157e308}'), {a: Number.MAX_VALUE});
  });

  test('whose texts look like what is refused', async () => {
    const text =
      '{"a":"{[\\",:__proto__","b":["__proto__","1e999"],"c":"\\ud83d\\ude00","d":{"a":1}}';
    assert.deepEqual(await read(text), JSON.parse(text));
  });

  test('cut in single bytes', async () => {
    const text = '{"métier":"pâtissier 🥐","n":[-0.5e-3]}';
    const bytes = new TextEncoder().encode(text);
    const body = () =>
      new ReadableStream<Uint8Array>({
        start: controller => {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
    assert.deepEqual(await readJsonBody(requestOf({body})), JSON.parse(text));
  });
});

const strings = fc
  .string({unit: 'grapheme', maxLength: 12})
  .filter(text => !/^(?:__proto__|constructor|prototype)$|\0/.test(text));
const {value: values} = fc.letrec<{value: fc.JsonValue}>(tie => ({
  value: fc.oneof(
    {maxDepth: 8},
    fc.oneof(strings, fc.double({noNaN: true, noDefaultInfinity: true}), fc.integer()),
    fc.constantFrom(
      null,
      true,
      false,
      '',
      '"',
      '\\',
      '{',
      ']',
      ',',
      ':',
      '1e999',
      '\u2028',
      '\x7f',
    ),
    fc.array(tie('value'), {maxLength: 5}),
    fc.dictionary(strings, tie('value'), {maxKeys: 5}),
  ),
}));
const objects = fc.dictionary(strings, values, {maxKeys: 6, noNullPrototype: true});
const spaces = fc.constantFrom('', ' ', '\t', '  ');

test('any JSON object reads as JSON.parse reads it', async () => {
  await fc.assert(
    fc.asyncProperty(objects, spaces, async (object, indent) => {
      const text = JSON.stringify(object, undefined, indent);
      assert.deepEqual(await read(text), JSON.parse(text));
    }),
    {numRuns: 1000},
  );
});

test('a fault planted anywhere is found where it is', async () => {
  const faults = fc.constantFrom<[string, string, string]>(
    ['{"__proto__":1}', '/__proto__', 'unknown_field'],
    ['{"a":1,"\\u0061":1}', '/a', 'duplicate_field'],
    ['"\\u0000"', '', 'text_invalid'],
    ['-1e400', '', 'type_number'],
  );
  const steps = fc.array(fc.tuple(strings, values, fc.boolean()), {minLength: 1, maxLength: 9});
  await fc.assert(
    fc.asyncProperty(faults, steps, spaces, async ([fault, end, code], path, space) => {
      const {text, pointer} = path.reduce<{text: string; pointer: string}>(
        (inner, [key, neighbour, list]) => {
          const beside = JSON.stringify(neighbour);
          const name = key.replaceAll('~', '~0').replaceAll('/', '~1');
          return list
            ? {text: `[${beside},${space}${inner.text}]`, pointer: `/1${inner.pointer}`}
            : {
                text: `{"x${key.length}y":${beside}${space},${JSON.stringify(key)}:${inner.text}}`,
                pointer: `/${name}${inner.pointer}`,
              };
        },
        {text: fault, pointer: end},
      );
      const {errors} = await problemOf(await refusalOf(read(`{"root":${text}}`)));
      const found = errors?.map(error => [error.pointer, error.code]);
      assert.deepEqual(found, [[`/root${pointer}`.slice(0, 200), code]]);
    }),
    {numRuns: 1000},
  );
});

const CHARACTERS = ['', ...'{}[],:"\\0-eE.u '.split(''), '\0', '\ud800'];

test('a text that is no JSON is always refused, and never read as something else', async () => {
  let refused = 0;
  const edits = fc.tuple(fc.nat(), fc.nat({max: 3}), fc.constantFrom(...CHARACTERS));
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.array(edits, {minLength: 1, maxLength: 3}),
      async (object, cuts) => {
        const edited = cuts.reduce((text, [where, length, char]) => {
          const at = where % (text.length + 1);
          return text.slice(0, at) + char + text.slice(at + length);
        }, JSON.stringify(object));
        // What a request carries is bytes: half a pair becomes the replacement mark on the way.
        const text = edited.toWellFormed();
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          refused++;
          const {code} = await refusalOf(read(text));
          assert.ok(code === 'body_malformed' || code === 'request_invalid', code);
          return;
        }
        const value = await read(text).catch(async (error: unknown) => {
          assert.equal((await refusalOf(Promise.reject(error as Error))).code, 'request_invalid');
          return expected;
        });
        assert.deepEqual(value, expected);
      },
    ),
    {numRuns: 2000},
  );
  assert.ok(refused > 1000, `${refused}`);
});
