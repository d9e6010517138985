import type {SignatureClient} from '@immersion-kit/sdk';
import {type Convention, PARTIES} from '@immersion-kit/sdk/contract';
import {html, type LitElement, type TemplateResult} from 'lit';
import {Deed} from '../fields/deed.ts';
import type {Language} from '../l10n/localize.ts';
import {hourText} from '../l10n/moments.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {PageScreen} from '../pages/page-screen.ts';
import {codeForm, type Typed} from './code-form.ts';
import type {Read, Visit} from './visit.ts';

/** What signing calls. */
type SigningClient = Pick<SignatureClient, 'requestSignatureCode' | 'signConvention'>;

type Options = {
  readonly client: () => SigningClient | undefined;
  readonly screen: PageScreen;
  readonly saying: () => {readonly texts: SignatureTexts; readonly language: Language};
  readonly failureOf: (error: unknown) => PageFailure;
  readonly signed: (visit: Visit) => Promise<void>;
  /** Takes care of a failure that concerns more than the code. */
  readonly handle: (failure: PageFailure) => boolean;
};

type CodeSent = {readonly channel: string; readonly expiresAt: string};

/** Where a code goes: the address on file, which this reader is the owner of. */
const addressOf = ({content}: Convention, role: string, channel: string): string | undefined => {
  const name = Object.entries(PARTIES).find(([, party]) => party === role)?.[0];
  const person = content.signatories[name as keyof typeof PARTIES];
  return channel === 'sms' ? person?.phone : person?.email;
};

const nothingTyped = (): Typed => ({code: '', isPromised: false, errors: {}});

/**
 * The part of the page where one signs: a code is asked, then typed. The document's hash is that of
 * the words shown, so that nothing is signed but what was read.
 */
export class SigningPart {
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
  view(visit: Visit, read: Read): TemplateResult {
    const {texts} = this.#options.saying();
    const {signing: words, standing} = texts;
    const ask = () => void this.#askCode(visit, read);
    return html`<section class="card" id="signing">
      <h2 id="signing-title" tabindex="-1">${words.title}</h2>
      ${
        this.#sent
          ? html`<p>${this.#sentText(this.#sent, visit, read)}</p>
              <p class="soft">${words.nothing(read.convention.agency.name)}</p>
              ${codeForm({
                texts,
                typed: this.#typed,
                signing: this.#signing,
                asking: this.#asking,
                sign: () => void this.#sign(visit, read),
                askAnother: ask,
              })}`
          : html`<p>${words.how}</p>
              <div class="actions" aria-busy=${this.#asking.isBusy}>
                <button class="button primary" @click=${ask}>
                  ${this.#asking.isBusy ? standing.working : words.askCode}
                </button>
                <button class="link" @click=${() => void this.#useKnown()}>
                  ${words.haveCode}
                </button>
              </div>
              ${this.#asking.alert()}`
      }
    </section>`;
  }

  #sentText(sent: CodeSent | 'known', {role}: Visit, {convention}: Read): string {
    const {texts, language} = this.#options.saying();
    if (sent === 'known') return texts.signing.hadCode;
    const {channel, expiresAt} = sent;
    const {channels, message, asked} = texts.signing;
    const address = addressOf(convention, role, channel);
    return asked(channels[channel] ?? message, address, hourText(expiresAt, language));
  }

  /** A phone may have reloaded the page while its owner read the message. */
  async #useKnown(): Promise<void> {
    if (this.#asking.isBusy) return;
    this.#sent = 'known';
    this.#host.requestUpdate();
    await this.#options.screen.focus('#code');
  }

  async #askCode(visit: Visit, read: Read): Promise<void> {
    const client = this.#options.client();
    if (!client || this.#signing.isBusy) return;
    const {conventionId, within} = visit;
    const {documentHash} = read.reading;
    await this.#asking.run(async () => {
      this.#sent = await within(options =>
        client.requestSignatureCode({conventionId, documentHash}, options),
      );
      // The last code alone is good.
      this.#typed = {...nothingTyped(), isPromised: this.#typed.isPromised};
      this.#signing.failure = undefined;
      this.#host.requestUpdate();
      await this.#options.screen.focus('#code');
      this.#options.screen.say(this.#sentText(this.#sent, visit, read));
    });
  }

  async #sign(visit: Visit, {reading}: Read): Promise<void> {
    const client = this.#options.client();
    if (!client || this.#signing.isBusy || this.#isToCorrect()) return;
    const {conventionId, within} = visit;
    const {documentHash} = reading;
    await this.#signing.run(async () => {
      const code = this.#typed.code.trim();
      await within(options => client.signConvention({conventionId, documentHash, code}, options));
      await this.#options.signed(visit);
      this.restart();
    });
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
    this.#goToFirstError();
    return Object.keys(this.#typed.errors).length > 0;
  }

  #goToFirstError(): void {
    const [first] = Object.keys(this.#typed.errors);
    this.#host.requestUpdate();
    if (first !== undefined) void this.#options.screen.focus(`#${first}`);
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
    this.#goToFirstError();
    return true;
  }
}
