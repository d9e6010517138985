import {
  type CivilDate,
  daysBetween,
  type Interval,
  isCivilDate,
  MAX_SCHEDULE_DAYS,
} from '@immersion-kit/sdk/contract';

/** A year being typed has been 2, 20 and 202 before it is 2026. */
const FIRST_DAY = '1900-01-01';

/** The dates of a convention as far as they are known. */
export type Dates = {
  readonly dateStart?: CivilDate | undefined;
  readonly dateEnd?: CivilDate | undefined;
};

/** The interval to fill with hours; `undefined` while the dates are not known or make no sense. */
export const usableInterval = ({dateStart = '', dateEnd = ''}: Dates): Interval | undefined =>
  isCivilDate(dateStart) &&
  isCivilDate(dateEnd) &&
  dateStart >= FIRST_DAY &&
  dateStart <= dateEnd &&
  daysBetween(dateStart, dateEnd) < MAX_SCHEDULE_DAYS
    ? {dateStart, dateEnd}
    : undefined;
