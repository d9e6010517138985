import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ContactStatus} from '@immersion-kit/sdk/contract';
import {type ParsedMail, simpleParser} from 'mailparser';
import {createTransport} from 'nodemailer';
import {contactWorld} from '../../test/contact-world.ts';
import {MAIL_PAYLOADS} from '../../test/mail-payloads.ts';
import {shapeOf, UNSEEN} from '../../test/mail-shape.ts';
import {CONTACT_KINDS, type ContactKindName} from '../message/contact-kinds.ts';
import type {MessageRow} from '../store/message-tables.ts';
import {prepareMessage} from '../message/prepare.ts';
import type {Mail} from '../message/sender.ts';
import {toMessage} from '../message/smtp.ts';
import {newId} from '../store/id.ts';

const FROM = {name: 'Immersion', address: 'immersion@exemple.fr'};
const REPLY = 'echange+abc@reponse.exemple.fr';
const composer = createTransport({streamTransport: true, buffer: true, newline: 'windows'});

const world = await contactWorld();
const {store, rows, clock} = world;
const relayed = await world.conversation(
  {},
  {potentialBeneficiaryEmail: 'hostile@personne.example'},
);
const phone = await world.conversation(
  {contactMode: 'PHONE'},
  {contactMode: 'PHONE', potentialBeneficiaryEmail: 'hostile@personne.example'},
);
const {messageId} = (
  await rows<{messageId: string}>(
    'SELECT id AS "messageId" FROM contact_message WHERE contact_id = $1',
    [relayed.contactId],
  )
)[0] ?? {messageId: ''};

/** What each kind needs to be true. */
const STATUSES: Readonly<Partial<Record<ContactKindName, ContactStatus>>> = {
  'contact-code': 'UNCONFIRMED',
  'contact-expired': 'EXPIRED',
  'contact-closed': 'EXPIRED',
  'contact-withdrawn': 'WITHDRAWN',
};

/** Puts a text in every field somebody may fill in, and in the company's and the job's names. */
const fill = async (text: string): Promise<void> => {
  const people = ['FirstName', 'LastName'].map(name => `potentialBeneficiary${name}`);
  const words = ['datePreferences', 'activities', 'experienceAdditionalInformation', 'message'];
  const said = Object.fromEntries([...people, ...words].map(name => [name, text]));
  await rows('UPDATE contact SET content = content || $1', [JSON.stringify(said)]);
  await rows('UPDATE contact_message SET text = $1', [text]);
  const contact = {firstName: text, lastName: text, job: text};
  await rows(
    `UPDATE host SET content = jsonb_set(content, '{contact}', content -> 'contact' || $1)`,
    [JSON.stringify(contact)],
  );
  await rows('UPDATE establishment SET name = $1', [text]);
};

const rowOf = (kind: ContactKindName, isLast: boolean): MessageRow => {
  const {to} = CONTACT_KINDS[kind];
  const side = to === 'told' ? (isLast ? 'host' : 'candidate') : to;
  const {hostAddress, contactId} = kind === 'contact-reach' ? phone : relayed;
  return {
    id: newId(clock.now),
    outbox_id: null,
    kind,
    channel: 'email',
    convention_id: null,
    contact_id: contactId,
    roles: [],
    recipient: side === 'host' ? hostAddress : 'hostile@personne.example',
    data: {
      messageId,
      to: side,
      isLast,
      answer: 'no',
      code: '123456',
      why: isLast ? 'attachments' : 'closed',
    },
    ceiling: 'recipient-decision',
    is_urgent: false,
    status: 'sending',
    attempts: 0,
    due_at: clock.now,
    lease: null,
    expires_at: null,
    created_at: clock.now,
    sent_at: null,
    last_error: null,
  };
};

const KINDS = Object.keys(CONTACT_KINDS) as ContactKindName[];

const answered = (kind: ContactKindName) => (kind === 'contact-answered' ? ('no' as const) : null);

/** Every message about the contacts as they are, each where it is true. */
const prepared = (isLast: boolean, kinds: readonly ContactKindName[]): Promise<[string, Mail][]> =>
  store.db.transaction().execute(async tx => {
    const mails: [string, Mail][] = [];
    for (const kind of kinds) {
      const set = {status: STATUSES[kind] ?? 'PENDING', answer: answered(kind)};
      await tx.updateTable('contact').set(set).execute();
      const written = await prepareMessage(tx, rowOf(kind, isLast), {
        now: clock.now,
        newId: () => newId(clock.now),
        publicUrl: 'https://immersion.exemple.fr',
        replyAddress: () => Promise.resolve(REPLY),
      });
      assert.ok('message' in written, `${kind}: ${JSON.stringify(written)}`);
      assert.equal(written.message.channel, 'email');
      mails.push([kind, written.message]);
    }
    return mails;
  });

/** The same in MIME, as the sender would put them, parsed again. */
const written = async (isLast: boolean, kinds = KINDS): Promise<Map<string, ParsedMail>> => {
  const parsed = new Map<string, ParsedMail>();
  for (const [kind, mail] of await prepared(isLast, kinds)) {
    const {message} = await composer.sendMail(toMessage(mail, FROM));
    parsed.set(kind, await simpleParser(message));
  }
  return parsed;
};

const canBeStored = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

test(`${MAIL_PAYLOADS.length} hostile texts in every field change no mail but its words`, async t => {
  const payloads = MAIL_PAYLOADS.filter(canBeStored);
  assert.ok(payloads.length >= 300, String(payloads.length));
  await fill('Motif');
  const expected = [await written(false), await written(true)];
  let mails = 0;
  for (const [index, payload] of payloads.entries()) {
    await fill(payload);
    const isLast = index % 2 === 1;
    // Each in a third of the kinds: their words all go through the same hands.
    const kinds = KINDS.filter((_, number) => (number + index) % 3 === 0);
    for (const [kind, parsed] of await written(isLast, kinds)) {
      mails += 1;
      const harmless = expected[Number(isLast)]?.get(kind);
      assert.ok(harmless);
      const what = `${kind} with ${JSON.stringify(payload.slice(0, 80))}`;
      const {elements, ...shape} = shapeOf(parsed);
      const {elements: usual, ...expectedShape} = shapeOf(harmless);
      assert.deepEqual(shape, expectedShape, what);
      // An empty quote is not shown.
      for (const element of elements) assert.ok(usual.includes(element), `${what}: ${element}`);
      assert.doesNotMatch(parsed.text ?? '', UNSEEN, what);
      assert.doesNotMatch(parsed.subject ?? '', UNSEEN, what);
    }
  }
  t.diagnostic(`${mails} mails, 0 changed`);
});
