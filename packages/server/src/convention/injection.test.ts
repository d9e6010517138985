import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validateConvention} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {testApp} from '../../test/api.ts';
import {problemOf} from '../../test/asking.ts';
import {testStore} from '../../test/database.ts';
import {bodySender, fullBodies} from '../../test/full-bodies.ts';
import {CANARY, everywhere, namesThem, oneByOne, VALUES} from '../../test/injections.ts';
import {serverOwnedNames} from '../../test/server-owned.ts';
import {changedTables, dumpTables, tablesWith} from '../../test/table-dump.ts';

const store = await testStore();
const {app} = testApp(store);
const {send} = await bodySender(store, app);
const names = await serverOwnedNames(store);
const before = await dumpTables(store);

describe('a request writes what is its own, and nothing the server owns', () => {
  let injected = 0;

  test('the bodies tried are right but for what is put in them', () => {
    for (const {name, schema, body} of fullBodies()) {
      assert.ok(safeParse(schema, body).success, name);
    }
    const {submitConvention} = Object.fromEntries(fullBodies().map(full => [full.name, full.body]));
    assert.deepEqual(validateConvention(submitConvention?.['convention'], '2026-11-23'), []);
    assert.ok(names.length > 120, String(names.length));
  });

  for (const full of fullBodies()) {
    test(`${full.name}: each name, at every depth at once`, async () => {
      const wrong: string[] = [];
      for (const [index, name] of names.entries()) {
        const injection = everywhere(full, name, VALUES[index % VALUES.length]);
        if (injection.pointers.length === 0) continue;
        const {status, text} = await send(full.route, injection.body);
        injected += injection.pointers.length;
        const {code, errors} = problemOf(text);
        const refused =
          status === 400 && code === 'request_invalid' && namesThem(injection, errors);
        if (!refused) wrong.push(`${name}: ${text.slice(0, 300)}`);
      }
      assert.deepEqual(wrong, []);
    });

    test(`${full.name}: one name in one place, with every kind of value`, async () => {
      for (const value of VALUES) {
        for (const injection of oneByOne(full, 'status', value)) {
          const {status, text} = await send(full.route, injection.body);
          injected += 1;
          assert.equal(status, 400, text);
          assert.ok(namesThem(injection, problemOf(text).errors), text);
        }
      }
    });
  }

  test('nothing of it was stored', async context => {
    const after = await dumpTables(store);
    assert.deepEqual(changedTables(before, after), []);
    assert.deepEqual(tablesWith(after, CANARY), []);
    context.diagnostic(
      `${injected} fields injected, ${names.length} names, ${fullBodies().length} routes`,
    );
    assert.ok(injected > 5000, String(injected));
  });
});
