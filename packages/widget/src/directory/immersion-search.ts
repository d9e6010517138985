import type {DirectoryClient, Job, OfferPage, Place} from '@immersion-kit/sdk';
import {Task, TaskStatus} from '@lit/task';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {sharedClient} from '../client.ts';
import {failureKind, tellIntegrator} from '../failure.ts';
import {Combobox} from '../fields/combobox.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import {type Language, languageOf, textsOf} from '../l10n/localize.ts';
import type {Translation} from '../l10n/fr.ts';
import {tokens} from '../theme/tokens.ts';
import {searchStyles} from './immersion-search.styles.ts';
import {offerCard} from './offer-card.ts';
import {DEFAULT_RADIUS, queryOf, RADII, type SearchChoice, widerRadius} from './search-query.ts';

const SLOW_MS = 4000;

/**
 * Finds companies that welcome people for an immersion: a job, a place, a list.
 *
 * @summary Search in the directory of companies that welcome people.
 * @tag immersion-search
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} api-key - Publishable key (`pk_…`) that lists this page's origin.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart input - A text field.
 * @csspart offer - One company in the results.
 * @csspart status - The number of results.
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
    choice: {state: true},
    slow: {state: true},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** Publishable key. */
  declare apiKey: string;
  /** Used instead of the one made from `api-url` and `api-key`. */
  declare client: DirectoryClient | undefined;
  declare private choice: SearchChoice | undefined;
  declare private slow: boolean;

  #radius = DEFAULT_RADIUS;
  #language: Language = 'fr';
  #askedFrom: Element | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #job = new Combobox<Job>(this, {
    name: 'job',
    label: () => this.#texts.job,
    hint: () => this.#texts.jobHint,
    texts: () => this.#texts,
    suggest: async (q, signal) => (await this.#client.suggestJobs({q, limit: 8}, {signal})).data,
    textOf: job => job.appellationLabel,
    detailOf: job => job.romeLabel,
    announce: message => {
      this.#announce(message);
    },
    onFailure: error => {
      this.#report(error);
    },
  });

  readonly #place = new Combobox<Place>(this, {
    name: 'place',
    label: () => this.#texts.place,
    hint: () => this.#texts.placeHint,
    texts: () => this.#texts,
    suggest: async (q, signal) => (await this.#client.suggestPlaces({q, limit: 8}, {signal})).data,
    textOf: place => `${place.name} (${place.departmentCode})`,
    detailOf: place => `${place.postcodes[0] ?? ''} ${place.departmentName}`,
    announce: message => {
      this.#announce(message);
    },
    onFailure: error => {
      this.#report(error);
    },
  });

  readonly #search = new Task<readonly [SearchChoice | undefined], OfferPage | undefined>(this, {
    args: () => [this.choice] as const,
    task: async ([choice], {signal}) => {
      if (!choice) return undefined;
      return this.#client.searchOffers(queryOf(choice), {signal});
    },
    onComplete: page => {
      if (page) void this.#showResults(page);
    },
    onError: error => {
      this.#report(error);
      void this.#showFailure(error);
    },
  });

  constructor() {
    super();
    this.apiUrl = '';
    this.apiKey = '';
    this.client = undefined;
    this.choice = undefined;
    this.slow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language = languageOf(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#slowTimer);
  }

  get #texts(): Translation {
    return textsOf(this.#language);
  }

  get #client(): DirectoryClient {
    const base = new URL(this.apiUrl, document.baseURI).href;
    return this.client ?? sharedClient(base, this.apiKey, this.#language);
  }

  #announce(message: string): void {
    const region = this.shadowRoot?.querySelector('#status');
    if (region) region.textContent = message;
  }

  #report(error: unknown): void {
    tellIntegrator(error, this.localName);
  }

  async #showResults(page: OfferPage): Promise<void> {
    this.#stopWaiting();
    this.#announce(this.#texts.results(page.pagination.totalRecords));
    // The task asks for its own update only after it has told us.
    this.requestUpdate();
    // Who has gone on to another field meanwhile is left there.
    const stayed = [this.#askedFrom, null].includes(this.#focused);
    await this.updateComplete;
    if (stayed) this.shadowRoot?.querySelector<HTMLElement>('.results h2')?.focus();
  }

  async #showFailure(error: unknown): Promise<void> {
    this.#stopWaiting();
    await this.updateComplete;
    this.#announce(this.#texts.failure[failureKind(error)]);
  }

  #stopWaiting(): void {
    clearTimeout(this.#slowTimer);
    this.slow = false;
  }

  #ask(choice: SearchChoice, from = this.#focused): void {
    this.#stopWaiting();
    this.#askedFrom = from;
    this.#slowTimer = setTimeout(() => {
      this.slow = true;
      this.#announce(this.#texts.stillSearching);
    }, SLOW_MS);
    this.#announce(this.#texts.searching);
    this.choice = {...choice};
  }

  /** Searches for what the form holds; what was typed and not picked is settled first. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const from = this.#focused;
    const fields = [
      [this.#job, this.#texts.chooseJob],
      [this.#place, this.#texts.choosePlace],
    ] as const;
    try {
      const settled = await Promise.all(fields.map(([field]) => field.settle()));
      fields.forEach(([field, message], index) => {
        field.showError(settled[index] ? '' : message);
      });
      const wrong = fields.find((_, index) => !settled[index]);
      if (wrong) {
        wrong[0].focus();
        return;
      }
    } catch {
      // The suggestions cannot be had: the search itself will say what is wrong, and how to retry.
    }
    this.#ask(this.#asked, from);
  }

  /** What the form asks for now. */
  get #asked(): SearchChoice {
    return {job: this.#job.chosen, place: this.#place.chosen, radius: this.#radius, page: 1};
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    return html`
      <form role="search" aria-label=${texts.searchTitle} novalidate @submit=${this.#submit}>
        ${this.#job.render()} ${this.#place.render()}
        <div class="field" part="field">
          <label for="radius" part="label">${texts.radius}</label>
          <select
            id="radius"
            @change=${(event: Event) => {
              this.#radius = Number((event.target as HTMLSelectElement).value);
            }}
          >
            ${RADII.map(
              km =>
                html`<option value=${km} ?selected=${km === this.#radius}>
                  ${texts.kilometres(km)}
                </option>`,
            )}
          </select>
        </div>
        <button class="button primary" part="button">${texts.search}</button>
      </form>
      <p id="status" class="visually-hidden" role="status"></p>
      ${this.#renderOutcome()}
    `;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    if (!this.choice) return nothing;
    if (this.#search.status === TaskStatus.PENDING) return this.#renderWaiting();
    return html`${this.#search.render({
      complete: page => (page ? this.#renderResults(page) : nothing),
      error: error => this.#renderFailure(error),
    })}`;
  }

  #renderWaiting(): TemplateResult {
    const {searching, stillSearching} = this.#texts;
    return html`<div class="results" aria-busy="true">
      <p>${this.slow ? stillSearching : searching}</p>
      <div class="skeleton"></div>
    </div>`;
  }

  #renderFailure(error: unknown): TemplateResult {
    const texts = this.#texts;
    return html`<div class="message failure" part="failure">
      <p>${texts.failure[failureKind(error)]}</p>
      <button
        type="button"
        class="button"
        @click=${() => {
          if (this.choice) this.#ask(this.choice);
        }}
      >
        ${texts.retry}
      </button>
    </div>`;
  }

  #renderResults({data, pagination}: OfferPage): TemplateResult {
    const texts = this.#texts;
    return html`<section class="results" aria-labelledby="results-title">
      <h2 id="results-title" part="status" tabindex="-1">
        ${texts.results(pagination.totalRecords)}
      </h2>
      ${
        data.length === 0
          ? this.#renderNothing()
          : html`<ul class="offers">
              ${data.map(offer => offerCard(offer, texts, this.#language))}
            </ul>`
      }
      ${this.#renderPages(pagination.currentPage, pagination.totalPages)}
    </section>`;
  }

  #renderNothing(): TemplateResult {
    const texts = this.#texts;
    const {choice} = this;
    const wider = choice && widerRadius(choice.radius);
    const way = (text: string, change: () => void) =>
      html`<li><button type="button" class="link" @click=${change}>${text}</button></li>`;
    return html`<div class="message">
      <p>${texts.noResult}</p>
      <ul>
        ${
          choice?.place && wider
            ? way(texts.widen(wider), () => {
                this.#radius = wider;
                this.#ask(this.#asked);
              })
            : nothing
        }
        ${
          choice?.job && choice.place
            ? way(texts.anyJob, () => {
                this.#job.choose(undefined);
                this.#ask(this.#asked);
              })
            : nothing
        }
        ${
          choice?.job && choice.place
            ? way(texts.anyPlace, () => {
                this.#place.choose(undefined);
                this.#ask(this.#asked);
              })
            : nothing
        }
      </ul>
    </div>`;
  }

  #renderPages(current: number, total: number): TemplateResult | typeof nothing {
    if (total <= 1) return nothing;
    const texts = this.#texts;
    const turn = (page: number) => () => {
      if (this.choice) this.#ask({...this.choice, page});
    };
    return html`<nav aria-label=${texts.pagination}>
      ${
        current > 1
          ? html`<button type="button" class="button" @click=${turn(current - 1)}>
              ${texts.previous}
            </button>`
          : nothing
      }
      <p>${texts.page(current, total)}</p>
      ${
        current < total
          ? html`<button type="button" class="button" @click=${turn(current + 1)}>
              ${texts.next}
            </button>`
          : nothing
      }
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-search': ImmersionSearchElement;
  }
}
