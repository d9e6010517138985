import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {erasePerson} from '../privacy/erase-person.ts';
import {exportPerson} from '../privacy/export-person.ts';
import {surveyPerson} from '../privacy/survey.ts';
import {applyRetention} from '../privacy/apply-retention.ts';
import {newId} from '../store/id.ts';

const world = await contactWorld();
const {store, clock} = world;
const {db} = store;

const retain = () => applyRetention({db, now: clock.now, newId: () => newId(clock.now)});

/** Words nobody else writes. */
const person = (name: string) => ({
  potentialBeneficiaryFirstName: `Prénom${name}`,
  potentialBeneficiaryLastName: `Nom${name}`,
  potentialBeneficiaryEmail: `${name.toLowerCase()}@canari.example`,
  potentialBeneficiaryPhone: '+33639980061',
  datePreferences: `Quand ${name}`,
  activities: `Quoi ${name}`,
  experienceAdditionalInformation: `Avant ${name}`,
  potentialBeneficiaryResumeLink: `https://cv.example/${name}`,
  message: `Mot ${name}`,
});

const begin = async (name: string) => {
  const begun = await world.conversation({}, person(name));
  const host = await begun.company();
  await host.writeExchange({message: `Réponse à ${name}`});
  return begun;
};

const left = async (name: string): Promise<string[]> => tablesWith(await dumpTables(store), name);

describe('what is kept of a first contact', () => {
  test('the texts six months after its end, the rest two years', async () => {
    clock.now = new Date('2026-11-23T09:00:00Z');
    const {company, contactId} = await begin('Zibeline');
    await (await company()).answerContact({answer: 'no', reason: 'OTHER', message: 'Non Zibeline'});
    await world.worker.run();
    clock.now = new Date('2027-05-23T08:00:00Z');
    await retain();
    assert.ok((await left('Zibeline')).includes('contact'));
    clock.now = new Date('2027-05-24T09:00:00Z');
    await retain();
    assert.deepEqual(await left('Zibeline'), []);
    assert.deepEqual(await left('zibeline@canari.example'), []);
    const [row] = await world.rows<{status: string; answer: string}>(
      'SELECT status, answer FROM contact WHERE id = $1',
      [contactId],
    );
    assert.deepEqual([row?.status, row?.answer], ['REJECTED', 'no']);
    clock.now = new Date('2028-11-24T09:00:00Z');
    await retain();
    assert.deepEqual(await world.rows('SELECT 1 FROM contact WHERE id = $1', [contactId]), []);
  });

  test('one that goes on is kept', async () => {
    await begin('Ocelot');
    world.later(200 * 86_400_000);
    await retain();
    assert.ok((await left('Ocelot')).includes('contact'));
  });
});

describe('what somebody may ask of their contacts', () => {
  test('a copy: what they wrote, and not what the company did', async () => {
    await begin('Hermine');
    await begin('Vison');
    const survey = await surveyPerson(db, {email: 'Hermine@canari.example'}, '2026-11-23');
    const {pieces, explanations} = await exportPerson(db, survey, clock.now);
    const text = JSON.stringify(pieces);
    const {potentialBeneficiaryEmail: _, ...words} = person('Hermine');
    for (const word of Object.values(words)) assert.ok(text.includes(word), word);
    assert.ok(!text.includes('Vison') && !text.includes('Réponse à'));
    assert.ok(explanations.some(({table}) => table === 'contact'));
  });

  test('its erasure: nothing is left, the links open nothing, the others are untouched', async () => {
    const {person: page} = await begin('Martre');
    const opened = await page();
    await begin('Fouine');
    const erase = async (isRehearsal: boolean) =>
      erasePerson(db, await surveyPerson(db, {email: 'martre@canari.example'}, '2026-11-23'), {
        actor: 'command:person-erase',
        reason: 'request',
        now: clock.now,
        newId: () => newId(clock.now),
        isForced: false,
        isRehearsal,
      });
    const announced = await erase(true);
    assert.ok((await left('Martre')).includes('contact'));
    const {counts} = await erase(false);
    assert.deepEqual(counts, announced.counts);
    assert.deepEqual([counts['contact'], counts['contact_message']], [1, 2]);
    assert.deepEqual(await left('Martre'), []);
    assert.deepEqual(await left('martre@canari.example'), []);
    await refused(opened.readExchange(), 'link_invalid');
    assert.ok((await left('Fouine')).includes('contact'));
    assert.equal((await erase(false)).counts['contact'], 0);
  });
});
