import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {closeContactsOf} from './close.ts';
import {tendContacts} from './tend.ts';
import {newId} from '../store/id.ts';

const world = await contactWorld();
const {clock, store} = world;

const clockAt = () => ({now: clock.now, newId: () => newId(clock.now)});
const tend = () => tendContacts({db: store.db, ...clockAt()});

/** Runs the hourly work at an hour of a day. */
const on = async (day: string, hour = '10:30') => {
  clock.now = new Date(`${day}T${hour}:00Z`);
  return tend();
};

/** A conversation begun on Thursday 3 December 2026, whatever was before. */
const begun = async (email: string, mode: 'EMAIL' | 'PHONE' = 'EMAIL') => {
  clock.now = new Date('2026-12-03T09:00:00Z');
  return world.conversation(
    {contactMode: mode},
    {contactMode: mode, potentialBeneficiaryEmail: email},
  );
};

const reminders = async (address: string) =>
  (await world.post(address)).filter(({subject}) => subject.startsWith('Rappel'));

describe('a request that is not answered', () => {
  test('is brought back at 3 and 7 working days, and closed at 15', async () => {
    const {hostAddress, contactId, company} = await begun('attente@personne.example');
    await on('2026-12-07');
    assert.equal((await reminders(hostAddress)).length, 0);
    await on('2026-12-08', '05:00');
    assert.equal((await reminders(hostAddress)).length, 0, 'by night');
    await on('2026-12-08');
    assert.equal((await reminders(hostAddress)).length, 1);
    await on('2026-12-08', '11:30');
    await on('2026-12-11');
    assert.equal((await reminders(hostAddress)).length, 1);
    await on('2026-12-14');
    assert.equal((await reminders(hostAddress)).length, 2);
    await on('2026-12-15');
    const sent = await reminders(hostAddress);
    assert.equal(sent.length, 2);
    assert.match(sent[1]?.text ?? '', /dernier rappel/);
    await on('2026-12-23');
    const waiting = await (await company()).readExchange();
    assert.deepEqual([waiting.status, waiting.closesAt?.slice(0, 10)], ['PENDING', '2026-12-24']);
    await on('2026-12-24');
    assert.equal((await reminders(hostAddress)).length, 2);
    const told = await world.lastMail('attente@personne.example', /n’a pas répondu/);
    assert.match(told.text, /Ce n’est pas un refus/);
    assert.match(told.text, /\/recherche/);
    const [row] = await world.rows<{status: string}>('SELECT status FROM contact WHERE id = $1', [
      contactId,
    ]);
    assert.equal(row?.status, 'EXPIRED');

    // Later than too late is still an answer.
    const host = await company();
    assert.deepEqual((await host.readExchange()).may, ['answer']);
    const {status} = await host.answerContact({answer: 'yes'});
    assert.equal(status, 'ACCEPTED');
    const good = await world.lastMail('attente@personne.example', /vous dit oui/);
    assert.ok((await world.opened(good).readExchange()).may.includes('draft'));
  });

  test('once only when the server slept: the last reminder alone', async () => {
    const {hostAddress} = await begun('sommeil@personne.example');
    await on('2026-12-15');
    await on('2026-12-16');
    assert.equal((await reminders(hostAddress)).length, 1);
  });

  test('no reminder and no end once it is answered, or written to', async () => {
    const one = await begun('reponse@personne.example');
    await (await one.company()).answerContact({answer: 'other-date', message: 'En mai ?'});
    const other = await begun('mot@personne.example');
    await (await other.company()).writeExchange({message: 'Je vous réponds bientôt.'});
    await on('2026-12-08');
    await on('2026-12-15');
    await on('2026-12-28');
    for (const {hostAddress, company} of [one, other]) {
      assert.equal((await reminders(hostAddress)).length, 0);
      assert.notEqual((await (await company()).readExchange()).status, 'EXPIRED');
    }
    await on('2027-02-04');
    const [left] = await world.rows<{count: string}>(
      `SELECT count(*) FROM contact WHERE status IN ('PENDING', 'OTHER_DATE')
         AND sent_at < '2026-12-04'`,
    );
    assert.equal(left?.count, '0');
    assert.equal(
      (await world.post('reponse@personne.example')).filter(({subject}) =>
        /pas répondu/.test(subject),
      ).length,
      0,
    );
  });

  test('a reminder that waits in the post is dropped when the answer comes first', async () => {
    const {hostAddress, company} = await begun('croise@personne.example');
    const host = await company();
    clock.now = new Date('2026-12-08T10:30:00Z');
    await tend();
    await host.answerContact({answer: 'yes'});
    assert.equal((await reminders(hostAddress)).length, 0);
  });

  test('a company that wants a call is not reminded of what it does not know', async () => {
    const {hostAddress, person} = await begun('appel@personne.example', 'PHONE');
    await on('2026-12-08');
    await on('2026-12-28');
    assert.equal((await reminders(hostAddress)).length, 0);
    assert.equal((await (await person()).readExchange()).status, 'PENDING');
  });
});

test('a company that leaves: the candidate is told, its links open nothing', async () => {
  const {siret, company, contactId} = await begun('exclu@personne.example');
  const host = await company();
  const closed = await store.db.transaction().execute(tx => closeContactsOf(tx, siret, clockAt()));
  assert.equal(closed, 1);
  await refused(host.readExchange(), 'link_invalid');
  assert.match(
    (await world.lastMail('exclu@personne.example')).subject,
    /n’est plus dans l’annuaire/,
  );
  assert.ok(contactId);
});
