import type {Staff} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {alertOf, type Deed} from '../../fields/deed.ts';
import {enumeration} from '../../l10n/moments.ts';
import {localDay} from '../local-day.ts';
import {EVERYTHING, type Filters} from '../place.ts';
import type {Saying} from '../saying.ts';
import type {ConventionsList} from './conventions-list.ts';
import type {Counts} from './counts.ts';
import {type Agencies, filtersView} from './filters-view.ts';
import {pagesView, tableView} from './list-view.ts';
import {countFilters, decides} from './query.ts';

type View = {
  readonly saying: Saying;
  readonly me: Staff;
  readonly list: ConventionsList;
  /** What is asked for, found or not. */
  readonly filters: Filters;
  readonly typed: Filters;
  readonly now: Date;
  /** A convention is on its way. */
  readonly isOpening: boolean;
  readonly isOpen: boolean;
  readonly unfold: (isOpen: boolean) => void;
  readonly leaving: Deed;
  readonly signOut: () => Promise<void>;
  readonly type: (filters: Filters) => void;
  readonly find: (filters: Filters) => void;
  readonly open: (id: string) => void;
};

/** How many there are; on another page than the first, which one. */
export const listTitle = ({page}: ConventionsList, {texts}: Saying): string => {
  const {totalRecords = 0, currentPage = 1, totalPages = 1} = page?.pagination ?? {};
  const count = texts.list.count(totalRecords);
  return currentPage > 1
    ? `${count}, ${texts.list.page(currentPage, totalPages).toLowerCase()}`
    : count;
};

const toDoText = ({me, late, hasMoreLate}: Counts, {texts}: Saying): string =>
  texts.list.toDo(me, hasMoreLate ? texts.list.lateAtLeast(late) : texts.list.late(late));

const agenciesOf = ({rights}: Staff): Agencies => [
  ...new Map(rights.map(({agencyId: id, agencyName: name}) => [id, {id, name}])).values(),
];

const emptyView = ({saying, list, filters, find}: View): TemplateResult => {
  const {texts} = saying;
  const isUpToDate =
    filters.awaiting === 'me' && filters.q === undefined && countFilters(filters) === 0;
  if (isUpToDate) {
    return html`<section class="card">
      <p>${texts.list.nothingToDo}</p>
      <div>
        <button
          type="button"
          class="button"
          @click=${() => {
            find(EVERYTHING);
          }}
        >
          ${texts.list.nothingElsewhere}
        </button>
      </div>
    </section>`;
  }
  const {elsewhere = 0} = list;
  return html`<section class="card">
    <p>${texts.list.noResult}</p>
    <div role="status" class="stack">
      ${
        elsewhere === 0
          ? nothing
          : html`<p>${texts.list.elsewhere(elsewhere)}</p>
              <div>
                <button
                  type="button"
                  class="button"
                  @click=${() => {
                    find({...EVERYTHING, ...(filters.q === undefined ? {} : {q: filters.q})});
                  }}
                >
                  ${texts.list.showElsewhere}
                </button>
              </div>`
      }
    </div>
  </section>`;
};

const failureView = ({saying, list, filters, find}: View): TemplateResult | typeof nothing =>
  list.failure
    ? html`${alertOf(`${list.failure.text} ${saying.texts.list.stale}`, 'list-failure')}
        <div>
          <button
            type="button"
            class="button"
            @click=${() => {
              find(filters);
            }}
          >
            ${saying.standing.retry}
          </button>
        </div>`
    : nothing;

/** The conventions of somebody's agencies: what to deal with, and all the others. */
export const listScreen = (view: View): TemplateResult => {
  const {saying, me, list, leaving, signOut, typed, isOpening, isOpen, unfold, type, find} = view;
  const {texts, standing, language} = saying;
  const {page, shown, counts, isBusy} = list;
  const agencies = agenciesOf(me);
  const names = enumeration(
    agencies.map(({name}) => name),
    language,
  );
  if (!page || !shown) return html`<p role="status">${texts.opening}</p>`;
  const table = {
    ...view,
    page,
    shown,
    isBusy,
    today: localDay(view.now),
  };
  return html`
    <div class="who">
      <p class="lead" id="to-do">${counts ? toDoText(counts, saying) : nothing}</p>
      <p class="soft small">
        ${me.firstName} ${me.lastName}<span class="agencies">, ${names}</span>
      </p>
      <button type="button" class="link" @click=${() => leaving.run(signOut)}>
        ${leaving.isBusy ? standing.working : texts.signIn.signOut}
      </button>
    </div>
    ${leaving.alert()}
    ${filtersView({
      saying,
      typed,
      shown,
      agencies,
      counts,
      decides: decides(me),
      isOpen,
      unfold,
      type,
      find,
    })}
    ${failureView(view)}
    <p class="loading soft">
      ${isOpening ? texts.one.opening : isBusy ? texts.list.loading : '\u00a0'}
    </p>
    <h2 class="visually-hidden">${texts.list.title}</h2>
    ${page.data.length === 0 ? emptyView(view) : tableView(table)} ${pagesView(table)}
  `;
};
