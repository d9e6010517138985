import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import pg from 'pg';
import {addAgency} from '../../test/conventions.ts';
import {staffWorld} from '../../test/staff-world.ts';
import {serverSecret} from '../store/server-secret.ts';
import {hashCode, hashSubject} from '../access/one-time-code.ts';

const N = 200;
const world = await staffWorld();
const {store, addMember, askCode, giveCode, later} = world;
const agency = await addAgency(store);

const spied = pg.Client.prototype as unknown as {query: (...args: unknown[]) => unknown};

/** The statements sent to the database while something is done, in order. */
const statementsOf = async (act: () => Promise<unknown>): Promise<string[]> => {
  const {query} = spied;
  const texts: string[] = [];
  spied.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args as [string | {text?: string}];
    texts.push(typeof first === 'string' ? first : (first.text ?? ''));
    return query.apply(this, args);
  };
  try {
    await act();
  } finally {
    spied.query = query;
  }
  return texts.map(text => text.replace(/^(?:RELEASE|ROLLBACK TO) SAVEPOINT/, 'END SAVEPOINT'));
};

const seen = ({status, text, headers}: Awaited<ReturnType<typeof askCode>>) => {
  const {requestId: _, ...body} = JSON.parse(text) as Record<string, unknown>;
  const kept = [...headers].filter(([name]) => name !== 'x-request-id');
  return {status, body, headers: Object.fromEntries(kept), length: text.length};
};

/** Addresses of the same length: one somebody here has, one they had, one nobody has. */
const trio = async () => {
  const known = await addMember(agency, 'counsellor');
  const former = await addMember(agency, 'counsellor');
  await store.pool.query(
    `DELETE FROM staff_right USING staff_member m WHERE m.id = staff_id AND m.email = $1`,
    [former],
  );
  return {known, former, unknown: known.replace('camille', 'nobody1')};
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('nobody learns who has an address here', () => {
  test('asking a code: the same answer, and the same statements but for the message kept', async () => {
    const {known, former, unknown} = await trio();
    await askCode('first@elsewhere.example');
    const answers: unknown[] = [];
    const statements: string[][] = [];
    for (const email of [known, former, unknown]) {
      statements.push(
        await statementsOf(async () => {
          answers.push(seen(await askCode(email)));
        }),
      );
    }
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
    assert.ok(statements[0]?.some(text => /insert into "message"/i.test(text)));
    assert.deepEqual(statements[1], statements[0]);
    assert.deepEqual(statements[2], statements[0]);
    assert.deepEqual([await world.codesFor(former), await world.codesFor(unknown)].flat(), []);
  });

  test('giving a wrong code: the same, asked before or not, one, five or six times', async () => {
    const {known, former, unknown} = await trio();
    const tried = async (email: string) => {
      const all = [];
      for (const asked of [false, true]) {
        if (asked) await askCode(email);
        for (const _ of Array.from({length: 6})) {
          const answers: unknown[] = [];
          const statements = await statementsOf(async () => {
            answers.push(seen(await giveCode(email, '000000')));
          });
          all.push({answers, statements});
        }
      }
      return all;
    };
    const told = await tried(known);
    assert.equal(told.length, 12);
    assert.deepEqual(await tried(former), told);
    assert.deepEqual(await tried(unknown), told);
  });

  test('even with the right code, which nobody was sent', async () => {
    const secret = await serverSecret(store.pool, 'sign-in');
    const {known, former, unknown} = await trio();
    const outcome = async (email: string) => {
      await askCode(email);
      await store.pool.query('UPDATE one_time_code SET code_hash = $1 WHERE subject_hash = $2', [
        hashCode(secret, ['address', email.toLowerCase()], '000000'),
        hashSubject(secret, ['address', email.toLowerCase()]),
      ]);
      return seen(await giveCode(email, '000000'));
    };
    const wrong = seen(await giveCode(unknown, '111111'));
    assert.equal((await outcome(known)).status, 200);
    assert.deepEqual(await outcome(former), wrong);
    assert.deepEqual(await outcome(unknown), wrong);
  });

  test(`nor by a clock: ${N} of each, interleaved`, async context => {
    const {known, unknown} = await trio();
    const times: Record<'known' | 'unknown', number[]> = {known: [], unknown: []};
    for (let index = 0; index < N; index += 1) {
      for (const [who, email] of [
        ['known', known],
        ['unknown', unknown],
      ] as const) {
        later(1000);
        const begun = performance.now();
        await askCode(email);
        times[who].push(performance.now() - begun);
      }
    }
    const [there, not] = [median(times.known), median(times.unknown)];
    context.diagnostic(`median ${there.toFixed(2)} ms known, ${not.toFixed(2)} ms unknown`);
    // The proof is that of the statements; this would only show a mistake in it.
    assert.ok(Math.abs(there - not) < 0.5 * Math.max(there, not));
  });
});
