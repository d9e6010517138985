import type {Figures} from '@immersion-kit/sdk/contract';
import type {Measure} from './measures.ts';
import type {Stay} from './stays.ts';
import {countsOf} from './measures.ts';

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const median = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

/** The figures of some immersions, but for the measures that must not be told. */
export const figuresOf = (stays: readonly Stay[], told: ReadonlySet<Measure>): Figures => {
  const counts = countsOf(stays);
  const count = (measure: Measure): number | null => (told.has(measure) ? counts[measure] : null);
  const started = stays.filter(({outcome}) => outcome === 'started');
  const hours = started.map(({validationHours}) => validationHours);
  const days = started.map(({noticeDays}) => noticeDays);
  return {
    started: count('started'),
    cancelledBeforeStart: count('cancelledBeforeStart'),
    didNotShow: count('didNotShow'),
    validation: told.has('started')
      ? {
          medianHours: oneDecimal(median(hours)),
          meanHours: oneDecimal(mean(hours)),
          within48Hours: count('within48Hours'),
        }
      : null,
    notice: told.has('started')
      ? {
          medianDays: oneDecimal(median(days)),
          meanDays: oneDecimal(mean(days)),
          atLeastOneWeek: count('atLeastOneWeek'),
        }
      : null,
    assessment: {written: count('written'), signed: count('signed')},
  };
};
