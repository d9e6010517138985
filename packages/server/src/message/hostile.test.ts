import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {type ParsedMail, simpleParser} from 'mailparser';
import {createTransport} from 'nodemailer';
import {everyMail, loadedWithTexts} from '../../test/every-mail.ts';
import {MAIL_PAYLOADS} from '../../test/mail-payloads.ts';
import {messageWorld} from '../../test/message-world.ts';
import type {Loaded} from '../convention/load.ts';
import {KINDS} from './kinds.ts';
import {toMessage} from './smtp.ts';

const world = await messageWorld();
const {store, clock, nextId} = world;
const FROM = {name: 'Immersion', address: 'immersion@exemple.fr'};
const composer = createTransport({streamTransport: true, buffer: true, newline: 'windows'});

let plain: Loaded;

before(async () => {
  const agency = await world.addActing();
  await store.pool.query(
    "UPDATE agency SET contact_email = 'contact@ml.example', phone = '+33199000057'",
  );
  const {id} = await world.validated(agency);
  plain = await world.loadedOf(id);
});

/** Before an agency approved the request, and after, where that changes what is printed. */
const CASES = [
  [false, Object.keys(KINDS)],
  [true, ['validated', 'tutor-named', 'cancelled']],
] as const;

/** Mails whose every text is the same, in MIME as the sender would put them, then parsed again. */
const written = async (
  text: string,
  [isApproved, names]: (typeof CASES)[number],
): Promise<Map<string, ParsedMail>> => {
  const loaded = loadedWithTexts(plain, () => text, isApproved);
  const mails = await everyMail(store, loaded, {now: clock.now, newId: nextId}, names);
  const parsed = new Map<string, ParsedMail>();
  for (const [name, mail] of mails) {
    const {message} = await composer.sendMail(toMessage(mail, FROM));
    parsed.set(name, await simpleParser(message));
  }
  return parsed;
};

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part);

const linksOf = (text: string): string[] =>
  found(text, /href="([^"]*)"/g).map(href => href.replaceAll(/#in_[\w-]{43}/g, '#in_…'));

/** What an attacker would change: who gets it, its headers, where its links lead, its elements. */
const shapeOf = (mail: ParsedMail) => {
  const html = mail.html || '';
  return {
    to: mail.to,
    from: mail.from?.value,
    replyTo: mail.replyTo?.value,
    headers: mail.headerLines.map(({key}) => key),
    attachments: mail.attachments.length,
    links: linksOf(html),
    // Mail programs make links of texts too.
    textLinks: linksOf(mail.textAsHtml ?? ''),
    attributes: [...new Set(found(html, /\s([a-z-]+)="/g))].sort(),
    elements: [...new Set(found(html, /<([a-z!/][^\s>]*)/gi))].sort(),
  };
};

const UNSEEN = /(?![\n\r\t\u200B])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;

const canBeStored = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

test(`${MAIL_PAYLOADS.length} hostile texts in every field change no mail but its words`, async t => {
  assert.ok(MAIL_PAYLOADS.length >= 300, String(MAIL_PAYLOADS.length));
  let mails = 0;
  for (const one of CASES) {
    const expected = await written('Motif', one);
    for (const payload of MAIL_PAYLOADS) {
      if (canBeStored(payload)) {
        await store.pool.query('UPDATE agency SET name = $1', [payload]);
      }
      for (const [name, mail] of await written(payload, one)) {
        mails += 1;
        const harmless = expected.get(name);
        assert.ok(harmless);
        const what = `${name} with ${JSON.stringify(payload.slice(0, 80))}`;
        const wanted = shapeOf(harmless);
        const shape = shapeOf(mail);
        // A reason of which nothing is left is not quoted.
        const elements = wanted.elements.filter(
          element => shape.elements.includes(element) || !element.includes('blockquote'),
        );
        assert.deepEqual(shape, {...wanted, elements}, what);
        assert.doesNotMatch(mail.text ?? '', UNSEEN, what);
        assert.doesNotMatch(mail.subject ?? '', UNSEEN, what);
      }
    }
    await store.pool.query("UPDATE agency SET name = 'Motif'");
  }
  t.diagnostic(`${mails} mails, 0 changed`);
});
