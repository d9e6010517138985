import type {ConventionSort} from '@immersion-kit/sdk/contract';
import {ASSESSMENT_STANDINGS, CONVENTION_STATUSES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {selectField, textField} from '../../fields/native-fields.ts';
import {EVERYTHING, type Filters, filtersWith} from '../place.ts';
import type {Saying} from '../saying.ts';
import type {Counts} from './counts.ts';
import {countFilters, isNarrowed} from './query.ts';

const LONGEST_SEARCH = 100;

/** The orders of the list, the most useful first. */
const SORTS = ['waiting', 'dateStart', 'submittedAt'] as const satisfies readonly ConventionSort[];

export type Agencies = readonly {readonly id: string; readonly name: string}[];

type View = {
  readonly saying: Saying;
  /** What is written and chosen, sent or not. */
  readonly typed: Filters;
  /** Whose turn is shown. */
  readonly shown: Filters;
  readonly agencies: Agencies;
  readonly counts: Counts | undefined;
  /** Whether something may await the reader. */
  readonly decides: boolean;
  /** Whether the choices are unfolded, where there is no room for them. */
  readonly isOpen: boolean;
  readonly unfold: (isOpen: boolean) => void;
  readonly type: (filters: Filters) => void;
  readonly find: (filters: Filters) => void;
};

const whoseTurn = ({saying, shown, counts, decides, find}: View): TemplateResult => {
  const {list} = saying.texts;
  const words = decides
    ? (['me', 'agency', 'signatures'] as const)
    : (['agency', 'signatures'] as const);
  const button = (label: string, awaiting: Filters['awaiting'], count?: number) =>
    html`<button
      type="button"
      class="button turn"
      aria-pressed=${shown.awaiting === awaiting ? 'true' : 'false'}
      @click=${() => {
        find(filtersWith(shown, {awaiting}));
      }}
    >
      ${label} ${count === undefined ? nothing : html`<span class="count">${count}</span>`}
    </button>`;
  return html`<div class="turns" role="group" aria-labelledby="whose">
    <span id="whose" class="soft">${list.whose}</span>
    ${words.map(whose => button(list.awaiting[whose], whose, counts?.[whose]))}
    ${button(list.awaiting.anybody, undefined)}
  </div>`;
};

/** Whose turn it is, what is looked for, and in what order. */
export const filtersView = (view: View): TemplateResult => {
  const {saying, typed, shown, agencies, isOpen, unfold, type, find} = view;
  const {list} = saying.texts;
  const {standing} = saying;
  const choose = (
    id: string,
    label: string,
    value: string,
    change: (value: string) => Filters,
  ) => ({
    id,
    label,
    value,
    errorPrefix: standing.errorPrefix,
    onInput: (chosen: string) => {
      type(change(chosen));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const q = typed.q?.trim();
    find(filtersWith(typed, {q}));
  };
  return html`${whoseTurn(view)}
    <form class="filters" role="search" novalidate @submit=${submit}>
      ${textField(
        {
          ...choose('search', list.search, typed.q ?? '', q => ({...typed, q})),
          hint: list.searchHint,
        },
        {type: 'search', maxlength: LONGEST_SEARCH, required: false},
      )}
      <button
        type="button"
        class="button more"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="choices"
        @click=${() => {
          unfold(!isOpen);
        }}
      >
        ${list.filters(countFilters(shown))}
      </button>
      <div id="choices" class=${isOpen ? 'choices' : 'choices folded'}>
        ${selectField(
          choose('step', list.status, typed.status ?? '', status =>
            filtersWith(typed, {status: CONVENTION_STATUSES.find(one => one === status)}),
          ),
          [
            {value: '', label: list.everyStatus},
            ...CONVENTION_STATUSES.map(status => ({
              value: status,
              label: standing.statuses[status] ?? status,
            })),
          ],
        )}
        ${selectField(
          choose('assessment-standing', list.assessment, typed.assessment ?? '', chosen =>
            filtersWith(typed, {
              assessment: ASSESSMENT_STANDINGS.find(one => one === chosen),
              // Nobody's turn comes after a validation: with it, there would be no line.
              ...(chosen === '' ? {} : {awaiting: undefined}),
            }),
          ),
          [
            {value: '', label: list.everyAssessment},
            ...ASSESSMENT_STANDINGS.map(one => ({value: one, label: list.assessments[one]})),
          ],
        )}
        ${
          agencies.length < 2
            ? nothing
            : selectField(
                choose('agency', list.agency, typed.agencyId ?? '', agencyId =>
                  filtersWith(typed, {agencyId}),
                ),
                [
                  {value: '', label: list.everyAgency},
                  ...agencies.map(({id, name}) => ({value: id, label: name})),
                ],
              )
        }
        ${selectField(
          choose('sort', list.sort, typed.sort, sort => ({
            ...typed,
            sort: SORTS.find(one => one === sort) ?? EVERYTHING.sort,
          })),
          SORTS.map(sort => ({value: sort, label: list.sorts[sort]})),
        )}
      </div>
      <button class="button primary" id="show">${list.show}</button>
      ${
        isNarrowed(shown) && (shown.q !== undefined || countFilters(shown) > 0)
          ? html`<button
              type="button"
              class="link clear-all"
              @click=${() => {
                find({...EVERYTHING, ...(shown.awaiting ? {awaiting: shown.awaiting} : {})});
              }}
            >
              ${list.clear}
            </button>`
          : nothing
      }
    </form>`;
};
