import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {assessmentWorld, FIRST_DAY, LATER, WHOLE} from '../../test/assessments.ts';
import {pressAll} from '../../test/mail-scanner.ts';
import {pageWorld} from '../../test/page-world.ts';

const pages = await pageWorld();
const {store, clock, addActing, linkFor} = pages;
const world = await assessmentWorld(store);
const agency = await addActing();
after(() => pages.stop());

type Case = readonly [
  title: string,
  role: 'establishment-tutor' | 'beneficiary',
  at: Date,
  isWritten: boolean,
];

const CASES: readonly Case[] = [
  ['the tutor’s mail of an immersion that is over', 'establishment-tutor', LATER, false],
  ['the tutor’s mail of one under way', 'establishment-tutor', FIRST_DAY, false],
  ['the person’s mail of an assessment to sign', 'beneficiary', LATER, true],
];

describe('what reads the mail of an assessment before its reader', () => {
  for (const [title, role, at, isWritten] of CASES) {
    test(`writes and signs nothing, pressing everything: ${title}`, async context => {
      const conventionId = await world.over(agency, {}, at);
      clock.now = at;
      if (isWritten) await world.write(conventionId, WHOLE);
      const pressed = await pressAll(pages, await linkFor('/bilan', conventionId, role));
      context.diagnostic(`${pressed} things pressed`);
      assert.ok(pressed > 3, 'it found something to press');
      const {rows} = await store.pool.query<{signed: string | null}>(
        'SELECT signed_at AS signed FROM assessment WHERE convention_id = $1',
        [conventionId],
      );
      assert.deepEqual(rows, isWritten ? [{signed: null}] : []);
    });
  }
});
