import {ageOn} from '../../primitives/civil-day.ts';
import type {ConventionRule, Known} from './rule.ts';

/** Completed years from which an immersion is possible. */
export const MIN_AGE = 16;
/** Completed years from which one is of age (Code civil, 414). */
export const ADULT_AGE = 18;

// Not a limit of age, which the law does not set: nobody older, so a mistyped year.
const MAX_AGE = 120;

const BIRTHDATE = ['signatories', 'beneficiary', 'birthdate'];

/**
 * The beneficiary's completed years on the first day, or undefined while a date is missing. The
 * one computation of age: whoever is not of age that day is a minor for the whole convention.
 */
export const ageAtStart = ({dateStart, signatories}: Known): number | undefined => {
  const birthdate = signatories?.beneficiary?.birthdate;
  return birthdate === undefined || dateStart === undefined
    ? undefined
    : ageOn(birthdate, dateStart);
};

/** At least 16 on the first day, a birthday that day included (Code du travail, L4153-1). */
export const possibleAge: ConventionRule = convention => {
  const age = ageAtStart(convention);
  if (age === undefined) return [];
  if (age < MIN_AGE) {
    return [{path: BIRTHDATE, code: 'age_under_16', details: {limit: String(MIN_AGE)}}];
  }
  return age > MAX_AGE ? [{path: BIRTHDATE, code: 'age_over_120'}] : [];
};

/** A minor's legal representative is a party (Code civil, 388-1-1: they act for the minor). */
export const minorRepresentative: ConventionRule = convention => {
  const age = ageAtStart(convention);
  const represented = convention.signatories?.beneficiaryRepresentative !== undefined;
  return age !== undefined && age < ADULT_AGE && !represented
    ? [
        {
          path: ['signatories', 'beneficiaryRepresentative'],
          code: 'minor_representative_required',
        },
      ]
    : [];
};
