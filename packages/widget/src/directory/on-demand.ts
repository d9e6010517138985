import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {tellIntegrator} from '../failure.ts';
import type {Translation} from '../l10n/fr.ts';
import type {Language} from '../l10n/localize.ts';

/** The search: what is loaded for it calls the same server, under the same key. */
export type SearchElement = LitElement & {readonly apiUrl: string; readonly apiKey: string};

type Tag = 'immersion-contact' | 'immersion-alert-request';

type Saying = {
  readonly label: string;
  readonly texts: Translation;
  readonly language: Language;
  readonly isMain?: true;
};

/**
 * An element that most visitors do without: it comes when it is asked for, in the place of the
 * button that asks. It is the same one each time, so that what was typed in it stays.
 */
export class OnDemand<Name extends Tag> {
  readonly #host: SearchElement;
  readonly #tag: Name;
  #made: HTMLElementTagNameMap[Name] | undefined;
  #state: 'closed' | 'loading' | 'failed' | 'open' = 'closed';

  constructor(host: SearchElement, tag: Name) {
    this.#host = host;
    this.#tag = tag;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Shows the button again. */
  close(): void {
    this.#state = 'closed';
  }

  /** The button, or the element once it has come; `fill` tells it what it is about. */
  render(
    {label, texts, language, isMain}: Saying,
    fill: (element: HTMLElementTagNameMap[Name]) => void,
  ): TemplateResult {
    const made = this.#made;
    if (this.#state === 'open' && made) {
      const {apiUrl, apiKey} = this.#host;
      Object.assign(made, {apiUrl, apiKey, lang: language});
      fill(made);
      return html`${made}`;
    }
    return html`<div>
      <button
        type="button"
        class=${isMain ? 'button primary' : 'button'}
        part="button"
        aria-busy=${this.#state === 'loading'}
        @click=${() => void this.#open()}
      >
        ${label}
      </button>
      ${this.#state === 'failed' ? html`<p class="error" role="alert">${texts.notLoaded}</p>` : nothing}
    </div>`;
  }

  async #open(): Promise<void> {
    if (this.#state === 'loading') return;
    const isLate = () => this.#state !== 'loading';
    this.#state = 'loading';
    this.#host.requestUpdate();
    try {
      await import('../contact/on-demand.ts');
      // Another company, or another search, is shown by now.
      if (isLate()) return;
      this.#made ??= document.createElement(this.#tag);
      this.#state = 'open';
    } catch (error) {
      this.#state = 'failed';
      tellIntegrator(error, this.#host.localName);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#state !== 'open') return;
    await this.#made?.updateComplete;
    await this.#made?.begin();
  }
}
