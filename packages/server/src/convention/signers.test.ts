import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {testStore} from '../../test/database.ts';
import {twoDoors} from '../../test/doors.ts';
import {compete} from '../../test/signers.ts';

const CONVENTIONS = 80;
const SEED = 20_261_123;

describe('three signers at once, two servers, and others who change the convention meanwhile', () => {
  test('what was acknowledged is what is stored, and losers hear 409 or 412', async context => {
    const world = await twoDoors(await testStore());
    const {counts, commands, reads, seconds, wrong} = await compete(world, {
      n: CONVENTIONS,
      seed: SEED,
    });
    const lines = Object.entries(counts).sort(([one], [other]) => one.localeCompare(other));
    context.diagnostic(
      `${CONVENTIONS} conventions, seed ${SEED}: ${commands} commands and ${reads} reads ` +
        `in ${seconds.toFixed(1)} s, ${(commands / seconds).toFixed(0)} commands a second`,
    );
    for (const [line, count] of lines) context.diagnostic(`${count} × ${line}`);
    assert.deepEqual(wrong.slice(0, 20), []);
    // The competition was one: each kind of loser and of rival was seen.
    for (const line of [
      'sign 200',
      'sign 409 already_signed',
      'sign 409 document_changed',
      'sign 409 status_not_allowed',
      'modify 200',
      'modify 412 precondition_failed',
      'transfer 200',
      'name-counsellor 200',
      'reject 200',
      'cancel 200',
      'validate 200',
      'validate 412 precondition_failed',
    ]) {
      assert.ok(counts[line], `never happened: ${line}`);
    }
  });
});
