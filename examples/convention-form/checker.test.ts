import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {findingsOn} from './planted.ts';
import {PLANTED_DEFECTS} from './planted-defects.ts';

/** Seen by the accessibility tree, by the keyboard, by the live region; the proof has them all. */
const A_FEW = [
  'une question sans sa légende',
  'le clavier qui ne va pas à ce qui est à corriger',
  'une annonce dans une zone recréée à chaque message',
];

describe('the checker of the request form', {concurrency: 2}, () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  test('it finds nothing in the form as it is, in every step and state', async () => {
    assert.deepEqual(await findingsOn(demo, 'Verifie'), []);
  });

  for (const name of A_FEW) {
    test(`it sees: ${name}`, async () => {
      const defect = PLANTED_DEFECTS.find(one => one.name === name);
      assert.ok(defect);
      const found = await findingsOn(demo, 'Abime', defect);
      assert.ok(found.length > 0);
      assert.ok(!found.some(({what}) => what.startsWith('walk:')));
    });
  }
});
