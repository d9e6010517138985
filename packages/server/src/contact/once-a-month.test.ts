import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';

const world = await contactWorld();
const DAY = 86_400_000;

const from = (siret: string, email: string, message: string) =>
  candidate(siret, {potentialBeneficiaryEmail: email, message});

/** A company with two jobs. */
const join = () =>
  world.join({
    maxContactsPerMonth: 40,
    offers: [
      {appellationCode: '11573', remoteWorkMode: 'ON_SITE'},
      {appellationCode: '14156', remoteWorkMode: 'ON_SITE'},
    ],
  });

describe('one mailbox writes to a company once in thirty days', () => {
  test('withdrawn, with a tag, in capitals, about another job: it is the same person', async () => {
    const {siret} = await join();
    await world.write(from(siret, 'seul@personne.example', 'Un.'));
    const person = await world.openedAt('seul@personne.example', /\/echange#ex_/);
    await person.withdrawContact();
    for (const [email, appellationCode] of [
      ['seul@personne.example', '11573'],
      ['seul+deux@personne.example', '11573'],
      ['SEUL+trois+quatre@personne.example', '11573'],
      ['seul@personne.example', '14156'],
    ] as const) {
      const contact = {...from(siret, email, `Encore ${email}`), appellationCode};
      await refused(world.write(contact), 'contact_exists');
      await refused(world.software().sendContact({contact}), 'contact_exists');
    }
    await world.write(from(siret, 'seule@personne.example', 'Une autre personne.'));
    world.later(30 * DAY);
    const {state} = await world.write(from(siret, 'seul@personne.example', 'Un mois après.'));
    assert.equal(state.status, 'PENDING');
  });

  test('a company that said no is not asked again; another is', async () => {
    const one = await world.conversation({}, {potentialBeneficiaryEmail: 'non@personne.example'});
    await (await one.company()).answerContact({answer: 'no', reason: 'NO_TIME'});
    await refused(
      world.write(from(one.siret, 'non@personne.example', 'Vraiment ?')),
      'contact_exists',
    );
    const {siret} = await join();
    const {state} = await world.write(from(siret, 'non@personne.example', 'Bonjour.'));
    assert.equal(state.status, 'PENDING');
  });
});
