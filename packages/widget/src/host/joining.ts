import type {HostRequest} from '@immersion-kit/sdk';
import {isApiError} from '@immersion-kit/sdk';
import type {LitElement} from 'lit';
import {AskedForm} from '../agency/form/asked-form.ts';
import {ImmersionJoinedEvent, ImmersionJoinEvent} from '../events.ts';
import {tellIntegrator} from '../failure.ts';
import {Deed} from '../fields/deed.ts';
import type {HostTexts} from '../l10n/host/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {type PageFailure, pageFailure} from '../l10n/standing/failure.ts';
import type {EntryPart} from './entry-part.ts';
import type {JoiningClient} from './host-client.ts';

/** How far a company has come. */
type Phase =
  | {readonly name: 'entry'}
  | {readonly name: 'code'; readonly host: HostRequest; readonly registration: string}
  | {readonly name: 'published'; readonly host: HostRequest};

type Options = {
  readonly client: () => JoiningClient;
  readonly saying: () => {readonly texts: HostTexts; readonly language: Language};
  readonly entry: EntryPart;
};

/** Refusals that the code cannot mend: the entry is shown again, with what was written. */
const BACK_TO_ENTRY = new Set(['host_invalid', 'link_expired', 'link_invalid']);

/** A company joins: what it says is sent, a code comes back by mail, and publishes it. */
export class Joining {
  readonly #element: LitElement;
  readonly #options: Options;
  readonly sending: Deed;
  readonly asking: Deed;
  #phase: Phase = {name: 'entry'};
  #code: AskedForm | undefined;
  #intent = {of: '', name: ''};
  /** Pressed again while a job is looked for, the button does nothing more. */
  #isGoingOn = false;
  /** What is said under the title of the code: where it went. */
  said = '';

  constructor(element: LitElement, options: Options) {
    this.#element = element;
    this.#options = options;
    const {failureOf} = this;
    this.sending = new Deed(element, 'failure', {
      failureOf,
      handle: ({fields}) => options.entry.refuse(fields),
    });
    this.asking = new Deed(element, 'asking-failure', {failureOf, handle: this.#goBack});
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The form of the code, once one was sent. */
  get code(): AskedForm | undefined {
    return this.#code;
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    return this.#phase.name === 'code' || this.#options.entry.form.isDirty;
  }

  /** Sends what was written, unless something is to be corrected or the page prefers not to. */
  async send(): Promise<void> {
    if (this.#isGoingOn || this.sending.isBusy) return;
    const {client, entry} = this.#options;
    this.#isGoingOn = true;
    const host = await entry.ready();
    this.#isGoingOn = false;
    if (!host || !this.#element.dispatchEvent(new ImmersionJoinEvent())) return;
    await this.sending.run(async () => {
      const idempotencyKey = this.#intentOf(host);
      const {registration} = await client().registerHost({host}, {idempotencyKey});
      this.#code = this.#codeForm(host, registration);
      this.said = this.#options.saying().texts.code.sent(host.contact.email);
      this.#enter({name: 'code', host, registration});
    });
  }

  /** Has another code sent. */
  async askAgain(): Promise<void> {
    const phase = this.#phase;
    if (phase.name !== 'code') return;
    const {client, entry, saying} = this.#options;
    await this.asking.run(async () => {
      await client().resendRegistrationCode({}, {key: phase.registration});
      this.said = saying().texts.code.sentAgain(phase.host.contact.email);
      // The last code alone is good.
      this.#code = this.#codeForm(phase.host, phase.registration);
      this.#element.requestUpdate();
      await this.#code.focus('code');
      entry.screen.announce(this.said);
    });
  }

  /** Shows what was written again, to correct it. */
  correct(): void {
    this.#enter({name: 'entry'});
  }

  /** Begins with another company. */
  restart(): void {
    this.#options.entry.clear();
    this.#enter({name: 'entry'});
  }

  /** What went wrong, in the words of the element; what only the page's owner can mend is for them. */
  readonly failureOf = (error: unknown): PageFailure => {
    const {texts, language} = this.#options.saying();
    const {standing} = texts;
    const failure = pageFailure(error, standing, language);
    if (standing.failures[failure.code] !== undefined) return failure;
    tellIntegrator(error, this.#element.localName);
    const isKey = isApiError(error) && (error.status === 401 || error.status === 403);
    return isKey ? {...failure, text: standing.failures['not_here'] ?? failure.text} : failure;
  };

  /** The code cannot mend it: the entry is shown again, and why. */
  readonly #goBack = (failure: PageFailure): boolean => {
    if (!BACK_TO_ENTRY.has(failure.code)) return false;
    this.#enter({name: 'entry'});
    // What was asked once is asked anew.
    this.#intent = {of: '', name: ''};
    if (!this.#options.entry.refuse(failure.fields)) {
      this.sending.failure = failure;
      void this.#options.entry.screen.focus('#failure');
    }
    return true;
  };

  #codeForm(host: HostRequest, registration: string): AskedForm {
    const {client, saying, entry} = this.#options;
    return new AskedForm(this.#element, {
      id: 'code',
      saying: () => ({...saying(), standing: saying().texts.standing}),
      failureOf: this.failureOf,
      questions: () => {
        const {label, hint, missing} = saying().texts.code;
        return [{name: 'code', label, hint, kind: 'code', missing}];
      },
      submit: async ({code = ''}, idempotencyKey) => {
        const {siret} = await client().publishHost({code}, {key: registration, idempotencyKey});
        entry.form.isDirty = false;
        this.#enter({name: 'published', host});
        this.#element.dispatchEvent(new ImmersionJoinedEvent(siret));
      },
      handle: this.#goBack,
      explain: ({code, text}) => (code === 'code_invalid' ? new Map([['code', text]]) : undefined),
    });
  }

  /** The same while what is sent is the same: an answer that was lost has one effect. */
  #intentOf(host: HostRequest): string {
    const of = JSON.stringify(host);
    if (of !== this.#intent.of) this.#intent = {of, name: crypto.randomUUID()};
    return this.#intent.name;
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.sending.failure = undefined;
    this.asking.failure = undefined;
    this.#element.requestUpdate();
    void this.#options.entry.screen.focusTitle();
  }
}
