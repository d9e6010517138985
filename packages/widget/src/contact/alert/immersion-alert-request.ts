import {type AlertClient, type AlertSearch, createAlertClient} from '@immersion-kit/sdk';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {sharedBy} from '../../client.ts';
import {tellIntegrator} from '../../failure.ts';
import {Deed, noticeOf} from '../../fields/deed.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {FormScreen} from '../../fields/form-screen.ts';
import {textField} from '../../fields/native-fields.ts';
import {alertFr} from '../../l10n/contact/alert-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import {Speech} from '../../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../../l10n/standing/failure.ts';
import {tokens} from '../../theme/tokens.ts';
import {isRefused} from '../contact-failure.ts';
import {contactStyles} from '../contact.styles.ts';

const english = async () => (await import('../../l10n/contact/alert-en.ts')).alertEn;

const alertClient = sharedBy((baseUrl: string, key: string, language: Language) =>
  createAlertClient({baseUrl, language, retries: 1, ...(key === '' ? {} : {key})}),
);

/**
 * Asks to be told by e-mail of the companies that come to a place: an address, and a message to
 * confirm from.
 *
 * @summary An alert by e-mail, asked for after a search.
 * @tag immersion-alert-request
 * @attr {string} api-url - Address of the Immersion Kit server.
 * @attr {string} api-key - Publishable key (`pk_…`) that lists this page's origin.
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @attr {number} heading-level - Level of the title, 3 by default.
 * @csspart alert - All of it.
 * @csspart button - The main button.
 */
export class ImmersionAlertRequestElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, contactStyles];

  static override properties: PropertyDeclarations = {
    apiUrl: {attribute: 'api-url'},
    apiKey: {attribute: 'api-key'},
    headingLevel: {attribute: 'heading-level', type: Number},
    client: {attribute: false},
    search: {attribute: false},
  };

  /** Address of the server; this page's own when empty. */
  declare apiUrl: string;
  /** Publishable key. */
  declare apiKey: string;
  /** Level of the title. */
  declare headingLevel: number;
  /** Used instead of the one made from `api-url` and `api-key`. */
  declare client: Pick<AlertClient, 'createAlert'> | undefined;
  /** Which companies to be told of. */
  declare search: AlertSearch | undefined;

  readonly #speech = new Speech(this, alertFr, english);
  readonly #screen = new FormScreen(this);
  readonly #deed = new Deed(this, 'failure', {
    failureOf: error => this.#failureOf(error),
    handle: failure => this.#refuse(failure),
  });
  #email = '';
  #error = '';
  #isAsked = false;
  /** What was asked, and under what name: twice the same is once. */
  #intent: {readonly asked: string; readonly key: string} | undefined;

  constructor() {
    super();
    this.apiUrl = '';
    this.apiKey = '';
    this.headingLevel = 3;
    this.client = undefined;
    this.search = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Another search is another alert; the address stays.
    if (changed.has('search')) this.#isAsked = false;
  }

  /** Brings whoever asked for it to its title. */
  begin(): Promise<void> {
    return this.#screen.focusTitle();
  }

  get #client(): Pick<AlertClient, 'createAlert'> {
    const base = new URL(this.apiUrl || '/', document.baseURI).href;
    return this.client ?? alertClient(base, this.apiKey, this.#speech.language);
  }

  #failureOf(error: unknown): PageFailure {
    const {texts, language} = this.#speech;
    tellIntegrator(error, this.localName);
    const failure = pageFailure(error, texts, language);
    return isRefused(error) ? {...failure, text: texts.refused} : failure;
  }

  /** What the server says of the address goes beside it. */
  #refuse({fields}: PageFailure): boolean {
    const found = fields.find(({pointer}) => pointer === '/email');
    if (found) this.#say(found.message);
    return found !== undefined;
  }

  #say(error: string): void {
    this.#error = error;
    this.requestUpdate();
    void this.#screen.focus('#email');
  }

  async #ask(): Promise<void> {
    const {search} = this;
    const email = this.#email.trim();
    if (!search) return;
    if (email === '') {
      this.#say(this.#speech.texts.emailMissing);
      return;
    }
    await this.#deed.run(async () => {
      const asked = JSON.stringify([email, search]);
      if (this.#intent?.asked !== asked) this.#intent = {asked, key: crypto.randomUUID()};
      await this.#client.createAlert({email, search}, {idempotencyKey: this.#intent.key});
      // Another search is shown by now: nothing was asked for it.
      if (search !== this.search) return;
      this.#isAsked = true;
      this.requestUpdate();
      await this.#screen.focus('#title');
    });
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    return html`<section part="alert" class="contact" aria-labelledby="title" lang=${language}>
      <div class="title" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.#isAsked ? texts.asked.title : texts.title}
      </div>
      ${this.#isAsked ? this.#askedView() : this.#formView()}
      <p id="status" class="visually-hidden" role="status"></p>
    </section>`;
  }

  #askedView(): TemplateResult {
    const {asked} = this.#speech.texts;
    return html`${noticeOf('done', asked.done(this.#email.trim()))}
      <p class="soft">${asked.spam}</p>`;
  }

  #formView(): TemplateResult | typeof nothing {
    const {search} = this;
    const {texts} = this.#speech;
    if (!search) return nothing;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#ask();
    };
    return html`<p>
        <strong>${texts.about(search.jobLabel, search.distanceKm, search.placeLabel)}</strong>
      </p>
      <p>${texts.how}</p>
      ${this.#deed.alert()}
      <form novalidate class="stack" aria-busy=${this.#deed.isBusy} @submit=${submit}>
        ${textField(
          {
            id: 'email',
            label: texts.email,
            hint: texts.emailHint,
            value: this.#email,
            error: this.#error,
            errorPrefix: texts.errorPrefix,
            onInput: value => {
              this.#email = value;
              this.#error = '';
              this.requestUpdate();
            },
          },
          {type: 'email', autocomplete: 'email', maxlength: 254},
        )}
        <div>
          <button class="button primary" part="button">
            ${this.#deed.isBusy ? texts.working : texts.ask}
          </button>
        </div>
      </form>`;
  }
}
