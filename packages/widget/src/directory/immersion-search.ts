import type {DirectoryClient, Offer, OfferPage} from '@immersion-kit/sdk';
import {Task, TaskStatus} from '@lit/task';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {sharedClient} from '../client.ts';
import {ImmersionSearchedEvent, ImmersionSearchEvent} from '../events.ts';
import {failureKind, tellIntegrator} from '../failure.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import type {Translation} from '../l10n/fr.ts';
import {type Language, languageOf, textsOf} from '../l10n/localize.ts';
import {tokens} from '../theme/tokens.ts';
import {filterFields} from './filter-fields.ts';
import {searchStyles} from './immersion-search.styles.ts';
import {offerCard} from './offer-card.ts';
import {OfferDialog} from './offer-dialog.ts';
import {pagination} from './pagination.ts';
import {ResultsMap} from './results-map.ts';
import {SearchAlert} from './search-alert.ts';
import {keepInAddress, readAddress} from './search-address.ts';
import {type FieldsHost, firstUnsettled, jobField, placeField} from './search-fields.ts';
import {failure, headline, noMatch, radiusField, waiting} from './search-outcome.ts';
import {
  DEFAULT_RADIUS,
  type Filters,
  NO_FILTER,
  knownRadius,
  queryOf,
  type SearchChoice,
} from './search-query.ts';

const SLOW_MS = 4000;

/**
 * Finds companies that welcome people for an immersion: a job, a place, a list.
 *
 * What stands inside the tag (a link, a form) is shown where the element cannot run.
 *
 * @summary Search in the directory of companies that welcome people.
 * @tag immersion-search
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} api-key - Publishable key (`pk_…`) that lists this page's origin.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @attr {string} job - Words of a job to begin with.
 * @attr {string} place - Name or postcode of a town to begin with.
 * @attr {number} radius - Kilometres to begin with: 1, 2, 5, 10, 20, 50 or 100.
 * @attr {string} department - Code of the only department to search in.
 * @attr {number} heading-level - Level of the results' heading, 2 by default.
 * @attr {string} map-tiles - Address of a tile server, with `{z}`, `{x}` and `{y}`; none by default.
 * @attr {string} map-attribution - Whom the tiles are from, as plain text.
 * @attr {string} request-form - Id of the page's `<immersion-convention>`: companies lead to it.
 * @attr {boolean} url-sync - Keeps the search in the page's address, so that Back restores it.
 * @fires {ImmersionSearchEvent} immersion-search - A search is asked for; cancelable.
 * @fires {ImmersionSearchedEvent} immersion-searched - A search was answered.
 * @fires {ImmersionSelectEvent} immersion-select - A company is asked for; cancelable.
 * @fires {ImmersionSelectedEvent} immersion-selected - A company is shown.
 * @fires {ImmersionAskEvent} immersion-ask - A convention is asked for with a company; cancelable.
 * @fires {ImmersionContactEvent} immersion-contact - A company is about to be written to; cancelable.
 * @fires {ImmersionContactedEvent} immersion-contacted - A first contact has left.
 * @csspart form - The form.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart input - A text field.
 * @csspart button - The main button.
 * @csspart filters - The filters.
 * @csspart offer - One company in the results.
 * @csspart status - The number of results.
 * @csspart panel - The dialog that shows one company.
 * @csspart map - The map.
 * @csspart pagination - The pages.
 * @cssproperty --immersion-accent - Colour of buttons, links and focus.
 * @cssproperty --immersion-on-accent - Text on the accent colour.
 * @cssproperty --immersion-radius - Roundness of corners.
 */
export class ImmersionSearchElement extends LitElement {
  static override styles = [tokens, fieldStyles, searchStyles];

  static override properties: PropertyDeclarations = {
    apiUrl: {attribute: 'api-url'},
    apiKey: {attribute: 'api-key'},
    client: {attribute: false},
    job: {},
    place: {},
    radius: {type: Number},
    department: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    mapTiles: {attribute: 'map-tiles'},
    mapAttribution: {attribute: 'map-attribution'},
    requestForm: {attribute: 'request-form'},
    urlSync: {attribute: 'url-sync', type: Boolean},
    choice: {state: true},
    slow: {state: true},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** Publishable key. */
  declare apiKey: string;
  /** Used instead of the one made from `api-url` and `api-key`. */
  declare client: DirectoryClient | undefined;
  /** Words of a job to begin with. */
  declare job: string;
  /** Name or postcode of a town to begin with. */
  declare place: string;
  /** Kilometres to begin with. */
  declare radius: number;
  /** Code of the only department to search in. */
  declare department: string;
  /** Level of the results' heading. */
  declare headingLevel: number;
  /** Address of a tile server for the map, with `{z}`, `{x}` and `{y}`; none by default. */
  declare mapTiles: string;
  /** Whom the tiles are from. */
  declare mapAttribution: string;
  /** Id of the element that asks for a convention. */
  declare requestForm: string;
  /** Keeps the search in the page's address. */
  declare urlSync: boolean;
  declare private choice: SearchChoice | undefined;
  declare private slow: boolean;
  declare private shown: Offer | undefined;

  readonly #internals = this.attachInternals();
  #filters = NO_FILTER;
  #radius = DEFAULT_RADIUS;
  #language: Language = 'fr';
  #askedFrom: Element | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #host: FieldsHost = {
    client: () => this.#client,
    texts: () => this.#texts,
    announce: message => {
      this.#announce(message);
    },
  };
  readonly #jobField = jobField(this, this.#host);
  readonly #placeField = placeField(this, this.#host);
  readonly #dialog = new OfferDialog(this);
  readonly #alert = new SearchAlert(this);
  readonly #map = new ResultsMap(this, {
    texts: () => this.#texts,
    language: () => this.#language,
    tiles: () => ({url: this.mapTiles, attribution: this.mapAttribution}),
    open: offer => void this.#dialog.open(offer),
  });

  readonly #search = new Task<readonly [SearchChoice | undefined], OfferPage | undefined>(this, {
    args: () => [this.choice] as const,
    task: async ([choice], {signal}) => {
      if (!choice) return undefined;
      return this.#client.searchOffers(queryOf(choice, this.department), {signal});
    },
    onComplete: page => {
      if (page) void this.#showResults(page);
    },
    onError: error => {
      tellIntegrator(error, this.localName);
      this.#stopWaiting();
      this.#enter('failed');
      this.#announce(this.#texts.failure[failureKind(error)]);
    },
  });

  readonly #changeFilters = (change: Partial<Filters>): void => {
    this.#filters = {...this.#filters, ...change};
    this.requestUpdate();
  };

  readonly #onPopState = (): void => {
    if (this.urlSync) void this.#restore();
  };

  constructor() {
    super();
    this.apiUrl = '';
    this.apiKey = '';
    this.client = undefined;
    this.job = '';
    this.place = '';
    this.radius = DEFAULT_RADIUS;
    this.department = '';
    this.headingLevel = 2;
    this.mapTiles = '';
    this.mapAttribution = '';
    this.requestForm = '';
    this.urlSync = false;
    this.choice = undefined;
    this.slow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language = languageOf(this);
    globalThis.addEventListener('popstate', this.#onPopState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('popstate', this.#onPopState);
    queueMicrotask(() => {
      // Being moved is not being removed: what is under way goes on.
      if (this.isConnected) return;
      this.#stopWaiting();
      this.#search.abort();
    });
  }

  protected override firstUpdated(): void {
    this.#radius = knownRadius(this.radius);
    if (this.urlSync && readAddress(new URL(location.href))) void this.#restore();
    else if (this.job !== '' || this.place !== '') void this.#fill(this.job, this.place);
  }

  get #texts(): Translation {
    return textsOf(this.#language);
  }

  get #client(): DirectoryClient {
    const base = new URL(this.apiUrl || '/', document.baseURI).href;
    return this.client ?? sharedClient(base, this.apiKey, this.#language);
  }

  /** What the form asks for now. */
  get #asked(): SearchChoice {
    return {
      job: this.#jobField.chosen,
      place: this.#placeField.chosen,
      radius: this.#radius,
      filters: this.#filters,
      page: 1,
    };
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  #announce(message: string): void {
    const region = this.shadowRoot?.querySelector('#status');
    if (region) region.textContent = message;
  }

  #enter(state: 'loading' | 'results' | 'empty' | 'failed'): void {
    this.#internals.states.clear();
    this.#internals.states.add(state);
  }

  /** Fills the two main fields with words; false when what they mean cannot be had. */
  async #fill(job: string, place: string): Promise<boolean> {
    try {
      await Promise.all([this.#jobField.type(job), this.#placeField.type(place)]);
      return true;
    } catch (error) {
      tellIntegrator(error, this.localName);
      return false;
    }
  }

  /** Makes again the search the address holds, where the visitor left it. */
  async #restore(): Promise<void> {
    const kept = readAddress(new URL(location.href));
    if (!kept) return;
    this.#radius = kept.radius;
    this.#filters = kept.filters;
    const filled = await this.#fill(kept.job, kept.place);
    if (filled) this.#ask({...this.#asked, page: kept.page}, null, false);
  }

  async #showResults(page: OfferPage): Promise<void> {
    this.#stopWaiting();
    const {totalRecords} = page.pagination;
    this.#enter(totalRecords === 0 ? 'empty' : 'results');
    this.#announce(headline(page, this.choice, this.#texts));
    // The task asks for its own update only after it has told us.
    this.requestUpdate();
    // Who has gone on to another field meanwhile is left there.
    const stayed = this.#askedFrom !== null && [this.#askedFrom, null].includes(this.#focused);
    await this.updateComplete;
    if (stayed) this.shadowRoot?.querySelector<HTMLElement>('#results-title')?.focus();
    this.dispatchEvent(new ImmersionSearchedEvent(totalRecords));
  }

  #stopWaiting(): void {
    clearTimeout(this.#slowTimer);
    this.slow = false;
  }

  #ask(choice: SearchChoice, from = this.#focused, keep = true): void {
    const asked = new ImmersionSearchEvent(choice.job?.romeCode, choice.place?.communeCode);
    if (!this.isConnected || !this.dispatchEvent(asked)) return;
    this.#stopWaiting();
    this.#askedFrom = from;
    this.#slowTimer = setTimeout(() => {
      this.slow = true;
      this.#announce(this.#texts.stillSearching);
    }, SLOW_MS);
    this.#announce(this.#texts.searching);
    this.#enter('loading');
    this.choice = {...choice};
    if (keep && this.urlSync) keepInAddress(choice, this.#jobField.text, this.#placeField.text);
  }

  /** Searches for what the form holds; what was typed and not picked is settled first. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const from = this.#focused;
    try {
      const {chooseJob, choosePlace} = this.#texts;
      const wrong = await firstUnsettled(
        [this.#jobField, chooseJob],
        [this.#placeField, choosePlace],
      );
      wrong?.focus();
      if (wrong) return;
    } catch {
      // The suggestions cannot be had: the search itself will say what is wrong, and how to retry.
    }
    this.#ask(this.#asked, from);
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    return html`
      <form
        role="search"
        part="form"
        aria-label=${texts.searchTitle}
        novalidate
        @submit=${this.#submit}
      >
        <div class="criteria">
          ${this.#jobField.render()} ${this.#placeField.render()}
          ${radiusField(this.#radius, texts, radius => {
            this.#radius = radius;
          })}
          <button class="button primary" part="button">${texts.search}</button>
        </div>
        ${filterFields(this.#filters, texts, this.#changeFilters)}
      </form>
      <p id="status" class="visually-hidden" role="status"></p>
      ${this.#renderOutcome()} ${this.#dialog.render(texts, this.#language, this.requestForm)}
    `;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    const {choice} = this;
    if (!choice) return nothing;
    if (this.#search.status === TaskStatus.PENDING) return waiting(this.#texts, this.slow);
    return html`${this.#search.render({
      complete: page => (page ? this.#renderResults(page) : nothing),
      error: error =>
        failure(error, this.#texts, () => {
          this.#ask(choice, this.#focused, false);
        }),
    })}`;
  }

  #renderResults(page: OfferPage): TemplateResult {
    const texts = this.#texts;
    const {data, pagination: pages} = page;
    const open = (offer: Offer) => () => void this.#dialog.open(offer);
    const level = this.headingLevel + 1;
    return html`<section class="results" aria-labelledby="results-title">
      <div
        id="results-title"
        class="title"
        part="status"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${headline(page, this.choice, texts)}
      </div>
      ${
        data.length === 0
          ? this.#renderNoMatch()
          : html`${this.choice ? this.#map.render(data, this.choice) : nothing}
              <ul class="offers">
                ${data.map(offer => offerCard(offer, texts, this.#language, level, open(offer)))}
              </ul>`
      }
      ${pagination(pages.currentPage, pages.totalPages, texts, number => {
        if (this.choice) this.#ask({...this.choice, page: number});
      })}
      ${this.#alert.render(this.choice, {texts, language: this.#language}, level)}
    </section>`;
  }

  #renderNoMatch(): TemplateResult | typeof nothing {
    if (!this.choice) return nothing;
    return noMatch(this.choice, this.#texts, change => {
      if ('job' in change) this.#jobField.choose(change.job);
      if ('place' in change) this.#placeField.choose(change.place);
      this.#radius = change.radius ?? this.#radius;
      this.#filters = change.filters ?? this.#filters;
      this.#ask(this.#asked);
    });
  }
}
