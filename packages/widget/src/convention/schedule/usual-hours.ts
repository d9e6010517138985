import {addDays, regularSchedule, totalMinutes} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {describedBy, errorOf} from '../../fields/native-fields.ts';
import {isComplete} from './judgement.ts';
import {weekLimit} from './limits.ts';
import {periodFields} from './period-fields.ts';
import type {View} from './view.ts';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/** Any week, to count what the usual hours come to. */
const MONDAY = '2026-10-05';

/** What to look at, in a gentle voice. */
export const noteOf = (text: string): TemplateResult | typeof nothing =>
  text ? html`<p class="schedule-note">${text}</p>` : nothing;

const minutesOver = ({pattern}: View, days: number, weekdays: readonly number[]): number =>
  totalMinutes(
    regularSchedule(
      {dateStart: MONDAY, dateEnd: addDays(MONDAY, days - 1)},
      weekdays,
      pattern.periods.filter(isComplete),
    ),
  );

const rhythm = (view: View): string => {
  const {texts, words, pattern, minor} = view;
  const limit = words.hours(weekLimit(minor) * 60);
  const day = words.hours(minutesOver(view, 1, [0]));
  const week = words.hours(minutesOver(view, 7, pattern.weekdays));
  return texts.rhythm(day, week, limit, minor);
};

/** The weekdays and their hours, said once for the whole convention. */
export const usualHours = (view: View): TemplateResult => {
  const {texts, words, pattern, errorAt, noteAt, act} = view;
  const wrong = errorAt('schedule-weekday-0');
  return html`<fieldset aria-describedby="schedule-weekdays-hint">
      <legend>${texts.weekdays}</legend>
      <p class="hint" id="schedule-weekdays-hint">${texts.weekdaysHint}</p>
      ${errorOf(wrong)}
      <div class="schedule-weekdays">
        ${WEEKDAYS.map(
          weekday =>
            html`<label class="schedule-weekday">
              <input
                type="checkbox"
                id="schedule-weekday-${weekday}"
                aria-invalid=${wrong.error ? 'true' : nothing}
                aria-describedby=${describedBy(wrong)}
                .checked=${pattern.weekdays.includes(weekday)}
                @change=${(event: Event) => {
                  act.tick(weekday, (event.target as HTMLInputElement).checked);
                }}
              />
              ${words.weekday(weekday)}
            </label>`,
        )}
      </div>
      ${noteOf(noteAt('schedule-weekdays'))}
    </fieldset>
    <fieldset aria-describedby="schedule-usual-hint">
      <legend>${texts.usual}</legend>
      <p class="hint" id="schedule-usual-hint">${texts.usualHint}</p>
      ${periodFields(view, 'usual', pattern.periods)}
      <p class="schedule-rhythm">${rhythm(view)}</p>
      ${noteOf(noteAt('schedule-usual'))}
    </fieldset>`;
};
