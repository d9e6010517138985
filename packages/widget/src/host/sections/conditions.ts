import {html, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {group, text} from '../entry-view.ts';

/** What a beginning of a sentence does to the text. */
type Conditions = {readonly begin: (words: string) => void};

/** How people are welcomed, in the company's words, with three beginnings to help. */
export const conditionsSection = (form: EntryForm, {begin}: Conditions): TemplateResult => {
  const {conditions} = form.texts;
  return group(
    form,
    {path: 'conditions', legend: conditions.legend},
    html`${text(form, 'additionalInformation', {
        optional: true,
        rows: 5,
        maxlength: 3000,
        spellcheck: true,
      })}
      <div class="stack">
        <p class="hint" id="starters">${conditions.help}</p>
        <div class="starters" role="group" aria-labelledby="starters">
          ${conditions.starters.map(
            words =>
              html`<button
                type="button"
                class="button"
                @click=${() => {
                  begin(words);
                }}
              >
                ${words}
              </button>`,
          )}
        </div>
      </div>`,
  );
};
