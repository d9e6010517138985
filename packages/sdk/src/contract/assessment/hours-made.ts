import {dayMinutes, totalMinutes} from '../convention/schedule-hours.ts';
import type {Schedule} from '../convention/schedule.ts';
import type {CivilDate} from '../primitives/time.ts';
import type {AssessmentStatus} from './vocabulary.ts';

/** Hours planned up to a day, that day included. */
export const hoursUntil = ({days}: Schedule, last: CivilDate): number =>
  days.filter(({date}) => date <= last).reduce((sum, {periods}) => sum + dayMinutes(periods), 0) /
  60;

type Presence = {
  readonly status?: AssessmentStatus | (string & {}) | undefined;
  readonly lastDayOfPresence?: CivilDate | undefined;
  readonly numberOfMissedHours?: number | undefined;
};

/** Hours of presence made, of those planned: none when nobody came or nothing was said. */
export const hoursMade = (
  schedule: Schedule,
  {status, lastDayOfPresence, numberOfMissedHours = 0}: Presence,
): number => {
  const whole = totalMinutes(schedule) / 60;
  if (status === 'COMPLETED') return whole;
  if (status !== 'PARTIALLY_COMPLETED') return 0;
  const planned = lastDayOfPresence === undefined ? whole : hoursUntil(schedule, lastDayOfPresence);
  return Math.max(0, planned - numberOfMissedHours);
};
