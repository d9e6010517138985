import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type Language, languageOf} from './localize.ts';

/**
 * The texts an element speaks with: French at once, English when the page speaks it, and the other
 * one as soon as the page changes its language.
 */
export class Speech<Texts> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #english: () => Promise<Texts>;
  /** What is said, in the language that is ready. */
  texts: Texts;
  /** The language of {@link texts}. */
  language: Language = 'fr';
  readonly #french: Texts;
  readonly #page = new MutationObserver(() => void this.#speak());

  constructor(
    host: ReactiveControllerHost & Element,
    french: Texts,
    english: () => Promise<Texts>,
  ) {
    this.#host = host;
    this.texts = french;
    this.#french = french;
    this.#english = english;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page.observe(document.documentElement, {attributeFilter: ['lang']});
    void this.#speak();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
  }

  async #speak(): Promise<void> {
    const wanted = languageOf(this.#host);
    if (wanted === this.language) return;
    // What is on screen stays until the English has come, or where it does not.
    const texts = wanted === 'en' ? await this.#english().catch(() => undefined) : this.#french;
    if (texts === undefined || languageOf(this.#host) !== wanted) return;
    this.texts = texts;
    this.language = wanted;
    this.#host.requestUpdate();
  }
}
