import type {Stay} from './stays.ts';

const HOURS_HOPED_FOR = 48;
const DAYS_HOPED_FOR = 7;

const hasStarted = ({outcome}: Stay): boolean => outcome === 'started';

/** What is counted. */
const MEASURES = {
  started: hasStarted,
  cancelledBeforeStart: ({outcome}: Stay) => outcome === 'cancelled-before-start',
  didNotShow: ({outcome}: Stay) => outcome === 'did-not-show',
  within48Hours: (stay: Stay) => hasStarted(stay) && stay.validationHours <= HOURS_HOPED_FOR,
  atLeastOneWeek: (stay: Stay) => hasStarted(stay) && stay.noticeDays >= DAYS_HOPED_FOR,
  written: (stay: Stay) => hasStarted(stay) && stay.isAssessed,
  signed: (stay: Stay) => hasStarted(stay) && stay.isAssessmentSigned,
} as const satisfies Record<string, (stay: Stay) => boolean>;
/** A word of {@link MEASURES}. */
export type Measure = keyof typeof MEASURES;

/** How many of each measure. */
export type Counts = Readonly<Record<Measure, number>>;

/** Of which count each is a part: both it and the rest of that one must be large enough to tell. */
export const WHOLE: Readonly<Partial<Record<Measure, Measure>>> = {
  within48Hours: 'started',
  atLeastOneWeek: 'started',
  written: 'started',
  signed: 'written',
};

/** In which order they are judged: a whole before its parts. */
export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

/** Counts some immersions. */
export const countsOf = (stays: readonly Stay[]): Counts => {
  const counts = {
    started: 0,
    cancelledBeforeStart: 0,
    didNotShow: 0,
    within48Hours: 0,
    atLeastOneWeek: 0,
    written: 0,
    signed: 0,
  };
  for (const stay of stays) {
    for (const name of MEASURE_NAMES) if (MEASURES[name](stay)) counts[name] += 1;
  }
  return counts;
};
