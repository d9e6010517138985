import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {OWN_PAGE} from '../../test/staff-world.ts';

const world = await contactWorld();
const PERSON = 'anais@personne.example';

/** The requests a company received. */
const asked = async (address: string) =>
  (await world.post(address)).filter(({subject}) => subject.includes('souhaite'));

describe('a first contact, from the page of a partner to the convention', () => {
  test('by e-mail: code, company, answer, draft', async () => {
    const {host, siret} = await world.join();
    const contact = candidate(siret);
    const {held, contactId, status, sentAt} = await world.begin(contact);
    assert.deepEqual([status, sentAt], ['UNCONFIRMED', undefined]);
    assert.deepEqual(await asked(host.contact.email), []);
    const code = await world.codeOf(PERSON);
    const state = await held.confirmContact({code});
    assert.deepEqual([state.status, state.contactId], ['PENDING', contactId]);

    // The company reads, and says yes.
    const mail = await world.lastMail(host.contact.email);
    assert.match(mail.subject, /Anaïs souhaite découvrir un métier chez vous/);
    assert.match(mail.text, /Boulanger/);
    assert.match(mail.text, /Une semaine en février/);
    const company = world.opened(mail);
    const seen = await company.readExchange();
    assert.deepEqual(seen.may, ['answer', 'write']);
    assert.equal(seen.side, 'host');
    assert.equal(seen.seenAt, undefined);
    assert.deepEqual(
      seen.messages.map(({by, text}) => [by, text]),
      [['candidate', contact.message]],
    );
    assert.ok((await company.seeExchange()).seenAt);
    const person = world.opened(await world.lastMail(PERSON, /Votre demande est partie/));
    const waiting = await person.readExchange();
    assert.ok(waiting.seenAt);
    assert.deepEqual(waiting.may, ['write', 'withdraw']);
    assert.equal(waiting.reach, undefined);
    await refused(person.draftFromContact(), 'status_not_allowed');
    await refused(person.answerContact({answer: 'yes'}), 'status_not_allowed');

    const answered = await company.answerContact({answer: 'yes', message: 'Venez lundi à 6 h.'});
    assert.deepEqual([answered.status, answered.answer], ['ACCEPTED', 'yes']);
    const told = await world.lastMail(PERSON, /vous dit oui/);
    assert.match(told.text, /Venez lundi à 6 h/);
    const agreed = world.opened(told);
    assert.deepEqual((await agreed.readExchange()).may, ['write', 'withdraw', 'draft']);
    const {url, token} = await agreed.draftFromContact();
    assert.match(url, /\/demande#brouillon=dr_/);
    const {convention} = await world.holder(token, OWN_PAGE.origin).readDraft();
    assert.equal(convention.siret, siret);
    assert.equal(convention.businessName, host.businessName);
    assert.equal(convention.immersionAddress, '50 place Mazelle 57000 Metz');
    assert.equal(convention.immersionObjective, 'confirm-project');
    assert.equal(convention.immersionAppellation?.romeCode, 'D1102');
    assert.equal(convention.immersionAppellation.appellationCode, '11573');
    assert.equal(convention.signatories?.beneficiary?.email, PERSON);
    assert.equal(convention.signatories.establishmentRepresentative?.email, host.contact.email);
    assert.equal(convention.establishmentTutor?.job, 'Gérante');
  });

  test('by phone: the number comes by mail and on the page, and the company is not written to', async () => {
    const {contactId, host, hostAddress, state} = await world.conversation(
      {contactMode: 'PHONE'},
      {contactMode: 'PHONE', potentialBeneficiaryEmail: 'malik@personne.example'},
    );
    assert.equal(state.status, 'PENDING');
    assert.deepEqual(await asked(hostAddress), []);
    const mail = await world.lastMail('malik@personne.example', /Appelez/);
    assert.match(mail.text.replaceAll('\u00A0', ' '), /03 87 00 00 00/);
    assert.match(mail.text, /Odile Marchal/);
    const person = world.opened(mail);
    const {reach, may, closesAt} = await person.readExchange();
    assert.deepEqual(reach, {name: 'Odile Marchal', job: 'Gérante', phone: host.contact.phone});
    assert.deepEqual([may, closesAt], [['withdraw', 'draft'], undefined]);
    const {token} = await person.draftFromContact();
    const {convention} = await world.holder(token, OWN_PAGE.origin).readDraft();
    assert.deepEqual(convention.signatories?.establishmentRepresentative, {
      firstName: 'Odile',
      lastName: 'Marchal',
      phone: host.contact.phone,
    });
    const {status} = await person.withdrawContact();
    assert.equal(status, 'WITHDRAWN');
    assert.equal((await person.readExchange()).reach, undefined);
    await refused(person.withdrawContact(), 'status_not_allowed');
    assert.ok(contactId);
  });

  test('in person: where to come', async () => {
    const {hostAddress} = await world.conversation(
      {
        contactMode: 'IN_PERSON',
        welcomeAddress: {streetNumberAndAddress: '3 rue Neuve', postcode: '57000', city: 'Metz'},
      },
      {contactMode: 'IN_PERSON', potentialBeneficiaryEmail: 'zoe@personne.example'},
    );
    const mail = await world.lastMail('zoe@personne.example', /Allez voir/);
    assert.match(mail.text, /3 rue Neuve, 57000 Metz/);
    const {reach} = await world.opened(mail).readExchange();
    assert.deepEqual(reach, {
      name: 'Odile Marchal',
      job: 'Gérante',
      address: '3 rue Neuve, 57000 Metz',
    });
    assert.deepEqual(await asked(hostAddress), []);
  });

  test('another date, then messages, then a yes', async () => {
    const {company, person} = await world.conversation(
      {},
      {potentialBeneficiaryEmail: 'lou@personne.example'},
    );
    const host = await company();
    await refused(
      host.answerContact({answer: 'other-date'}),
      'request_invalid',
      '/message required',
    );
    await host.answerContact({answer: 'other-date', message: 'Plutôt en mars ?'});
    const told = await world.lastMail('lou@personne.example', /autre date/);
    assert.match(told.text, /Plutôt en mars/);
    const candidateSide = world.opened(told);
    assert.deepEqual((await candidateSide.readExchange()).may, ['write', 'withdraw']);
    await candidateSide.writeExchange({message: 'Oui, la deuxième semaine.'});
    const back = await company();
    assert.deepEqual((await back.readExchange()).may, ['answer', 'write']);
    await back.answerContact({answer: 'yes'});
    const {status, messages} = await (await person()).readExchange();
    assert.deepEqual(
      [status, messages.map(({by}) => by)],
      ['ACCEPTED', ['candidate', 'host', 'candidate']],
    );
  });

  test('not this time: with a reason, and other companies', async () => {
    const {company} = await world.conversation(
      {},
      {potentialBeneficiaryEmail: 'eva@personne.example'},
    );
    const host = await company();
    await refused(host.answerContact({answer: 'no'}), 'request_invalid', '/reason required');
    const {status} = await host.answerContact({answer: 'no', reason: 'NO_TIME'});
    assert.equal(status, 'REJECTED');
    const mail = await world.lastMail('eva@personne.example', /ne peut pas vous accueillir/);
    assert.match(mail.text, /Pas le temps d’accueillir/);
    assert.equal(mail.replyTo, undefined);
    assert.doesNotMatch(mail.text, /répondre à cet e-mail/);
    assert.match(mail.text, /\/recherche/);
    const {declineReason, may} = await world.opened(mail).readExchange();
    assert.deepEqual([declineReason, may], ['NO_TIME', []]);
    await refused(host.answerContact({answer: 'yes'}), 'status_not_allowed');
  });

  test('withdrawn: the company is told', async () => {
    const {person, hostAddress} = await world.conversation(
      {},
      {potentialBeneficiaryEmail: 'ines@personne.example'},
    );
    await (await person()).withdrawContact();
    assert.match((await world.lastMail(hostAddress)).subject, /a retiré sa demande/);
  });

  test('each thing that happens is an event: ids and words, nobody', async () => {
    const events = await world.rows<{type: string; payload: object}>(
      `SELECT type, payload FROM outbox WHERE type LIKE 'contact.%'`,
    );
    const types = new Set(events.map(({type}) => type));
    for (const type of ['sent', 'seen', 'answered', 'written', 'withdrawn', 'drafted']) {
      assert.ok(types.has(`contact.${type}`), type);
    }
    for (const {payload} of events) {
      assert.deepEqual(Object.keys(payload).sort(), [
        'appellationCode',
        'contactId',
        'contactMode',
        'siret',
        'status',
      ]);
    }
  });
});
