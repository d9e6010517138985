import {isSiret} from '@immersion-kit/sdk/contract';
import {html, type LitElement, type TemplateResult} from 'lit';
import {AskedForm} from '../../agency/form/asked-form.ts';
import {noticeOf} from '../../fields/deed.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {ManagedClient} from './managed-client.ts';
import type {Saying} from './saying.ts';

type Options = {
  readonly client: () => ManagedClient;
  readonly saying: () => Saying;
  readonly failureOf: (error: unknown) => PageFailure;
  /** A code has left, if the company is there; another screen is shown. */
  readonly asked: () => void;
  /** Another number is wanted, or another code. */
  readonly again: () => void;
  readonly entered: (session: string) => Promise<unknown>;
};

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

/** The way in: the number of the company, then the code received at its address. */
export class Door {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #number: AskedForm;
  #code: AskedForm | undefined;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    const {client, failureOf, asked} = options;
    this.#number = new AskedForm(host, {
      id: 'door',
      saying: this.#formSaying,
      failureOf,
      questions: () => {
        const {siret, siretHint, siretMissing} = options.saying().texts.door;
        return [{name: 'siret', label: siret, hint: siretHint, missing: siretMissing}];
      },
      judge: ({siret = ''}): ReadonlyMap<string, string> =>
        isSiret(withoutSpaces(siret))
          ? new Map()
          : new Map([['siret', options.saying().texts.door.siretWrong]]),
      submit: async ({siret = ''}, idempotencyKey) => {
        const number = withoutSpaces(siret);
        await client().requestHostCode({siret: number}, {idempotencyKey});
        this.#code = this.#codeForm(number);
        asked();
      },
    });
  }

  /** Asks for the number. */
  doorView(): TemplateResult {
    const {door} = this.#options.saying().texts;
    return html`<section class="card narrow">
      <p>${door.intro}</p>
      ${this.#number.render({action: door.ask})}
    </section>`;
  }

  /** Asks for the code. */
  codeView(): TemplateResult {
    const {code} = this.#options.saying().texts;
    return html`${noticeOf('known', code.sent(this.#number.values['siret']?.trim() ?? ''))}
      <section class="card narrow code">
        ${this.#code?.render({action: code.open})}
        <p class="soft">${code.nothing}</p>
        <div>
          <button type="button" class="link" @click=${this.#options.again}>${code.another}</button>
        </div>
      </section>`;
  }

  readonly #formSaying = () => {
    const {texts} = this.#options.saying();
    return {texts, standing: texts.standing};
  };

  #codeForm(siret: string): AskedForm {
    const {client, failureOf, entered, saying} = this.#options;
    return new AskedForm(this.#host, {
      id: 'code',
      saying: this.#formSaying,
      failureOf,
      questions: () => {
        const {label, hint, missing} = saying().texts.code;
        return [{name: 'code', label, hint, kind: 'code', missing}];
      },
      submit: async ({code = ''}, idempotencyKey) => {
        const {session} = await client().openHost({siret, code}, {idempotencyKey});
        await entered(session);
      },
      explain: ({code, text}) => (code === 'code_invalid' ? new Map([['code', text]]) : undefined),
    });
  }
}
