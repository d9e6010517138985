import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {
  ANSWERS,
  beneficiaryOf,
  bornYearsAgo,
  signerOf,
  twoWeeksOn,
} from '../convention-form/answers.ts';
import {watch} from '../convention-form/watch.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {readMail} from '../first-party/mailbox.ts';

const MOST_INTERACTIONS = 60;
const FORM = 'immersion-convention';

const at = (path: string): string => `#field-${path.replaceAll('/', '-')}`;

/** One for each press or choice, one for each field typed in, one for what the browser fills. */
const handsOn = (page: Page) => {
  let interactions = 0;
  return {
    count: () => interactions,
    press: async (selector: string): Promise<void> => {
      interactions += 1;
      await page.click(selector);
    },
    type: async (selector: string, text: string): Promise<void> => {
      interactions += 1;
      await page.fill(selector, text);
    },
    autofill: async (values: Readonly<Record<string, string>>): Promise<void> => {
      interactions += 1;
      for (const [path, text] of Object.entries(values)) {
        const field = page.locator(at(path));
        assert.notEqual(await field.getAttribute('autocomplete'), 'off', path);
        await field.fill(text);
      }
    },
  };
};

describe('what a request costs who makes it', () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  test('from a company found to a convention sent', async t => {
    const page = await demo.browser.newPage({viewport: {width: 360, height: 740}});
    page.setDefaultTimeout(10_000);
    const {faults} = await watch(page);
    const {press, type, autofill, count} = handsOn(page);
    const goOn = () => press(`${FORM} .button.primary`);
    const step = (title: string) => page.locator(`${FORM} #title`, {hasText: title}).waitFor();
    const option = async (name: RegExp) => {
      const found = page.getByRole('option', {name}).first();
      await found.waitFor();
      await press(`#${(await found.getAttribute('id')) ?? ''}`);
    };

    await page.goto(`${demo.partner}/mission-locale`);
    await type('immersion-search #job', 'boulanger');
    await option(/Boulanger/);
    await type('immersion-search #place', 'metz');
    await option(/Metz/);
    await press('immersion-search button.primary');
    await press('.offer .name >> nth=0');
    const company = (await page.locator('#panel-title').textContent()) ?? '';
    const searched = count();
    const begun = performance.now();
    await press('dialog button:has-text("Demander une convention")');
    await step('La structure qui vous accompagne');

    await type('#agency-place', ANSWERS.town);
    await option(/Metz/);
    await press(at('agencyId'));
    await goOn();
    await step('La personne en immersion');

    const beneficiary = beneficiaryOf('Rapide');
    const [day, month, year] = bornYearsAgo(24);
    const person = 'signatories/beneficiary';
    await autofill({
      ...Object.fromEntries(
        Object.entries(beneficiary).map(([name, text]) => [`${person}/${name}`, text]),
      ),
      [`${person}/birthdate`]: day,
      [`${person}/birthdate-month`]: month,
      [`${person}/birthdate-year`]: year,
    });
    await press(`${at(`${person}/isEmployed`)}-1`);
    await goOn();
    await step('L’entreprise qui accueille');

    const known = await page.inputValue(at('businessName'));
    assert.ok(company.includes(known) && known !== '', `${company}: ${known}`);
    assert.match(await page.inputValue(at('siret')), /^\d{14}$/);
    for (const [name, text] of Object.entries(signerOf('Rapide'))) {
      await type(at(`signatories/establishmentRepresentative/${name}`), text);
    }
    await type(at('establishmentTutor/job'), 'Boulanger');
    await goOn();
    await step('Dates, lieu et horaires');

    const {dateStart, dateEnd} = twoWeeksOn();
    await type(at('dateStart'), dateStart);
    await type(at('dateEnd'), dateEnd);
    assert.notEqual(await page.inputValue(at('immersionAddress')), '');
    await goOn();
    await step('Le métier et le but');

    if ((await page.inputValue(at('immersionAppellation'))) === '') {
      await type(at('immersionAppellation'), ANSWERS.job);
      await option(/Boulang/);
    }
    await press(at('immersionObjective'));
    await type(at('immersionActivities'), ANSWERS.activities);
    await type(at('evaluationMeans'), ANSWERS.evaluation);
    await goOn();
    await step('Sécurité et conditions');

    await press(`${at('individualProtection')}-1`);
    await press(`${at('sanitaryPrevention')}-1`);
    await goOn();
    await step('Relire et envoyer');
    await goOn();
    await step('est envoyée');

    const seconds = (performance.now() - begun) / 1000;
    t.diagnostic(
      `${count() - searched} interactions from the company to the sent request ` +
        `(${count()} with the search), ${seconds.toFixed(1)} s for a machine`,
    );
    assert.ok(count() < MOST_INTERACTIONS, String(count()));
    assert.deepEqual(faults, []);
    await page.close();
    await readMail(demo.api, {to: beneficiary.email, says: /À signer/});
  });
});
