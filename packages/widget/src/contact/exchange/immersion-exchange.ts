import type {ContactToConfirm, Exchange} from '@immersion-kit/sdk';
import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {alertOf, noticeOf} from '../../fields/deed.ts';
import {exchangeFr} from '../../l10n/contact/exchange-fr.ts';
import {Speech} from '../../l10n/speech.ts';
import {type PageFailure, pageFailure} from '../../l10n/standing/failure.ts';
import {PageScreen} from '../../pages/page-screen.ts';
import {pageView} from '../../pages/page-view.ts';
import {unopenedName, unopenedPage} from '../../pages/token-view.ts';
import {isLinkClosed, type TokenPhase, TokenVisit} from '../../pages/token-visit.ts';
import {CandidateScreen} from './candidate-screen.ts';
import type {ExchangeClient} from './exchange-client.ts';
import {exchangeStyles} from './exchange.styles.ts';
import {HostScreen} from './host-screen.ts';
import type {PartOptions} from './parts.ts';
import {SendingScreen} from './sending-screen.ts';
import {WritingPart} from './writing.ts';

const english = async () => (await import('../../l10n/contact/exchange-en.ts')).exchangeEn;

/** A link that awaits a code, and one that opens a conversation. */
const SENDING = /^cs_[\w-]{43}$/;
const WHOLE = /^(?:cs|ex)_[\w-]{43}$/;

type Awaited = {readonly exchange: Exchange} | {readonly sending: ContactToConfirm};
type Said = {readonly done?: string; readonly happened?: string};

/**
 * Where a company and a candidate come by the link of their messages: one answers, the other
 * follows, writes, withdraws, goes on to the convention. On the server's own pages only.
 *
 * @summary A first contact, for either of its sides.
 * @tag immersion-exchange
 * @attr {string} lang - `fr` (default) or `en`; taken from the page when absent.
 * @fires {ImmersionShownEvent} immersion-shown - Another screen is shown.
 * @csspart page - All of it.
 */
export class ImmersionExchangeElement extends LitElement {
  static override styles = exchangeStyles;

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    invitation: {attribute: false},
    leave: {attribute: false},
  };

  /** Calls the API of the page's own origin. */
  declare client: ExchangeClient | undefined;
  /** The token of the link. */
  declare invitation: string | undefined;
  /** Goes to another page of ours. */
  declare leave: (address: string) => void;

  readonly #speech = new Speech(this, exchangeFr, english);
  readonly #screen = new PageScreen(this);
  readonly #visit = new TokenVisit<Awaited>(this, {
    whole: WHOLE,
    read: async token =>
      SENDING.test(token)
        ? {sending: await this.#own.readSending(undefined, {key: token})}
        : {exchange: await this.#own.readExchange(undefined, {key: token})},
    failureOf: error => this.#failureOf(error),
    turned: () => {
      this.#turn();
    },
  });
  readonly #options: PartOptions = {
    host: this,
    client: () => this.#own,
    saying: () => this.#speech,
    screen: this.#screen,
    failureOf: error => this.#failureOf(error),
    handle: failure => this.#handle(failure),
    done: words => this.#finish(words),
  };
  readonly #writing = new WritingPart(this.#options);
  readonly #host = new HostScreen(this.#options, this.#writing);
  readonly #candidate = new CandidateScreen(this.#options, this.#writing, address => {
    this.leave(address);
  });
  readonly #sending = new SendingScreen(this.#options);
  /** What has just been done, or happened meanwhile: said first, once all is read again. */
  #said: Said = {};
  #toSay: Said = {};

  constructor() {
    super();
    this.client = undefined;
    this.invitation = undefined;
    this.leave = address => {
      location.assign(address);
    };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('invitation') || changed.has('client')) this.#visit.begin(this.invitation);
  }

  /** The client of an element that has opened: without one, nothing opens. */
  get #own(): ExchangeClient {
    if (!this.client) throw new Error('no client');
    return this.client;
  }

  #failureOf(error: unknown): PageFailure {
    const {texts, language} = this.#speech;
    // A link that awaits a code is of another age, and means another thing.
    const isSending = SENDING.test(this.invitation ?? '');
    const {failures} = isSending ? texts.contact : texts;
    return pageFailure(error, {...texts, failures}, language);
  }

  /** What concerns the whole page: the link no longer opens, or the request is past that. */
  #handle(failure: PageFailure): boolean {
    if (isLinkClosed(failure)) this.#visit.close(failure);
    else if (failure.code === 'status_not_allowed') {
      this.#toSay = {happened: this.#speech.texts.changed};
      void this.#visit.reread();
    } else return false;
    return true;
  }

  async #finish(words: string): Promise<void> {
    this.#toSay = {done: words};
    await this.#visit.reread();
  }

  #turn(): void {
    const {phase} = this.#visit;
    this.#said = this.#toSay;
    this.#toSay = {};
    if (phase.name === 'open' && 'sending' in phase.seen) {
      this.#sending.begin(phase.token, phase.seen.sending);
    } else void this.#screen.show();
  }

  protected override render(): TemplateResult {
    const {texts, language} = this.#speech;
    const {phase} = this.#visit;
    if (phase.name !== 'open') {
      const retry = () => void this.#visit.open();
      const view = {texts: texts.link, language, title: texts.title, retry};
      this.#screen.entitle(unopenedName(phase, view));
      return unopenedPage(phase, view);
    }
    const {title, tab, content} = this.#shown(phase);
    this.#screen.entitle(tab);
    return pageView({language, title, content});
  }

  #shown({token, seen}: Extract<TokenPhase<Awaited>, {readonly name: 'open'}>) {
    const {texts} = this.#speech;
    if ('sending' in seen) {
      const {title} = this.#sending;
      return {title, tab: title, content: this.#sending.view()};
    }
    const {exchange} = seen;
    const isHost = exchange.side === 'host';
    const {tab} = isHost ? texts.host : texts.candidate;
    const title = isHost
      ? texts.host.title(exchange.job.appellationLabel)
      : texts.candidate.title(exchange.businessName);
    const opened = {token, exchange};
    const {done, happened} = this.#said;
    const content = html`${done ? noticeOf('done', done) : nothing}
    ${happened ? alertOf(happened) : nothing}
    ${isHost ? this.#host.view(opened) : this.#candidate.view(opened)}`;
    return {title, tab, content};
  }
}
