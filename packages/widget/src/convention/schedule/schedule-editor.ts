import {
  type CivilDate,
  type FieldIssue,
  type Interval,
  mondayOf,
  type Schedule,
} from '@immersion-kit/sdk/contract';
import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {ScheduleTexts} from '../../l10n/convention/schedule-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import {actionsOn, type Change, NOT_TYPING} from './actions.ts';
import {wordsOf} from './day-words.ts';
import {type Dates, usableInterval} from './interval.ts';
import {counted, type Person, refusals} from './judgement.ts';
import {dateIn, gather, messageAt, type Messages, NO_MESSAGE} from './messages.ts';
import {notesOn} from './notes.ts';
import {buildSchedule, type Pattern, PROPOSAL} from './pattern.ts';
import {patternOf, readDays} from './pattern-of.ts';
import {controlFor} from './placing.ts';
import {usualHours} from './usual-hours.ts';
import type {View} from './view.ts';
import {totalInWords, weekList, weekName} from './week-list.ts';

/** Typing pauses this long before what was typed is judged and said. */
const SETTLE_MS = 700;

/** The dates of the convention and what the limits depend on. */
export type ScheduleContext = Dates & Person;

type Host = ReactiveControllerHost & {readonly shadowRoot: ShadowRoot | null};

/** What the editor asks of the element it is in. */
export type ScheduleOptions = {
  readonly texts: () => ScheduleTexts;
  readonly language: () => Language;
  readonly context: () => ScheduleContext;
  /** Puts an issue in words. */
  readonly messageOf: (issue: FieldIssue) => string;
  /** Given the whole schedule at each change. */
  readonly onChange: (schedule: Schedule) => void;
  /** Said politely to screen readers. */
  readonly announce: (message: string) => void;
};

/**
 * The days and hours of a convention: weekdays and hours said once, then the dates that differ.
 * Its state lives here; its markup is part of the element's own shadow root.
 */
export class ScheduleEditor implements ReactiveController {
  readonly #host: Host;
  readonly #options: ScheduleOptions;
  #pattern: Pattern = PROPOSAL;
  /** The schedule that the element holds: what issues point into. */
  #schedule: Schedule | undefined;
  readonly #openWeeks = new Set<CivilDate>();
  readonly #editedDays = new Set<CivilDate>();
  /** What the element found wrong, and what it was found in. */
  #given: {readonly key: string; readonly messages: Messages} = {key: '', messages: NO_MESSAGE};
  #refused = NO_MESSAGE;
  #notes = NO_MESSAGE;
  /** The period being typed: nothing is said of it yet. */
  #typing = NOT_TYPING;
  #said: ReadonlySet<string> = new Set();
  #outcome: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #act = actionsOn({
    view: () => this.#view,
    openWeeks: this.#openWeeks,
    editedDays: this.#editedDays,
    change: change => {
      this.#change(change);
    },
    settle: () => {
      this.#settle();
    },
    focus: (...ids) => void this.#focus(ids),
  });

  constructor(host: Host, options: ScheduleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Takes a draft's schedule, whole, partial or missing; a missing one is proposed. */
  load(schedule: unknown): void {
    const days = readDays(schedule);
    this.#act.forget();
    this.#pattern = days ? patternOf(days, this.#interval) : PROPOSAL;
    this.#schedule = days && {regular: true, days};
    if (!days) this.#commit();
    this.#typing = NOT_TYPING;
    this.#judge();
    // What comes with a draft is read with it, not announced.
    this.#said = new Set(this.#sayable);
    this.#outcome = undefined;
  }

  /** Follows the dates and the person's age; what falls out of the dates comes back with them. */
  datesChanged(): void {
    this.#change({pattern: this.#pattern});
  }

  /** The id, in the shadow root, of what mends an issue. */
  fieldIdOf(pointer: string): string {
    const id = this.#controlFor(pointer);
    const date = dateIn(id);
    const isInDay = date !== undefined && id.startsWith(`schedule-${date}`);
    return isInDay && !this.#editedDays.has(date) ? `schedule-${date}-edit` : id;
  }

  /** The whole editor, with what is wrong in it; issues that are not of the schedule are left. */
  render(issues: readonly FieldIssue[]): TemplateResult {
    this.#place(issues.filter(({pointer}) => pointer.startsWith('/schedule')));
    const {texts, context} = this.#options;
    const {dateStart, dateEnd} = context();
    const view = this.#view;
    const missing = dateStart && dateEnd ? texts().datesImpossible : texts().datesUnknown;
    return html`<div class="schedule">
      <div class="schedule-usual">${usualHours(view)}</div>
      ${view.interval ? weekList(view, view.interval) : html`<p class="hint">${missing}</p>`}
    </div>`;
  }

  get #interval(): Interval | undefined {
    return usableInterval(this.#options.context());
  }

  get #view(): View {
    const {texts, language, context} = this.#options;
    return {
      texts: texts(),
      words: wordsOf(language(), texts()),
      pattern: this.#pattern,
      interval: this.#interval,
      counted: counted(this.#schedule ?? {regular: true, days: []}),
      minor: context().minor,
      errorAt: id => ({
        id,
        error: messageAt(id, [this.#given.messages, this.#refused]),
        errorPrefix: texts().errorPrefix,
      }),
      noteAt: id => messageAt(id, [this.#notes]),
      openWeeks: this.#openWeeks,
      editedDays: this.#editedDays,
      act: this.#act,
    };
  }

  #controlFor(pointer: string): string {
    const dates = this.#schedule?.days.map(({date}) => date) ?? [];
    return controlFor(pointer, dates, {pattern: this.#pattern, interval: this.#interval});
  }

  #gather(issues: readonly FieldIssue[]): Messages {
    return gather(issues, pointer => this.#controlFor(pointer), this.#options.messageOf);
  }

  /** Issues are placed when they come: the days they point at may move afterwards. */
  #place(issues: readonly FieldIssue[]): void {
    const key = JSON.stringify([issues, this.#options.language()]);
    // Half a time typed is not yet a wrong one.
    if (this.#typing !== NOT_TYPING || key === this.#given.key) return;
    this.#given = {key, messages: this.#gather(issues)};
    for (const id of this.#given.messages.keys()) {
      const date = dateIn(id);
      if (date === undefined || !id.startsWith(`schedule-${date}`)) continue;
      this.#openWeeks.add(mondayOf(date));
      this.#editedDays.add(date);
    }
  }

  #change({pattern, outcome, typing = NOT_TYPING}: Change): void {
    this.#typing = typing;
    this.#commit(pattern, outcome);
    if (typing === NOT_TYPING) this.#judge();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#pause();
    }, SETTLE_MS);
    this.#host.requestUpdate();
  }

  /** Tells the element the schedule, when it is another. */
  #commit(pattern = this.#pattern, outcome = ''): void {
    this.#pattern = pattern;
    const interval = this.#interval;
    const schedule = interval && buildSchedule(pattern, interval);
    if (!schedule || JSON.stringify(schedule.days) === JSON.stringify(this.#schedule?.days)) return;
    this.#schedule = schedule;
    this.#outcome = outcome;
    this.#options.onChange(schedule);
  }

  /** Says what is wrong so far, and what to look at. */
  #judge(): void {
    const {texts, context} = this.#options;
    const interval = this.#interval;
    const judged = interval && this.#schedule;
    this.#refused = judged ? this.#gather(refusals(judged, interval, context())) : NO_MESSAGE;
    this.#notes = notesOn(this.#pattern, interval, texts());
    this.#host.requestUpdate();
  }

  /** After a pause in typing: a period that lacks a time is waited for while it has the focus. */
  #pause(): void {
    const {id = ''} = this.#host.shadowRoot?.activeElement ?? {};
    if (this.#typing.isComplete || !id.startsWith(this.#typing.id)) this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#typing = NOT_TYPING;
    this.#judge();
    const sayable = this.#sayable;
    const fresh = sayable.filter(words => !this.#said.has(words));
    this.#said = new Set(sayable);
    if (this.#outcome === undefined && fresh.length === 0) return;
    const outcome = this.#outcome === undefined ? [] : [this.#outcome, totalInWords(this.#view)];
    this.#outcome = undefined;
    this.#options.announce([...outcome, ...fresh].filter(Boolean).join(' '));
  }

  /** Refusals and notes, with the name of their day or week. */
  get #sayable(): readonly string[] {
    const {texts, words, interval} = this.#view;
    return [...this.#refused, ...this.#notes].flatMap(([id, said]) => {
      const date = dateIn(id);
      if (date === undefined || !interval) return said;
      const isWeek = id.startsWith('schedule-week');
      const name = isWeek ? weekName(words, date, interval) : words.day(date);
      return said.map(message => `${name}${texts.colon} ${message}`);
    });
  }

  /** Goes to the first of these that is there once the change is shown. */
  async #focus(ids: readonly string[]): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.shadowRoot;
    const found = ids.map(id => root?.getElementById(id)).find(Boolean);
    found?.focus();
  }
}
