import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld, solve} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {addHosts, METZ} from '../../test/fixtures.ts';

const world = await contactWorld();
const {rows, begin, contactPage: page} = world;
const MINUTE = 60_000;

const codesTo = async (address: string) =>
  (await world.post(address)).filter(({subject}) => subject.includes('votre code pour envoyer'));

/** How many codes were made for a mailbox, sent or not. */
const codesMade = async (address: string): Promise<number> =>
  (
    await rows(
      `SELECT FROM message JOIN contact c ON c.id = contact_id
       WHERE message.kind = 'contact-code' AND c.email_key = $1`,
      [address],
    )
  ).length;

describe('the sender’s address is theirs', () => {
  test('a wrong code sends nothing; after five tries the right one does not either, another does', async () => {
    const {siret} = await world.join();
    const {held} = await begin(candidate(siret, {potentialBeneficiaryEmail: 'a@personne.example'}));
    const code = await world.codeOf('a@personne.example');
    const wrong = code === '000000' ? '111111' : '000000';
    for (let tries = 0; tries < 5; tries++) {
      await refused(held.confirmContact({code: wrong}), 'code_invalid');
    }
    await refused(held.confirmContact({code}), 'code_invalid');
    world.later(MINUTE);
    await held.resendContactCode();
    await refused(held.resendContactCode(), 'message_too_soon');
    const {status} = await held.confirmContact({code: await world.codeOf('a@personne.example')});
    assert.equal(status, 'PENDING');
  });

  test('a code is late after ten minutes, its page after a day', async () => {
    const {siret} = await world.join();
    const {held} = await begin(candidate(siret, {potentialBeneficiaryEmail: 'b@personne.example'}));
    const code = await world.codeOf('b@personne.example');
    world.later(10 * MINUTE);
    await refused(held.confirmContact({code}), 'code_invalid');
    world.later(24 * 60 * MINUTE);
    await refused(held.resendContactCode(), 'link_expired');
  });

  test('no more than twenty codes a day go to an address, whoever asks for them', async () => {
    const email = 'k@personne.example';
    for (let count = 0; count < 20; count++) {
      const {siret} = await world.join();
      await begin(candidate(siret, {potentialBeneficiaryEmail: email}));
    }
    const {siret} = await world.join();
    const {held} = await begin(candidate(siret, {potentialBeneficiaryEmail: 'l@personne.example'}));
    assert.ok(held);
    // Whoever gives the address is not told that others did.
    const late = await begin(candidate(siret, {potentialBeneficiaryEmail: email}));
    assert.equal(late.status, 'UNCONFIRMED');
    world.later(MINUTE);
    await late.held.resendContactCode();
    await begin(candidate(siret, {potentialBeneficiaryEmail: 'K+autre@personne.example'}));
    assert.equal(await codesMade(email), 20);
    world.later(24 * 60 * MINUTE);
    await begin(candidate(siret, {potentialBeneficiaryEmail: email}));
    assert.equal(await codesMade(email), 21);
  });

  test('of sixty who ask at once in somebody’s name, twenty make a code', async () => {
    const {siret} = await world.join({maxContactsPerMonth: 100});
    const email = 'cible@personne.example';
    const sendings = [];
    for (let at = 0; at < 60; at++) {
      const contact = candidate(siret, {potentialBeneficiaryEmail: email, message: `Texte ${at}`});
      sendings.push({contact, proof: solve(await page.readChallenge())});
    }
    await Promise.all(sendings.map(sending => page.sendContact(sending)));
    assert.equal(await codesMade(email), 20);
  });

  test('the mail with the code says no number and no sentence that a company chose', async () => {
    const {siret} = await world.join({
      businessNameCustomized: 'Le Fournil : appelez le 08 99 00 00 00 ou www.exemple.example',
    });
    await begin(candidate(siret, {potentialBeneficiaryEmail: 'nom@personne.example'}));
    const {text, html} = await world.lastMail('nom@personne.example', /votre code/);
    for (const part of [text, html]) {
      assert.match(part, /Le Fournil/);
      assert.doesNotMatch(part.replaceAll(/[\s\u200B]/g, ''), /08990|www\.exemple/);
    }
  });

  test('the mail with the code opens a page where it can be typed', async () => {
    const {siret} = await world.join();
    const contact = candidate(siret, {potentialBeneficiaryEmail: 'c@personne.example'});
    await begin(contact);
    const code = await world.codeOf('c@personne.example');
    const mail = await world.lastMail('c@personne.example', /votre code/);
    assert.match(mail.text, /\/echange#cs_/);
    for (const words of [
      contact.message,
      contact.datePreferences,
      contact.potentialBeneficiaryFirstName,
    ]) {
      assert.ok(!mail.text.includes(words ?? '?'), 'a stranger may have written it');
    }
    const {status} = await world.opened(mail).confirmContact({code});
    assert.equal(status, 'PENDING');
  });

  test('the same request twice is one, with one mail, and a token for each', async () => {
    const {siret, host} = await world.join();
    const contact = candidate(siret, {potentialBeneficiaryEmail: 'd@personne.example'});
    const [one, other] = await Promise.all([begin(contact), begin(contact)]);
    assert.equal(one.contactId, other.contactId);
    assert.notEqual(one.sending, other.sending);
    assert.equal((await codesTo('d@personne.example')).length, 1);
    const code = await world.codeOf('d@personne.example');
    const states = await Promise.all([
      one.held.confirmContact({code}),
      other.held.confirmContact({code}),
    ]);
    assert.deepEqual(
      states.map(({status}) => status),
      ['PENDING', 'PENDING'],
    );
    const received = await world.post(host.contact.email);
    assert.equal(received.filter(({subject}) => subject.includes('souhaite')).length, 1);
    const [{count} = {count: ''}] = await rows<{count: string}>(
      `SELECT count(*) FROM outbox WHERE type = 'contact.sent' AND payload ->> 'contactId' = $1`,
      [one.contactId],
    );
    assert.equal(count, '1');
  });

  test('what a stranger writes in somebody’s name does not replace what they confirm', async () => {
    const {siret, host} = await world.join();
    const email = 'e@personne.example';
    const mine = await begin(
      candidate(siret, {potentialBeneficiaryEmail: email, message: 'Le mien.'}),
    );
    const code = await world.codeOf(email);
    const theirs = await begin(
      candidate(siret, {potentialBeneficiaryEmail: email, message: 'Le leur.'}),
    );
    assert.notEqual(mine.contactId, theirs.contactId);
    await refused(theirs.held.confirmContact({code}), 'code_invalid');
    await mine.held.confirmContact({code});
    const mail = await world.lastMail(host.contact.email, /souhaite/);
    assert.match(mail.text, /Le mien/);
    assert.doesNotMatch(mail.text, /Le leur/);
  });

  test('a second one about the same job is refused once the address is confirmed, not before', async () => {
    const {siret} = await world.join();
    const email = 'f@personne.example';
    await world.write(candidate(siret, {potentialBeneficiaryEmail: email}));
    world.later(MINUTE);
    const again = await begin(
      candidate(siret, {potentialBeneficiaryEmail: 'F@Personne.example', message: 'Encore moi.'}),
    );
    const code = await world.codeOf('F@personne.example');
    await refused(again.held.confirmContact({code}), 'contact_exists');
  });

  test('what nobody confirms is forgotten, with the code and the token', async () => {
    const {siret} = await world.join();
    const {contactId} = await begin(
      candidate(siret, {potentialBeneficiaryEmail: 'g@personne.example'}),
    );
    const {forgetContacts} = await import('./forget.ts');
    world.later(23 * 60 * MINUTE);
    await forgetContacts(world.store.db, world.clock.now);
    assert.equal((await rows('SELECT id FROM contact WHERE id = $1', [contactId])).length, 1);
    world.later(60 * MINUTE);
    await forgetContacts(world.store.db, world.clock.now);
    assert.equal((await rows('SELECT id FROM contact WHERE id = $1', [contactId])).length, 0);
  });
});

describe('which company may be written to', () => {
  test('none that is unknown, paused, withdrawn, banned, or offers another job', async () => {
    const proof = async () => solve(await page.readChallenge());
    const send = async (contact: ReturnType<typeof candidate>) =>
      page.sendContact({contact, proof: await proof()});
    await refused(send(candidate(world.newSiret())), 'host_not_found');
    const {siret, host} = await world.join();
    await refused(send(candidate(siret, {appellationCode: '14156'})), 'host_not_found');
    await refused(send(candidate(siret, {contactMode: 'PHONE'})), 'contact_mode_differs');
    const own = await world.open(host);
    await own.pauseHost({});
    await refused(send(candidate(siret)), 'host_unavailable');
    await own.resumeHost();
    await rows(`INSERT INTO banned_siret VALUES ($1, 'essai', now())`, [siret]);
    await refused(send(candidate(siret)), 'host_not_found');
    await rows('DELETE FROM banned_siret');
    await own.withdrawHost();
    await refused(send(candidate(siret)), 'host_not_found');
  });

  test('none before the day it said, nor one that only a file named', async () => {
    const {siret} = await world.join({nextAvailabilityDate: '2027-03-01'});
    const proof = solve(await page.readChallenge());
    await refused(page.sendContact({contact: candidate(siret), proof}), 'host_unavailable');
    const imported = world.newSiret();
    const place = {
      id: crypto.randomUUID(),
      city: 'Metz',
      postcode: '57000',
      department: '57',
      ...METZ,
    };
    await addHosts(world.store, [
      {
        siret: imported,
        name: 'Boulangerie du fichier',
        places: [place],
        offers: [['D1102', '', 'ON_SITE']],
      },
    ]);
    await refused(world.software().sendContact({contact: candidate(imported)}), 'host_unavailable');
  });

  test('it is looked at again when the code is given', async () => {
    const {siret, host} = await world.join();
    const email = 'h@personne.example';
    const {held} = await begin(candidate(siret, {potentialBeneficiaryEmail: email}));
    const code = await world.codeOf(email);
    await (await world.open(host)).pauseHost({});
    await refused(held.confirmContact({code: await world.codeOf(email)}), 'host_unavailable');
    assert.ok(code);
  });
});

describe('a partner’s software', () => {
  test('needs neither proof nor code, and knows where its contacts are', async () => {
    const {siret, host} = await world.join();
    const software = world.software();
    const contact = candidate(siret, {potentialBeneficiaryEmail: 'i@personne.example'});
    const {contactId, status, sending} = await software.sendContact({contact});
    assert.deepEqual([status, sending], ['PENDING', undefined]);
    assert.match(
      (await world.lastMail(host.contact.email, /souhaite/)).text,
      /une semaine en février/i,
    );
    await refused(
      software.sendContact({contact: {...contact, message: 'Encore.'}}),
      'contact_exists',
    );
    const state = await software.readContact({contactId});
    assert.equal(state.status, 'PENDING');
    const {contactId: another} = await world.write(
      candidate(siret, {potentialBeneficiaryEmail: 'j@personne.example'}),
    );
    await refused(software.readContact({contactId: another}), 'contact_not_found');
  });
});
