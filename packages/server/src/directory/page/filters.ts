import {html, join, type SafeHtml} from '../../http/html.ts';
import {NOTHING} from './nothing.ts';
import {EMPLOYERS, REMOTE, type SearchForm, SORTS} from './search-form.ts';
import {criteriaCount} from './search-query.ts';
import {texts} from './texts.ts';

const checkbox = (name: string, value: string, label: string, checked: boolean): SafeHtml =>
  html`<label class="check">
    <input type="checkbox" name="${name}" value="${value}" ${checked ? html`checked` : NOTHING} />
    <span>${label}</span>
  </label>`;

const group = (legend: string, boxes: readonly SafeHtml[]): SafeHtml =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${join(boxes)}
  </fieldset>`;

const choices = <Word extends string>(
  name: string,
  words: Record<Word, unknown>,
  labels: Record<Word, string>,
  chosen: readonly Word[],
): SafeHtml[] =>
  (Object.keys(words) as Word[]).map(word =>
    checkbox(name, word, labels[word], chosen.includes(word)),
  );

const sortField = ({tri}: SearchForm): SafeHtml =>
  html`<div class="field sort">
    <label for="tri">${texts.sort}</label>
    <select id="tri" name="tri">
      ${join(
        (Object.keys(SORTS) as (keyof typeof SORTS)[]).map(
          word =>
            html`<option value="${word}" ${word === tri ? html`selected` : NOTHING}>
              ${texts.sorts[word]}
            </option>`,
        ),
      )}
    </select>
  </div>`;

/** What one may ask beside a job and a place; folded until one of them is chosen. */
export const filters = (form: SearchForm): SafeHtml => {
  const count = criteriaCount(form);
  return html`<details ${count > 0 ? html`open` : NOTHING}>
    <summary>${texts.moreCriteria(count)}</summary>
    <div class="criteria">
      ${group(texts.where, choices('teletravail', REMOTE, texts.remote, form.teletravail))}
      ${group(texts.employer, choices('employeur', EMPLOYERS, texts.employers, form.employeur))}
      ${group(texts.welcome, [
        checkbox('handicap', 'oui', texts.openToDisabled, form.handicap === 'oui'),
        checkbox('plus-tard', 'oui', texts.alsoLater, form['plus-tard'] === 'oui'),
      ])}
      ${sortField(form)}
      <button class="quiet">${texts.apply}</button>
    </div>
  </details>`;
};
