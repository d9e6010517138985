import {html, join, type SafeHtml} from '../../http/html.ts';
import {addressOf, PATH} from './address.ts';
import type {Found} from './search.ts';
import type {SearchForm} from './search-form.ts';
import {widerRadius, WITHOUT_CRITERIA} from './search-query.ts';
import {texts} from './texts.ts';

const NO_JOB = {metier: '', 'metier-code': undefined};
const NO_PLACE = {lieu: '', 'lieu-code': undefined};

/** What may be tried when a search finds nothing, the nearest to it first. */
const waysOf = (form: SearchForm, {job, place}: Found): [text: string, address: string][] => {
  const wider = place.chosen && widerRadius(form.rayon);
  const both = job.chosen && place.chosen;
  const narrowed = form.handicap ?? [...form.teletravail, ...form.employeur][0];
  return [
    ...(wider ? [[texts.widen(wider), addressOf(form, {rayon: wider})] as const] : []),
    ...(narrowed ? [[texts.withoutCriteria, addressOf(form, WITHOUT_CRITERIA)] as const] : []),
    ...(form['plus-tard']
      ? []
      : [[texts.withLater, addressOf(form, {'plus-tard': 'oui'})] as const]),
    ...(both ? [[texts.searchAnyJob, addressOf(form, NO_JOB)] as const] : []),
    ...(both ? [[texts.searchAnywhere, addressOf(form, NO_PLACE)] as const] : []),
    [texts.newSearch, PATH] as const,
  ].map(([text, address]) => [text, address]);
};

/** Ways out of an empty list. */
export const waysOut = (form: SearchForm, found: Found): SafeHtml =>
  html`<div class="panel">
    <p>${texts.noResult}</p>
    <ul>
      ${join(
        waysOf(form, found).map(
          ([text, address]) => html`<li><a href="${address}">${text}</a></li>`,
        ),
      )}
    </ul>
  </div>`;
