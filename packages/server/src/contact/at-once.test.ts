import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {OWN_PAGE} from '../../test/staff-world.ts';
import {newId} from '../store/id.ts';
import {takeMail} from './inbound/take.ts';
import {replyAddressOf} from './inbound/reply-address.ts';

const world = await contactWorld();
const {clock, later, rows, store} = world;
const DAY = 86_400_000;

describe('two things at once', () => {
  test('a code that is given while another is asked: nobody waits in a circle', async () => {
    const {siret} = await world.join({maxContactsPerMonth: 100});
    for (let count = 0; count < 12; count++) {
      const email = `d${count}@personne.example`;
      const {held} = await world.begin(candidate(siret, {potentialBeneficiaryEmail: email}));
      const code = await world.codeOf(email);
      later(61_000);
      const ends = await Promise.allSettled([
        held.confirmContact({code}),
        held.resendContactCode(),
      ]);
      for (const end of ends) {
        const why =
          end.status === 'rejected' ? (end.reason as {code?: string}).code : 'code_invalid';
        assert.equal(why, 'code_invalid');
      }
    }
    assert.deepEqual(
      world.log.filter(({event}) => event === 'error'),
      [],
    );
  });

  test('a late yes while the same person writes again: one of them is open', async () => {
    for (let count = 0; count < 6; count++) {
      const email = `tard${count}@personne.example`;
      const one = await world.conversation({}, {potentialBeneficiaryEmail: email});
      const company = await one.company();
      later(31 * DAY);
      await rows(`UPDATE contact SET status = 'EXPIRED', closed_at = now() WHERE id = $1`, [
        one.contactId,
      ]);
      const {held} = await world.begin({...one.contact, message: 'Encore moi.'});
      const code = await world.codeOf(email);
      const ends = await Promise.allSettled([
        company.answerContact({answer: 'yes'}),
        held.confirmContact({code}),
      ]);
      const whys = ends.flatMap(end =>
        end.status === 'rejected' ? (end.reason as {code?: string}).code : [],
      );
      assert.equal(whys.length, 1);
      assert.match(String(whys[0]), /^(?:status_not_allowed|contact_exists)$/);
    }
  });
});

test('a side that sends many empty mails is told once a day', async () => {
  const one = await world.conversation({}, {potentialBeneficiaryEmail: 'vide@personne.example'});
  const own = {
    secret: Buffer.alloc(32, 1),
    domain: 'reponse.exemple.fr',
    publicUrl: 'https://immersion.exemple.fr',
  };
  const heldBy = one.hostAddress;
  const to = replyAddressOf({contactId: one.contactId, side: 'host', heldBy}, own);
  let mails = 0;
  const bring = () =>
    takeMail(
      store.db,
      {
        id: `vide-${(mails += 1)}`,
        recipients: [to],
        isAutomatic: false,
        text: '',
        hasAttachments: false,
      },
      own,
      {now: clock.now, newId: () => newId(clock.now)},
    );
  const notices = async () =>
    (
      await rows(`SELECT FROM message WHERE kind = 'contact-notice' AND contact_id = $1`, [
        one.contactId,
      ])
    ).length;
  const taken = await Promise.all([bring(), bring(), bring(), bring()]);
  for (const outcome of taken) assert.deepEqual(outcome, {outcome: 'returned', reason: 'empty'});
  assert.equal(await notices(), 1);
  later(DAY + 1);
  await bring();
  assert.equal(await notices(), 2);
});

test('a convention begun twice is one draft, that goes on as it was left, by its last link', async () => {
  const one = await world.conversation({}, {potentialBeneficiaryEmail: 'draft@personne.example'});
  await (await one.company()).answerContact({answer: 'yes'});
  const person = await one.person();
  const {token: first} = await person.draftFromContact();
  const draft = world.holder(first, OWN_PAGE.origin);
  const {convention, revision} = await draft.readDraft();
  await draft.saveDraft(
    {convention: {...convention, immersionActivities: 'La fournée.'}},
    {ifMatch: `"${revision}"`},
  );
  const many = await Promise.all([person.draftFromContact(), person.draftFromContact()]);
  assert.notEqual(many[0].token, many[1].token);
  await refused(draft.readDraft(), 'link_invalid');
  const {token} = await person.draftFromContact();
  const again = await world.holder(token, OWN_PAGE.origin).readDraft();
  assert.equal(again.convention.immersionActivities, 'La fournée.');
  const made = await rows('SELECT FROM draft WHERE created_by LIKE $1', [`%${one.contactId}%`]);
  assert.equal(made.length, 1);
});
