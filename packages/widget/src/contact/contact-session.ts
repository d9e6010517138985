import type {ContactStarted, Offer} from '@immersion-kit/sdk';
import type {ContactMode} from '@immersion-kit/sdk/contract';
import type {LitElement} from 'lit';
import {ImmersionContactedEvent, ImmersionContactEvent} from '../events.ts';
import {tellIntegrator} from '../failure.ts';
import {Deed} from '../fields/deed.ts';
import {FormScreen} from '../fields/form-screen.ts';
import {PressWatch} from '../fields/press-watch.ts';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {Language} from '../l10n/localize.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {ContactClient} from './contact-client.ts';
import {type ClosedReason, contactFailure, isClosedReason, isRefused} from './contact-failure.ts';
import {ContactForm} from './contact-form.ts';
import {type Drafts, draftsOfPage} from './drafts.ts';
import {modeOf, requestOf} from './contact-values.ts';
import {ProofKeeper} from './proof/proof-keeper.ts';
import {SentCode} from './sent-code.ts';
import {Sending} from './sending.ts';

/** How far somebody has come. */
export type ContactPhase = 'form' | 'preview' | 'code' | 'sent';

/** What a session takes from the element it serves. */
export type ContactHost = {
  readonly client: () => ContactClient;
  readonly texts: () => ContactTexts;
  readonly language: () => Language;
};

/** One company being written to: what is typed, read over, sent, and confirmed by a code. */
export class ContactSession {
  readonly #element: LitElement;
  readonly #host: ContactHost;
  readonly #drafts: Drafts = draftsOfPage();
  readonly #proof: ProofKeeper;
  readonly #sending: Sending;
  readonly screen: FormScreen;
  readonly form: ContactForm;
  readonly code: SentCode;
  readonly deed: Deed;
  offer: Offer | undefined;
  /** The company that a code was asked for: another may be shown when it is typed, or answered. */
  #awaiting: Offer | undefined;
  phase: ContactPhase = 'form';
  /** Why the company is not written to, once it is known. */
  closed: ClosedReason | undefined;
  /** Something typed would be lost with the page: nothing of it has left yet. */
  isAtRisk = false;
  /** This page may not write to companies. */
  isRefused = false;
  /** It left some time ago, and is seen again. */
  isSeenAgain = false;
  /** The company changed how it is reached, since its page was read. */
  isModeNew = false;

  constructor(element: LitElement, host: ContactHost) {
    this.#element = element;
    this.#host = host;
    this.screen = new FormScreen(element);
    const {client, texts, language} = host;
    const press = new PressWatch(element);
    const failureOf = (error: unknown) => contactFailure(error, texts(), language());
    this.form = new ContactForm({
      texts,
      language,
      changed: () => {
        press.whenReleased(() => {
          element.requestUpdate();
        });
      },
    });
    this.#proof = new ProofKeeper({client, elapsed: () => performance.now()});
    this.#sending = new Sending({
      client,
      proof: this.#proof,
      slow: () => {
        this.screen.announce(texts().proving);
        element.requestUpdate();
      },
    });
    this.deed = new Deed(element, 'failure', {failureOf, handle: this.#handle});
    this.code = new SentCode(element, {
      client,
      texts,
      failureOf,
      handle: failure => !this.#isShown(this.#awaiting) || this.#handle(failure),
      screen: this.screen,
      confirmed: contactId => {
        this.#finish(contactId);
      },
    });
  }

  /** How the company wants to be reached. */
  get mode(): ContactMode | undefined {
    return this.offer && modeOf(this.offer);
  }

  /** Whether the last sums are still being done. */
  get isProving(): boolean {
    return this.#sending.isProving;
  }

  /** Shows a company: what was typed to it on this page is found again. */
  show(offer: Offer, appellationCode = ''): void {
    const isSame = this.#isShown(offer);
    this.offer = offer;
    if (isSame && this.phase !== 'sent') {
      this.form.offer = offer;
      return;
    }
    // A company that was written to is written to again by somebody else alone.
    this.isSeenAgain = this.#drafts.wasSent(offer);
    this.#sending.restart();
    this.closed = undefined;
    this.isModeNew = false;
    this.phase = this.isSeenAgain ? 'sent' : 'form';
    const values = this.#drafts.of(offer);
    this.form.begin(offer, appellationCode === '' ? values : {...values, appellationCode});
    this.#element.requestUpdate();
  }

  /** The element is shown again: what it said of a demand that left is not news any more. */
  comeBack(): void {
    this.isSeenAgain = this.phase === 'sent';
    this.#element.requestUpdate();
  }

  /** Somebody else writes: nothing of the one before is shown. */
  restart(): void {
    this.#drafts.forget();
    this.isSeenAgain = false;
    if (this.offer) this.form.begin(this.offer, this.#drafts.of(this.offer));
    void this.turn('form');
  }

  /** Asks whether this page may write, before anybody has typed for nothing. */
  async open(): Promise<void> {
    try {
      await this.#proof.ask();
    } catch (error) {
      tellIntegrator(error, this.#element.localName);
      // Anything else may pass until it is sent.
      this.isRefused = isRefused(error);
    }
    this.#element.requestUpdate();
  }

  /** Somebody types: the sums are done meanwhile. */
  typed(): void {
    this.#proof.begin();
    this.isAtRisk = true;
    if (this.offer) this.#drafts.keep(this.offer, this.form.values);
  }

  /** Stops what nobody waits for any more. */
  stop(): void {
    this.#proof.forget();
  }

  /** Goes on from the form: to what the company will read, or, where it reads nothing, to the code. */
  async goOn(): Promise<void> {
    this.deed.failure = undefined;
    if (!this.form.check()) {
      this.#element.requestUpdate();
      await this.screen.focus('#summary');
      return;
    }
    this.isModeNew = false;
    if (this.mode === 'EMAIL') await this.turn('preview');
    else await this.send();
  }

  /** Sends; the company gets it once the code is typed. */
  async send(): Promise<void> {
    const {offer, mode} = this;
    if (!offer || !mode || this.deed.isBusy) return;
    const {siret} = offer;
    if (!this.#element.dispatchEvent(new ImmersionContactEvent(siret, mode))) return;
    await this.deed.run(async () => {
      try {
        const started = await this.#sending.send(requestOf(offer, this.form.values));
        if (this.#isShown(offer)) await this.#begun(started);
      } catch (error) {
        if (this.#isShown(offer)) throw error;
      }
    });
  }

  /** Whether a company is still the one on screen: an answer may come once another is. */
  #isShown(offer: Offer | undefined): boolean {
    return offer !== undefined && this.offer !== undefined && this.#drafts.isOf(offer, this.offer);
  }

  /** Another screen of the same demand. */
  async turn(phase: ContactPhase): Promise<void> {
    this.phase = phase;
    this.deed.failure = undefined;
    this.screen.announce('');
    this.#element.requestUpdate();
    await this.screen.focusTitle();
  }

  /** Goes back to a field, to correct it. */
  async goTo(field: string): Promise<void> {
    if (this.phase !== 'form') await this.turn('form');
    await this.screen.focus(`#field-${field}`);
  }

  async #begun(started: ContactStarted): Promise<void> {
    // From here on, the link of the mail leads back to it.
    this.isAtRisk = false;
    this.#awaiting = this.offer;
    if (started.sending === undefined) {
      this.#finish(started.contactId);
      return;
    }
    this.code.begin(started.sending);
    await this.turn('code');
  }

  #finish(contactId: string): void {
    if (this.#awaiting) this.#drafts.sent(this.#awaiting);
    if (this.#isShown(this.#awaiting)) {
      this.#sending.restart();
      this.isSeenAgain = false;
      void this.turn('sent');
    }
    this.#element.dispatchEvent(new ImmersionContactedEvent(contactId));
  }

  /** Takes care of what concerns more than the button that was pressed. */
  readonly #handle = (failure: PageFailure): boolean => {
    const {code, fields} = failure;
    if (isClosedReason(code, this.#host.texts())) {
      this.closed = code;
      void this.turn('form');
    } else if (code === 'contact_mode_differs') void this.#readAgain(failure);
    else if (code === 'link_expired' || code === 'link_invalid') void this.#sendAgain(failure);
    else if (fields.length > 0 && this.form.refuse(fields)) {
      void this.turn('form').then(() => this.screen.focus('#summary'));
    } else return false;
    return true;
  };

  /** What was sent awaits no code any more: it is to be sent again. */
  async #sendAgain(failure: PageFailure): Promise<void> {
    this.#sending.restart();
    await this.turn(this.mode === 'EMAIL' ? 'preview' : 'form');
    this.deed.failure = failure;
    this.#element.requestUpdate();
    await this.screen.focus('#failure');
  }

  /** Reads the company again, whose way of being reached has changed. */
  async #readAgain(failure: PageFailure): Promise<void> {
    const {offer} = this;
    const appellationCode =
      this.form.values.appellationCode || offer?.appellations[0]?.appellationCode;
    if (!offer || appellationCode === undefined) return;
    this.#sending.restart();
    try {
      const {siret, locationId} = offer;
      const read = await this.#host.client().readOffer({siret, appellationCode, locationId});
      if (!this.#isShown(offer)) return;
      this.offer = read;
      this.form.offer = this.offer;
      this.isModeNew = true;
      await this.turn('form');
    } catch {
      if (!this.#isShown(offer)) return;
      this.deed.failure = failure;
      this.#element.requestUpdate();
    }
  }
}
