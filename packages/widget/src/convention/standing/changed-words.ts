import {
  type ChangedField,
  isCivilDate,
  labelAt,
  type Schedule,
  totalMinutes,
  weekdayOf,
  workedDays,
} from '@immersion-kit/sdk/contract';
import type {ChangesTexts} from '../../l10n/follow/changes-fr.ts';
import {enumeration} from '../../l10n/moments.ts';
import {formatDate, formatPhone, type Language} from '../../l10n/localize.ts';
import {wordsOf} from '../schedule/day-words.ts';

type Saying = {readonly texts: ChangesTexts; readonly language: Language};

/** What the document does not show, or shows by other words. */
const UNSEEN =
  /^\/(signatories\/beneficiary\/(emergencyContact.*|financialHelp)|immersionAppellation\/(romeCode|romeLabel|appellationCode)|internshipKind)$/;

/** Those of some changes that everybody may see. */
export const seenChanges = (fields: readonly ChangedField[]): ChangedField[] =>
  fields.filter(({pointer}) => !UNSEEN.test(pointer));

/** What a field is called, with whose it is. */
export const changedLabel = (pointer: string, {labels, groups, field}: ChangesTexts): string => {
  const path = pointer.slice(1);
  const label = labelAt(labels, path) ?? path;
  const group = Object.keys(groups).find(name => path.startsWith(`${name}/`));
  return group === undefined ? label : field(groups[group] ?? '', label);
};

const isSchedule = (value: unknown): value is Schedule =>
  typeof value === 'object' && value !== null && 'days' in value;

/** Days of the week that have the same hours, together, after how much they are in all. */
const scheduleLines = (schedule: Schedule, {texts, language}: Saying): string[] => {
  const words = wordsOf(language, texts.schedule);
  const together = new Map<string, Set<number>>();
  for (const {date, periods} of schedule.days) {
    if (periods.length === 0) continue;
    const hours = words.periods(periods);
    together.set(hours, (together.get(hours) ?? new Set()).add(weekdayOf(date)));
  }
  const lines = [...together].map(([hours, days]) => {
    const names = [...days].toSorted().map(day => {
      const name = words.weekday(day);
      return language === 'fr' ? name.toLowerCase() : name;
    });
    return `${enumeration(names, language)}${texts.schedule.colon} ${hours}`;
  });
  const sum = texts.schedule.sum(workedDays(schedule), words.hours(totalMinutes(schedule)));
  return [sum, ...lines];
};

/** What a field held, in words, a line each; "nothing" where it was empty. */
export const changedWords = (value: unknown, saying: Saying): string[] => {
  const {texts, language} = saying;
  if (value === undefined || value === null || value === '') return [texts.nothing];
  if (typeof value === 'boolean') return [value ? texts.yes : texts.no];
  if (isSchedule(value)) return scheduleLines(value, saying);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isCivilDate(text)) return [formatDate(text, language)];
  return [texts.values[text] ?? formatPhone(text)];
};
