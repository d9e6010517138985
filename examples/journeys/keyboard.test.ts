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

describe('from a partner’s page to the PDF, by the keyboard alone, 320 px wide', () => {
  let journeys: Journeys;
  before(async () => {
    journeys = await startJourneys();
  });
  after(() => journeys.stop());

  test('an adult', async () => {
    const journey = await journeys.begin('Delmas');
    await fillAgency(journey);
    await fillPerson(journey, 24);
    await fillHost(journey);
    await fillPlace(journey);
    await fillRest(journey);
    const sent = sentIn(journey.watched) as ConventionRequest;
    assert.equal(sent.signatories.beneficiaryRepresentative, undefined);
    assert.deepEqual(sent.establishmentTutor, {
      ...sent.signatories.establishmentRepresentative,
      job: 'Cheffe de culture',
    });
    await journeys.conclude(journey, journeys.capEmploi, [
      {who: journey.beneficiary},
      {who: journey.signer},
    ]);
  });

  test('a minor, whose representative signs too, and an agency that decides in two steps', async () => {
    const journey = await journeys.begin('Vasseur');
    const parent = {
      firstName: 'Lý',
      lastName: 'Delahaye',
      email: 'ly@delahaye.example',
      phone: '06 39 98 00 02',
    };
    const {keyboard} = journey;
    await fillAgency(journey, /Mission locale/);
    await fillPerson(journey, 16, async () => {
      await writePerson(keyboard, 'Représentant légal', parent);
      await writeReach(keyboard, parent);
      await keyboard.reach(/> Oui$/);
      await keyboard.press('ArrowDown');
    });
    await fillHost(journey);
    await fillPlace(journey);
    await fillRest(journey);
    const {signatories} = sentIn(journey.watched) as ConventionRequest;
    assert.equal(signatories.beneficiaryRepresentative?.email, parent.email);
    await journeys.conclude(journey, journeys.missionLocale, [
      {who: journey.signer},
      {who: parent},
      {who: journey.beneficiary},
    ]);
  });
});
