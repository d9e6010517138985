import {
  type CivilDate,
  type Interval,
  timetable,
  type TimetableWeek,
  totalMinutes,
  workedDays,
} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {errorOf} from '../../fields/native-fields.ts';
import {dayRow, hoursInWords} from './day-row.ts';
import type {Words} from './day-words.ts';
import {weekLimit} from './limits.ts';
import {linkButton} from './link-button.ts';
import {isException} from './pattern.ts';
import type {View} from './view.ts';
import {daysOfWeek, differingWeeks} from './weeks.ts';

/** `Semaine du 5 au 11 octobre`, cut to the interval. */
export const weekName = (words: Words, monday: CivilDate, interval: Interval): string => {
  const days = daysOfWeek(monday, interval);
  return words.week(days[0] ?? monday, days.at(-1) ?? monday);
};

const sumOf = ({texts, words}: View, {cells, minutes}: TimetableWeek): string =>
  texts.weekSum(cells.filter(({state}) => state === 'present').length, words.hours(minutes));

const week = (
  view: View,
  shown: TimetableWeek,
  {interval, mondays}: {interval: Interval; mondays: readonly string[]},
): TemplateResult => {
  const {texts, words, pattern, minor, openWeeks, errorAt, act} = view;
  const {monday, minutes} = shown;
  const id = `schedule-week-${monday}`;
  const name = weekName(words, monday, interval);
  const wrong = errorAt(id);
  const days = daysOfWeek(monday, interval);
  const changed = days.filter(date => isException(pattern, date)).length;
  const limit = weekLimit(minor) * 60;
  const differing = differingWeeks(pattern, monday, mondays, interval);
  const next = mondays[mondays.indexOf(monday) + 1];
  const copy = (id: string, label: string, targets: readonly CivilDate[]) =>
    linkButton(id, [label, `(${name})`], () => {
      act.copyWeek(monday, targets);
    });
  return html`<li>
    ${errorOf(wrong)}
    <details
      .open=${live(openWeeks.has(monday))}
      @toggle=${(event: Event) => {
        act.unfold(monday, (event.target as HTMLDetailsElement).open);
      }}
    >
      <summary
        id=${id}
        aria-describedby=${wrong.error ? `${id}-error` : nothing}
        @click=${(event: Event) => {
          // `toggle` comes later: what is shown meanwhile must not fold the week again.
          act.unfold(monday, (event.currentTarget as Element).closest('details')?.open !== true);
        }}
      >
        <span class="schedule-week">${name}</span>
        <span class="schedule-sum">${sumOf(view, shown)}</span>
        ${
          minutes > limit
            ? html`<strong class="schedule-over">${texts.tooLong(words.hours(limit))}</strong>`
            : nothing
        }
        ${changed > 0 ? html`<span class="schedule-mark">${texts.changes(changed)}</span>` : nothing}
      </summary>
      <ul class="schedule-days">
        ${days.map(date => dayRow(view, date, interval))}
      </ul>
      <div class="schedule-actions">
        ${
          next !== undefined && differing.includes(next)
            ? copy(`${id}-next`, texts.copyNext, [next])
            : nothing
        }
        ${
          differing.some(other => other !== next)
            ? copy(`${id}-all`, texts.copyAll, differing)
            : nothing
        }
      </div>
    </details>
  </li>`;
};

/** On paper, every date with its hours and nothing to press. */
const printed = (view: View, weeks: readonly TimetableWeek[], interval: Interval) =>
  html`<div class="schedule-print">
    ${weeks.map(
      shown =>
        html`<p>
            <strong>${weekName(view.words, shown.monday, interval)}</strong>${view.texts.colon}
            ${sumOf(view, shown)}
          </p>
          <ul>
            ${daysOfWeek(shown.monday, interval).map(
              date =>
                html`<li>
                  ${view.words.day(date)}${view.texts.colon} ${hoursInWords(view, date)}
                </li>`,
            )}
          </ul>`,
    )}
  </div>`;

/** `18 jours de présence, 126 h`. */
const sumInWords = ({texts, words, counted}: View): string => {
  const days = workedDays(counted);
  return days === 0 ? texts.nothing : texts.sum(days, words.hours(totalMinutes(counted)));
};

/** The same as a sentence, to be said. */
export const totalInWords = (view: View): string =>
  `${view.texts.total}${view.texts.colon} ${sumInWords(view)}.`;

/** What the convention comes to, then each of its weeks, folded until it is wanted. */
export const weekList = (view: View, interval: Interval): TemplateResult => {
  const {texts, counted, errorAt} = view;
  const weeks = timetable(counted, interval);
  const mondays = weeks.map(({monday}) => monday);
  const id = 'schedule-total';
  return html`<p class="schedule-total" id=${id}>
      ${texts.total}${texts.colon} <strong>${sumInWords(view)}</strong>
    </p>
    ${errorOf(errorAt(id))}
    <div class="schedule-screen" role="group" aria-labelledby="schedule-day-by-day">
      <p class="schedule-title" id="schedule-day-by-day">${texts.dayByDay}</p>
      <p class="hint">${texts.dayByDayHint}</p>
      <ul class="schedule-weeks">
        ${weeks.map(shown => week(view, shown, {interval, mondays}))}
      </ul>
    </div>
    ${printed(view, weeks, interval)}`;
};
