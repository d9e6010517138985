import type {Offer} from '@immersion-kit/sdk';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {tellIntegrator} from '../failure.ts';
import {alertOf, Deed, noticeOf} from '../fields/deed.ts';
import {fieldStyles} from '../fields/fields.styles.ts';
import {formStyles} from '../fields/form.styles.ts';
import {contactFr} from '../l10n/contact/fr.ts';
import {formatDate} from '../l10n/localize.ts';
import {Speech} from '../l10n/speech.ts';
import {tokens} from '../theme/tokens.ts';
import {codeIntro, codeView} from './code-view.ts';
import {contactFailure} from './contact-failure.ts';
import {type ContactClient, contactClient} from './contact-client.ts';
import {ContactSession} from './contact-session.ts';
import {companyOf, modeOf} from './contact-values.ts';
import {contactStyles} from './contact.styles.ts';
import {type FormParts, formView} from './form-view.ts';
import {previewTitle, previewView} from './preview-view.ts';
import {sentBeforeView, sentView} from './sent-view.ts';

const english = async () => (await import('../l10n/contact/en.ts')).contactEn;

/** One screen: its title, and what stands under it. */
type Screen = {readonly title: string; readonly content: unknown};

/**
 * Writes to a company for the first time, or gives how to reach one that would rather be called or
 * visited: who one is, what one asks, what the company will read, and a code to show that the
 * address is one's own.
 *
 * What stands inside the tag is shown where the element cannot run.
 *
 * @summary A first contact with a company of the directory.
 * @tag immersion-contact
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} api-key - Publishable key (`pk_…`) that lists this page's origin.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @attr {string} siret - The company, by its SIRET.
 * @attr {string} appellation-code - The job, by the code of its appellation.
 * @attr {string} location-id - Which of its places, when it has several.
 * @attr {number} heading-level - Level of the title, 2 by default.
 * @fires {ImmersionContactEvent} immersion-contact - A request is about to be sent; cancelable.
 * @fires {ImmersionContactedEvent} immersion-contacted - A request has left.
 * @csspart contact - All of it.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart input - A field.
 * @csspart button - The main button.
 * @cssproperty --immersion-accent - Colour of buttons, links and focus.
 * @cssproperty --immersion-on-accent - Text on the accent colour.
 * @cssproperty --immersion-radius - Roundness of corners.
 */
export class ImmersionContactElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, contactStyles];

  static override properties: PropertyDeclarations = {
    apiUrl: {attribute: 'api-url'},
    apiKey: {attribute: 'api-key'},
    siret: {},
    appellationCode: {attribute: 'appellation-code'},
    locationId: {attribute: 'location-id'},
    headingLevel: {attribute: 'heading-level', type: Number},
    client: {attribute: false},
    offer: {attribute: false},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** Publishable key. */
  declare apiKey: string;
  /** The company, by its SIRET. */
  declare siret: string;
  /** The job, by the code of its appellation. */
  declare appellationCode: string;
  /** Which of its places. */
  declare locationId: string;
  /** Level of the title. */
  declare headingLevel: number;
  /** Used instead of the one made from `api-url` and `api-key`. */
  declare client: ContactClient | undefined;
  /** The company, as a search found it: nothing more is read of it. */
  declare offer: Offer | undefined;

  readonly #speech = new Speech(this, contactFr, english);
  readonly #session = new ContactSession(this, {
    client: () => this.#client,
    texts: () => this.#speech.texts,
    language: () => this.#speech.language,
  });
  readonly #reading = new Deed(this, 'reading-failure', {
    failureOf: error => {
      tellIntegrator(error, this.localName);
      return contactFailure(error, this.#speech.texts, this.#speech.language);
    },
  });

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#session.isAtRisk) event.preventDefault();
  };

  constructor() {
    super();
    this.apiUrl = '';
    this.apiKey = '';
    this.siret = '';
    this.appellationCode = '';
    this.locationId = '';
    this.headingLevel = 2;
    this.client = undefined;
    this.offer = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('beforeunload', this.#onBeforeUnload);
    if (!this.hasUpdated) return;
    this.#session.comeBack();
    void this.#session.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('beforeunload', this.#onBeforeUnload);
    queueMicrotask(() => {
      // Being moved is not being removed.
      if (!this.isConnected) this.#session.stop();
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('offer') && this.offer) this.#session.show(this.offer);
    const isNamed = this.siret !== '' && this.appellationCode !== '';
    const isNew = ['siret', 'appellationCode', 'locationId'].some(name => changed.has(name));
    if (isNew && isNamed && !this.offer) void this.#read();
  }

  protected override firstUpdated(): void {
    void this.#session.open();
  }

  /** Brings whoever asked for it to its title. */
  begin(): Promise<void> {
    return this.#session.screen.focusTitle();
  }

  get #client(): ContactClient {
    const base = new URL(this.apiUrl || '/', document.baseURI).href;
    return this.client ?? contactClient(base, this.apiKey, this.#speech.language);
  }

  /** Reads the company that the attributes name. */
  async #read(): Promise<void> {
    const {siret, appellationCode, locationId} = this;
    await this.#reading.run(async () => {
      const found = await this.#client.readOffer({
        siret,
        appellationCode,
        ...(locationId === '' ? {} : {locationId}),
      });
      if (siret === this.siret) this.#session.show(found, appellationCode);
    });
  }

  protected override render(): TemplateResult {
    const {title, content} = this.#screen();
    return html`<section
      part="contact"
      class="contact"
      aria-labelledby="title"
      lang=${this.#speech.language}
      aria-busy=${this.#reading.isBusy}
    >
      <div class="title" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${title}
      </div>
      ${content}
      <p id="status" class="visually-hidden" role="status"></p>
    </section>`;
  }

  #screen(): Screen {
    const {texts} = this.#speech;
    const {offer} = this.#session;
    if (!offer) return {title: texts.loading, content: this.#unread()};
    const company = companyOf(offer);
    const mode = modeOf(offer);
    const title = texts.titles[mode ?? 'EMAIL'](company);
    const why = this.#whyNot(offer);
    if (why !== undefined) return {title, content: why};
    if (!mode) return {title, content: noticeOf('known', texts.notContactable(company))};
    const session = this.#session;
    const level = this.headingLevel;
    const root = () => this.shadowRoot;
    const parts: FormParts = {session, offer, mode, texts, level, root};
    if (session.phase === 'preview') {
      return {title: previewTitle(parts, texts), content: previewView(parts)};
    }
    if (session.phase === 'code') return {title: texts.code.title, content: this.#codeView(parts)};
    if (session.phase === 'sent') {
      if (!session.isSeenAgain) {
        return {title: texts.sent.title[mode], content: sentView(texts, mode, company, level)};
      }
      const restart = () => {
        session.restart();
      };
      return {title: texts.sent.again.title, content: sentBeforeView(texts, company, restart)};
    }
    const changed = session.isModeNew ? noticeOf('known', texts.modeChanged) : nothing;
    return {title, content: html`${changed} ${formView(parts)}`};
  }

  /** Why nobody writes to this company, from here or for now. */
  #whyNot(offer: Offer): TemplateResult | undefined {
    const {texts, language} = this.#speech;
    const {closed, isRefused, phase} = this.#session;
    const company = companyOf(offer);
    if (closed) return alertOf(texts.closed[closed](company));
    if (isRefused) return noticeOf('known', texts.refused);
    if (offer.isAvailable || phase === 'sent' || phase === 'code') return undefined;
    const {availableFrom: from} = offer;
    const words =
      from === undefined
        ? texts.closed.host_unavailable(company)
        : texts.later(company, formatDate(from, language));
    return noticeOf('known', words);
  }

  #codeView(parts: FormParts): TemplateResult {
    const {session, mode, texts} = parts;
    const {code, form} = session;
    const change = () => void session.goTo('potentialBeneficiaryEmail');
    return codeView({
      code,
      texts,
      intro: codeIntro(texts, mode, form.values.potentialBeneficiaryEmail.trim()),
      confirm: texts.code.confirm[mode],
      beside: html`<button type="button" class="link" @click=${change}>
        ${texts.code.change}
      </button>`,
    });
  }

  #unread(): TemplateResult {
    const {texts} = this.#speech;
    const {failure} = this.#reading;
    if (!failure) return html`<p role="status">${texts.loading}</p>`;
    return html`${this.#reading.alert()}
      <div>
        <button type="button" class="button" @click=${() => void this.#read()}>
          ${texts.retry}
        </button>
      </div>`;
  }
}
