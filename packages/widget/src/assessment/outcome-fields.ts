import {hoursMade, hoursUntil, totalHours} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {type Choice, radioField} from '../fields/native-fields.ts';
import {formatDate} from '../l10n/localize.ts';
import {choiceAt, fieldAt, type FormView, idOf, textAt} from './form-fields.ts';
import {hoursText} from './hours-text.ts';

const LONGEST_HOURS = 5;
const LONGEST_MINUTES = 2;

/** How it went: to its end from the last day on only. */
export const outcomeField = (view: FormView, name: string): TemplateResult => {
  const {form} = view;
  const {texts, language, isOver} = form;
  const {COMPLETED, PARTIALLY_COMPLETED, DID_NOT_SHOW} = texts.statuses;
  const choice = (value: string, [label = '', detail]: readonly string[]): Choice => ({
    value,
    label,
    detail,
  });
  // What reads mail before its reader may press everything in order: nobody having come must not
  // be the last answer pressed, since it asks for no words.
  const absent = choice('DID_NOT_SHOW', DID_NOT_SHOW);
  const choices = isOver
    ? [choice('COMPLETED', COMPLETED), absent, choice('PARTIALLY_COMPLETED', PARTIALLY_COMPLETED)]
    : [absent, choice('PARTIALLY_COMPLETED', texts.early.choice)];
  const hint = isOver ? undefined : texts.early.hint(formatDate(form.assessed().dateEnd, language));
  return radioField(fieldAt(view, 'status', {label: texts.question(name), hint}), choices);
};

/** Because of whom nobody came. */
export const causeField = (view: FormView): TemplateResult =>
  choiceAt(view, 'noShowCause', view.form.texts.causes);

/** Hours made, of what is typed so far; nothing while it does not hold. */
const madeText = ({form}: FormView): string | undefined => {
  const {schedule, dateStart, dateEnd} = form.assessed();
  const {lastDayOfPresence: last, numberOfMissedHours: missed} = form.request;
  if (last === undefined || last < dateStart || last > dateEnd) return undefined;
  if (typeof missed !== 'number' || missed > hoursUntil(schedule, last)) return undefined;
  const made = hoursMade(schedule, form.request);
  return form.texts.made(hoursText(made), hoursText(totalHours(schedule)));
};

/** The last day, the hours missed, and what that makes. */
export const presenceFields = (view: FormView): TemplateResult => {
  const {form} = view;
  const {texts, language, isOver} = form;
  const {dateStart, dateEnd, today} = form.assessed();
  const [first, last] = [dateStart, dateEnd].map(day => formatDate(day, language));
  const made = madeText(view);
  const hint = isOver ? texts.hints['lastDayOfPresence'] : texts.earlyDay;
  const ids = ['lastDayOfPresence', 'missedHours', 'missedMinutes'].map(idOf).join(' ');
  return html`<fieldset class="group">
    <legend>${texts.presence}</legend>
    <p class="hint">${texts.presenceHint(first ?? '', last ?? '')}</p>
    ${textAt(
      view,
      'lastDayOfPresence',
      {type: 'date', min: dateStart, max: isOver ? dateEnd : today, required: !isOver},
      {hint},
    )}
    <fieldset class="missed">
      <legend>${texts.missed}</legend>
      <p class="hint">${texts.missedHint}</p>
      <div class="short">
        ${textAt(view, 'missedHours', {inputmode: 'numeric', maxlength: LONGEST_HOURS, required: false})}
        ${textAt(view, 'missedMinutes', {
          inputmode: 'numeric',
          maxlength: LONGEST_MINUTES,
          required: false,
        })}
      </div>
    </fieldset>
    <output id="made" for=${ids}>${made ?? nothing}</output>
  </fieldset>`;
};
