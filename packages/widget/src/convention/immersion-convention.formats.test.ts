import {ASSESSMENT_PROBLEMS, FIELD_PROBLEMS, RULE_PROBLEMS} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {
  advance,
  answer,
  BENEFICIARY,
  bornOn,
  described,
  EMPLOYER,
  fill,
  forgetHistory,
  goOn,
  isInvalid,
  linesOf,
  makeAndMend,
  makeForm,
  type Mistake,
  personAt,
  press,
  SIGNER,
  until,
  write,
  writeAt,
} from '../../test/convention-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import './define.ts';
import type {Step} from './form-steps.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';

type Form = ImmersionConventionElement;

/** Said of other requests than a form's, or of what no field of it lets anybody write. */
const NOT_TYPED = [
  // Of an assessment, not of a request.
  ...ASSESSMENT_PROBLEMS,
  'unknown_field',
  'duplicate_field',
  'body_object_expected',
  'too_deep',
  'too_many_keys',
  'type_number',
  'type_integer',
  'type_boolean',
  'type_text',
  'single_value_expected',
  'value_not_allowed',
  'too_small',
  'too_large',
  'too_short',
  'too_many',
  'too_few',
  'rome_code_format',
  'appellation_code_format',
  'naf_code_format',
  'department_code_format',
  'postcode_format',
  'commune_code_format',
  'country_code_format',
  'id_format',
  'web_address',
  'offer_twice',
  'job_unknown',
  'place_unknown',
  'siret_closed',
  'date_past',
  'instant',
  // A field of time holds one, or nothing.
  'time_format',
  'position_incomplete',
  'position_required',
  'coordinates_incomplete',
  // The server alone knows these.
  'agency_unknown',
  'agency_same',
  'contact_kept',
  'siret_banned',
  'document_hash_format',
  'link_format',
  'code_format',
  'invalid',
];

const typed = (step: Step, code: string, path: string, value: string): Mistake => ({
  code,
  path,
  make: element => writeAt(element, {[path]: value}),
  mend: element => fill(element, step),
  kept: [`field-${path.replaceAll('/', '-')}`, value],
});

const BIRTHDATE = `${BENEFICIARY}/birthdate`;
const PERSON: readonly Mistake[] = [
  typed('person', 'required', `${BENEFICIARY}/lastName`, ''),
  typed('person', 'name_letters', `${BENEFICIARY}/firstName`, '42'),
  typed('person', 'text_html', `${BENEFICIARY}/lastName`, '<b>Roux</b>'),
  typed('person', 'text_invalid', `${BENEFICIARY}/lastName`, 'Ro\u202Eux'),
  typed('person', 'email_format', `${BENEFICIARY}/email`, 'camille@personne'),
  typed('person', 'email_accent', `${BENEFICIARY}/email`, 'hélène@personne.example'),
  typed('person', 'phone_format', `${BENEFICIARY}/phone`, '06 39 98'),
  {
    code: 'civil_date',
    path: BIRTHDATE,
    make: element => bornOn(element, '2004-02-31'),
    mend: element => bornOn(element, '2004-02-28'),
    kept: ['field-signatories-beneficiary-birthdate', '31'],
  },
  {
    code: 'too_long',
    path: `${EMPLOYER}/businessAddress`,
    make: async element => {
      await answer(element, `${BENEFICIARY}/isEmployed`, true);
      await writeAt(element, {
        ...personAt(EMPLOYER, 'Zoe', '06 39 98 00 03'),
        [`${EMPLOYER}/businessSiret`]: '000 000 002 00006',
        [`${EMPLOYER}/businessName`]: 'Menuiserie du Parc',
        [`${EMPLOYER}/businessAddress`]: 'x'.repeat(1025),
        [`${EMPLOYER}/job`]: 'Gérante',
      });
    },
    mend: element =>
      writeAt(element, {[`${EMPLOYER}/businessAddress`]: '3 place du Marché, 54000 Nancy'}),
  },
];

const HOST: readonly Mistake[] = [
  typed('host', 'siret_format', 'siret', '123'),
  typed('host', 'siret_checksum', 'siret', '000 000 001 00009'),
];

const PLACE: readonly Mistake[] = [
  {
    code: 'required',
    path: 'schedule/days/0/periods/0/start',
    id: 'schedule-usual-0-start',
    make: element => write(element, 'schedule-usual-0-start', ''),
    mend: element => write(element, 'schedule-usual-0-start', '09:00'),
    kept: ['schedule-usual-0-end', '12:00'],
  },
];

const JOB: readonly Mistake[] = [
  typed('job', 'text_nir', 'immersionActivities', 'Suivre 2 84 05 78 006 084 36'),
];

const TABLES = {person: PERSON, host: HOST, place: PLACE, job: JOB} as const;

/** What an empty step asks for: the path of each line, and where it leads. */
const EMPTY: readonly (readonly [Step, readonly (readonly [path: string, id?: string])[]])[] = [
  ['agency', [['agencyId', 'agency-place']]],
  [
    'person',
    [
      [`${BENEFICIARY}/firstName`],
      [`${BENEFICIARY}/lastName`],
      [BIRTHDATE],
      [`${BENEFICIARY}/email`],
      [`${BENEFICIARY}/phone`],
      [`${BENEFICIARY}/isEmployed`],
    ],
  ],
  [
    'host',
    [
      ['siret'],
      ['businessName'],
      ['businessActivity'],
      [`${SIGNER}/firstName`],
      [`${SIGNER}/lastName`],
      [`${SIGNER}/email`],
      [`${SIGNER}/phone`],
      ['establishmentTutor/job'],
    ],
  ],
  ['place', [['dateStart'], ['dateEnd'], ['immersionAddress'], ['schedule', 'schedule-weekday-0']]],
  [
    'job',
    [
      ['immersionAppellation'],
      ['immersionObjective'],
      ['immersionActivities'],
      ['evaluationMeans'],
    ],
  ],
  ['safety', [['individualProtection'], ['sanitaryPrevention']]],
];

describe('what a person may type wrong', () => {
  afterEach(forgetHistory);

  it('is in these tables, whatever the contract refuses of a field by itself', () => {
    const tried = Object.values(TABLES).flatMap(table => table.map(({code}) => code));
    const rules: readonly string[] = RULE_PROBLEMS;
    const expected = FIELD_PROBLEMS.filter(
      code => !rules.includes(code) && !NOT_TYPED.includes(code),
    );
    expect([...new Set(tried)].toSorted()).to.deep.equal(expected.toSorted());
  });

  for (const [step, mistakes] of Object.entries(TABLES)) {
    describe(`in the step ${step}`, () => {
      let element: Form;
      before(async () => {
        element = await makeForm();
        document.body.append(element);
        await advance(element, step as Step);
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
  }

  it('an empty step names each thing it asks for, and leads to it', async () => {
    const element = await makeForm({agencyId: ''});
    for (const [step, asked] of EMPTY) {
      await goOn(element);
      const paths = all(element, '#summary [data-path]').map(line => line.dataset['path']);
      expect(paths, step).to.have.members(asked.map(([path]) => path));
      const title = text(find(element, '#summary-title'));
      expect(title).to.contain(asked.length === 1 ? 'Une réponse est' : `${asked.length} réponses`);
      for (const [path, id = `field-${path.replaceAll('/', '-')}`] of asked) {
        const line = find(element, `#summary [data-path="${path}"]`);
        line.click();
        await until(() => focusedId(element) === id, `went from ${path} to ${id}`);
        const message = text(line).replace(/^.*? : /, '');
        expect(described(element, id)).to.contain(`Erreur : ${message}`);
        expect(message).not.to.match(/obligatoire|Remplissez ce champ|true|undefined/);
        expect(isInvalid(element, id), id).to.equal(true);
      }
      if (step === 'agency') await chooseInMetz(element);
      await fill(element, step);
      await goOn(element);
      expect(linesOf(element)).to.deep.equal([]);
    }
  });

  it('is not said while somebody is still writing, and is once they go on', async () => {
    const element = await makeForm();
    await goOn(element);
    const email = find(element, '#field-signatories-beneficiary-email');
    email.value = 'camille@';
    email.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
    expect(isInvalid(element, email.id)).to.equal(false);
    email.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    expect(described(element, email.id)).to.contain('Erreur : Une adresse e-mail est attendue');
    expect(isInvalid(element, 'field-signatories-beneficiary-phone')).to.equal(false);
    expect(linesOf(element)).to.deep.equal([]);
  });

  it('hours that ten days share are wrong once in the summary', async () => {
    const element = await makeForm();
    await advance(element, 'place');
    await write(element, 'schedule-usual-0-start', '12:00');
    await write(element, 'schedule-usual-0-end', '09:00');
    await goOn(element);
    expect(linesOf(element)).to.have.lengthOf(1);
  });
});

const chooseInMetz = async (element: Form): Promise<void> => {
  await write(element, 'agency-place', 'metz');
  await goOn(element);
  await until(() => all(element, '[name=field-agencyId]').length > 0, 'found agencies');
  await press(element, '#field-agencyId');
};
