import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type Language, languageOf} from './localize.ts';

/** The texts an element speaks with: French at once, English when the page speaks it. */
export class Speech<Texts> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #english: () => Promise<Texts>;
  /** What is said, in the language that is ready. */
  texts: Texts;
  /** The language of {@link texts}. */
  language: Language = 'fr';

  constructor(
    host: ReactiveControllerHost & Element,
    french: Texts,
    english: () => Promise<Texts>,
  ) {
    this.#host = host;
    this.texts = french;
    this.#english = english;
    host.addController(this);
  }

  hostConnected(): void {
    // French stays on screen until the English has come, or where it does not.
    if (languageOf(this.#host) === 'en') void this.#speakEnglish().catch(() => undefined);
  }

  async #speakEnglish(): Promise<void> {
    this.texts = await this.#english();
    this.language = 'en';
    this.#host.requestUpdate();
  }
}
