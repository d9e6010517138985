import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Contract, contract, PROBLEMS} from '@immersion-kit/sdk/contract';
import {accessCases} from '../../test/access-cases.ts';
import {ADMISSION, GATES, OUTCOMES} from '../../test/access-table.ts';
import {ACCEPTED, newTarget, type Target} from '../../test/access-targets.ts';
import {testApp} from '../../test/api.ts';
import {ask, type Told} from '../../test/asking.ts';
import {conventionStage} from '../../test/convention-stage.ts';
import type {Shown} from '../../test/shown.ts';
import {testStore} from '../../test/database.ts';

const store = await testStore();
const {app} = testApp(store);
const conventions = await conventionStage(store, app);
const cases = await accessCases(store, app, conventions);
const NAMES = Object.keys(contract) as (keyof Contract)[];

const SEARCH: Partial<Record<keyof Contract, string>> = {
  suggestJobs: '?q=a',
  suggestPlaces: '?q=a',
};

/** What the tables say of one route for one way of asking: a status, or the code of a refusal. */
const expected = (name: keyof Contract, shown: string, {as}: Shown): string => {
  const admitted = ADMISSION[shown]?.[GATES[name]] ?? '';
  return admitted === 'in' ? (OUTCOMES[name]?.[as] ?? '') : admitted;
};

const statusOf = (outcome: string): number =>
  outcome in PROBLEMS ? PROBLEMS[outcome as keyof typeof PROBLEMS] : Number(outcome);

/** The target of a route's last request, when it may serve again: nothing came of it. */
const unused = new Map<string, Target>();

const askOne = async (name: keyof Contract, shown: Shown): Promise<Told> => {
  const {origin, token, link, cookie, headers = {}} = shown;
  const target = unused.get(name) ?? (await newTarget(name, conventions));
  const {convention} = target;
  const told = await ask(app, contract[name], {
    token: link ? await link(convention.id) : token,
    origin,
    params: {
      conventionId: convention.id,
      agencyId: conventions.agency,
      contactId: convention.id,
      siret: '00000000100008',
      appellationCode: '11573',
    },
    headers: {...headers, ...(cookie ? {cookie: await cookie()} : {})},
    search: SEARCH[name] ?? '',
    body: ACCEPTED[name]?.(target, conventions) ?? {},
    ifMatch: name.endsWith('Draft') ? '"1"' : `"${convention.revision}"`,
  });
  if (told.status < 300) unused.delete(name);
  else unused.set(name, target);
  return told;
};

describe('who may ask what of every route', () => {
  let cells = 0;

  test('the tables have a line for each route and each way of asking, and no more', () => {
    assert.deepEqual(Object.keys(GATES).sort(), NAMES.toSorted());
    assert.deepEqual(Object.keys(OUTCOMES).sort(), NAMES.toSorted());
    assert.deepEqual(Object.keys(ADMISSION).sort(), Object.keys(cases).sort());
  });

  for (const [shown, way] of Object.entries(cases)) {
    test(shown, async () => {
      const wrong: string[] = [];
      for (const name of NAMES) {
        const outcome = expected(name, shown, way);
        const {status, code} = await askOne(name, way);
        cells += 1;
        const told = code ?? String(status);
        if (told !== outcome || status !== statusOf(outcome)) {
          wrong.push(`${name}: ${told}, not ${outcome}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  test('every cell was asked', context => {
    context.diagnostic(
      `${cells} cells: ${Object.keys(cases).length} ways × ${NAMES.length} routes`,
    );
    assert.equal(cells, Object.keys(cases).length * NAMES.length);
    assert.ok(cells > 1000);
  });
});
