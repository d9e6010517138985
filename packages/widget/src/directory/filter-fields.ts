import {html, type TemplateResult} from 'lit';
import type {Translation} from '../l10n/fr.ts';
import {
  countFilters,
  type Filters,
  HOST_KINDS,
  NO_FILTER,
  type Sort,
  SORTS,
} from './search-query.ts';

type Change = (change: Partial<Filters>) => void;

const checkbox = (
  name: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): TemplateResult =>
  html`<div class="check">
    <input
      id=${name}
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => {
        onChange((event.target as HTMLInputElement).checked);
      }}
    />
    <label for=${name}>${label}</label>
  </div>`;

/** The filters and the order, folded away until they are wanted; they apply with the search. */
export const filterFields = (
  filters: Filters,
  texts: Translation,
  change: Change,
): TemplateResult => {
  const {hostKinds} = filters;
  const count = countFilters(filters);
  return html`<details class="filters" part="filters">
    <summary>${texts.filters(count)}</summary>
    <div class="filter-groups">
      <fieldset>
        <legend>${texts.conditions}</legend>
        ${checkbox('remote', texts.remoteFilter, filters.remote, remote => {
          change({remote});
        })}
        ${checkbox('disabled', texts.disabledFilter, filters.disabledWelcome, disabledWelcome => {
          change({disabledWelcome});
        })}
        ${checkbox('later', texts.laterFilter, filters.later, later => {
          change({later});
        })}
      </fieldset>
      <fieldset>
        <legend>${texts.hostKind}</legend>
        ${HOST_KINDS.map(kind =>
          checkbox(`kind-${kind}`, texts.hostKinds[kind], hostKinds.includes(kind), on => {
            change({
              hostKinds: on ? [...hostKinds, kind] : hostKinds.filter(other => other !== kind),
            });
          }),
        )}
      </fieldset>
      <div class="field">
        <label for="name">${texts.companyName}</label>
        <input
          id="name"
          type="text"
          maxlength="100"
          autocomplete="off"
          .value=${filters.name}
          @change=${(event: Event) => {
            change({name: (event.target as HTMLInputElement).value.trim()});
          }}
        />
        <label for="sort">${texts.sort}</label>
        <select
          id="sort"
          @change=${(event: Event) => {
            change({sort: (event.target as HTMLSelectElement).value as Sort});
          }}
        >
          ${SORTS.map(
            sort =>
              html`<option value=${sort} .selected=${sort === filters.sort}>
                ${texts.sorts[sort]}
              </option>`,
          )}
        </select>
      </div>
    </div>
    <button
      type="button"
      class="link"
      ?hidden=${count === 0}
      @click=${() => {
        change({...NO_FILTER, sort: filters.sort});
      }}
    >
      ${texts.clearFilters}
    </button>
  </details>`;
};
