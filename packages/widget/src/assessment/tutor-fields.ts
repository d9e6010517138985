import {BEHAVIOURS} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {selectField} from '../fields/native-fields.ts';
import type {WordsTexts} from '../l10n/assessment/words-fr.ts';
import {choiceAt, fieldAt, type FormView, textAt} from './form-fields.ts';

const LONGEST = {skills: 3000, establishmentFeedback: 9200, establishmentAdvices: 6000} as const;

const wordsAt = (view: FormView, path: keyof typeof LONGEST, optional?: string): TemplateResult =>
  textAt(view, path, {rows: 3, maxlength: LONGEST[path], spellcheck: true}, {optional});

/** What was learnt, and four quick words that may be left out. */
export const learntFields = (view: FormView, words: WordsTexts): TemplateResult => {
  const {texts} = view.form;
  const {optional} = texts;
  return html`<fieldset class="group">
    <legend>${texts.learnt}</legend>
    ${wordsAt(view, 'skills', optional)}
    <details>
      <summary>${texts.behaviours} <span class="optional">${optional}</span></summary>
      <div class="behaviours">
        ${BEHAVIOURS.map(name =>
          choiceAt(view, `behaviours/${name}`, words.ratings, {
            label: words.behaviours[name] ?? name,
            optional,
          }),
        )}
      </div>
    </details>
  </fieldset>`;
};

/** Hired or not, and what follows. */
export const nextFields = (view: FormView, words: WordsTexts): TemplateResult => {
  const {form} = view;
  const {texts} = form;
  const answers = {yes: texts.yes, no: texts.no};
  const contracts = Object.entries({'': texts.choose, ...words.contracts});
  return html`<fieldset class="group">
    <legend>${texts.next}</legend>
    ${choiceAt(view, 'endedWithAJob', answers)}
    ${
      form.typed.endedWithAJob === 'yes'
        ? html`<div class="pair">
            ${selectField(
              fieldAt(view, 'typeOfContract'),
              contracts.map(([value, label]) => ({value, label})),
            )}
            ${textAt(view, 'contractStartDate', {type: 'date', min: form.assessed().dateStart})}
          </div>`
        : nothing
    }
    ${choiceAt(view, 'followedByTraining', answers, {optional: texts.optional})}
  </fieldset>`;
};

/** What the tutor says, and advises. */
export const wordFields = (view: FormView): TemplateResult =>
  html`<fieldset class="group">
    <legend>${view.form.texts.words}</legend>
    ${wordsAt(view, 'establishmentFeedback')} ${wordsAt(view, 'establishmentAdvices')}
  </fieldset>`;
