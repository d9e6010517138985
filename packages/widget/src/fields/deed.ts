import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import type {PageFailure} from '../l10n/standing/failure.ts';

type Options = {
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure; else it is said where the deed is done. */
  readonly handle?: (failure: PageFailure) => boolean;
};

/**
 * Something a person does that takes a while: once at a time, however often it is pressed; its
 * failure is said, and takes the focus.
 */
export class Deed {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #options: Options;
  isBusy = false;
  failure: PageFailure | undefined;

  /** @param id - of the alert, in the host's shadow root. */
  constructor(host: LitElement, id: string, options: Options) {
    this.#host = host;
    this.#id = id;
    this.#options = options;
  }

  /** Does it; resolves once it is over, whether it failed or not. */
  async run(act: () => Promise<unknown>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await act();
    } catch (error) {
      const failure = this.#options.failureOf(error);
      if (!this.#options.handle?.(failure)) this.failure = failure;
    }
    this.isBusy = false;
    this.#host.requestUpdate();
    if (this.failure === undefined) return;
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(this.#id)?.focus();
  }

  /** What went wrong, said at once. */
  alert(): TemplateResult | typeof nothing {
    return this.failure ? alertOf(this.failure.text, this.#id) : nothing;
  }
}

/** Something went wrong: said at once, and reached by the keyboard. */
export const alertOf = (text: unknown, id?: string): TemplateResult =>
  html`<div class="alert" role="alert" tabindex="-1" id=${id ?? nothing}>${text}</div>`;

/** Something is done, or to be known. */
export const noticeOf = (kind: 'done' | 'known', text: unknown): TemplateResult =>
  html`<div class=${kind === 'done' ? 'notice done' : 'notice'} role="status" tabindex="-1">
    ${text}
  </div>`;
