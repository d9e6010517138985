import type {Alert, AlertClient} from '@immersion-kit/sdk';
import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {Deed, noticeOf} from '../../fields/deed.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {checkField} from '../../fields/native-fields.ts';
import {alertFr} from '../../l10n/contact/alert-fr.ts';
import {momentText} from '../../l10n/moments.ts';
import {Speech} from '../../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../../l10n/standing/failure.ts';
import {PageScreen} from '../../pages/page-screen.ts';
import {pageView} from '../../pages/page-view.ts';
import {unopenedName, unopenedPage} from '../../pages/token-view.ts';
import {isLinkClosed, TokenVisit} from '../../pages/token-visit.ts';
import {pageStyles} from '../../theme/page.styles.ts';
import {tokens} from '../../theme/tokens.ts';

const english = async () => (await import('../../l10n/contact/alert-en.ts')).alertEn;

type OwnClient = Pick<AlertClient, 'readAlert' | 'confirmAlert' | 'stopAlert'>;

/**
 * Where somebody comes from the link of their message to confirm an alert, or to stop it. On the
 * server's own pages only.
 *
 * @summary An alert by e-mail, to confirm or to stop.
 * @tag immersion-alert
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @csspart page - All of it.
 */
export class ImmersionAlertElement extends LitElement {
  static override styles = [tokens, fieldStyles, formStyles, pageStyles];

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    invitation: {attribute: false},
  };

  /** Calls the API of the page's own origin. */
  declare client: OwnClient | undefined;
  /** The token of the link. */
  declare invitation: string | undefined;

  readonly #speech = new Speech(this, alertFr, english);
  readonly #screen = new PageScreen(this);
  readonly #visit = new TokenVisit<Alert>(this, {
    whole: /^al_[\w-]{43}$/,
    read: token => this.#own.readAlert(undefined, {key: token}),
    failureOf: error => this.#failureOf(error),
    turned: () => void this.#screen.show(),
  });
  readonly #deed = new Deed(this, 'failure', {
    failureOf: error => this.#failureOf(error),
    handle: failure => {
      if (isLinkClosed(failure)) this.#visit.close(failure);
      return isLinkClosed(failure);
    },
  });
  #isTicked = false;
  #error = '';
  /** What has just been done. */
  #done = '';

  constructor() {
    super();
    this.client = undefined;
    this.invitation = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('invitation') || changed.has('client')) this.#visit.begin(this.invitation);
  }

  /** The client of an element that has opened: without one, nothing opens. */
  get #own(): OwnClient {
    if (!this.client) throw new Error('no client');
    return this.client;
  }

  #failureOf(error: unknown): PageFailure {
    const {texts, language} = this.#speech;
    return pageFailure(error, texts, language);
  }

  /** Confirms or stops, once the box says that it is meant: a robot that presses ticks nothing. */
  async #act(token: string, doing: 'confirm' | 'stop', missing: string): Promise<void> {
    this.#error = this.#isTicked ? '' : missing;
    this.requestUpdate();
    if (!this.#isTicked) {
      await this.#screen.focus('#meant');
      return;
    }
    const {page} = this.#speech.texts;
    await this.#deed.run(async () => {
      const options = {key: token};
      if (doing === 'confirm') await this.#own.confirmAlert(undefined, options);
      else await this.#own.stopAlert(undefined, options);
      this.#isTicked = false;
      this.#done = doing === 'confirm' ? page.confirmed : page.stopped;
      await this.#visit.reread();
    });
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    const {phase} = this.#visit;
    const {title} = texts.page;
    if (phase.name !== 'open') {
      const view = {texts: texts.link, language, title, retry: () => void this.#visit.open()};
      this.#screen.entitle(unopenedName(phase, view));
      return unopenedPage(phase, view);
    }
    this.#screen.entitle(title);
    return pageView({language, title, content: this.#content(phase.token, phase.seen)});
  }

  #content(token: string, alert: Alert): TemplateResult {
    const {texts, language} = this.#speech;
    const {page} = texts;
    return html`${this.#done === '' ? '' : noticeOf('done', this.#done)}
      <section class="card">
        <p class="lead">
          <strong>${texts.about(alert.jobLabel, alert.distanceKm, alert.placeLabel)}</strong>
        </p>
        <p class="soft">${page.since(momentText(alert.createdAt, language))}</p>
        ${
          alert.status === 'stopped'
            ? html`<p>${page.isStopped}</p>
                <div><a class="button" href="/recherche">${page.search}</a></div>`
            : this.#formView(token, alert.status === 'active' ? 'active' : 'unconfirmed')
        }
      </section>`;
  }

  #formView(token: string, status: 'active' | 'unconfirmed'): TemplateResult {
    const {page, how, errorPrefix, working} = this.#speech.texts;
    const words = page[status];
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#act(token, status === 'active' ? 'stop' : 'confirm', words.boxMissing);
    };
    return html`<p>${words.lead}</p>
      <p>${how}</p>
      <form novalidate class="stack" aria-busy=${this.#deed.isBusy} @submit=${submit}>
        ${this.#deed.alert()}
        ${checkField({
          id: 'meant',
          label: words.box,
          value: this.#isTicked,
          error: this.#error,
          errorPrefix,
          onInput: value => {
            this.#isTicked = value;
            this.#error = '';
            this.requestUpdate();
          },
        })}
        <div>
          <button class="button primary">${this.#deed.isBusy ? working : words.act}</button>
        </div>
      </form>
      ${status === 'unconfirmed' ? html`<p class="soft">${page.never}</p>` : ''}`;
  }
}
