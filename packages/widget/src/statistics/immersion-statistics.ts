import type {Statistics} from '@immersion-kit/sdk';
import {STATISTICS_BY, type StatisticsBy} from '@immersion-kit/sdk/contract';
import {Task, TaskStatus} from '@lit/task';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {failureKind, tellIntegrator} from '../failure.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import {statisticsFr} from '../l10n/statistics/fr.ts';
import {Speech} from '../l10n/speech.ts';
import {tokens} from '../theme/tokens.ts';
import {breakdownView} from './breakdown-view.ts';
import {factsView} from './facts-view.ts';
import {statisticsStyles} from './immersion-statistics.styles.ts';
import {monthText, type Saying} from './saying.ts';
import {type FiguresClient, figuresClient} from './statistics-client.ts';

const PAGE = '/statistiques#calcul';

const english = async () => (await import('../l10n/statistics/en.ts')).statisticsEn;

const knownBy = (by: string): StatisticsBy => STATISTICS_BY.find(one => one === by) ?? 'month';

/**
 * The public figures of the service: how many immersions, how fast conventions are validated, how
 * long before they are asked for, what became of them; in words, as bars and as a table. It needs
 * no key.
 *
 * What stands inside the tag is shown where the element cannot run.
 *
 * @summary The public figures of the service.
 * @tag immersion-statistics
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} by - What the figures are told apart by at first: `month` (default), `department` or `agency-kind`.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @attr {number} heading-level - Level of the element's headings, 2 by default.
 * @csspart figures - The figures of the whole, in words.
 * @csspart field - The choice of what the figures are told apart by, with its label.
 * @csspart chart - The bars.
 * @csspart table - The table.
 * @cssproperty --immersion-accent - Colour of bars, links and focus.
 * @cssproperty --immersion-radius - Roundness of corners.
 */
export class ImmersionStatisticsElement extends LitElement {
  static override styles = [tokens, fieldStyles, statisticsStyles];

  static override properties: PropertyDeclarations = {
    apiUrl: {attribute: 'api-url'},
    by: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    client: {attribute: false},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** What the figures are told apart by. */
  declare by: string;
  /** Level of the element's headings. */
  declare headingLevel: number;
  /** Used instead of the one made from `api-url`. */
  declare client: FiguresClient | undefined;

  readonly #speech = new Speech(this, statisticsFr, english);
  /** What was last read: it stays on screen while something else is. */
  #read: Statistics | undefined;

  readonly #reading = new Task<readonly [FiguresClient, StatisticsBy], Statistics>(this, {
    args: () => [this.#client, knownBy(this.by)] as const,
    task: ([client, by], {signal}) => client.readStatistics({by}, {signal}),
    onComplete: statistics => {
      const isFirst = this.#read === undefined;
      this.#read = statistics;
      if (!isFirst) this.#announce(this.#speech.texts.loaded(statistics.rows.length));
    },
    onError: error => {
      tellIntegrator(error, this.localName);
    },
  });

  constructor() {
    super();
    this.apiUrl = '';
    this.by = 'month';
    this.headingLevel = 2;
    this.client = undefined;
  }

  get #base(): string {
    return new URL(this.apiUrl || '/', document.baseURI).href;
  }

  get #client(): FiguresClient {
    return this.client ?? figuresClient(this.#base, '', 'fr');
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    const isBusy = this.#reading.status === TaskStatus.PENDING;
    return html`<section
      class="statistics"
      aria-label=${texts.title}
      aria-busy=${isBusy ? 'true' : 'false'}
      lang=${language}
    >
      <p id="status" class="visually-hidden" role="status"></p>
      ${this.#read ? this.#whole(this.#read) : nothing}
      ${isBusy && !this.#read ? html`<p role="status">${texts.loading}</p>` : nothing}
      ${this.#reading.status === TaskStatus.ERROR ? this.#failed(this.#reading.error) : nothing}
    </section>`;
  }

  #whole(read: Statistics): TemplateResult {
    const {texts, language} = this.#speech;
    const {period, total, rows} = read;
    const saying: Saying = {texts, language};
    const isEmpty = total.started === null && rows.length === 0;
    return html`<div class="part">
        ${this.#heading(texts.headlines, 'first')}
        <p>${texts.period(monthText(period.from, language), monthText(period.to, language))}</p>
        ${isEmpty ? html`<p id="empty">${texts.empty}</p>` : factsView(total, saying)}
        <p class="soft">
          ${texts.method} <a href=${new URL(PAGE, this.#base).href}>${texts.methodLink}</a>
        </p>
      </div>
      ${
        isEmpty
          ? nothing
          : html`<div class="part">
              ${this.#heading(texts.breakdown, 'second')}
              ${breakdownView(read, {
                saying,
                by: knownBy(this.by),
                choose: by => {
                  this.by = by;
                },
              })}
            </div>`
      }`;
  }

  #heading(words: string, id: string): TemplateResult {
    return html`<div
      class="title"
      id=${id}
      role="heading"
      aria-level=${this.headingLevel}
      tabindex="-1"
    >
      ${words}
    </div>`;
  }

  #failed(error: unknown): TemplateResult {
    const {texts} = this.#speech;
    return html`<div class="alert" role="alert">
      <p>${texts.failure[failureKind(error)]}</p>
      <button type="button" class="button" @click=${() => void this.#retry()}>
        ${texts.retry}
      </button>
    </div>`;
  }

  /** Tries again; the button goes, and who pressed it is led where the figures are. */
  async #retry(): Promise<void> {
    await this.#reading.run();
    this.requestUpdate();
    await this.updateComplete;
    const place = this.#reading.status === TaskStatus.ERROR ? '.alert button' : '#first';
    this.shadowRoot?.querySelector<HTMLElement>(place)?.focus();
  }

  #announce(message: string): void {
    const region = this.shadowRoot?.querySelector('#status');
    if (region) region.textContent = message;
  }
}
