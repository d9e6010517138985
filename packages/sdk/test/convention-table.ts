import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fullRequest, TODAY, validRequest} from '../src/contract/convention/fixtures.ts';
import {validateConvention} from '../src/contract/convention/validate.ts';
import {daysFrom, weekdayOf} from '../src/contract/primitives/civil-day.ts';

/** What to change in a request, by pointer; undefined takes the field out. */
export type Changes = Readonly<Record<string, unknown>>;

/** What is changed in a valid request, and everything then found: `pointer code`. */
export type Line = readonly [name: string, changes: Changes, issues: readonly string[]];

const changed = (request: object, changes: Changes): unknown => {
  const copy = structuredClone(request) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(changes)) {
    const names = pointer.split('/').slice(1);
    const last = names.pop() ?? '';
    let parent = copy;
    for (const name of names) parent = (parent[name] ??= {}) as Record<string, unknown>;
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = structuredClone(value);
  }
  return copy;
};

/** What is found in a valid request once changed, as `pointer code`, in order. */
export const judge = (
  changes: Changes,
  options?: {base?: object; mobileOnly?: boolean},
): string[] =>
  validateConvention(changed(options?.base ?? validRequest, changes), TODAY, options)
    .map(({pointer, code}) => `${pointer} ${code}`)
    .sort();

/** One test a line. */
export const table = (lines: readonly Line[]): void => {
  for (const [name, changes, issues] of lines) {
    void test(name, () => {
      assert.deepEqual(judge(changes), [...issues].sort());
    });
  }
};

/** Periods of presence in a day. */
export type Hours = readonly (readonly [start: string, end: string])[];

/** Seven hours, as in {@link validRequest}. */
export const SEVEN_HOURS: Hours = [
  ['08:00', '12:00'],
  ['13:00', '16:00'],
];

/** The dates and the schedule, with the same hours on each day, or on some weekdays (0 = Monday). */
export const period = (
  dateStart: string,
  dateEnd: string,
  hours: Hours = SEVEN_HOURS,
  weekdays: readonly number[] = [0, 1, 2, 3, 4, 5, 6],
): Changes => ({
  '/dateStart': dateStart,
  '/dateEnd': dateEnd,
  '/schedule/days': daysFrom(dateStart, dateEnd)
    .filter(date => weekdays.includes(weekdayOf(date)))
    .map(date => ({date, periods: hours.map(([start, end]) => ({start, end}))})),
});

/** Monday to Friday. */
export const WORKING_DAYS = [0, 1, 2, 3, 4];

export const BENEFICIARY = '/signatories/beneficiary';
export const HOST = '/signatories/establishmentRepresentative';
export const REPRESENTATIVE = '/signatories/beneficiaryRepresentative';
export const EMPLOYER = '/signatories/beneficiaryCurrentEmployer';
export const TUTOR = '/establishmentTutor';

/** With a legal representative. */
export const REPRESENTED: Changes = {
  [REPRESENTATIVE]: fullRequest.signatories.beneficiaryRepresentative,
};

/** Employed, with the employer as a party. */
export const EMPLOYED: Changes = {
  [`${BENEFICIARY}/isEmployed`]: true,
  [EMPLOYER]: fullRequest.signatories.beneficiaryCurrentEmployer,
};
