import type {ConventionDraft, Offer} from '@immersion-kit/sdk';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {errorSummary} from '../fields/error-summary.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import {formStyles} from '../fields/form.styles.ts';
import {groupStyles} from '../fields/group.styles.ts';
import {type ConventionTexts, conventionFr} from '../l10n/convention/fr.ts';
import {type Language, languageOf} from '../l10n/localize.ts';
import {tokens} from '../theme/tokens.ts';
import type {DraftLink} from './draft-keeper.ts';
import {draftNotice, resumeNotice, sessionNotice} from './draft-notice.ts';
import {type FormClient, formClient} from './form-client.ts';
import {FormSession} from './form-session.ts';
import {STEPS} from './form-steps.ts';
import {conventionStyles} from './immersion-convention.styles.ts';
import {failurePanel, helpNotice, sentScreen} from './notices.ts';
import {scheduleStyles} from './schedule/schedule.styles.ts';
import {stepContent} from './steps/step-content.ts';
import {stepHead} from './steps/step-head.ts';

/** A second press of a double click is not meant for the step that has just come. */
const onlyOnce = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault();
};

/**
 * Asks for a convention: seven short steps, judged by the contract's own rules, then sent.
 *
 * What stands inside the tag (a link to the server's `/demande`) is shown where the element cannot
 * run.
 *
 * @summary The request of a convention, in steps.
 * @tag immersion-convention
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} api-key - Publishable key (`pk_…`) that lists this page's origin.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @attr {string} agency-id - The agency requests go to; without it the person finds theirs.
 * @attr {string} profile - `cap-emploi`: their agencies first, and what helps disabled people.
 * @attr {number} heading-level - Level of the form's headings, 2 by default.
 * @fires {ImmersionSteppedEvent} immersion-stepped - Another step is shown.
 * @fires {ImmersionSubmitEvent} immersion-submit - The request is about to be sent; cancelable.
 * @fires {ImmersionSubmittedEvent} immersion-submitted - The request was sent.
 * @csspart form - The form.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart input - A field.
 * @csspart button - The main button.
 * @csspart progress - Where one is among the steps.
 * @cssproperty --immersion-accent - Colour of buttons, links and focus.
 * @cssproperty --immersion-on-accent - Text on the accent colour.
 * @cssproperty --immersion-radius - Roundness of corners.
 */
export class ImmersionConventionElement extends LitElement {
  static override styles = [
    tokens,
    fieldStyles,
    formStyles,
    groupStyles,
    conventionStyles,
    scheduleStyles,
  ];

  static override properties: PropertyDeclarations = {
    apiUrl: {attribute: 'api-url'},
    apiKey: {attribute: 'api-key'},
    agencyId: {attribute: 'agency-id'},
    profile: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    client: {attribute: false},
    offer: {attribute: false},
    prefill: {attribute: false},
    modified: {attribute: false},
    draftLink: {attribute: false},
    now: {attribute: false},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** Publishable key. */
  declare apiKey: string;
  /** The agency every request of this page goes to. */
  declare agencyId: string;
  /** For whom the words and the order are chosen. */
  declare profile: string;
  /** Level of the form's headings. */
  declare headingLevel: number;
  /** Used instead of the one made from `api-url` and `api-key`. */
  declare client: FormClient | undefined;
  /** The company of a search the request is about: what is known of it is filled in. */
  declare offer: Offer | undefined;
  /** What the page knows already; it never replaces what was typed. */
  declare prefill: ConventionDraft | undefined;
  /** A convention to change, its agency included: it opens where all can be looked over. */
  declare modified: ConventionDraft | undefined;
  /** The draft to open; on the server's own pages only, which alone may read one. */
  declare draftLink: DraftLink | undefined;
  /** The clock. */
  declare now: () => Date;

  #language: Language = 'fr';
  #texts: ConventionTexts = conventionFr;

  readonly #session = new FormSession(this, {
    client: () => this.#client,
    texts: () => this.#texts,
    language: () => this.#language,
    profile: () => (this.profile === 'cap-emploi' ? 'cap-emploi' : undefined),
    now: () => this.now(),
  });
  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#session.isAtRisk) event.preventDefault();
  };

  constructor() {
    super();
    this.apiUrl = '';
    this.apiKey = '';
    this.agencyId = '';
    this.profile = '';
    this.headingLevel = 2;
    this.client = undefined;
    this.offer = undefined;
    this.prefill = undefined;
    this.modified = undefined;
    this.draftLink = undefined;
    this.now = () => new Date();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language = languageOf(this);
    globalThis.addEventListener('beforeunload', this.#onBeforeUnload);
    if (this.#language === 'en') void this.#speakEnglish();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('agencyId')) this.#session.useAgency(this.agencyId);
    if (changed.has('prefill') && this.prefill) this.#session.fill(this.prefill);
    if (changed.has('modified') && this.modified) this.#session.change(this.modified);
    if (changed.has('offer') && this.offer) this.#session.fillFrom(this.offer);
  }

  protected override firstUpdated(): void {
    this.#session.begin();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('draftLink') && this.draftLink) void this.#session.open(this.draftLink);
  }

  /** Asks for a convention with a company of the directory, and brings the form into view. */
  async begin(offer: Offer): Promise<void> {
    this.offer = offer;
    await this.updateComplete;
    this.scrollIntoView({block: 'start'});
    await this.#session.screen.focus('#title');
  }

  get #base(): string {
    return new URL(this.apiUrl || '/', document.baseURI).href;
  }

  get #client(): FormClient {
    const key = this.draftLink?.token ?? this.apiKey;
    return this.client ?? formClient(this.#base, key, this.#language);
  }

  /** A page of the server that holds the requests. */
  #pageOf(path: string): string {
    return new URL(path, this.#base).href;
  }

  async #speakEnglish(): Promise<void> {
    const {conventionEn} = await import('../l10n/convention/en.ts');
    this.#texts = conventionEn;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    const {state} = session.submission;
    const texts = this.#texts;
    return html`<section part="form" class="form" aria-label=${texts.title} lang=${this.#language}>
      <p id="status" class="visually-hidden" role="status"></p>
      ${
        state.phase === 'sent'
          ? sentScreen(state.conventionId, session.agency, texts, this.headingLevel, () => {
              session.restart();
              session.useAgency(this.agencyId);
            })
          : this.#renderStep()
      }
    </section>`;
  }

  #renderStep(): TemplateResult {
    const session = this.#session;
    const texts = this.#texts;
    const {step, form} = session;
    const level = this.headingLevel + 1;
    const lines = form.isSummarised ? form.summary(step) : [];
    const summary = {errors: texts.errors, colon: texts.schedule.colon};
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void session.goOn();
    };
    const touch = () => {
      form.isDirty = true;
    };
    return html`
      ${stepHead(step, texts, this.headingLevel)} ${sessionNotice(session, texts)}
      ${this.#renderResumable()}
      ${errorSummary(lines, summary, level, path => void session.goToField(path))}
      ${this.#renderFailure(level)}
      <form novalidate @submit=${submit} @input=${touch} @change=${touch}>
        ${stepContent(session, {level, isAgencyFixed: this.agencyId !== ''})}
        ${this.#renderActions()}
      </form>
      ${this.modified ? nothing : draftNotice(session, texts)}
      ${helpNotice(session.agency, texts, level, this.#pageOf('/demande'))}
    `;
  }

  #renderResumable(): TemplateResult | typeof nothing {
    const {resumable} = this.#session;
    if (!resumable || this.modified || this.draftLink || this.#session.keeper.isOn) return nothing;
    return resumeNotice(resumable.url, this.#texts, () => {
      this.#session.resumable = undefined;
      this.requestUpdate();
    });
  }

  #renderFailure(level: number): TemplateResult | typeof nothing {
    const {submission, agency} = this.#session;
    if (submission.state.phase !== 'failed') return nothing;
    return failurePanel(submission.state.failure, {
      texts: this.#texts,
      language: this.#language,
      agency,
      level,
      staffPage: this.#pageOf('/agence'),
      send: answer => void this.#session.send(answer),
    });
  }

  #renderActions(): TemplateResult {
    const {step, submission} = this.#session;
    const {next, send, sendChange, sending, back} = this.#texts;
    const isLast = step === STEPS.at(-1);
    const label =
      submission.state.phase === 'sending'
        ? sending
        : !isLast
          ? next
          : this.modified
            ? sendChange
            : send;
    return html`<div class="actions">
      <button class="button primary" part="button" @click=${onlyOnce}>${label}</button>
      ${
        step === STEPS[0]
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => {
                this.#session.goBack();
              }}
            >
              ${back}
            </button>`
      }
    </div>`;
  }
}
