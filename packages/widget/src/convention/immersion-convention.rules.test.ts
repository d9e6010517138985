import {RULE_PROBLEMS, type Schedule} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import {
  advance,
  answer,
  BENEFICIARY,
  bornOn,
  EMPLOYER,
  fill,
  forgetHistory,
  goOn,
  makeAndMend,
  makeForm,
  type Mistake,
  personAt,
  press,
  pressWords,
  REPRESENTATIVE,
  SIGNER,
  stepOn,
  until,
  write,
  writeAt,
} from '../../test/convention-page.ts';
import {find} from '../../test/page.ts';
import {validRequest} from '../../../sdk/src/contract/convention/fixtures.ts';
import './define.ts';
import type {Step} from './form-steps.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';
import {mocking} from '../../test/mocking.ts';

type Form = ImmersionConventionElement;

/** They depend on the person's other conventions, which a form does not know. */
const OF_OTHER_CONVENTIONS = [
  'host_days_over_60',
  'host_conventions_over_2',
  'renewal_of_renewal',
  'renewal_already_done',
  'renewal_before_end',
  'renewal_too_long',
];

const writing =
  (values: Readonly<Record<string, string>>) =>
  (element: Form): Promise<void> =>
    writeAt(element, values);
const ids = (values: Readonly<Record<string, string>>) => async (element: Form) => {
  for (const [id, value] of Object.entries(values)) await write(element, id, value);
};
const refill = (step: Step) => (element: Form) => fill(element, step);
const yes = (path: string) => (element: Form) => answer(element, path, true);
const no = (path: string) => (element: Form) => answer(element, path, false);

/** Presses, in the step of the place, what the usual days are. */
const tick =
  (...weekdays: number[]) =>
  async (element: Form) => {
    for (const weekday of weekdays) await press(element, `#schedule-weekday-${weekday}`);
  };
const usual = (start: string, end: string) =>
  ids({'schedule-usual-0-start': start, 'schedule-usual-0-end': end});
const MORNING = usual('09:00', '12:00');
const AFTERNOON = ids({'schedule-usual-1-start': '13:00', 'schedule-usual-1-end': '17:00'});

const PERSON: readonly Mistake[] = [
  {
    code: 'employer_required',
    path: EMPLOYER,
    id: `field-signatories-beneficiaryCurrentEmployer-group`,
    make: yes(`${BENEFICIARY}/isEmployed`),
    mend: no(`${BENEFICIARY}/isEmployed`),
  },
  {
    code: 'minor_representative_required',
    path: REPRESENTATIVE,
    id: 'field-signatories-beneficiaryRepresentative-group',
    make: element => bornOn(element, '2010-01-15'),
    mend: element => bornOn(element, '2004-10-03'),
    kept: ['field-signatories-beneficiary-birthdate-year', '2010'],
  },
  {
    code: 'mobile_only_unavailable',
    path: `${BENEFICIARY}/email`,
    make: writing({[`${BENEFICIARY}/email`]: ''}),
    mend: refill('person'),
    kept: ['field-signatories-beneficiary-phone', '06 39 98 00 01'],
  },
];

const CAMILLE = 'camille@personne.example';
const HOST: readonly Mistake[] = [
  {
    code: 'email_duplicate',
    path: `${SIGNER}/email`,
    make: writing({[`${SIGNER}/email`]: CAMILLE}),
    mend: refill('host'),
    kept: ['field-signatories-establishmentRepresentative-email', CAMILLE],
  },
  {
    code: 'phone_duplicate',
    path: `${SIGNER}/phone`,
    make: writing({[`${SIGNER}/phone`]: '0639980001'}),
    mend: refill('host'),
    kept: ['field-signatories-establishmentRepresentative-phone', '0639980001'],
  },
  {
    code: 'email_tutor',
    path: 'establishmentTutor/email',
    make: async element => {
      await press(element, '#answer-tutorSigns');
      await writeAt(element, personAt('establishmentTutor', 'Zoe', '01 99 00 00 02'));
      await writeAt(element, {'establishmentTutor/email': CAMILLE});
    },
    mend: writing({'establishmentTutor/email': 'zoe@personne.example'}),
    kept: ['field-establishmentTutor-email', CAMILLE],
  },
];

const PLACE: readonly Mistake[] = [
  {
    code: 'date_unsupported',
    path: 'dateStart',
    make: writing({dateStart: '2096-10-05'}),
    mend: refill('place'),
    kept: ['field-dateStart', '2096-10-05'],
  },
  {
    code: 'dates_order',
    path: 'dateEnd',
    make: writing({dateEnd: '2026-10-01'}),
    mend: refill('place'),
    kept: ['field-dateEnd', '2026-10-01'],
  },
  {
    code: 'duration_over_month',
    path: 'dateEnd',
    make: writing({dateEnd: '2026-11-06'}),
    mend: refill('place'),
    kept: ['field-dateEnd', '2026-11-06'],
  },
  {
    code: 'presence_over_30',
    path: 'dateEnd',
    make: async element => {
      await writeAt(element, {dateStart: '2026-10-01', dateEnd: '2026-10-31'});
      // Four hours a day: seven days are then no week too long.
      await usual('09:00', '10:00')(element);
      await tick(5, 6)(element);
    },
    mend: async element => {
      await fill(element, 'place');
      await MORNING(element);
      await tick(5, 6)(element);
    },
    kept: ['field-dateStart', '2026-10-01'],
  },
  {
    code: 'age_over_120',
    path: `${BENEFICIARY}/birthdate`,
    make: async element => {
      await goBackToPerson(element);
      await bornOn(element, '1905-01-15');
    },
    mend: element => bornOn(element, '2004-10-03'),
    kept: ['field-signatories-beneficiary-birthdate-year', '1905'],
  },
  {
    code: 'address_postcode',
    path: 'immersionAddress',
    make: writing({immersionAddress: '12 rue des Clercs, Metz'}),
    mend: refill('place'),
    kept: ['field-immersionAddress', '12 rue des Clercs, Metz'],
  },
  {
    code: 'period_order',
    path: 'schedule/days/0/periods/0/end',
    id: 'schedule-usual-0-end',
    make: usual('12:00', '09:00'),
    mend: MORNING,
    kept: ['schedule-usual-0-start', '12:00'],
  },
  {
    code: 'period_overlap',
    path: 'schedule/days/0/periods/1',
    id: 'schedule-usual-1-start',
    make: ids({'schedule-usual-1-start': '11:00'}),
    mend: AFTERNOON,
    kept: ['schedule-usual-1-start', '11:00'],
  },
  {
    code: 'week_over_48',
    path: 'schedule/days/4',
    id: 'schedule-usual-1-end',
    make: ids({'schedule-usual-1-end': '22:00'}),
    mend: AFTERNOON,
    kept: ['schedule-usual-1-end', '22:00'],
  },
  {
    code: 'schedule_empty',
    path: 'schedule/days',
    id: 'schedule-weekday-0',
    make: tick(0, 1, 2, 3, 4),
    mend: tick(0, 1, 2, 3, 4),
    kept: ['schedule-usual-0-start', '09:00'],
  },
];

const MINOR: readonly Mistake[] = [
  {
    code: 'minor_day_over_8',
    path: 'schedule/days/0/periods',
    id: 'schedule-usual-1-end',
    make: ids({'schedule-usual-1-end': '18:30'}),
    mend: AFTERNOON,
    kept: ['schedule-usual-1-end', '18:30'],
  },
  {
    code: 'minor_night',
    path: 'schedule/days/0/periods/0/start',
    id: 'schedule-usual-0-start',
    make: usual('05:30', '08:00'),
    mend: MORNING,
    kept: ['schedule-usual-0-start', '05:30'],
  },
  {
    code: 'minor_week_over_35',
    path: 'schedule/days/4',
    id: 'schedule-usual-1-end',
    make: ids({'schedule-usual-1-end': '17:30'}),
    mend: AFTERNOON,
    kept: ['schedule-usual-1-end', '17:30'],
  },
];

/** Said in the step of the dates, mended in that of the person. */
const BEFORE: readonly Mistake[] = [
  {
    code: 'age_under_16',
    path: `${BENEFICIARY}/birthdate`,
    make: writing({dateStart: '2026-10-05'}),
    mend: element => bornOn(element, '2010-10-05'),
    kept: ['field-signatories-beneficiary-birthdate', '06'],
  },
];

const SAFETY: readonly Mistake[] = [
  {
    code: 'protection_description_required',
    path: 'individualProtectionDescription',
    make: yes('individualProtection'),
    mend: writing({individualProtectionDescription: 'Gants'}),
  },
  {
    code: 'prevention_description_required',
    path: 'sanitaryPreventionDescription',
    make: yes('sanitaryPrevention'),
    mend: no('sanitaryPrevention'),
  },
];

const HOURS = [{start: '09:00', end: '12:00'}];
const daysOf = (...dates: string[]): Schedule => ({
  regular: false,
  days: dates.map(date => ({date, periods: HOURS})),
});

/** What no control of the schedule can write: it comes from software of the page, or a draft. */
const FROM_THE_PAGE: readonly (Omit<Mistake, 'make'> & {readonly schedule: Schedule})[] = [
  {
    code: 'schedule_day_duplicate',
    path: 'schedule/days/1/date',
    id: 'schedule-weekday-0',
    schedule: daysOf('2026-10-05', '2026-10-05'),
    mend: tick(1),
  },
  {
    code: 'schedule_day_outside',
    path: 'schedule/days/1/date',
    id: 'schedule-weekday-0',
    schedule: daysOf('2026-10-05', '2026-10-30'),
    mend: tick(1),
  },
];

const WITH_TEXTS: readonly Mistake[] = [
  {
    code: 'contact_required',
    path: `${BENEFICIARY}/email`,
    make: writing({[`${BENEFICIARY}/email`]: '', [`${BENEFICIARY}/phone`]: '03 87 00 00 01'}),
    mend: writing({[`${BENEFICIARY}/phone`]: '06 39 98 00 01'}),
    kept: ['field-signatories-beneficiary-phone', '03 87 00 00 01'],
  },
];

const goBackToPerson = async (element: Form): Promise<void> => {
  while (stepOn(element) !== 'person') await pressWords(element, 'Retour');
};

const suite = (name: string, mistakes: readonly Mistake[], begin: () => Promise<Form>): void => {
  describe(name, () => {
    let element: Form;
    before(async () => {
      element = await begin();
      const keep = element;
      // Kept between the tests, which would each remove what another made.
      document.body.append(keep);
    });
    after(() => {
      element.remove();
    });
    for (const mistake of mistakes) {
      it(`${mistake.code} is said by its field, and mended`, async () => {
        await makeAndMend(element, mistake);
      });
    }
  });
};

const upTo = (step: Step) => async (): Promise<Form> => {
  const element = await makeForm();
  await advance(element, step);
  return element;
};

const ofAMinor = (birthdate: string) => async (): Promise<Form> => {
  const element = await makeForm();
  await advance(element, 'person');
  await bornOn(element, birthdate);
  await writeAt(element, personAt(REPRESENTATIVE, 'Ly', '06 39 98 00 02'));
  await goOn(element);
  await advance(element, 'place');
  return element;
};

describe('every rule of the contract, on screen', () => {
  afterEach(forgetHistory);

  it('is in these tables, save what only the server knows', () => {
    const tried = [
      ...[PERSON, HOST, PLACE, MINOR, BEFORE, SAFETY, WITH_TEXTS].flat(),
      ...FROM_THE_PAGE,
    ].map(({code}) => code);
    const expected = RULE_PROBLEMS.filter(code => !OF_OTHER_CONVENTIONS.includes(code));
    expect([...new Set(tried)].toSorted()).to.deep.equal(expected.toSorted());
  });

  suite('the person', PERSON, upTo('person'));
  suite('the company', HOST, upTo('host'));
  suite('place, dates and hours', PLACE, upTo('place'));
  suite('the hours of a minor', MINOR, ofAMinor('2010-01-15'));
  suite('a birthdate that the dates make too late', BEFORE, ofAMinor('2010-10-06'));
  suite('safety', SAFETY, upTo('safety'));

  describe('days that a page prepared', () => {
    for (const {schedule, ...mistake} of FROM_THE_PAGE) {
      it(`${mistake.code} is said by the hours, and mended`, async () => {
        const dates = {dateStart: '2026-10-05', dateEnd: '2026-10-16'};
        const beneficiary = {...validRequest.signatories.beneficiary, isEmployed: false};
        const signatories = {...validRequest.signatories, beneficiary};
        const prefill = {...validRequest, ...dates, signatories, schedule};
        const element = await makeForm({prefill});
        for (let step = 1; step < 4; step++) await goOn(element);
        await makeAndMend(element, {...mistake, make: () => Promise.resolve()});
      });
    }
  });

  describe('where text messages are sent', () => {
    const worker = mocking();
    let element: Form;
    before(async () => {
      const service = {mode: 'test', textMessages: true};
      worker.use(http.get('*/api/service', () => HttpResponse.json(service)));
      element = await makeForm();
      await advance(element, 'person');
      const email = find(element, '#field-signatories-beneficiary-email');
      await until(() => !email.required, 'said that an e-mail may be left out');
    });
    for (const mistake of WITH_TEXTS) {
      it(`${mistake.code} is said by its field, and mended`, async () => {
        await makeAndMend(element, mistake);
      });
    }
  });
});
