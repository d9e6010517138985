import {MAX_DAY_PERIODS, type Period} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {describedBy, errorOf} from '../../fields/native-fields.ts';
import {linkButton} from './link-button.ts';
import {type End, fieldId, type View, type Where} from './view.ts';

/** The periods of a day or of every usual day: two times each, and what adds or removes one. */
export const periodFields = (
  view: View,
  where: Where,
  periods: readonly Period[],
): TemplateResult => {
  const {texts, words, errorAt, act} = view;
  const named = where === 'usual' ? texts.usualNamed : words.day(where);
  const time = (position: number, end: End, value: string): TemplateResult => {
    const id = fieldId(where, position, end);
    const wrong = errorAt(id);
    return html`<div class="field">
      <label for=${id}
        >${end === 'start' ? texts.from : texts.to}
        <span class="visually-hidden">(${texts.period(position + 1, named)})</span></label
      >
      <input
        id=${id}
        type="time"
        required
        aria-invalid=${wrong.error ? 'true' : nothing}
        aria-describedby=${describedBy(wrong)}
        .value=${live(value)}
        @input=${(event: Event) => {
          act.type(where, position, {[end]: (event.target as HTMLInputElement).value});
        }}
        @blur=${(event: FocusEvent) => {
          // From one end of a period to the other, it is still being typed.
          const {id: next} = (event.relatedTarget ?? {}) as Partial<Element>;
          if (next !== fieldId(where, position, end === 'start' ? 'end' : 'start')) act.leave();
        }}
      />
    </div>`;
  };
  return html`${periods.map(
    ({start, end}, position) =>
      html`<div class="schedule-period">
        ${errorOf(errorAt(fieldId(where, position, 'start')))}
        ${errorOf(errorAt(fieldId(where, position, 'end')))} ${time(position, 'start', start)}
        ${time(position, 'end', end)}
        ${
          periods.length === 1
            ? nothing
            : linkButton(
                `schedule-${where}-${position}-remove`,
                [texts.remove, texts.period(position + 1, named)],
                () => {
                  act.remove(where, position);
                },
              )
        }
      </div>`,
  )}
  ${
    periods.length < MAX_DAY_PERIODS
      ? linkButton(`schedule-${where}-add`, [texts.addPeriod, `(${named})`], () => {
          act.add(where);
        })
      : nothing
  }`;
};
