import type {HostToPublish} from '@immersion-kit/sdk';
import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {AskedForm} from '../../agency/form/asked-form.ts';
import {alertOf, Deed, noticeOf} from '../../fields/deed.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {managedFr} from '../../l10n/host/managed-fr.ts';
import {Speech} from '../../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../../l10n/standing/failure.ts';
import {PageScreen} from '../../pages/page-screen.ts';
import {loadingView, pageView} from '../../pages/page-view.ts';
import {TokenVisit} from '../../pages/token-visit.ts';
import {pageStyles} from '../../theme/page.styles.ts';
import {tokens} from '../../theme/tokens.ts';
import type {PublicationClient} from './managed-client.ts';
import {registeredView} from './registered-view.ts';

const WHOLE = /^hr_[\w-]{43}$/;
/** Nothing is to be published by this link any more. */
const OVER = new Set(['link_invalid', 'link_expired', 'host_exists', 'host_invalid']);

const english = async () => (await import('../../l10n/host/managed-en.ts')).managedEn;

/**
 * Where a company whose page was closed publishes its entry: by the link of the mail that brought the
 * code, and the code. All that the code publishes stands above it: somebody else may have written it,
 * under the address of whoever reads this. On the server's own page only.
 *
 * @summary The code that publishes an entry, typed later.
 * @tag immersion-publication
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @csspart page - All of it.
 */
export class ImmersionPublicationElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, pageStyles];

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    registration: {attribute: false},
  };

  /** Calls the API of the page's own origin. */
  declare client: PublicationClient | undefined;
  /** The token of the link. */
  declare registration: string;

  readonly #speech = new Speech(this, managedFr, english);
  readonly #page = new PageScreen(this);
  readonly #failureOf = (error: unknown): PageFailure =>
    pageFailure(error, this.#speech.texts.standing, this.#speech.language);
  readonly #asking = new Deed(this, 'again-failure', {
    failureOf: this.#failureOf,
    handle: failure => this.#close(failure),
  });
  readonly #visit = new TokenVisit<HostToPublish>(this, {
    whole: WHOLE,
    read: token => this.#client.readRegistration({}, {key: token}),
    failureOf: this.#failureOf,
    turned: () => void this.#page.show(),
  });
  #code = this.#codeForm();
  #end: 'published' | 'over' | undefined;
  #isSentAgain = false;

  constructor() {
    super();
    this.client = undefined;
    this.registration = '';
  }

  get #client(): PublicationClient {
    if (!this.client) throw new Error('no client');
    return this.client;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('registration')) this.#visit.begin(this.registration);
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    const {publication} = texts;
    const title = this.#end === 'published' ? publication.published : publication.title;
    this.#page.entitle(title);
    return this.#visit.phase.name === 'opening'
      ? loadingView(language, title, publication.loading)
      : pageView({language, title, content: this.#content()});
  }

  #content(): TemplateResult {
    const {publication, standing} = this.#speech.texts;
    const {phase} = this.#visit;
    if (this.#end === 'published') return this.#ended(noticeOf('done', publication.done));
    if (this.#end === 'over') return this.#ended(alertOf(publication.over));
    if (phase.name === 'open') return this.#codeView(phase.seen);
    if (phase.name !== 'failed' || OVER.has(phase.failure.code)) {
      return this.#ended(alertOf(publication.over));
    }
    return html`${alertOf(phase.failure.text)}
      <div>
        <button type="button" class="button primary" @click=${() => void this.#visit.open()}>
          ${standing.retry}
        </button>
      </div>`;
  }

  #ended(said: TemplateResult): TemplateResult {
    return html`${said}
      <p><a href="/entreprise">${this.#speech.texts.code.open}</a></p>`;
  }

  #codeView(registered: HostToPublish): TemplateResult {
    const {publication, code, standing} = this.#speech.texts;
    return html`${registeredView(registered, this.#speech)}
      <section class="card narrow code">
        <p>${this.#isSentAgain ? publication.sentAgain : publication.intro}</p>
        <p><strong>${publication.notYou}</strong></p>
        ${this.#code.render({action: publication.publish})}
        <p class="soft">${code.nothing}</p>
        ${this.#asking.alert()}
        <div aria-busy=${this.#asking.isBusy}>
          <button type="button" class="link" @click=${() => void this.#askAgain()}>
            ${this.#asking.isBusy ? standing.working : publication.again}
          </button>
        </div>
      </section>`;
  }

  async #askAgain(): Promise<void> {
    await this.#asking.run(async () => {
      await this.#client.resendRegistrationCode({}, {key: this.registration});
      this.#isSentAgain = true;
      // The last code alone is good.
      this.#code = this.#codeForm();
      this.requestUpdate();
      await this.#code.focus('code');
      this.#page.say(this.#speech.texts.publication.sentAgain);
    });
  }

  #codeForm(): AskedForm {
    return new AskedForm(this, {
      id: 'code',
      saying: () => {
        const {texts} = this.#speech;
        return {texts, standing: texts.standing};
      },
      failureOf: this.#failureOf,
      questions: () => {
        const {label, hint, missing} = this.#speech.texts.code;
        return [{name: 'code', label, hint, kind: 'code', missing}];
      },
      submit: async ({code = ''}, idempotencyKey) => {
        await this.#client.publishHost({code}, {key: this.registration, idempotencyKey});
        this.#turnTo('published');
      },
      handle: failure => this.#close(failure),
      explain: ({code, text}) => (code === 'code_invalid' ? new Map([['code', text]]) : undefined),
    });
  }

  #close({code}: PageFailure): boolean {
    if (!OVER.has(code)) return false;
    this.#turnTo('over');
    return true;
  }

  #turnTo(end: 'published' | 'over'): void {
    this.#end = end;
    this.requestUpdate();
    void this.#page.show();
  }
}
