import type {LitElement, ReactiveController} from 'lit';
import {ImmersionShownEvent} from '../events.ts';

/** What happened, where a screen begins with it. */
const SAID = '.alert, .notice.done';

/** Brings the reader of a page of ours to what its element has just shown. */
export class PageScreen implements ReactiveController {
  readonly #host: LitElement;
  #title = '';
  #isAtTitle = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#isAtTitle = this.#host.shadowRoot?.activeElement?.id === 'title';
  }

  /** A reader who stood at the title still does, once it is said in another language. */
  hostUpdated(): void {
    if (this.#isAtTitle && !this.#host.shadowRoot?.activeElement) this.#found('#title')?.focus();
  }

  /** Names the screen, for the tab: in the language of the moment, and nobody. */
  entitle(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    // Once it is on screen: the page may look at it.
    void this.#host.updateComplete.then(() =>
      this.#host.dispatchEvent(new ImmersionShownEvent(title)),
    );
  }

  /**
   * Another screen has come: goes to its top, and to what happened when it begins with that, else
   * to its title.
   */
  async show(): Promise<void> {
    await this.#host.updateComplete;
    this.say('');
    const heading = this.#found('#title');
    const second = heading?.nextElementSibling;
    scrollTo(0, 0);
    const isSaid = second instanceof HTMLElement && second.matches(SAID);
    (isSaid ? second : heading)?.focus();
  }

  /** Goes to something on screen, unfolding what it stands in. */
  async focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const found = this.#found(selector);
    const folded = found?.closest('details');
    if (folded) folded.open = true;
    found?.focus();
  }

  /** Says politely, without moving anything. */
  say(message: string): void {
    const region = this.#found('#status');
    if (region) region.textContent = message;
  }

  #found(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
