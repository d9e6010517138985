import type {CivilDate, Interval, Period, Schedule} from '@immersion-kit/sdk/contract';
import type {ScheduleTexts} from '../../l10n/convention/schedule-fr.ts';
import type {Words} from './day-words.ts';
import type {Pattern} from './pattern.ts';

/** Whose hours: `usual` for those of the weekdays, or one date. */
export type Where = CivilDate;

/** One end of a period. */
export type End = 'start' | 'end';

/** The id of a field of hours. */
export const fieldId = (where: Where, position: number, end: End): string =>
  `schedule-${where}-${position}-${end}`;

/** What a person may do, by name. */
export type Actions = {
  readonly tick: (weekday: number, on: boolean) => void;
  readonly type: (where: Where, position: number, change: Partial<Period>) => void;
  readonly leave: () => void;
  readonly add: (where: Where) => void;
  readonly remove: (where: Where, position: number) => void;
  readonly unfold: (monday: CivilDate, open: boolean) => void;
  readonly edit: (date: CivilDate) => void;
  readonly turn: (date: CivilDate) => void;
  readonly copyDay: (date: CivilDate) => void;
  readonly restore: (date: CivilDate) => void;
  readonly copyWeek: (monday: CivilDate, targets: readonly CivilDate[]) => void;
};

/** What is wrong at a control, to show beside it. */
type Wrong = {readonly id: string; readonly error: string; readonly errorPrefix: string};

/** All that the templates show. */
export type View = {
  readonly texts: ScheduleTexts;
  readonly words: Words;
  readonly pattern: Pattern;
  /** With complete periods only, to count. */
  readonly counted: Schedule;
  readonly interval: Interval | undefined;
  readonly minor: boolean;
  /** What is wrong, by the id of the control concerned. */
  readonly errorAt: (id: string) => Wrong;
  /** What to look at, by the same id. */
  readonly noteAt: (id: string) => string;
  readonly openWeeks: ReadonlySet<CivilDate>;
  readonly editedDays: ReadonlySet<CivilDate>;
  readonly act: Actions;
};
