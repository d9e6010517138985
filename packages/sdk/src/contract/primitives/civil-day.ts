import type {CivilDate} from './time.ts';

/** Longest list {@link daysFrom} makes. */
const MAX_LISTED_DAYS = 400;

/** 0000-03-01, from which days are counted, was a Wednesday. */
const WEEKDAY_OF_ORIGIN = 2;

const parts = (day: CivilDate): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

// A year that begins in March ends with the leap day, so no other month depends on it.
const startOfYear = (year: number): number =>
  year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

const startOfMonth = (monthAfterMarch: number): number =>
  Math.floor((monthAfterMarch * 153 + 2) / 5);

const toNumber = (year: number, month: number, day: number): number =>
  startOfYear(month > 2 ? year : year - 1) + startOfMonth((month + 9) % 12) + day - 1;

const numberOf = (day: CivilDate): number => toNumber(...parts(day));

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const toText = (year: number, month: number, day: number): CivilDate => {
  if (!(year >= 0 && year <= 9999)) throw new RangeError('A civil date has a year of four digits');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

const dayOf = (number: number): CivilDate => {
  let year = Math.floor(number / 365.2425);
  if (startOfYear(year) > number) year -= 1;
  else if (startOfYear(year + 1) <= number) year += 1;
  const rest = number - startOfYear(year);
  const monthAfterMarch = Math.floor((rest * 5 + 2) / 153);
  const month = ((monthAfterMarch + 2) % 12) + 1;
  return toText(month > 2 ? year : year + 1, month, rest - startOfMonth(monthAfterMarch) + 1);
};

/**
 * The day `days` whole days later; earlier when negative.
 * @throws RangeError when the result leaves the years 0000 to 9999
 */
export const addDays = (day: CivilDate, days: number): CivilDate => dayOf(numberOf(day) + days);

/**
 * The same day of the month `months` later, or that month's last day when it is shorter:
 * 2027-01-31 and one month give 2027-02-28.
 * @throws RangeError when the result leaves the years 0000 to 9999
 */
export const addMonths = (day: CivilDate, months: number): CivilDate => {
  const [year, month, dayOfMonth] = parts(day);
  const count = year * 12 + month - 1 + months;
  const target: [number, number] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const [nextYear, nextMonth] = [
    Math.floor((count + 1) / 12),
    ((((count + 1) % 12) + 12) % 12) + 1,
  ];
  const length = toNumber(nextYear, nextMonth, 1) - toNumber(...target, 1);
  return toText(...target, Math.min(dayOfMonth, length));
};

/** Days from one day to another: 0 for the same day, negative when `to` comes first. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  numberOf(to) - numberOf(from);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: CivilDate): number =>
  (((numberOf(day) + WEEKDAY_OF_ORIGIN) % 7) + 7) % 7;

/** The Monday of the day's week: the day itself when it is one. */
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, -weekdayOf(day));

/**
 * Completed years on a day; the birthday counts. A person born on 29 February completes a year
 * on 1 March in common years, as French administrations count. Negative before birth.
 */
export const ageOn = (birthdate: CivilDate, day: CivilDate): number => {
  const years = Number(day.slice(0, 4)) - Number(birthdate.slice(0, 4));
  return day.slice(5) < birthdate.slice(5) ? years - 1 : years;
};

/**
 * Every day from one to another, both included; none when `to` comes first.
 * @throws RangeError beyond {@link MAX_LISTED_DAYS} days
 */
export const daysFrom = (from: CivilDate, to: CivilDate): CivilDate[] => {
  const count = daysBetween(from, to) + 1;
  if (count > MAX_LISTED_DAYS) throw new RangeError(`More than ${MAX_LISTED_DAYS} days to list`);
  const first = numberOf(from);
  return Array.from({length: Math.max(0, count)}, (_, index) => dayOf(first + index));
};
