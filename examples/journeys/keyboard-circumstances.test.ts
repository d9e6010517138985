import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import {
  fillAgency,
  fillHost,
  fillPerson,
  fillPlace,
  fillRest,
  writePerson,
  writeReach,
} from '../convention-form/filling.ts';
import {sentIn} from '../convention-form/watch.ts';
import {type Journeys, startJourneys} from './journey.ts';
import type {Visited} from './visits.ts';

describe('from a partner’s page to the PDF, by the keyboard alone, 320 px wide', () => {
  let journeys: Journeys;
  before(async () => {
    journeys = await startJourneys();
  });
  after(() => journeys.stop());

  test('somebody in a job, whose employer signs too', async () => {
    const journey = await journeys.begin('Carpentier');
    const employer = {
      firstName: 'Mina',
      lastName: 'Rothmann',
      email: 'mina@rothmann.example',
      phone: '01 99 00 00 03',
    };
    const {keyboard} = journey;
    await fillAgency(journey);
    await fillPerson(journey, 40, async () => {
      await keyboard.reach(/> Oui$/);
      await keyboard.press('Space');
      await keyboard.write(/SIRET de l’employeur$/, '00000000100016');
      await keyboard.write(/L’employeur actuel > Nom de l’employeur$/, 'Garage Roth');
      await keyboard.write(/> Adresse de l’employeur$/, '3 place du Marché, 54000 Nancy');
      await writePerson(keyboard, 'L’employeur actuel', employer);
      await keyboard.write(/> Fonction de la personne qui signe$/, 'Gérante');
      await writeReach(keyboard, employer);
    });
    await fillHost(journey);
    await fillPlace(journey);
    await fillRest(journey);
    const {signatories} = sentIn(journey.watched) as ConventionRequest;
    assert.equal(signatories.beneficiaryCurrentEmployer?.businessName, 'Garage Roth');
    await journeys.conclude(journey, journeys.capEmploi, [
      {who: journey.beneficiary},
      {who: journey.signer},
      {who: employer},
    ]);
  });

  test('somebody with a disability, who says what would help', async () => {
    const journey = await journeys.begin('Marchal');
    await fillAgency(journey);
    await fillPerson(journey, 31);
    await fillHost(journey);
    await fillPlace(journey);
    await fillRest(journey);
    const sayWhatHelps = async ({keyboard, page}: Visited): Promise<void> => {
      await keyboard.reach(/^Handicap/);
      await keyboard.press('Enter');
      await page.getByLabel('Ce qui vous aiderait').waitFor();
      await keyboard.write(/^Ce qui vous aiderait/, 'Un siège réglable');
    };
    await journeys.conclude(journey, journeys.capEmploi, [
      {who: journey.beneficiary, before: sayWhatHelps},
      {who: journey.signer},
    ]);
  });
});
