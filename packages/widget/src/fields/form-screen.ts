import type {LitElement} from 'lit';

/** What a form says aloud, and where it takes the focus. */
export class FormScreen {
  readonly #element: LitElement;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** Says politely. */
  announce(message: string): void {
    const region = this.#found('#status');
    if (region) region.textContent = message;
  }

  /** Goes to something on screen, unfolding what it stands in. */
  async focus(selector: string): Promise<void> {
    await this.#element.updateComplete;
    const found = this.#found(selector);
    const folded = found?.closest('details');
    if (folded) folded.open = true;
    found?.focus();
  }

  /** Goes to the step's title, which is brought to the top when it would stand low on the screen. */
  async focusTitle(): Promise<void> {
    await this.focus('#title');
    const {top = 0} = this.#found('#title')?.getBoundingClientRect() ?? {};
    if (top > innerHeight / 3) this.#element.scrollIntoView({block: 'start'});
  }

  #found(selector: string): HTMLElement | null {
    return this.#element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
