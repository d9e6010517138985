import assert from 'node:assert/strict';
import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import type {BrowserContext} from 'playwright-core';
import {ANSWERS, beneficiaryOf, type Person, signerOf} from '../convention-form/answers.ts';
import {type Journey, valuesOf} from '../convention-form/filling.ts';
import {keyboardOn} from '../convention-form/keyboard.ts';
import {assertDiscreet, sentIn, watch} from '../convention-form/watch.ts';
import {startDemoPages} from '../demo-pages.ts';
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

/** Opens a partner's page, for somebody of this name to go from there to the PDF. */
const begin = async (partner: string, context: BrowserContext, name: string): Promise<Journey> => {
  await context.clearCookies();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const watched = await watch(page);
  await page.goto(`${partner}/cap-emploi`);
  await page.getByRole('combobox').waitFor();
  const keyboard = keyboardOn(page);
  return {page, keyboard, watched, beneficiary: beneficiaryOf(name), signer: signerOf(name)};
};

/** All sign, the agency decides, and everybody may keep the same PDF. */
const conclude = async (
  post: Post,
  {page, beneficiary, watched}: Journey,
  agency: Agency,
  signers: Signers,
): Promise<void> => {
  const {api, context} = post;
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
    await leave(visited, {api, link: ''});
  }
  for (const {who} of signers) assert.ok(kept.includes(who.lastName), who.lastName);
  const {text} = await readMail(api, {to: beneficiary.email, says: /validé/});
  const link = linkIn(text);
  const own = await visit(context, link);
  await arrive(own, 'La convention signée');
  assert.equal(await pdfText(own), kept);
  await leave(own, {api, link});
};

/** The demonstration, its agencies, and one browser 320 px wide in which a file's journeys follow. */
export const startJourneys = async () => {
  const {api, partner, browser, stop} = await startDemoPages();
  const context = await browser.newContext({
    viewport: NARROW,
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
    locale: 'fr-FR',
  });
  const peopleOf = async (name: string) => {
    const {id, contactEmail = ''} = await agencyNamed(api, name);
    return {id, at: (person: string) => `${person}${contactEmail.replace(/^[^@]*/, '')}`};
  };
  const cap = await peopleOf('cap emploi');
  const capEmploi: Agency = {id: cap.id, deciding: [[cap.at('claire.fontaine'), VALIDATED]]};
  const mission = await peopleOf('mission locale');
  const missionLocale: Agency = {
    id: mission.id,
    deciding: [
      [mission.at('awa.konate'), ACCEPTED],
      [mission.at('gaelle.le-bihan'), VALIDATED],
    ],
  };
  return {
    capEmploi,
    missionLocale,
    begin: (name: string) => begin(partner, context, name),
    conclude: (journey: Journey, agency: Agency, signers: Signers) =>
      conclude({api, context}, journey, agency, signers),
    stop,
  };
};
export type Journeys = Awaited<ReturnType<typeof startJourneys>>;
