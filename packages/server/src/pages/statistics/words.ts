import type {Figures, Month, StatisticsBy} from '@immersion-kit/sdk/contract';
import {departmentName} from '../../directory/department.ts';
import {dayText} from '../../document/french.ts';
import {kindText} from '../request/agency-kinds.ts';

/** A number of immersions; `null` when it is too small to be told. */
export type Count = Figures['started'];

/** What is said of a count that is not told. */
export const TOO_FEW = 'non publié';

// Made once: a page has a thousand numbers, and each would make its own.
const WHOLE = new Intl.NumberFormat('fr', {maximumFractionDigits: 0});
const TENTHS = new Intl.NumberFormat('fr', {maximumFractionDigits: 1});

const number = (value: number): string => (value < 10 ? TENTHS : WHOLE).format(value);

const unit = (value: number, word: string): string =>
  `${number(value)}\u00a0${word}${value < 2 ? '' : 's'}`;

/** A number of hours, `31 heures`. */
export const hoursText = (hours: number): string => unit(hours, 'heure');

/** A number of days, `6,5 jours`. */
export const daysText = (days: number): string => unit(days, 'jour');

/** A count, in words when it is not told. */
export const countText = (count: Count): string => (count === null ? TOO_FEW : number(count));

/** A count and what share of a whole it is: neither none nor all is said of a part. */
export const shareText = (count: Count, whole: Count): string => {
  if (count === null || whole === null) return countText(count);
  const rounded = Math.round((count / whole) * 100);
  const percent = count === whole ? 100 : Math.min(99, Math.max(1, rounded));
  return `${number(count)}, soit ${percent}\u00a0%`;
};

/** A month, `septembre 2026`. */
export const monthText = (month: Month): string => dayText(`${month}-01`).slice('1er\u00a0'.length);

/** What a part of the whole is called. */
export const rowName = (by: StatisticsBy, key: string): string => {
  if (by === 'month') return monthText(key);
  if (by === 'agency-kind') return kindText(key);
  const name = departmentName(key);
  return name === key ? key : `${name} (${key})`;
};
