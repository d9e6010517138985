import {type CivilDate, type Interval, totalMinutes} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {errorOf} from '../../fields/native-fields.ts';
import {isComplete} from './judgement.ts';
import {linkButton} from './link-button.ts';
import {hoursOn, isException, sameHours, usualOn} from './pattern.ts';
import {periodFields} from './period-fields.ts';
import {noteOf} from './usual-hours.ts';
import type {View} from './view.ts';
import {previousDay} from './weeks.ts';

/** `09:00–12:00, 13:00–17:00 · 7 h`, or that the person is not there. */
export const hoursInWords = ({texts, words, pattern}: View, date: CivilDate): string => {
  const periods = hoursOn(pattern, date);
  const complete = periods.filter(isComplete);
  if (periods.length === 0) return isException(pattern, date) ? texts.absent : texts.free;
  if (complete.length === 0) return texts.incomplete;
  const minutes = totalMinutes({regular: true, days: [{date, periods: complete}]});
  const said = `${words.periods(complete)} · ${words.hours(minutes)}`;
  return complete.length < periods.length ? `${said} (${texts.incomplete})` : said;
};

/** One date: its hours in words, and all that may be done with them. */
export const dayRow = (view: View, date: CivilDate, interval: Interval): TemplateResult => {
  const {texts, words, pattern, editedDays, errorAt, noteAt, act} = view;
  const periods = hoursOn(pattern, date);
  const day = words.day(date);
  const id = `schedule-${date}`;
  const isPresent = periods.length > 0;
  const isEdited = isPresent && editedDays.has(date);
  const isOwn = isPresent && isException(pattern, date);
  const isExtra = usualOn(pattern, date) === null;
  const previous = previousDay(pattern, date, interval);
  const canCopy =
    previous !== undefined &&
    !sameHours(hoursOn(pattern, previous), isPresent ? periods : pattern.periods);
  // While its hours are open, each error stands by its field.
  const wrong = isEdited ? undefined : errorAt(id);
  const button = (
    name: 'edit' | 'turn' | 'copyDay' | 'restore',
    label: string,
    about = `(${day})`,
  ) =>
    linkButton(
      `${id}-${name}`,
      [label, about],
      () => {
        act[name](date);
      },
      wrong?.error ? `${id}-error` : nothing,
    );
  return html`<li class="schedule-day">
    <p class="schedule-date">${day}<span class="visually-hidden">${texts.colon}</span></p>
    <p class="schedule-hours">
      ${hoursInWords(view, date)}
      ${isOwn ? html`<span class="schedule-mark">${isExtra ? texts.extra : texts.other}</span>` : nothing}
    </p>
    ${wrong ? errorOf(wrong) : nothing}
    <div class="schedule-actions">
      ${isPresent ? button('edit', isEdited ? texts.done : texts.edit, day) : nothing}
      ${button('turn', isPresent ? texts.makeAbsent : texts.makePresent)}
      ${canCopy ? button('copyDay', texts.copyDay(words.day(previous)), texts.onto(day)) : nothing}
      ${isOwn && !isExtra ? button('restore', texts.restore) : nothing}
    </div>
    ${
      isEdited
        ? html`<fieldset class="schedule-edited">
            <legend>${texts.hoursOf(day)}</legend>
            ${periodFields(view, date, periods)}
          </fieldset>`
        : nothing
    }
    ${noteOf(noteAt(id))}
  </li>`;
};
