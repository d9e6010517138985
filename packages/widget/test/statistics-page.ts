import type {Figures, Statistics, StatisticsBy} from '@immersion-kit/sdk/contract';
import {fixture, html} from '@open-wc/testing';
import '../src/statistics/define.ts';
import type {ImmersionStatisticsElement} from '../src/statistics/immersion-statistics.ts';
import {until} from './linked-page.ts';
import {apiUrl} from './page.ts';

/** Where somebody with the public figures reads them. */
export const STATISTICS = '*/api/statistics';

/** Figures of so many immersions, all of whose parts may be told. */
export const figuresOf = (started: number): Figures => ({
  started,
  cancelledBeforeStart: 40,
  didNotShow: 12,
  validation: {medianHours: 6.5, meanHours: 31.2, within48Hours: Math.round(started * 0.9)},
  notice: {medianDays: 12, meanDays: 14.3, atLeastOneWeek: Math.round(started * 0.8)},
  assessment: {written: Math.round(started * 0.65), signed: Math.round(started * 0.5)},
});

/** Figures of which nothing may be told. */
export const UNTOLD: Figures = {
  started: null,
  cancelledBeforeStart: null,
  didNotShow: null,
  validation: null,
  notice: null,
  assessment: {written: null, signed: null},
};

/** Figures of which the number that started alone may be told. */
export const BARE: Figures = {
  ...UNTOLD,
  started: 20,
  validation: {medianHours: 30, meanHours: 40, within48Hours: null},
  notice: {medianDays: 1, meanDays: 2.5, atLeastOneWeek: null},
};

const rowsOf = (keys: readonly string[]) =>
  keys.map((key, index) => ({key, figures: figuresOf(100 + 10 * index)}));

const ROWS: Record<StatisticsBy, Statistics['rows']> = {
  month: rowsOf(['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04']),
  department: [
    ...rowsOf(['2A', '57', '974', '999', ...Array.from({length: 10}, (_, n) => String(n + 10))]),
    {key: '95', figures: BARE},
  ],
  'agency-kind': rowsOf(['pole-emploi', 'mission-locale', 'structure-IAE', 'word-to-come']),
};

/** What the API says of a busy year, told apart one way. */
export const busyYear = (by: StatisticsBy): Statistics => ({
  period: {from: '2025-10', to: '2026-09'},
  by,
  total: figuresOf(1234),
  rows: ROWS[by],
});

/** What the API says when nearly nothing has happened. */
export const quietYear = (by: StatisticsBy): Statistics => ({
  ...busyYear(by),
  total: UNTOLD,
  rows: [],
});

type Making = {
  readonly by?: string;
  readonly lang?: string;
  readonly url?: string;
};

/** The figures on a page of a partner, read or not. */
export const makeStatistics = async ({
  by = 'month',
  lang = 'fr',
  url = apiUrl,
}: Making = {}): Promise<ImmersionStatisticsElement> => {
  const element = await fixture<ImmersionStatisticsElement>(
    html`<immersion-statistics lang=${lang} api-url=${url} by=${by}></immersion-statistics>`,
  );
  await until(
    () => element.shadowRoot?.querySelector('[aria-busy=false] :is(#first, .alert)'),
    'read the figures',
  );
  return element;
};
