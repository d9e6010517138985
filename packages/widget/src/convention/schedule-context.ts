import type {ConventionDraft} from '@immersion-kit/sdk';
import {ADULT_AGE, ageOn, isCivilDate, MIN_AGE} from '@immersion-kit/sdk/contract';
import {textAt} from '../fields/at-path.ts';
import type {ScheduleContext} from './schedule/schedule-editor.ts';

/** Where the age of the person is told. */
export const BIRTHDATE = 'signatories/beneficiary/birthdate';

/** What the days and hours depend on: the dates, and the age on the first day as far as is known. */
export const scheduleContextOf = (draft: ConventionDraft): ScheduleContext => {
  const dayAt = (path: string) => {
    const text = textAt(draft, path);
    return isCivilDate(text) ? text : undefined;
  };
  const dateStart = dayAt('dateStart');
  const birthdate = dayAt(BIRTHDATE);
  const isKnown = dateStart !== undefined && birthdate !== undefined;
  const age = isKnown ? ageOn(birthdate, dateStart) : ADULT_AGE;
  return {dateStart, dateEnd: dayAt('dateEnd'), minor: age < ADULT_AGE, under16: age < MIN_AGE};
};
