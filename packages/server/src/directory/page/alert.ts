import {html, join, type SafeHtml} from '../../http/html.ts';
import {addressOf, ANSWER_ID} from './address.ts';
import type {FieldErrors} from './search.ts';
import type {SearchForm} from './search-form.ts';
import {texts} from './texts.ts';

const alert = (heading: string, content: SafeHtml): SafeHtml =>
  html`<div class="alert" role="alert" id="${ANSWER_ID}" tabindex="-1">
    <h2>${heading}</h2>
    ${content}
  </div>`;

/** Every field to correct, as links to them. */
export const wrongFields = (errors: FieldErrors): SafeHtml => {
  const items = Object.entries(errors).map(
    ([name, error]) => html`<li><a href="#${name}">${error}</a></li>`,
  );
  return alert(
    texts.wrong(items.length),
    html`<ul>
      ${join(items)}
    </ul>`,
  );
};

/** Says that the directory cannot be read now, and how to try again. */
export const awayNotice = (form: SearchForm): SafeHtml =>
  alert(
    texts.away,
    html`<p>${texts.awayAdvice}</p>
      <p><a href="${addressOf(form, {page: form.page})}">${texts.retry}</a></p>`,
  );
