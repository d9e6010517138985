import {html, type LitElement, type TemplateResult} from 'lit';
import {AskedForm} from '../../agency/form/asked-form.ts';
import {noticeOf} from '../../fields/deed.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {Saying} from './saying.ts';

type Options = {
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly handle: (failure: PageFailure) => boolean;
  /** The address that is to answer from now on. */
  readonly email: () => string;
  /** Saves what was written; without a code, another one is sent. */
  readonly send: (code?: string) => Promise<unknown>;
  /** What was written is shown again. */
  readonly back: () => void;
};

/** The code asked at another address: nobody gets the requests of candidates without a word to say. */
export class Address {
  readonly #host: LitElement;
  readonly #options: Options;
  #code: AskedForm;
  #again: AskedForm;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#code = this.#codeForm();
    this.#again = this.#againForm();
  }

  /** A code has just been sent. */
  begin(): void {
    this.#code = this.#codeForm();
    this.#again = this.#againForm();
  }

  /** Asks for the code. */
  view(): TemplateResult {
    const {address, edit} = this.#options.saying().texts;
    return html`${noticeOf('known', address.sent(this.#options.email()))}
      <section class="card narrow code">
        <p>${address.why}</p>
        ${this.#code.render({action: edit.save})}
        <p class="soft">${address.nothing}</p>
        ${this.#again.render({action: address.again, isQuiet: true})}
        <div>
          <button type="button" class="link" @click=${this.#options.back}>${address.back}</button>
        </div>
      </section>`;
  }

  readonly #formSaying = () => {
    const {texts} = this.#options.saying();
    return {texts, standing: texts.standing};
  };

  #codeForm(): AskedForm {
    const {failureOf, handle, saying, send} = this.#options;
    return new AskedForm(this.#host, {
      id: 'address',
      saying: this.#formSaying,
      failureOf,
      handle,
      questions: () => {
        const {label, hint, missing} = saying().texts.code;
        return [{name: 'code', label, hint, kind: 'code', missing}];
      },
      submit: ({code = ''}) => send(code),
      explain: ({code, text}) => (code === 'code_invalid' ? new Map([['code', text]]) : undefined),
    });
  }

  #againForm(): AskedForm {
    const {failureOf, handle, send} = this.#options;
    return new AskedForm(this.#host, {
      id: 'address-again',
      saying: this.#formSaying,
      failureOf,
      handle,
      questions: () => [],
      submit: () => send(),
    });
  }
}
