import assert from 'node:assert/strict';
import {test} from 'node:test';
import {scanMails} from '../../test/mail-scanner.ts';

test('a scanner that presses everything in every mail signs and consumes nothing', async context => {
  const {kinds, links, requests, opened, pressed, before, after, spoilt} = await scanMails(false);
  context.diagnostic(`${kinds} mails, ${links} links, ${requests} requests`);
  context.diagnostic(`${opened} pages opened, ${pressed} things pressed`);
  assert.ok(pressed > opened, 'it found something to press');
  assert.deepEqual(after, before);
  assert.equal(spoilt, 0);
});
