import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {
  type ConventionRequest,
  totalMinutes,
  validateConvention,
  workedDays,
} from '@immersion-kit/sdk/contract';
import type {Page} from 'playwright-core';
import {ANSWERS, beneficiaryOf, signerOf} from '../convention-form/answers.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

const ZONES = [
  'Pacific/Tahiti',
  'America/Martinique',
  'Indian/Reunion',
  'Europe/Paris',
  'Pacific/Auckland',
];
/** Half past eleven at night in La Réunion, then half past midnight. */
const BEFORE_MIDNIGHT = '2026-10-05T19:30:00Z';
const AFTER_MIDNIGHT = '2026-10-05T20:30:00Z';

const ELEMENT = 'immersion-convention';
const BIRTHDATE = '#field-signatories-beneficiary-birthdate';
const MINOR = 'La personne aura moins de 18 ans';

/** All a page may know before the person comes, but the dates. */
const KNOWN = {
  siret: '00000000100008',
  businessName: ANSWERS.businessName,
  businessActivity: ANSWERS.businessActivity,
  immersionAddress: ANSWERS.address,
  immersionObjective: 'discover-job',
  immersionActivities: ANSWERS.activities,
  evaluationMeans: ANSWERS.evaluation,
  immersionAppellation: {
    romeCode: 'D1102',
    romeLabel: 'Boulangerie - viennoiserie',
    appellationCode: '11573',
    appellationLabel: 'Boulanger / Boulangère',
  },
  individualProtection: false,
  sanitaryPrevention: false,
  signatories: {
    beneficiary: {...beneficiaryOf('Fuseau'), isEmployed: false},
    establishmentRepresentative: signerOf('Fuseau'),
  },
  establishmentTutor: {job: 'Cheffe de culture'},
};

const PARENT = {
  firstName: 'Lý',
  lastName: 'Nguyen',
  email: 'ly@parent.example',
  phone: '06 39 98 00 02',
};

const goOn = (page: Page): Promise<void> => page.click(`${ELEMENT} .button.primary`);

const step = (page: Page, title: string): Promise<void> =>
  page.locator(`${ELEMENT} #title`, {hasText: title}).waitFor();

const writeBirthdate = async (page: Page, date: string): Promise<void> => {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.fill(BIRTHDATE, day);
  await page.fill(`${BIRTHDATE}-month`, month);
  await page.fill(`${BIRTHDATE}-year`, year);
  await page.press(`${BIRTHDATE}-year`, 'Tab');
};

const isMinor = (page: Page): Promise<boolean> => page.getByText(MINOR).isVisible();

describe('days are the days of the agency, wherever the browser is', {concurrency: 2}, () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  /** The form with an agency of La Réunion, at the step that asks who comes. */
  const begin = async (timezoneId: string, now: string) => {
    const context = await demo.browser.newContext({
      timezoneId,
      viewport: {width: 360, height: 740},
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const sent: ConventionRequest[] = [];
    await page.route('**/api/conventions', route => {
      const body = route.request().postDataJSON() as {readonly convention: ConventionRequest};
      sent.push(body.convention);
      // The server has a clock of its own: what was sent is all that is looked at.
      return route.abort();
    });
    await page.clock.setFixedTime(now);
    await page.goto(`${demo.partner}/cap-emploi`);
    await page.fill('#agency-place', '97400');
    await page
      .getByRole('option', {name: /Réunion/})
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.check('#field-agencyId');
    await page.evaluate(known => {
      Object.assign(document.querySelector('immersion-convention') ?? {}, {prefill: known});
    }, KNOWN);
    await goOn(page);
    await step(page, 'La personne en immersion');
    return {page, sent};
  };

  /** Goes to the dates, and writes them. */
  const writeDates = async (page: Page, dateStart: string, dateEnd: string): Promise<void> => {
    await goOn(page);
    await step(page, 'L’entreprise qui accueille');
    await goOn(page);
    await step(page, 'Dates, lieu et horaires');
    await page.fill('#field-dateStart', dateStart);
    await page.fill('#field-dateEnd', dateEnd);
  };

  /** The clocks change on a Sunday: it is worked, and Friday is not. */
  const workOnSundays = async (page: Page): Promise<void> => {
    await page.uncheck('#schedule-weekday-4');
    await page.check('#schedule-weekday-6');
    await page.getByText('Total : 9 jours de présence, 63 h').waitFor();
  };

  const send = async (page: Page, sent: readonly ConventionRequest[]) => {
    for (const title of ['Le métier et le but', 'Sécurité et conditions', 'Relire et envoyer']) {
      await goOn(page);
      await step(page, title);
    }
    const review = (await page.locator(`${ELEMENT} .form`).innerText()).replaceAll('\u00a0', ' ');
    await goOn(page);
    await page.locator(`${ELEMENT} #failure`).waitFor();
    const [convention] = sent;
    assert.ok(convention);
    return {review, convention};
  };

  /** Told by the dates that a parent signs, goes to their fields and comes back. */
  const addRepresentative = async (page: Page): Promise<void> => {
    await goOn(page);
    await page.click('#summary [data-path="signatories/beneficiaryRepresentative"]');
    await step(page, 'La personne en immersion');
    for (const [field, text] of Object.entries(PARENT)) {
      await page.fill(`#field-signatories-beneficiaryRepresentative-${field}`, text);
    }
    for (const title of ['L’entreprise qui accueille', 'Dates, lieu et horaires']) {
      await goOn(page);
      await step(page, title);
    }
  };

  for (const zone of ZONES) {
    test(`${zone}: the day of the agency, and an immersion across the end of summer time`, async () => {
      const {page, sent} = await begin(zone, BEFORE_MIDNIGHT);
      // Asked of whoever is not of age within 60 days, counted where the agency is.
      await writeBirthdate(page, '2008-12-05');
      assert.equal(await isMinor(page), true, 'eighteen in 61 days, in La Réunion');
      await page.clock.setFixedTime(AFTER_MIDNIGHT);
      await writeBirthdate(page, '2008-12-06');
      assert.equal(await isMinor(page), true);
      await writeBirthdate(page, '2008-12-05');
      assert.equal(await isMinor(page), false, 'eighteen in 60 days, in La Réunion');
      await writeBirthdate(page, '2008-10-06');

      await writeDates(page, '2026-10-19', '2026-10-30');
      await workOnSundays(page);
      const {review, convention} = await send(page, sent);
      assert.equal(convention.dateStart, '2026-10-19');
      assert.equal(convention.dateEnd, '2026-10-30');
      assert.equal(convention.signatories.beneficiary.birthdate, '2008-10-06');
      const dates = convention.schedule.days.map(({date}) => date.slice(5));
      const wanted = ['19', '20', '21', '22', '25', '26', '27', '28', '29'].map(day => `10-${day}`);
      assert.deepEqual(dates, wanted);
      assert.equal(totalMinutes(convention.schedule), 63 * 60);
      assert.match(review, /Premier jour\s+(lundi )?19 octobre 2026/);
      assert.match(review, /Dernier jour\s+(vendredi )?30 octobre 2026/);
      assert.match(review, /Date de naissance\s+(lundi )?6 octobre 2008/);
      assert.match(review, /9 jours de présence, 63 h/);
      assert.match(review, /du 19 au 25 octobre\s+lundi, mardi, mercredi, jeudi, dimanche/);
      assert.deepEqual(validateConvention(convention, '2026-10-06'), []);
      await page.context().close();
    });
  }

  for (const zone of ['Pacific/Tahiti', 'Pacific/Auckland']) {
    test(`${zone}: an immersion across the beginning of summer time`, async () => {
      const {page, sent} = await begin(zone, '2027-03-08T10:00:00Z');
      await writeBirthdate(page, '2004-01-03');
      await writeDates(page, '2027-03-22', '2027-04-02');
      await workOnSundays(page);
      const {review, convention} = await send(page, sent);
      const dates = convention.schedule.days.map(({date}) => date);
      assert.equal(dates[0], '2027-03-22');
      assert.ok(dates.includes('2027-03-28'));
      assert.equal(dates.at(-1), '2027-04-01');
      assert.equal(workedDays(convention.schedule), 9);
      assert.equal(totalMinutes(convention.schedule), 63 * 60);
      assert.match(review, /22 mars 2027[^]*2 avril 2027/);
      await page.context().close();
    });

    test(`${zone}: a birthday on the first day, or on the second`, async () => {
      for (const [birthdate, isRepresented] of [
        ['2008-10-19', false],
        ['2008-10-20', true],
      ] as const) {
        const {page, sent} = await begin(zone, BEFORE_MIDNIGHT);
        await writeBirthdate(page, birthdate);
        assert.equal(await isMinor(page), false, 'the dates will tell');
        await writeDates(page, '2026-10-19', '2026-10-30');
        if (isRepresented) await addRepresentative(page);
        const {review, convention} = await send(page, sent);
        const {beneficiaryRepresentative} = convention.signatories;
        assert.equal(beneficiaryRepresentative !== undefined, isRepresented, birthdate);
        assert.equal(review.includes(PARENT.email), isRepresented, birthdate);
        await page.context().close();
      }
    });
  }
});
