import {
  type Interval,
  type Schedule,
  totalMinutes,
  weekdayOf,
  weeklyView,
  type WeekView,
  workedDays,
} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import type {FormView} from '../form-view.ts';
import {type Words, wordsOf} from '../schedule/day-words.ts';

/** Weekdays that have the same hours, together: `lundi, mardi : 09:00–12:00`. */
const linesOf = ({days}: WeekView, words: Words): string[] => {
  const together = new Map<string, string[]>();
  for (const {date, periods} of days) {
    const hours = words.periods(periods);
    const day = words.weekday(weekdayOf(date)).toLowerCase();
    together.set(hours, [...(together.get(hours) ?? []), day]);
  }
  return [...together].map(([hours, names]) => `${names.join(', ')}\u00a0: ${hours}`);
};

/** The days and hours in words, week by week. */
export const reviewHours = (
  {texts, language}: FormView,
  schedule: Schedule,
  interval: Interval,
): TemplateResult => {
  const words = wordsOf(language, texts.schedule);
  const weeks = weeklyView(schedule, interval, {freeDays: false});
  return html`<p>
      <strong>
        ${texts.schedule.sum(workedDays(schedule), words.hours(totalMinutes(schedule)))}
      </strong>
    </p>
    <ul class="hours">
      ${weeks
        .filter(({days}) => days.length > 0)
        .map(
          week =>
            html`<li>
              ${words.week(week.start, week.end)}
              <ul>
                ${linesOf(week, words).map(line => html`<li>${line}</li>`)}
              </ul>
            </li>`,
        )}
    </ul>`;
};
