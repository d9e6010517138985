import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {OWN_PAGE} from '../../test/staff-world.ts';

const world = await contactWorld();
const {rows} = world;

const RESUME = 'https://cv.example/anais';

/** A request in the name of an address, as whoever reads that mailbox opens it. */
const received = async (email: string) => {
  const {siret, host} = await world.join();
  const contact = candidate(siret, {
    potentialBeneficiaryEmail: email,
    potentialBeneficiaryResumeLink: RESUME,
    experienceAdditionalInformation: 'Deux étés au marché.',
  });
  const {held, sending = '', contactId} = await world.begin(contact);
  const own = world.opened(await world.lastMail(email, /votre code/));
  return {siret, host, contact, held, sending, contactId, own};
};

describe('what a code sends', () => {
  test('is shown to whoever received it, word for word, and reading sends nothing', async () => {
    const {own, contact, contactId, siret, host} = await received('a@personne.example');
    const expected = {
      contactId,
      isSent: false,
      contactMode: 'EMAIL',
      siret,
      businessName: host.businessName,
      job: {appellationCode: '11573', appellationLabel: 'Boulanger / Boulangère'},
      candidate: {firstName: 'Anaïs', lastName: 'N’Guyen', phone: '+33639980001'},
      immersionObjective: contact.immersionObjective,
      datePreferences: contact.datePreferences,
      activities: contact.activities,
      experienceAdditionalInformation: 'Deux étés au marché.',
      resumeLink: RESUME,
      message: contact.message,
    };
    assert.deepEqual(await own.readSending(), expected);
    assert.deepEqual(await own.readSending(), expected);
    assert.deepEqual(await rows('SELECT status FROM contact WHERE id = $1', [contactId]), [
      {status: 'UNCONFIRMED'},
    ]);
    const asked = (await world.post(host.contact.email)).filter(({text}) =>
      text.includes('/echange#'),
    );
    assert.equal(asked.length, 0);
  });

  test('the words of a stranger are theirs, each under the link of its own code', async () => {
    const {siret} = await world.join();
    const email = 'b@personne.example';
    const contact = candidate(siret, {potentialBeneficiaryEmail: email});
    await world.begin({...contact, message: 'Le mien.'});
    const mine = world.opened(await world.lastMail(email, /votre code/));
    world.later(1000);
    const stranger = {potentialBeneficiaryPhone: '+33899000000', message: 'Le leur.'};
    await world.begin({...contact, ...stranger});
    const theirs = world.opened(await world.lastMail(email, /votre code/));
    assert.equal((await mine.readSending()).message, 'Le mien.');
    const {message, candidate: person} = await theirs.readSending();
    assert.deepEqual([message, person.phone], ['Le leur.', '+33899000000']);
  });

  test('is not read back by the page that sent it, nor by another', async () => {
    const {held, sending} = await received('c@personne.example');
    await refused(held.readSending(), 'origin_not_allowed');
    await refused(
      world.holder(sending, 'https://ailleurs.example').readSending(),
      'origin_not_allowed',
    );
    await refused(world.own.readSending(), 'link_missing');
  });

  test('nor by any other link, nor once a day has passed', async () => {
    const {own} = await received('d@personne.example');
    const {company, person} = await world.conversation(
      {},
      {potentialBeneficiaryEmail: 'e@personne.example'},
    );
    await refused((await company()).readSending(), 'link_invalid');
    await refused((await person()).readSending(), 'link_invalid');
    await refused(world.software().readSending(), 'link_invalid');
    await refused(
      world.holder(`cs_${'0'.repeat(43)}`, OWN_PAGE.origin).readSending(),
      'link_invalid',
    );
    await refused(own.readExchange(), 'link_invalid');
    world.later(86_400_000);
    await refused(own.readSending(), 'link_expired');
  });

  test('once sent says so, and nothing of what the company made of it', async () => {
    const email = 'f@personne.example';
    const {own, held, host} = await received(email);
    await held.confirmContact({code: await world.codeOf(email)});
    const company = await world.openedAt(host.contact.email, /\/echange#/);
    await company.seeExchange();
    await company.answerContact({answer: 'no', reason: 'NO_PLACE', message: 'Désolée, complet.'});
    const read = await own.readSending();
    assert.equal(read.isSent, true);
    assert.doesNotMatch(JSON.stringify(read), /complet|NO_PLACE|REJECTED|seenAt|answer/);
  });

  test('is told of no company’s contact, and is gone once erased', async () => {
    const {own, contactId, host} = await received('g@personne.example');
    const {email, lastName, phone = ''} = host.contact;
    const said = JSON.stringify(await own.readSending());
    for (const secret of [email, lastName, phone]) assert.ok(!said.includes(secret), secret);
    await rows('UPDATE contact SET erased_at = now() WHERE id = $1', [contactId]);
    await refused(own.readSending(), 'link_invalid');
  });
});
