import {html, type TemplateResult} from 'lit';
import {Deed} from '../../fields/deed.ts';
import {checkField} from '../../fields/native-fields.ts';
import type {PartOptions} from './parts.ts';

/** What a thing to do is called. */
type Words = {
  readonly title: string;
  readonly how: string;
  readonly box: string;
  readonly boxMissing: string;
  readonly act: string;
};

type Doing = {
  readonly words: Words;
  readonly isMain?: boolean;
  readonly act: (idempotencyKey: string) => Promise<unknown>;
};

/** Something that is done once a box says that it is meant: a robot that presses ticks nothing. */
export class MeantPart {
  readonly #options: PartOptions;
  readonly #id: string;
  readonly #deed: Deed;
  #isTicked = false;
  #error = '';
  #key = crypto.randomUUID();

  constructor(id: string, options: PartOptions) {
    this.#id = id;
    this.#options = options;
    const {host, failureOf, handle} = options;
    this.#deed = new Deed(host, `${id}-failure`, {failureOf, handle});
  }

  /** The form: what it does, the box, the button. */
  view({words, isMain, act}: Doing): TemplateResult {
    const {errorPrefix, working} = this.#options.saying().texts;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#do(act, words.boxMissing);
    };
    return html`<p>${words.how}</p>
      <form novalidate class="stack" aria-busy=${this.#deed.isBusy} @submit=${submit}>
        ${this.#deed.alert()}
        ${checkField({
          id: this.#id,
          label: words.box,
          value: this.#isTicked,
          error: this.#error,
          errorPrefix,
          onInput: value => {
            this.#isTicked = value;
            this.#error = '';
            this.#options.host.requestUpdate();
          },
        })}
        <div>
          <button class=${isMain ? 'button primary' : 'button'}>
            ${this.#deed.isBusy ? working : words.act}
          </button>
        </div>
      </form>`;
  }

  async #do(act: Doing['act'], missing: string): Promise<void> {
    if (!this.#isTicked) {
      this.#error = missing;
      this.#options.host.requestUpdate();
      await this.#options.screen.focus(`#${this.#id}`);
      return;
    }
    await this.#deed.run(async () => {
      await act(this.#key);
      this.#key = crypto.randomUUID();
      this.#isTicked = false;
    });
  }
}
