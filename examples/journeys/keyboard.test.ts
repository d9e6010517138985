import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import type {BrowserContext} from 'playwright-core';
import {ANSWERS, beneficiaryOf, type Person, signerOf} from '../convention-form/answers.ts';
import {
  fillAgency,
  fillHost,
  fillPerson,
  fillPlace,
  fillRest,
  type Journey,
  valuesOf,
  writePerson,
  writeReach,
} from '../convention-form/filling.ts';
import {keyboardOn} from '../convention-form/keyboard.ts';
import {assertDiscreet, sentIn, watch} from '../convention-form/watch.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {linkIn, readMail} from '../first-party/mailbox.ts';
import {agencyNamed} from '../first-party/people.ts';
import {openAsStaff, pdfText, type Post, signByKeyboard} from './signing.ts';
import {arrive, leave, NARROW, visit, type Visited} from './visits.ts';

type Agency = {
  readonly id: string;
  /** Who decides, in turn, and what is then said. */
  readonly deciding: readonly (readonly [email: string, said: string])[];
};

const ACCEPTED = 'La convention est acceptée';
const VALIDATED = 'La convention est validée';

/** Those who are awaited in every journey: the person, then the company. */
type Signers = readonly {readonly who: Person; readonly before?: (at: Visited) => Promise<void>}[];

describe('from a partner’s page to the PDF, by the keyboard alone, 320 px wide', () => {
  let demo: DemoPages;
  let context: BrowserContext;
  let capEmploi: Agency;
  let missionLocale: Agency;

  before(async () => {
    demo = await startDemoPages();
    context = await demo.browser.newContext({
      viewport: NARROW,
      timezoneId: 'Europe/Paris',
      acceptDownloads: true,
      locale: 'fr-FR',
    });
    const peopleOf = async (name: string) => {
      const {id, contactEmail = ''} = await agencyNamed(demo.api, name);
      return {id, at: (person: string) => `${person}${contactEmail.replace(/^[^@]*/, '')}`};
    };
    const cap = await peopleOf('cap emploi');
    capEmploi = {id: cap.id, deciding: [[cap.at('claire.fontaine'), VALIDATED]]};
    const mission = await peopleOf('mission locale');
    missionLocale = {
      id: mission.id,
      deciding: [
        [mission.at('awa.konate'), ACCEPTED],
        [mission.at('gaelle.le-bihan'), VALIDATED],
      ],
    };
  });
  after(() => demo.stop());

  const begin = async (name: string): Promise<Journey> => {
    await context.clearCookies();
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const watched = await watch(page);
    await page.goto(`${demo.partner}/cap-emploi`);
    await page.getByRole('combobox').waitFor();
    const keyboard = keyboardOn(page);
    return {page, keyboard, watched, beneficiary: beneficiaryOf(name), signer: signerOf(name)};
  };

  /** All sign, the agency decides, and everybody may keep the same PDF. */
  const conclude = async (
    {page, beneficiary, watched}: Journey,
    agency: Agency,
    signers: Signers,
  ): Promise<void> => {
    const post: Post = {api: demo.api, context};
    const sent = sentIn(watched) as ConventionRequest;
    assert.equal(sent.agencyId, agency.id);
    await assertDiscreet(page, watched, [
      ...signers.flatMap(({who}) => valuesOf(who)),
      ...[ANSWERS.activities, ANSWERS.evaluation, ANSWERS.protection],
    ]);
    await page.close();
    for (const {who, before: first} of signers) await signByKeyboard(post, who.email, first);
    let kept = '';
    for (const [email, said] of agency.deciding) {
      const visited = await openAsStaff(post, email, beneficiary.lastName);
      await visited.keyboard.press('v', 'Enter');
      await visited.page.getByText(said).first().waitFor();
      if (said === VALIDATED) kept = await pdfText(visited);
      await leave(visited, {api: demo.api, link: ''});
    }
    for (const {who} of signers) assert.ok(kept.includes(who.lastName), who.lastName);
    const {text} = await readMail(demo.api, {to: beneficiary.email, says: /validé/});
    const link = linkIn(text);
    const own = await visit(context, link);
    await arrive(own, 'La convention signée');
    assert.equal(await pdfText(own), kept);
    await leave(own, {api: demo.api, link});
  };

  test('an adult', async () => {
    const journey = await begin('Delmas');
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
    await conclude(journey, capEmploi, [{who: journey.beneficiary}, {who: journey.signer}]);
  });

  test('a minor, whose representative signs too, and an agency that decides in two steps', async () => {
    const journey = await begin('Vasseur');
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
    await conclude(journey, missionLocale, [
      {who: journey.signer},
      {who: parent},
      {who: journey.beneficiary},
    ]);
  });

  test('somebody in a job, whose employer signs too', async () => {
    const journey = await begin('Carpentier');
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
    await conclude(journey, capEmploi, [
      {who: journey.beneficiary},
      {who: journey.signer},
      {who: employer},
    ]);
  });

  test('somebody with a disability, who says what would help', async () => {
    const journey = await begin('Marchal');
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
    await conclude(journey, capEmploi, [
      {who: journey.beneficiary, before: sayWhatHelps},
      {who: journey.signer},
    ]);
  });
});
