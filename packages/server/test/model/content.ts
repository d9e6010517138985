import {addDays, type ConventionContent} from '@immersion-kit/sdk/contract';
import {
  beneficiaryCurrentEmployer as employer,
  beneficiaryRepresentative,
  validRequest,
} from '../../../sdk/src/contract/convention/fixtures.ts';
import {scheduleOf} from '../conventions.ts';
import {type Content, endOf} from './modelled.ts';
import type {Party} from './rule-book.ts';

const {agencyId: _, ...fixed} = validRequest;
const {beneficiary, establishmentRepresentative} = fixed.signatories;

const representative = {...beneficiaryRepresentative, lastName: 'Delattre'};

const reached = <Person extends object>(
  person: Person,
  party: Party,
  {corrected}: Content,
): Person => {
  const email = corrected?.[party];
  return email === undefined ? person : {...person, email};
};

/** The whole content of a version, as it is sent and as it must be read. */
export const contentOf = (content: Content): ConventionContent => ({
  ...fixed,
  immersionCountry: 'FR',
  dateStart: content.start,
  dateEnd: endOf(content),
  schedule: scheduleOf(content.start, 5),
  immersionActivities: content.text,
  signatories: {
    beneficiary: {
      ...beneficiary,
      lastName: content.lastName,
      email: content.email,
      birthdate: content.birthdate,
      ...(content.hasEmployer ? {isEmployed: true} : {}),
    },
    establishmentRepresentative: reached(
      establishmentRepresentative,
      'establishment-representative',
      content,
    ),
    ...(content.hasRepresentative
      ? {
          beneficiaryRepresentative: reached(representative, 'beneficiary-representative', content),
        }
      : {}),
    ...(content.hasEmployer
      ? {
          beneficiaryCurrentEmployer: reached(employer, 'beneficiary-current-employer', content),
        }
      : {}),
  },
  establishmentTutor: {...fixed.establishmentTutor, lastName: content.tutor},
});

/** The same, ending before it begins. */
export const impossible = (content: Content): ConventionContent => ({
  ...contentOf(content),
  dateEnd: addDays(content.start, -1),
});

/** The n-th last name: letters only, no two alike. */
export const lastNameOf = (n: number): string => {
  let letters = '';
  for (let rest = n; letters.length < 6; rest = Math.floor(rest / 26)) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
  }
  return `Delattre-${letters}`;
};
