import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ParsedMail, simpleParser} from 'mailparser';
import {createTransport} from 'nodemailer';
import {testStore} from '../../../test/database.ts';
import {MAIL_PAYLOADS} from '../../../test/mail-payloads.ts';
import {shapeOf, UNSEEN} from '../../../test/mail-shape.ts';
import {PUBLIC_URL} from '../../../test/message-constants.ts';
import {enqueue} from '../../message/enqueue.ts';
import {ACCOUNT_KINDS, type AccountKindName} from '../../message/kinds.ts';
import {prepareMessage} from '../../message/prepare.ts';
import {toMessage} from '../../message/smtp.ts';
import {newId} from '../../store/id.ts';

const {db} = await testStore();
const FROM = {name: 'Immersion', address: 'immersion@exemple.fr'};
const NOW = new Date('2026-11-23T09:00:00Z');
const composer = createTransport({streamTransport: true, buffer: true, newline: 'windows'});
const KINDS = (Object.keys(ACCOUNT_KINDS) as AccountKindName[]).filter(name =>
  name.startsWith('host-'),
);

/** A mail in MIME as the sender would put it, every text in it the same, then parsed again. */
const written = (kind: AccountKindName, text: string): Promise<ParsedMail> =>
  db.transaction().execute(async tx => {
    const clock = {now: NOW, newId: () => newId(NOW)};
    const registrationId = newId(NOW);
    const data = {
      registrationId,
      code: '123456',
      firstName: text,
      businessName: text,
      partner: text,
    };
    await tx.deleteFrom('message').execute();
    // Kept as JSON, where neither NUL nor half a character may be: no body lets them in.
    const storable = JSON.parse(
      JSON.stringify(data).replaceAll(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, ''),
    ) as typeof data;
    await enqueue(tx, {kind, recipient: 'odile@hote.example', data: storable, ...clock});
    const row = await tx.selectFrom('message').selectAll().executeTakeFirstOrThrow();
    const prepared = await prepareMessage(tx, row, {...clock, publicUrl: PUBLIC_URL});
    assert.ok('message' in prepared && prepared.message.channel === 'email');
    const {message} = await composer.sendMail(toMessage(prepared.message, FROM));
    return simpleParser(message);
  });

test(`${MAIL_PAYLOADS.length} hostile names change no mail to a company but its words`, async t => {
  assert.equal(KINDS.length, 6);
  let mails = 0;
  for (const [index, kind] of KINDS.entries()) {
    const harmless = shapeOf(await written(kind, 'Odile'));
    for (const [number, payload] of MAIL_PAYLOADS.entries()) {
      // Each in two kinds of six: their names all go through the same hands.
      if ((number + index) % 3 !== 0) continue;
      const mail = await written(kind, payload);
      const what = `${kind} with ${JSON.stringify(payload.slice(0, 80))}`;
      mails += 1;
      assert.deepEqual(shapeOf(mail), harmless, what);
      assert.doesNotMatch(mail.text ?? '', UNSEEN, what);
      assert.doesNotMatch(mail.subject ?? '', UNSEEN, what);
    }
  }
  t.diagnostic(`${mails} mails, 0 changed`);
});
