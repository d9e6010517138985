import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {testApp} from '../../test/api.ts';
import type {Told} from '../../test/asking.ts';
import {testStore} from '../../test/database.ts';
import {
  DEAR_TEXTS,
  dayPaths,
  FAR_DAYS,
  largestSchedule,
  withDearTexts,
} from '../../test/extreme-bodies.ts';
import {bodySender, type FullBody, fullBodies} from '../../test/full-bodies.ts';
import {loopMeter} from '../../test/loop-meter.ts';
import {withAt} from '../../test/schema-places.ts';
import {changedTables, dumpTables} from '../../test/table-dump.ts';

const store = await testStore();
const {app} = testApp(store);
const {send, agency, conventionAt} = await bodySender(store, app);
const validated = await conventionAt('validated');
const meter = loopMeter();
const MOST_MS = 50;

/** Bodies that reach the rules: an agency that exists, a convention that may be renewed. */
const FULL = fullBodies()
  .filter(({name}) => !name.endsWith('Draft'))
  .map(full =>
    full.name === 'submitConvention'
      ? {...full, body: {convention: {...(full.body['convention'] as object), agencyId: agency}}}
      : full,
  );
const OF_VALIDATED = ['renewConvention', 'correctConvention'];
const REACHED = ['submitConvention', 'modifyConvention', ...OF_VALIDATED];
/** A company may name any day to come: nothing is counted from it. */
const OF_COMPANIES = ['registerHost', 'updateHost', 'pauseHost', 'putHosts'];
/** Nothing is asked of the days of an assessment before there may be one. */
const refusedFirst = ({name}: FullBody): string =>
  name === 'writeAssessment' ? 'status_not_allowed' : 'none';
const named = (name: string): FullBody => {
  const full = FULL.find(one => one.name === name);
  assert.ok(full, name);
  return full;
};

let dearest = 0;

const ask = async ({name, route}: FullBody, body: unknown): Promise<Told> => {
  const {id, revision} = validated;
  const final = {params: {conventionId: id}, ifMatch: `"${revision}"`};
  const about = OF_VALIDATED.includes(name) ? final : {};
  const [told, {cpu, delay}] = await meter.leastCost(MOST_MS, () => send(route, body, about));
  dearest = Math.max(dearest, cpu, delay);
  assert.ok(Math.max(cpu, delay) <= MOST_MS, `${route.path} took ${cpu} ms, delay ${delay} ms`);
  return told;
};

describe('a body of the right shape, at the ends of what is possible', () => {
  test('a day of any year is refused or does no harm, wherever it stands', async () => {
    const before = await dumpTables(store);
    let asked = 0;
    for (const full of FULL.filter(({name}) => !OF_COMPANIES.includes(name))) {
      const paths = dayPaths(full.schema, full.body);
      const one = paths.flatMap(path => FAR_DAYS.map(day => withAt(full.body, path, day)));
      const all = FAR_DAYS.map(day =>
        paths.reduce<unknown>((data, path) => withAt(data, path, day), full.body),
      );
      for (const body of paths.length > 0 ? [...one, ...all] : []) {
        const {status, code, text} = await ask(full, body);
        asked += 1;
        const outcome = REACHED.includes(full.name) ? 'convention_invalid' : refusedFirst(full);
        assert.equal(code, outcome, `${full.name} ${status} ${text.slice(0, 300)}`);
      }
    }
    assert.deepEqual(changedTables(before, await dumpTables(store)), []);
    assert.ok(asked > 80, String(asked));
  });

  for (const name of ['submitConvention', 'modifyConvention']) {
    test(`${name}: texts that make a careless check slow cost no more than others`, async () => {
      const full = named(name);
      for (const dear of DEAR_TEXTS) {
        const body = withDearTexts(full.schema, full.body, dear);
        for (const tried of [body, withAt(body, ['zzz'], 1)]) {
          const {status, text} = await ask(full, tried);
          assert.ok(status >= 400 && status < 500, `${JSON.stringify(dear)}: ${status} ${text}`);
        }
      }
    });
  }

  test('the largest schedule is judged day by day, at no cost for others', async () => {
    for (const [name, path] of [
      ['submitConvention', ['convention', 'schedule']],
      ['modifyConvention', ['convention', 'schedule']],
      ['renewConvention', ['schedule']],
    ] as const) {
      const full = named(name);
      const body = withAt(full.body, path, largestSchedule('2026-11-01'));
      const {status, text} = await ask(full, body);
      assert.equal(status, 422, text.slice(0, 300));
    }
  });

  test('nobody waited', context => {
    meter.stop();
    context.diagnostic(`at most ${dearest.toFixed(1)} ms for one request`);
    assert.ok(dearest > 0 && dearest <= MOST_MS);
  });
});
