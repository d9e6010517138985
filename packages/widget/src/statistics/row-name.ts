import type {Statistics, StatisticsBy} from '@immersion-kit/sdk/contract';
import {departmentText} from '../l10n/statistics/departments.ts';
import {capital, monthText, type Saying} from './saying.ts';

/** What a part of the whole is called. */
export const rowName = (by: Statistics['by'], key: string, {texts, language}: Saying): string => {
  const names: Record<StatisticsBy, () => string> = {
    month: () => capital(monthText(key, language)),
    department: () => departmentText(key),
    'agency-kind': () => texts.kinds[key] ?? key,
  };
  return (names as Readonly<Record<string, () => string>>)[by]?.() ?? key;
};
