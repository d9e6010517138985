import assert from 'node:assert/strict';
import {test} from 'node:test';
import {writeHostile} from '../../test/hostile-mails.ts';
import {MAIL_PAYLOADS} from '../../test/mail-payloads.ts';
import {messageWorld} from '../../test/message-world.ts';
import {KINDS} from './kinds.ts';

/** Each text in a quarter of the mails; `npm run proof -- hostile` tries every one in every one. */
const ONE_IN = 4;

const world = await messageWorld();

test(`${MAIL_PAYLOADS.length} hostile texts in every field change no mail but its words`, async t => {
  assert.ok(MAIL_PAYLOADS.length >= 300, String(MAIL_PAYLOADS.length));
  const times = await writeHostile(world, {oneIn: ONE_IN});
  const mails = [...times.values()].reduce((sum, n) => sum + n, 0);
  t.diagnostic(`${mails} mails, 0 changed`);
  for (const name of Object.keys(KINDS)) {
    assert.ok((times.get(name) ?? 0) >= MAIL_PAYLOADS.length / ONE_IN, `${name} too few times`);
  }
});
