import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {safeParse} from 'zod/v4/core';
import {testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';
import {bodySender, fullBodies} from '../../test/full-bodies.ts';
import {loopMeter} from '../../test/loop-meter.ts';
import {changedTables, dumpTables} from '../../test/table-dump.ts';
import {serverSecret} from '../store/server-secret.ts';
import {valid} from '../../test/valid-bodies.ts';
import {
  faultOf,
  oneThingWrong,
  showWrong,
  wrongBody,
  type WrongBody,
} from '../../test/wrong-bodies.ts';

const store = await testStore();
const {app} = testApp(store);
const {send} = await bodySender(store, app);
// Made at first use, which may be a refusal.
for (const name of ['sign-in', 'proof']) await serverSecret(store.pool, name);
const before = await dumpTables(store);

const MOST_MS = 50;
const meter = loopMeter();

let asked = 0;
const dearest = {cpu: 0, delay: 0};

const judge = async (wrong: WrongBody): Promise<string | undefined> => {
  const [told, cost] = await meter.leastCost(MOST_MS, () => send(wrong.full.route, wrong.text));
  asked += 1;
  dearest.cpu = Math.max(dearest.cpu, cost.cpu);
  dearest.delay = Math.max(dearest.delay, cost.delay);
  const dear =
    Math.max(cost.cpu, cost.delay) > MOST_MS ? `took ${JSON.stringify(cost)}` : undefined;
  return faultOf(wrong, told) ?? dear;
};

describe('a body that is not what its route asks', () => {
  const all = oneThingWrong();
  const EVERY = 4;

  test('bodies made from a schema are right before anything is put in them', () => {
    for (const {name, schema, body} of fullBodies()) {
      assert.ok(safeParse(schema, body).success, name);
      fc.assert(
        fc.property(valid(schema), made => safeParse(schema, made).success),
        {numRuns: 50},
      );
    }
  });

  for (const {name} of fullBodies()) {
    test(`${name}: one wrong thing is named by its own pointer`, async () => {
      const faults: string[] = [];
      for (const wrong of all.filter((one, at) => at % EVERY === 0 && one.full.name === name)) {
        const fault = await judge(wrong);
        if (fault !== undefined) faults.push(`${showWrong(wrong)}: ${fault}`);
      }
      assert.deepEqual(faults, []);
    });
  }

  test('several wrong things at once are each named', async () => {
    const property = fc.asyncProperty(wrongBody(), async wrong => {
      assert.equal(await judge(wrong), undefined, showWrong(wrong));
    });
    await fc.assert(property, {numRuns: 500, seed: 20261123});
    await fc.assert(property, {numRuns: 300});
  });

  test('what a form of another site could send without asking is not even read', async () => {
    const TYPES = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ];
    const SITES = ['cross-site', 'same-site', 'same-origin', 'none'];
    for (const {name, route, body} of fullBodies()) {
      for (const type of TYPES) {
        for (const site of SITES) {
          const headers = {'content-type': type, 'sec-fetch-site': site};
          const {status, code, text} = await send(route, body, {headers});
          asked += 1;
          const refused = ['content_type_unsupported', 'origin_not_allowed', 'cross_site'];
          assert.ok(refused.includes(code ?? ''), `${name} ${type} ${site}: ${status} ${text}`);
        }
      }
    }
  });

  test('nothing of it was stored, and nobody waited', async context => {
    meter.stop();
    assert.deepEqual(changedTables(before, await dumpTables(store)), []);
    context.diagnostic(
      `${asked} bodies; at most ${dearest.cpu.toFixed(1)} ms of processor and ${dearest.delay.toFixed(1)} ms of delay`,
    );
    assert.ok(asked > 3000, String(asked));
  });
});
