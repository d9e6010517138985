import type {Page} from 'playwright-core';
import {
  ANSWERS,
  beneficiaryOf,
  bornYearsAgo,
  type Person,
  signerOf,
  twoWeeksOn,
} from './answers.ts';

/** What may be seen on the way: each step empty, with its errors, filled; then the request sent. */
export type State = {
  readonly step: string;
  readonly moment: 'empty' | 'errors' | 'suggestions' | 'filled' | 'sent';
};

/** Looks at the page as it stands; the walk goes on when it is done. */
export type Look = (state: State) => Promise<void>;

const at = (path: string): string => `#field-${path.replaceAll('/', '-')}`;
const ELEMENT = 'immersion-convention';
const FORM = `${ELEMENT} form`;

const SETTLED = 'document.querySelector("immersion-convention").updateComplete';
/** What was typed last is judged once its field is left. */
const LEFT = 'document.querySelector("immersion-convention").shadowRoot.activeElement?.blur()';

/** Fills the form as fast as a browser can, with everything it may show, and looks on the way. */
export const walkOn = (page: Page, name: string, look: Look) => {
  const fill = (path: string, text: string): Promise<void> => page.fill(at(path), text);
  const fillPerson = async (path: string, person: Person): Promise<void> => {
    for (const [field, text] of Object.entries(person)) await fill(`${path}/${field}`, text);
  };
  const press = (): Promise<void> => page.click(`${FORM} .button.primary`);

  /** One step: as it comes, refused, then filled. */
  const step = async (
    title: string,
    answer: () => Promise<void>,
    isFirst = false,
  ): Promise<void> => {
    await page.locator(`${ELEMENT} #title`, {hasText: title}).waitFor();
    await page.evaluate(SETTLED);
    if (!isFirst) await look({step: title, moment: 'empty'});
    await press();
    await page.locator(`${ELEMENT} #summary`).waitFor();
    await page.evaluate(SETTLED);
    await look({step: title, moment: 'errors'});
    await answer();
    await page.evaluate(LEFT);
    // Each line of what was to be corrected goes as it is.
    await page.locator(`${ELEMENT} #summary`).waitFor({state: 'detached'});
    await look({step: title, moment: 'filled'});
    await press();
  };

  const pick = async (id: string, text: string, title: string): Promise<void> => {
    await page.fill(id, text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await look({step: title, moment: 'suggestions'});
    await page.keyboard.press('Enter');
  };

  const agency = 'La structure qui vous accompagne';
  const others = async (): Promise<void> => {
    const [day, month, year] = bornYearsAgo(16);
    await fillPerson('signatories/beneficiary', beneficiaryOf(name));
    await fill('signatories/beneficiary/birthdate', day);
    await page.fill(`${at('signatories/beneficiary/birthdate')}-month`, month);
    await page.fill(`${at('signatories/beneficiary/birthdate')}-year`, year);
    await fillPerson('signatories/beneficiaryRepresentative', {
      firstName: 'Lý',
      lastName: 'Nguyen',
      email: 'ly@parent.example',
      phone: '06 39 98 00 02',
    });
    await page.check(at('signatories/beneficiary/isEmployed'));
    const employer = 'signatories/beneficiaryCurrentEmployer';
    await fillPerson(employer, {
      firstName: 'Mina',
      lastName: 'Roth',
      email: 'mina@employeur.example',
      phone: '01 99 00 00 03',
    });
    await fill(`${employer}/businessSiret`, '000 000 001 00016');
    await fill(`${employer}/businessName`, 'Garage Roth');
    await fill(`${employer}/businessAddress`, '3 place du Marché, 54000 Nancy');
    await fill(`${employer}/job`, 'Gérante');
    await page.click(`${FORM} details summary`);
  };
  const host = async (): Promise<void> => {
    await fill('siret', ANSWERS.siret);
    await page.press(at('siret'), 'Tab');
    await page.locator('.found').filter({hasText: 'SIRET'}).waitFor();
    await fill('businessName', ANSWERS.businessName);
    await fill('businessActivity', ANSWERS.businessActivity);
    await fillPerson('signatories/establishmentRepresentative', signerOf(name));
    await page.uncheck('#answer-tutorSigns');
    await fillPerson('establishmentTutor', {
      firstName: 'Zoé',
      lastName: 'Adler',
      email: 'zoe@tutrice.example',
      phone: '01 99 00 00 04',
    });
    await fill('establishmentTutor/job', 'Cheffe de culture');
  };
  const place = async (): Promise<void> => {
    const {dateStart, dateEnd} = twoWeeksOn();
    await fill('dateStart', dateStart);
    await fill('dateEnd', dateEnd);
    await fill('immersionAddress', ANSWERS.address);
    await page.press(at('immersionAddress'), 'Tab');
    await page.click('.schedule-weeks summary');
    await page.locator('.schedule-days .link', {hasText: 'Absent ce jour'}).nth(1).click();
    await page.locator('.schedule-days .link', {hasText: 'Modifier'}).nth(1).click();
  };
  const job = async (): Promise<void> => {
    await pick(at('immersionAppellation'), ANSWERS.job, 'Le métier et le but');
    await page.check(at('immersionObjective'));
    await fill('immersionActivities', ANSWERS.activities);
    await fill('evaluationMeans', ANSWERS.evaluation);
  };
  const safety = async (): Promise<void> => {
    await page.check(at('individualProtection'));
    await fill('individualProtectionDescription', ANSWERS.protection);
    await page.check(`${at('sanitaryPrevention')}-1`);
  };

  return async (): Promise<void> => {
    await look({step: agency, moment: 'empty'});
    await step(
      agency,
      async () => {
        await pick('#agency-place', ANSWERS.town, agency);
        await page.check(at('agencyId'));
        await page.check('#answer-isAccompanied');
        await fill('accompanyingStructure/name', 'Chantier du Saulnois');
        await fill('accompanyingStructure/siret', '000 000 001 00024');
      },
      true,
    );
    await step('La personne en immersion', others);
    await step('L’entreprise qui accueille', host);
    await step('Dates, lieu et horaires', place);
    await step('Le métier et le but', job);
    await step('Sécurité et conditions', safety);
    await page.locator(`${ELEMENT} #title`, {hasText: 'Relire et envoyer'}).waitFor();
    await page.evaluate(SETTLED);
    await look({step: 'Relire et envoyer', moment: 'empty'});
    await press();
    await page.locator(`${ELEMENT} #title`, {hasText: 'est envoyée'}).waitFor();
    await look({step: 'Votre demande est envoyée', moment: 'sent'});
  };
};
