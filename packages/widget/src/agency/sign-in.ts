import type {Staff} from '@immersion-kit/sdk';
import {html, type LitElement, type TemplateResult} from 'lit';
import {noticeOf} from '../fields/deed.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import {AskedForm} from './form/asked-form.ts';
import type {ReviewClient} from './review-client.ts';
import type {Saying} from './saying.ts';

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  /** A code has left; another screen is shown. */
  readonly asked: () => void;
  /** Another address is wanted, or another code. */
  readonly again: () => void;
  readonly entered: (staff: Staff) => Promise<unknown>;
};

/** The way in: an address, then the code received there; no password. */
export class SignIn {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #address: AskedForm;
  #code: AskedForm | undefined;
  /** Something begun waits behind the door. */
  hasKept = false;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const {saying, failureOf, client, asked} = options;
    this.#address = new AskedForm(host, {
      id: 'sign-in',
      saying,
      failureOf,
      questions: () => {
        const {signIn} = saying().texts;
        return [
          {
            name: 'email',
            label: signIn.email,
            hint: signIn.emailHint,
            kind: 'email',
            autocomplete: 'email',
            missing: signIn.emailMissing,
          },
        ];
      },
      submit: async ({email = ''}, idempotencyKey) => {
        await client()?.startSignIn({email}, {idempotencyKey});
        this.#code = this.#codeForm(email);
        asked();
      },
    });
  }

  /** Asks for the address. */
  doorView(): TemplateResult {
    const {signIn} = this.#options.saying().texts;
    return html`${this.hasKept ? html`<p>${signIn.kept}</p>` : ''}
      <section class="card narrow">
        <p>${signIn.intro}</p>
        ${this.#address.render({action: signIn.ask})}
      </section>`;
  }

  /** Asks for the code. */
  codeView(): TemplateResult {
    const {signIn} = this.#options.saying().texts;
    return html`${noticeOf('known', signIn.sent(this.#address.values['email']?.trim() ?? ''))}
      <section class="card narrow code">
        ${this.#code?.render({action: signIn.enter})}
        <p class="soft">${signIn.nothing}</p>
        <div>
          <button type="button" class="link" @click=${this.#options.again}>
            ${signIn.another}
          </button>
        </div>
      </section>`;
  }

  #codeForm(email: string): AskedForm {
    const {saying, failureOf, client, entered} = this.#options;
    return new AskedForm(this.#host, {
      id: 'code',
      saying,
      failureOf,
      questions: () => {
        const {code, codeHint, codeMissing} = saying().texts.signIn;
        return [{name: 'code', label: code, hint: codeHint, kind: 'code', missing: codeMissing}];
      },
      submit: async ({code = ''}, idempotencyKey) => {
        const staff = await client()?.finishSignIn({email, code}, {idempotencyKey});
        if (staff) await entered(staff);
      },
      explain: ({code, text}) => (code === 'code_invalid' ? new Map([['code', text]]) : undefined),
    });
  }
}
