import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {BASE_URL} from '../../test/api.ts';
import {contactWorld, INBOUND} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {withdrawForgotten} from '../directory/host/forget.ts';
import {newId} from '../store/id.ts';
import {closeContactsOf} from './close.ts';
import {closeHostSide, resendOpen} from './host-side.ts';
import {tendContacts} from './tend.ts';

const world = await contactWorld();
const {app, clock, rows, store} = world;
const DAY = 86_400_000;
const clockAt = () => ({now: clock.now, newId: () => newId(clock.now)});

let mails = 0;
const bring = async (to: string, body: string): Promise<unknown> => {
  const eml = [
    'From: x <x@personne.example>',
    `To: ${to}`,
    `Message-ID: <side-${(mails += 1)}@personne.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\r\n');
  const response = await app.fetch(
    new Request(`${BASE_URL}/api/inbound-mail`, {
      method: 'POST',
      headers: {authorization: `Bearer ${INBOUND.secret}`, 'content-type': 'message/rfc822'},
      body: new Uint8Array(Buffer.from(eml)),
    }),
  );
  assert.equal(response.status, 200);
  return response.json();
};

/** Puts another in the place of whoever answers for a company. */
const replace = async (siret: string, email: string) =>
  store.db.transaction().execute(async tx => {
    const change = JSON.stringify({email});
    await rows(
      `UPDATE host SET content = jsonb_set(content, '{contact}', content -> 'contact' || $2::jsonb)
       WHERE siret = $1`,
      [siret, change],
    );
    await closeHostSide(tx, siret);
    return resendOpen(tx, siret, clockAt());
  });

const forget = (siret: string) =>
  store.db.transaction().execute(tx => withdrawForgotten(tx, siret, clockAt()));

describe('whoever answered for a company before', () => {
  test('holds nothing: neither the link nor the address to answer; the next one has both', async () => {
    const one = await world.conversation({}, {potentialBeneficiaryEmail: 'a@personne.example'});
    const former = await one.company();
    const person = await one.person();
    const {replyTo: old = ''} = await world.lastMail(one.hostAddress, /souhaite/);
    assert.equal(await replace(one.siret, 'nouvelle@fournil.example'), 1);
    await refused(former.readExchange(), 'link_invalid');
    await refused(former.answerContact({answer: 'yes'}), 'link_invalid');
    assert.deepEqual(await bring(old, 'Je réponds encore.'), {
      outcome: 'ignored',
      reason: 'address',
    });
    assert.equal((await person.readExchange()).status, 'PENDING');
    const mail = await world.lastMail('nouvelle@fournil.example', /souhaite/);
    assert.match(mail.text, /le contact de votre entreprise a changé/);
    assert.notEqual(mail.replyTo, old);
    assert.deepEqual(await bring(mail.replyTo ?? '', 'Bonjour.'), {outcome: 'relayed'});
    const {status} = await world.opened(mail).answerContact({answer: 'yes'});
    assert.equal(status, 'ACCEPTED');
  });

  test('a mail that waits for the former address makes no link', async () => {
    const one = await world.conversation({}, {potentialBeneficiaryEmail: 'b@personne.example'});
    await world.worker.run();
    await (await one.person()).writeExchange({message: 'Un mot qui attend.'});
    await replace(one.siret, 'suivante@fournil.example');
    await world.worker.run();
    const [waiting] = await rows<{status: string; last_error: string}>(
      `SELECT status, last_error FROM message WHERE kind = 'contact-message' AND contact_id = $1`,
      [one.contactId],
    );
    assert.deepEqual([waiting?.status, waiting?.last_error], ['obsolete', 'recipient_changed']);
    const links = await rows(`SELECT FROM link_token WHERE side = 'host' AND subject = $1`, [
      one.contactId,
    ]);
    assert.equal(links.length, 1);
  });

  test('what is over, or was never written to the company, is not sent again', async () => {
    const one = await world.conversation({}, {potentialBeneficiaryEmail: 'c@personne.example'});
    await (await one.person()).withdrawContact();
    assert.equal(await replace(one.siret, 'tiers@fournil.example'), 0);
    const call = await world.conversation(
      {contactMode: 'PHONE'},
      {contactMode: 'PHONE', potentialBeneficiaryEmail: 'd@personne.example'},
    );
    assert.equal(await replace(call.siret, 'quart@fournil.example'), 0);
  });
});

describe('a company whose contact was erased', () => {
  test('a mail in answer, then the withdrawal: each is received', async () => {
    const one = await world.conversation({}, {potentialBeneficiaryEmail: 'e@personne.example'});
    await (await one.company()).writeExchange({message: 'Bonjour.'});
    const {replyTo = ''} = await world.lastMail('e@personne.example', /Nouveau message/);
    const person = await one.person();
    await forget(one.siret);
    assert.deepEqual(await bring(replyTo, 'Merci.'), {outcome: 'returned', reason: 'closed'});
    const {status, may, reach} = await person.readExchange();
    assert.deepEqual([may.includes('write'), reach], [false, undefined]);
    // Closed by the erasure already, or withdrawn by the person now.
    if (status === 'PENDING') {
      assert.equal((await person.withdrawContact()).status, 'WITHDRAWN');
    }
    assert.deepEqual(
      world.log.filter(({event}) => event === 'error'),
      [],
    );
  });

  test('an open request on which its contact is erased before it is closed', async () => {
    const one = await world.conversation({}, {potentialBeneficiaryEmail: 'f@personne.example'});
    const person = await one.person();
    await rows(
      `UPDATE host SET content = content - 'contact', status = 'withdrawn'
      WHERE siret = $1`,
      [one.siret],
    );
    assert.equal((await person.withdrawContact()).status, 'WITHDRAWN');
  });

  test('one that wanted a call: the candidate is told, without its number', async () => {
    const one = await world.conversation(
      {contactMode: 'PHONE'},
      {contactMode: 'PHONE', potentialBeneficiaryEmail: 'g@personne.example'},
    );
    await rows(
      `UPDATE host SET content = content - 'contact', status = 'withdrawn'
      WHERE siret = $1`,
      [one.siret],
    );
    world.later(2 * DAY);
    clock.now = new Date(`${clock.now.toISOString().slice(0, 10)}T10:30:00Z`);
    await tendContacts({db: store.db, ...clockAt()});
    const mail = await world.lastMail('g@personne.example');
    assert.match(mail.subject, /n’est plus dans l’annuaire/);
    assert.doesNotMatch(mail.text.replaceAll('\u00A0', ' '), /03 87 00 00 00|Odile/);
  });

  test('one that is only withdrawn shows how to reach it no more', async () => {
    const one = await world.conversation(
      {contactMode: 'PHONE'},
      {contactMode: 'PHONE', potentialBeneficiaryEmail: 'h@personne.example'},
    );
    await rows(`UPDATE host SET status = 'withdrawn' WHERE siret = $1`, [one.siret]);
    await store.db.transaction().execute(tx => closeContactsOf(tx, one.siret, clockAt()));
    const mail = await world.lastMail('h@personne.example');
    assert.match(mail.subject, /n’est plus dans l’annuaire/);
    assert.doesNotMatch(mail.text.replaceAll('\u00A0', ' '), /03 87 00 00 00|Odile/);
  });
});
