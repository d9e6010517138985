import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {
  addDays,
  type ConventionRequest,
  totalMinutes,
  workedDays,
} from '@immersion-kit/sdk/contract';
import {ANSWERS, beneficiaryOf, type Person, signerOf} from '../convention-form/answers.ts';
import {
  fillAgency,
  fillHost,
  fillPerson,
  fillPlace,
  fillRest,
  type Journey,
  valuesOf,
} from '../convention-form/filling.ts';
import {keyboardOn} from '../convention-form/keyboard.ts';
import {assertDiscreet, sentIn, watch} from '../convention-form/watch.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {readMail} from '../first-party/mailbox.ts';

const TO_SIGN = /À signer/;

describe('a convention is asked for by the keyboard alone', () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  const begin = async (name: string): Promise<Journey> => {
    const context = await demo.browser.newContext({
      viewport: {width: 360, height: 740},
      timezoneId: 'Europe/Paris',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const watched = await watch(page);
    await page.goto(`${demo.partner}/cap-emploi`);
    await page.getByRole('combobox').waitFor();
    const keyboard = keyboardOn(page);
    return {page, keyboard, watched, beneficiary: beneficiaryOf(name), signer: signerOf(name)};
  };

  /** Everybody who signs has their mail; nothing of what was typed went anywhere else. */
  const end = async (journey: Journey, others: readonly Person[] = []): Promise<void> => {
    const {page, watched, beneficiary, signer} = journey;
    const people = [beneficiary, signer, ...others];
    await assertDiscreet(page, watched, [
      ...people.flatMap(valuesOf),
      ANSWERS.activities,
      ANSWERS.evaluation,
      ANSWERS.protection,
    ]);
    await page.context().close();
    for (const {email} of people) {
      const {text} = await readMail(demo.api, {to: email, says: TO_SIGN});
      assert.match(text, /#in_[\w-]{43}/);
    }
  };

  test('an absence, other hours on one day, and the same on the next', async () => {
    const journey = await begin('Horaires');
    const {keyboard, page} = journey;
    await fillAgency(journey);
    await fillPerson(journey, 24);
    await fillHost(journey);
    await fillPlace(journey, async () => {
      await keyboard.reach(/^Semaine du/);
      await keyboard.press('Enter');
      await keyboard.reach(/^Absent ce jour \(mardi/);
      await keyboard.press('Enter');
      await keyboard.reach(/^Modifier mercredi/);
      await keyboard.press('Enter');
      await page.waitForFunction(() => {
        const at = document.activeElement?.shadowRoot?.activeElement;
        return at?.matches('input[type=time]');
      });
      await keyboard.press('Shift+Tab');
      await keyboard.writeTime(/De \(période 1, mercredi/, '10:00');
      await keyboard.writeTime(/À \(période 1, mercredi/, '12:00');
      await keyboard.reach(/^Copier mercredi .* sur jeudi/);
      await keyboard.press('Enter');
      await page.getByText('Total : 4 jours de présence, 26 h').waitFor();
    });
    await fillRest(journey);
    const {dateStart, schedule} = sentIn(journey.watched) as ConventionRequest;
    const hoursOn = (day: number) => {
      const date = addDays(dateStart, day);
      return schedule.days.find(one => one.date === date)?.periods ?? [];
    };
    const [usual] = hoursOn(0);
    assert.deepEqual(hoursOn(1), []);
    assert.deepEqual(hoursOn(2)[0], {start: '10:00', end: '12:00'});
    assert.deepEqual(hoursOn(3), hoursOn(2));
    assert.deepEqual(hoursOn(4)[0], usual);
    assert.equal(workedDays(schedule), 4);
    assert.equal(totalMinutes(schedule), 26 * 60);
    await end(journey);
  });

  test('a tutor who is not the one who signs', async () => {
    const journey = await begin('Tutrice');
    const tutor = {
      firstName: 'Zoé',
      lastName: 'Adler',
      email: 'zoe@tutrice.example',
      phone: '01 99 00 00 04',
    };
    await fillAgency(journey);
    await fillPerson(journey, 24);
    await fillHost(journey, tutor);
    await fillPlace(journey);
    await fillRest(journey);
    const {establishmentTutor} = sentIn(journey.watched) as ConventionRequest;
    assert.equal(establishmentTutor.email, tutor.email);
    assert.equal(establishmentTutor.job, 'Cheffe de culture');
    await end(journey);
    const mailbox = await fetch(`${demo.api}/boite-aux-lettres`);
    const letters = (await mailbox.text()).split('<li>');
    assert.ok(letters.some(letter => letter.includes(journey.signer.email)));
    assert.ok(!letters.some(letter => letter.includes(tutor.email) && TO_SIGN.test(letter)));
  });
});
