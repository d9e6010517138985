import type {OfferPage} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {failureKind} from '../failure.ts';
import type {Translation} from '../l10n/fr.ts';
import {NO_FILTER, RADII, type SearchChoice, widerRadius} from './search-query.ts';

/** How many were found, and where. */
export const headline = (
  {pagination: {totalRecords}}: OfferPage,
  choice: SearchChoice | undefined,
  texts: Translation,
): string =>
  texts.results(totalRecords, choice?.place && texts.around(choice.radius, choice.place.name));

/** Shown while the answer is awaited; `slow` says that it takes longer than usual. */
export const waiting = (texts: Translation, slow: boolean): TemplateResult =>
  html`<div class="results" aria-busy="true">
    <p>${slow ? texts.stillSearching : texts.searching}</p>
    <div class="offers" aria-hidden="true">
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>
  </div>`;

/** Shown when the search failed: what to do, and a way to try again. */
export const failure = (error: unknown, texts: Translation, retry: () => void): TemplateResult =>
  html`<div class="message failure" part="failure">
    <p>${texts.failure[failureKind(error)]}</p>
    <button type="button" class="button" @click=${retry}>${texts.retry}</button>
  </div>`;

/** Shown when nothing matches: searches that may do better. */
export const noMatch = (
  {job, place, radius, filters}: SearchChoice,
  texts: Translation,
  change: (change: Partial<SearchChoice>) => void,
): TemplateResult => {
  const wider = widerRadius(radius);
  const way = (text: string, changes: Partial<SearchChoice>) =>
    html`<li>
      <button
        type="button"
        class="link"
        @click=${() => {
          change(changes);
        }}
      >
        ${text}
      </button>
    </li>`;
  return html`<div class="message">
    <p>${texts.noResult}</p>
    <ul>
      ${place && wider ? way(texts.widen(wider), {radius: wider}) : nothing}
      ${filters === NO_FILTER ? nothing : way(texts.withoutFilters, {filters: NO_FILTER})}
      ${job && place ? way(texts.anyJob, {job: undefined}) : nothing}
      ${job && place ? way(texts.anyPlace, {place: undefined}) : nothing}
    </ul>
  </div>`;
};

/** The radius, as a native list. */
export const radiusField = (
  radius: number,
  texts: Translation,
  change: (radius: number) => void,
): TemplateResult =>
  html`<div class="field" part="field">
    <label for="radius" part="label">${texts.radius}</label>
    <select
      id="radius"
      @change=${(event: Event) => {
        change(Number((event.target as HTMLSelectElement).value));
      }}
    >
      ${RADII.map(
        km => html`<option value=${km} .selected=${km === radius}>${texts.kilometres(km)}</option>`,
      )}
    </select>
  </div>`;
