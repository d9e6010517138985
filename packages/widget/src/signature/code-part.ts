import {html, type LitElement, type TemplateResult} from 'lit';
import {Deed} from '../fields/deed.ts';
import type {Language} from '../l10n/localize.ts';
import {hourText} from '../l10n/moments.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {PageScreen} from '../pages/page-screen.ts';
import {codeForm, type Typed} from './code-form.ts';

type CodeSent = {readonly channel: string; readonly expiresAt: string};

/** The words of the act, whatever is signed. */
type CodeTexts = Pick<SignatureTexts, 'standing'> & {
  readonly signing: Omit<SignatureTexts['signing'], 'title' | 'nothing'>;
};

type Options = {
  readonly screen: PageScreen;
  readonly saying: () => {readonly texts: CodeTexts; readonly language: Language};
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure that concerns more than the code. */
  readonly handle: (failure: PageFailure) => boolean;
  /** Whether what comes before the code is answered; else says what is missing. */
  readonly isAnswered?: () => boolean;
};

/** What a code signs. */
export type Act = {
  /** What to do when no code comes. */
  readonly nothing: string;
  /** Where a code goes by a channel: the address on file, which this reader is the owner of. */
  readonly addressBy: (channel: string) => string | undefined;
  readonly ask: () => Promise<CodeSent>;
  readonly sign: (code: string) => Promise<void>;
};

const nothingTyped = (): Typed => ({code: '', isPromised: false, errors: {}});

/** Where a code is asked, then typed: what is signed is what {@link Act} was made for. */
export class CodePart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #asking: Deed;
  readonly #signing: Deed;
  /** `known`: it was received before this page was opened. */
  #sent: CodeSent | 'known' | undefined;
  #typed = nothingTyped();

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const {failureOf, handle} = options;
    this.#asking = new Deed(host, 'code-failure', {failureOf, handle});
    this.#signing = new Deed(host, 'signing-failure', {
      failureOf,
      handle: failure => this.#refuse(failure) || handle(failure),
    });
  }

  /** Forgets the code that was asked: another text is to be signed. */
  restart(): void {
    this.#sent = undefined;
    this.#typed = nothingTyped();
  }

  /** What is to be done to sign now. */
  view(act: Act): TemplateResult {
    const {texts} = this.#options.saying();
    const {signing: words, standing} = texts;
    const ask = () => void this.#ask(act);
    if (this.#sent) {
      return html`<p>${this.#sentText(this.#sent, act)}</p>
        <p class="soft">${act.nothing}</p>
        ${codeForm({
          texts,
          typed: this.#typed,
          signing: this.#signing,
          asking: this.#asking,
          sign: () => void this.#sign(act),
          askAnother: ask,
        })}`;
    }
    return html`<p>${words.how}</p>
      <div class="actions" aria-busy=${this.#asking.isBusy}>
        <button class="button primary" @click=${ask}>
          ${this.#asking.isBusy ? standing.working : words.askCode}
        </button>
        <button class="link" @click=${() => void this.#useKnown()}>${words.haveCode}</button>
      </div>
      ${this.#asking.alert()}`;
  }

  #sentText(sent: CodeSent | 'known', {addressBy}: Act): string {
    const {texts, language} = this.#options.saying();
    const {channels, message, asked, hadCode} = texts.signing;
    if (sent === 'known') return hadCode;
    const {channel, expiresAt} = sent;
    return asked(channels[channel] ?? message, addressBy(channel), hourText(expiresAt, language));
  }

  /** A phone may have reloaded the page while its owner read the message. */
  async #useKnown(): Promise<void> {
    if (this.#asking.isBusy) return;
    this.#sent = 'known';
    this.#host.requestUpdate();
    await this.#options.screen.focus('#code');
  }

  async #ask(act: Act): Promise<void> {
    // What is to be said comes before the code, which lasts ten minutes.
    if (this.#signing.isBusy || !this.#isAnswered()) return;
    await this.#asking.run(async () => {
      this.#sent = await act.ask();
      // The last code alone is good.
      this.#typed = {...nothingTyped(), isPromised: this.#typed.isPromised};
      this.#signing.failure = undefined;
      this.#host.requestUpdate();
      await this.#options.screen.focus('#code');
      this.#options.screen.say(this.#sentText(this.#sent, act));
    });
  }

  async #sign(act: Act): Promise<void> {
    if (this.#signing.isBusy || !this.#isAnswered() || this.#isToCorrect()) return;
    await this.#signing.run(async () => {
      await act.sign(this.#typed.code.trim());
      this.restart();
    });
  }

  #isAnswered(): boolean {
    return this.#options.isAnswered?.() ?? true;
  }

  /** Whether something is missing before anything is sent; said beside it. */
  #isToCorrect(): boolean {
    const {codeMissing, promiseMissing} = this.#options.saying().texts.signing;
    const {code, isPromised} = this.#typed;
    this.#typed.errors = {
      ...(code.trim() === '' ? {code: codeMissing} : {}),
      ...(isPromised ? {} : {promise: promiseMissing}),
    };
    this.#signing.failure = undefined;
    return goToFirst(this.#host, this.#options.screen, this.#typed.errors);
  }

  /** What is wrong with the code is said beside it. */
  #refuse({code, fields}: PageFailure): boolean {
    const {texts} = this.#options.saying();
    const said: Readonly<Record<string, string | undefined>> = {
      code_wrong: texts.standing.failures['code_wrong'],
      code_expired: texts.signing.codeExpired,
    };
    const text = said[code] ?? fields.find(({pointer}) => pointer === '/code')?.message;
    if (text === undefined) return false;
    this.#typed.errors = {code: text};
    return goToFirst(this.#host, this.#options.screen, this.#typed.errors);
  }
}

/** Shows errors by field, and goes to the first; false where there is none. */
export const goToFirst = (host: LitElement, screen: PageScreen, errors: object): boolean => {
  const [first] = Object.keys(errors);
  host.requestUpdate();
  if (first !== undefined) void screen.focus(`#${first}`);
  return first !== undefined;
};
