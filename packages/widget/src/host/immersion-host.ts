import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {todayAt} from '../convention/form-today.ts';
import {tellIntegrator} from '../failure.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import {formStyles} from '../fields/form.styles.ts';
import {groupStyles} from '../fields/group.styles.ts';
import {hostFr} from '../l10n/host/fr.ts';
import {Speech} from '../l10n/speech.ts';
import {tokens} from '../theme/tokens.ts';
import {codeView} from './code-view.ts';
import {EntryPart} from './entry-part.ts';
import {type JoiningClient, joiningClient} from './host-client.ts';
import {entryStyles, hostStyles} from './immersion-host.styles.ts';
import {Joining} from './joining.ts';
import {manageLink, publishedView} from './published-view.ts';

const PAGE = '/entreprise';

const english = async () => (await import('../l10n/host/en.ts')).hostEn;

/**
 * A company joins the directory: one page that its SIRET fills in, a code received by e-mail, and
 * it is published. It shows nothing of what is stored: an entry is looked after on the server's own
 * page, `/entreprise`, where this one leads.
 *
 * What stands inside the tag is shown where the element cannot run.
 *
 * @summary A company joins the directory.
 * @tag immersion-host
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} api-key - Publishable key (`pk_…`) that lists this page's origin, with the scopes `directory:read` and `directory:write`.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @attr {number} heading-level - Level of the element's headings, 2 by default.
 * @fires {ImmersionJoinEvent} immersion-join - What was written is about to be sent; cancelable.
 * @fires {ImmersionJoinedEvent} immersion-joined - The company is published.
 * @csspart form - All of it.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart input - A field.
 * @csspart button - The main button.
 * @cssproperty --immersion-accent - Colour of buttons, links and focus.
 * @cssproperty --immersion-on-accent - Text on the accent colour.
 * @cssproperty --immersion-radius - Roundness of corners.
 */
export class ImmersionHostElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, groupStyles, hostStyles, entryStyles];

  static override properties: PropertyDeclarations = {
    apiUrl: {attribute: 'api-url'},
    apiKey: {attribute: 'api-key'},
    headingLevel: {attribute: 'heading-level', type: Number},
    client: {attribute: false},
    now: {attribute: false},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** Publishable key. */
  declare apiKey: string;
  /** Level of the element's headings. */
  declare headingLevel: number;
  /** Used instead of the one made from `api-url` and `api-key`. */
  declare client: JoiningClient | undefined;
  /** The clock. */
  declare now: () => Date;

  readonly #speech = new Speech(this, hostFr, english);
  readonly #entry = new EntryPart(this, {
    client: () => this.#client,
    texts: () => this.#speech.texts.entry,
    language: () => this.#speech.language,
    today: () => todayAt(this.now(), undefined),
    onFailure: error => {
      tellIntegrator(error, this.localName);
    },
  });
  readonly #joining = new Joining(this, {
    client: () => this.#client,
    saying: () => this.#speech,
    entry: this.#entry,
  });
  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#joining.isAtRisk) event.preventDefault();
  };

  constructor() {
    super();
    this.apiUrl = '';
    this.apiKey = '';
    this.headingLevel = 2;
    this.client = undefined;
    this.now = () => new Date();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('beforeunload', this.#onBeforeUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  get #base(): string {
    return new URL(this.apiUrl || '/', document.baseURI).href;
  }

  get #client(): JoiningClient {
    return this.client ?? joiningClient(this.#base, this.apiKey, this.#speech.language);
  }

  get #page(): string {
    return new URL(PAGE, this.#base).href;
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    return html`<section part="form" class="host" aria-label=${texts.title} lang=${language}>
      <p id="status" class="visually-hidden" role="status"></p>
      ${this.#screen()}
    </section>`;
  }

  #screen(): TemplateResult {
    const {texts} = this.#speech;
    const joining = this.#joining;
    const {phase} = joining;
    if (phase.name === 'entry') return this.#entryView();
    const page = this.#page;
    if (phase.name === 'code') return codeView(joining, {texts, level: this.headingLevel, page});
    return publishedView(phase.host, {
      texts,
      page,
      level: this.headingLevel,
      another: () => {
        joining.restart();
      },
    });
  }

  #entryView(): TemplateResult {
    const {texts} = this.#speech;
    const {sending} = this.#joining;
    const link = manageLink(texts, this.#page);
    const end = html`<div class="stack" aria-busy=${sending.isBusy}>
      ${sending.alert()} ${sending.failure?.code === 'host_exists' ? html`<p>${link}</p>` : nothing}
      <p class="soft" id="send-hint">${texts.sendHint}</p>
      <div class="actions">
        <button class="button primary" part="button" aria-describedby="send-hint">
          ${sending.isBusy ? texts.sending : texts.send}
        </button>
      </div>
    </div>`;
    return html`<div
        class="title"
        id="title"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${texts.title}
      </div>
      <p>${texts.intro}</p>
      <p class="soft">${texts.known} ${link}</p>
      ${this.#entry.view({
        end,
        level: this.headingLevel + 1,
        submit: () => void this.#joining.send(),
      })}`;
  }
}
