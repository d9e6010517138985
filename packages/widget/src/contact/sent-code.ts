import type {LitElement} from 'lit';
import {Deed} from '../fields/deed.ts';
import type {FormScreen} from '../fields/form-screen.ts';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {ContactClient} from './contact-client.ts';

type Options = {
  readonly client: () => Pick<ContactClient, 'confirmContact' | 'resendContactCode'>;
  readonly texts: () => Pick<ContactTexts, 'missing' | 'code' | 'failures'>;
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure that concerns more than the code. */
  readonly handle: (failure: PageFailure) => boolean;
  readonly screen: Pick<FormScreen, 'announce' | 'focus'>;
  readonly confirmed: (contactId: string) => void;
};

/** The code a sender received: typed, tried, asked for again. */
export class SentCode {
  readonly #host: LitElement;
  readonly #options: Options;
  /** What awaits the code; in memory only. */
  #sending = '';
  #intent: {readonly code: string; readonly key: string} | undefined;
  readonly confirming: Deed;
  readonly asking: Deed;
  value = '';
  error = '';
  /** Another one was sent. */
  isResent = false;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const {failureOf, handle} = options;
    this.confirming = new Deed(host, 'code-failure', {
      failureOf,
      handle: failure => this.#refuse(failure) || handle(failure),
    });
    this.asking = new Deed(host, 'again-failure', {failureOf, handle});
  }

  /** Awaits the code of a sending. */
  begin(sending: string): void {
    this.#sending = sending;
    this.#forget();
    this.isResent = false;
  }

  /** What is typed, as it is typed. */
  type(value: string): void {
    this.value = value;
    this.error = '';
    this.#host.requestUpdate();
  }

  /** Tries the code. */
  async confirm(): Promise<void> {
    const {client, texts, confirmed} = this.#options;
    const code = this.value.trim();
    if (code === '') {
      this.#say(texts().missing['code'] ?? '');
      return;
    }
    await this.confirming.run(async () => {
      // The same digits sent again after a failure are the same try.
      if (this.#intent?.code !== code) this.#intent = {code, key: crypto.randomUUID()};
      const options = {key: this.#sending, idempotencyKey: this.#intent.key};
      const {contactId} = await client().confirmContact({code}, options);
      confirmed(contactId);
    });
  }

  /** Asks for another one: the last alone is good. */
  async askAgain(): Promise<void> {
    const {client, texts, screen} = this.#options;
    await this.asking.run(async () => {
      await client().resendContactCode(undefined, {key: this.#sending});
      this.#forget();
      this.isResent = true;
      this.#host.requestUpdate();
      await screen.focus('#code');
      screen.announce(texts().code.resent);
    });
  }

  #forget(): void {
    this.value = '';
    this.error = '';
    this.#intent = undefined;
    this.confirming.failure = undefined;
  }

  /** What is wrong with the code is said beside it. */
  #refuse({code, fields}: PageFailure): boolean {
    const {failures} = this.#options.texts();
    const found = fields.find(({pointer}) => pointer === '/code');
    if (code !== 'code_invalid' && !found) return false;
    this.#intent = undefined;
    this.#say(found?.message ?? failures['code_invalid'] ?? '');
    return true;
  }

  #say(error: string): void {
    this.error = error;
    this.#host.requestUpdate();
    void this.#options.screen.focus('#code');
  }
}
