import {html, join, type SafeHtml} from '../../http/html.ts';
import {NOTHING} from './nothing.ts';
import {ANSWER_ID, PATH} from './address.ts';
import {filters} from './filters.ts';
import type {FieldErrors, Outcome} from './search.ts';
import {MOST_TYPED, RADII, type SearchForm} from './search-form.ts';
import {texts} from './texts.ts';

type TextField = {
  readonly name: 'metier' | 'lieu';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly code: string | undefined;
  readonly error: string | undefined;
};

const errorText = (name: string, error: string): SafeHtml =>
  html`<p class="error" id="${name}-erreur">
    <strong>${texts.errorPrefix}</strong>
    ${error}
  </p>`;

const textField = ({name, label, hint, value, code, error}: TextField): SafeHtml => {
  const described = error === undefined ? `${name}-aide` : `${name}-aide ${name}-erreur`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <p class="hint" id="${name}-aide">${hint}</p>
    ${error === undefined ? NOTHING : errorText(name, error)}
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      maxlength="${MOST_TYPED}"
      autocomplete="off"
      enterkeyhint="search"
      aria-describedby="${described}"
      ${error === undefined ? NOTHING : html`aria-invalid="true"`}
    />
    ${code === undefined ? NOTHING : html`<input type="hidden" name="${name}-code" value="${code}" />`}
  </div>`;
};

const radiusField = ({rayon}: SearchForm): SafeHtml =>
  html`<div class="field">
    <label for="rayon">${texts.radius}</label>
    <select id="rayon" name="rayon">
      ${join(
        RADII.map(
          km =>
            html`<option value="${km}" ${km === rayon ? html`selected` : NOTHING}>
              ${texts.kilometres(km)}
            </option>`,
        ),
      )}
    </select>
  </div>`;

/** The form, with what was asked in it; sending it leads to the answer, past the form. */
export const searchForm = (form: SearchForm, outcome: Outcome): SafeHtml => {
  const errors: FieldErrors = outcome.state === 'wrong' ? outcome.errors : {};
  return html`<form action="${PATH}#${ANSWER_ID}" role="search" aria-label="${texts.formLabel}">
    ${textField({
      name: 'metier',
      label: texts.job,
      hint: texts.jobHint,
      value: form.metier,
      code: form['metier-code'],
      error: errors.metier,
    })}
    ${textField({
      name: 'lieu',
      label: texts.place,
      hint: texts.placeHint,
      value: form.lieu,
      code: form['lieu-code'],
      error: errors.lieu,
    })}
    ${radiusField(form)}
    <button>${texts.search}</button>
    ${filters(form)}
  </form>`;
};
