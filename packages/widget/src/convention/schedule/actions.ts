import type {CivilDate, Period} from '@immersion-kit/sdk/contract';
import {hoursInWords} from './day-row.ts';
import {isComplete} from './judgement.ts';
import {hoursOn, type Pattern, withHours} from './pattern.ts';
import {type Actions, fieldId, type View, type Where} from './view.ts';
import {previousDay, withWeek} from './weeks.ts';
import {weekName} from './week-list.ts';

/** The period that has the focus and is being filled. */
export type Typing = {readonly id: string; readonly isComplete: boolean};

export const NOT_TYPING: Typing = {id: '', isComplete: true};

/** A change of the pattern: what came of it in words, and whether it is still being typed. */
export type Change = {
  readonly pattern: Pattern;
  readonly outcome?: string;
  readonly typing?: Typing;
};

/** What the actions need of the editor. */
type Editor = {
  readonly view: () => View;
  readonly openWeeks: Set<CivilDate>;
  readonly editedDays: Set<CivilDate>;
  readonly change: (change: Change) => void;
  readonly settle: () => void;
  /** Goes to the first of these ids that is there. */
  readonly focus: (...ids: readonly string[]) => void;
};

const idOf = (date: CivilDate, name: string): string => `schedule-${date}-${name}`;

/** All that a person may do in the editor; `forget` begins again with another schedule. */
export const actionsOn = (editor: Editor): Actions & {readonly forget: () => void} => {
  const {openWeeks, editedDays, change, settle, focus} = editor;
  /** The hours of days since made absent. */
  const before = new Map<CivilDate, readonly Period[]>();

  const periodsOf = (where: Where): readonly Period[] => {
    const {pattern} = editor.view();
    return where === 'usual' ? pattern.periods : hoursOn(pattern, where);
  };
  const withPeriods = (where: Where, periods: readonly Period[]): Pattern => {
    const {pattern} = editor.view();
    return where === 'usual' ? {...pattern, periods} : withHours(pattern, where, periods);
  };
  const typing = (where: Where, position: number, period: Period): Typing => ({
    id: `schedule-${where}-${position}-`,
    isComplete: isComplete(period),
  });
  const turn = (date: CivilDate, hours: readonly Period[] | undefined): void => {
    const view = editor.view();
    const pattern = withHours(view.pattern, date, hours);
    const {texts, words} = view;
    const outcome = `${words.day(date)}${texts.colon} ${hoursInWords({...view, pattern}, date)}.`;
    change({pattern, outcome});
  };

  return {
    forget: () => {
      before.clear();
      openWeeks.clear();
      editedDays.clear();
    },
    tick: (weekday, on) => {
      const {pattern} = editor.view();
      const others = pattern.weekdays.filter(other => other !== weekday);
      change({pattern: {...pattern, weekdays: on ? [...others, weekday].sort() : others}});
    },
    type: (where, position, typed) => {
      const periods = periodsOf(where).map((period, index) =>
        index === position ? {...period, ...typed} : period,
      );
      const period = periods[position];
      if (period === undefined) return;
      change({pattern: withPeriods(where, periods), typing: typing(where, position, period)});
    },
    leave: settle,
    add: where => {
      const empty = {start: '', end: ''};
      const periods = [...periodsOf(where), empty];
      const position = periods.length - 1;
      change({
        pattern: withPeriods(where, periods),
        outcome: editor.view().texts.added,
        typing: typing(where, position, empty),
      });
      focus(fieldId(where, position, 'start'));
    },
    remove: (where, position) => {
      const periods = periodsOf(where).filter((_, index) => index !== position);
      change({
        pattern: withPeriods(where, periods),
        outcome: editor.view().texts.removed,
      });
      focus(fieldId(where, Math.min(position, periods.length - 1), 'start'));
    },
    unfold: (monday, open) => {
      if (open) openWeeks.add(monday);
      else openWeeks.delete(monday);
    },
    edit: date => {
      if (editedDays.delete(date)) {
        settle();
        return;
      }
      editedDays.add(date);
      settle();
      focus(fieldId(date, 0, 'start'));
    },
    turn: date => {
      const {pattern} = editor.view();
      const hours = hoursOn(pattern, date);
      editedDays.delete(date);
      if (hours.length > 0) before.set(date, hours);
      turn(date, hours.length > 0 ? [] : (before.get(date) ?? pattern.periods));
    },
    copyDay: date => {
      const {pattern, interval} = editor.view();
      const previous = interval && previousDay(pattern, date, interval);
      if (previous === undefined) return;
      turn(date, hoursOn(pattern, previous));
      focus(idOf(date, 'edit'));
    },
    restore: date => {
      turn(date, undefined);
      focus(idOf(date, 'edit'), idOf(date, 'turn'));
    },
    copyWeek: (monday, targets) => {
      const {pattern, interval, texts, words} = editor.view();
      const [first] = targets;
      if (!interval || first === undefined) return;
      const copied = targets.reduce(
        (laid, target) => withWeek(laid, monday, target, interval),
        pattern,
      );
      const names = targets.map(target => weekName(words, target, interval)).join(', ');
      change({pattern: copied, outcome: texts.copied(names)});
      focus(`schedule-week-${first}`);
    },
  };
};
