import {daysBetween, weekdayOf} from '../primitives/civil-day.ts';
import type {CivilDate} from '../primitives/time.ts';
import type {ConventionRequest} from './convention-request.ts';
import {dayMinutes} from './schedule-hours.ts';
import type {Objective} from './vocabulary.ts';

/** What deserves an agency's look before it decides; none of it refuses anything. */
export const CONVENTION_WARNINGS = [
  'starts_in_past',
  'starts_soon',
  'same_objective_same_host',
  'long_day',
  'sunday',
] as const;
/** A word of {@link CONVENTION_WARNINGS}. */
export type ConventionWarning = (typeof CONVENTION_WARNINGS)[number];

/** Fewer days than this leave the agency little time. */
const USUAL_NOTICE_DAYS = 7;
const LONG_DAY_MINUTES = 10 * 60;
const SUNDAY = 6;

/** What the warnings look at beside the convention. */
export type WarningContext = {
  /** The civil date where the agency is. */
  readonly today: CivilDate;
  /** The person's other conventions with this host, in the last twelve months or the next. */
  readonly past: readonly {readonly id: string; readonly objective: Objective}[];
  /** The convention this one renews: it has the same objective, as it must. */
  readonly renewalOf?: string | undefined;
  /** Whether the agency has decided: there is no notice left to give it. */
  readonly isDecided?: boolean;
};

type Judged = Pick<ConventionRequest, 'dateStart' | 'immersionObjective' | 'schedule'>;

/**
 * Says what an agency should look at in a valid convention: it starts in under 7 days or has
 * started and is not decided, a day lasts over 10 hours, a Sunday is worked, or the person had a convention with the
 * same host for the same objective (D5135-3 of the Code du travail wants two conventions to have
 * different ones; a renewal keeps that of the first).
 */
export const conventionWarnings = (
  {dateStart, immersionObjective, schedule}: Judged,
  {today, past, renewalOf, isDecided = false}: WarningContext,
): ConventionWarning[] => {
  const notice = daysBetween(today, dateStart);
  const days = schedule.days.filter(({periods}) => periods.length > 0);
  const found: Record<ConventionWarning, boolean> = {
    starts_in_past: !isDecided && notice < 0,
    starts_soon: !isDecided && notice >= 0 && notice < USUAL_NOTICE_DAYS,
    same_objective_same_host: past.some(
      ({id, objective}) => id !== renewalOf && objective === immersionObjective,
    ),
    long_day: days.some(({periods}) => dayMinutes(periods) > LONG_DAY_MINUTES),
    sunday: days.some(({date}) => weekdayOf(date) === SUNDAY),
  };
  return CONVENTION_WARNINGS.filter(warning => found[warning]);
};
