import * as z from 'zod/mini';
import {openEnum} from '../primitives/open-enum.ts';
import {Id} from '../primitives/codes.ts';
import {Month} from './month.ts';

/** By what public figures may be told apart. */
export const STATISTICS_BY = ['month', 'department', 'agency-kind'] as const;
/** A word of {@link STATISTICS_BY}. */
export type StatisticsBy = (typeof STATISTICS_BY)[number];

/** The smallest count that is told. */
export const SMALLEST_COUNT = 11;

/** A number of immersions; `null` when it, or what it would give away, is under 11. */
const Count = z.nullable(z.number());

/**
 * Figures of the immersions that were validated and planned to start in some months. Every share
 * is of `started`.
 */
export const Figures = z.object({
  /** Neither cancelled before the first day nor declared a no-show. */
  started: Count,
  cancelledBeforeStart: Count,
  didNotShow: Count,
  /** From the last signature to the validation, by the clock. */
  validation: z.nullable(
    z.object({medianHours: z.number(), meanHours: z.number(), within48Hours: Count}),
  ),
  /** From the request to the first day, in civil days. */
  notice: z.nullable(
    z.object({medianDays: z.number(), meanDays: z.number(), atLeastOneWeek: Count}),
  ),
  /** Assessments of those that started: written, and signed by the person. */
  assessment: z.object({written: Count, signed: Count}),
});
export type Figures = z.infer<typeof Figures>;

/** The months told of, both included: 12, all of whose immersions are over. */
export const StatisticsPeriod = z.object({from: Month, to: Month});
export type StatisticsPeriod = z.infer<typeof StatisticsPeriod>;

/** One part of the whole: `2026-09`, `57`, `mission-locale`. */
export const StatisticsRow = z.object({key: z.string(), figures: Figures});
export type StatisticsRow = z.infer<typeof StatisticsRow>;

/** Public figures of the service; what is too small to be told apart has no row. */
export const Statistics = z.object({
  period: StatisticsPeriod,
  by: openEnum<StatisticsBy>(),
  total: Figures,
  rows: z.array(StatisticsRow),
});
export type Statistics = z.infer<typeof Statistics>;

/** What came through one key. */
export const KeyFigures = z.object({keyId: Id, name: z.string(), figures: Figures});
export type KeyFigures = z.infer<typeof KeyFigures>;

/** The figures of a partner: what came through its keys, together, by month and by key. */
export const PartnerStatistics = z.object({
  period: StatisticsPeriod,
  total: Figures,
  months: z.array(StatisticsRow),
  keys: z.array(KeyFigures),
});
export type PartnerStatistics = z.infer<typeof PartnerStatistics>;
