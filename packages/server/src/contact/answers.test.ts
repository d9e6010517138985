import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {dueDay, recountAnswers} from './answers.ts';

const DAY = 86_400_000;
const world = await contactWorld();
const {rows, clock, store} = world;
let people = 0;

type Counts = {
  readonly received: number;
  readonly answered: number;
  readonly typical: number | null;
};

const countsOf = async (siret: string): Promise<Counts | undefined> => {
  const [row] = await rows<Counts>(
    `SELECT contacts_received AS received, contacts_answered AS answered, typical_days AS typical
     FROM establishment WHERE siret = $1`,
    [siret],
  );
  return row;
};

const ask = async (siret: string) => {
  const email = `r${(people += 1)}@personne.example`;
  const contact = candidate(siret, {potentialBeneficiaryEmail: email});
  await world.software().sendContact({contact});
  return email;
};

const companyFor = async (address: string) => world.openedAt(address, /souhaite/);

describe('how a company answers', () => {
  test('counts those that had an answer and those that should have, of twelve months', async () => {
    const {siret, host} = await world.join({maxContactsPerMonth: 100});
    clock.now = new Date('2026-12-01T09:00:00Z');
    await ask(siret);
    assert.deepEqual(await countsOf(siret), {received: 0, answered: 0, typical: null});
    world.later(2 * DAY);
    await (await companyFor(host.contact.email)).answerContact({answer: 'yes'});
    assert.deepEqual(await countsOf(siret), {received: 1, answered: 1, typical: 2});

    // A message is an answer too; a second answer to the same counts once.
    await ask(siret);
    world.later(DAY / 2);
    const second = await companyFor(host.contact.email);
    await second.writeExchange({message: 'Je regarde.'});
    await second.answerContact({answer: 'no', reason: 'NO_TIME'});
    assert.deepEqual(await countsOf(siret), {received: 2, answered: 2, typical: 1});

    // A third that nobody answers counts once seven working days have passed.
    await ask(siret);
    await recountAnswers(store.db, clock.now);
    assert.deepEqual(await countsOf(siret), {received: 2, answered: 2, typical: 1});
    world.later(12 * DAY);
    await recountAnswers(store.db, clock.now);
    assert.deepEqual(await countsOf(siret), {received: 3, answered: 2, typical: 1});
    const [offer] = await world.found(siret);
    assert.deepEqual(offer?.responsiveness, {answered: 2, received: 3, typicalDays: 1});

    // A year later nothing is left of it.
    world.later(366 * DAY);
    assert.equal(await recountAnswers(store.db, clock.now), 1);
    assert.deepEqual(await countsOf(siret), {received: 0, answered: 0, typical: null});
    assert.equal(await recountAnswers(store.db, clock.now), 0);
  });

  test('a withdrawn request is held against nobody', async () => {
    const {siret} = await world.join();
    const email = await ask(siret);
    await (await world.openedAt(email, /est partie/)).withdrawContact();
    world.later(20 * DAY);
    await recountAnswers(store.db, clock.now);
    assert.deepEqual(await countsOf(siret), {received: 0, answered: 0, typical: null});
  });

  test('what should have an answer was sent more than seven working days ago', () => {
    assert.equal(dueDay('2026-12-10'), '2026-11-30');
    assert.equal(dueDay('2026-12-11'), '2026-12-01');
    assert.equal(dueDay('2026-12-14'), '2026-12-02');
  });
});
