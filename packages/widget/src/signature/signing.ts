import type {SignatureClient} from '@immersion-kit/sdk';
import {type Convention, PARTIES} from '@immersion-kit/sdk/contract';
import {html, type LitElement, type TemplateResult} from 'lit';
import type {Language} from '../l10n/localize.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {PageScreen} from '../pages/page-screen.ts';
import {CodePart} from './code-part.ts';
import type {Read, Visit} from './visit.ts';

/** What signing calls. */
type SigningClient = Pick<SignatureClient, 'requestSignatureCode' | 'signConvention'>;

type Options = {
  /** Nothing is shown to be signed without one. */
  readonly client: () => SigningClient;
  readonly screen: PageScreen;
  readonly saying: () => {readonly texts: SignatureTexts; readonly language: Language};
  readonly failureOf: (error: unknown) => PageFailure;
  readonly signed: (visit: Visit) => Promise<void>;
  /** Takes care of a failure that concerns more than the code. */
  readonly handle: (failure: PageFailure) => boolean;
};

const addressOf = ({content}: Convention, role: string, channel: string): string | undefined => {
  const name = Object.entries(PARTIES).find(([, party]) => party === role)?.[0];
  const person = content.signatories[name as keyof typeof PARTIES];
  return channel === 'sms' ? person?.phone : person?.email;
};

/**
 * The part of the page where one signs. The document's hash is that of the words shown, so that
 * nothing is signed but what was read.
 */
export class SigningPart {
  readonly #options: Options;
  readonly #code: CodePart;

  constructor(host: LitElement, options: Options) {
    this.#options = options;
    this.#code = new CodePart(host, options);
  }

  /** Forgets the code that was asked: another text is to be signed. */
  restart(): void {
    this.#code.restart();
  }

  /** What is to be done to sign now. */
  view(visit: Visit, {convention, reading}: Read): TemplateResult {
    const {client, saying, signed} = this.#options;
    const {title, nothing} = saying().texts.signing;
    const {conventionId, role, within} = visit;
    const {documentHash} = reading;
    return html`<section class="card" id="signing">
      <h2 id="signing-title" tabindex="-1">${title}</h2>
      ${this.#code.view({
        nothing: nothing(convention.agency.name),
        addressBy: channel => addressOf(convention, role, channel),
        ask: () =>
          within(options => client().requestSignatureCode({conventionId, documentHash}, options)),
        sign: async code => {
          await within(options =>
            client().signConvention({conventionId, documentHash, code}, options),
          );
          await signed(visit);
        },
      })}
    </section>`;
  }
}
