import {expect} from '@open-wc/testing';
import {conventionEn} from '../l10n/convention/en.ts';
import {conventionFr} from '../l10n/convention/fr.ts';
import {issuesOf, issueText} from './form-issues.ts';
import {withAt} from '../fields/at-path.ts';
import {type FormValues} from './form-values.ts';

const UNTOUCHED: FormValues = {
  draft: {},
  answers: {tutorSigns: false, isAccompanied: true, isProtected: false},
};
const TODAY = '2026-10-05';

const saidOf = (path: string, values: FormValues): string[] =>
  issuesOf(values, TODAY, false)
    .filter(issue => issue.path === path)
    .flatMap(issue => [issueText(issue, conventionFr, 'fr'), issueText(issue, conventionEn, 'en')]);

describe('a field that was emptied', () => {
  for (const path of [
    'agencyId',
    'accompanyingStructure/name',
    'accompanyingStructure/siret',
    'siret',
    'businessName',
    'dateStart',
    'dateEnd',
    'immersionAddress',
    'signatories/beneficiary/firstName',
    'signatories/beneficiary/birthdate',
    'signatories/beneficiary/email',
    'signatories/establishmentRepresentative/phone',
    'establishmentTutor/email',
    'establishmentTutor/job',
  ]) {
    it(`is said to be missing, as if never filled in: ${path}`, () => {
      const name = path.split('/').at(-1) ?? '';
      const emptied = {...UNTOUCHED, draft: withAt(UNTOUCHED.draft, path, '')};
      const expected = [conventionFr.missing[name], conventionEn.missing[name]];
      expect(saidOf(path, UNTOUCHED), 'untouched').to.deep.equal(expected);
      expect(saidOf(path, emptied), 'emptied').to.deep.equal(expected);
    });
  }

  it('is judged by its format as soon as something is in it', () => {
    const [fr] = saidOf('siret', {...UNTOUCHED, draft: {siret: '12'}});
    expect(fr).to.equal(conventionFr.problems['siret_format']);
  });
});
