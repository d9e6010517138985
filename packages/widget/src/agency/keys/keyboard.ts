import type {LitElement, ReactiveController} from 'lit';
import type {Offered} from '../commands/tools.ts';
import type {Review} from '../review.ts';
import type {Saying} from '../saying.ts';
import {type Shortcut, shortcutOf} from './shortcuts.ts';

const COMMANDS: Partial<Record<Shortcut, readonly Exclude<Offered, 'modify'>[]>> = {
  decide: ['validate', 'accept'],
  ask: ['ask'],
  reject: ['reject'],
  transfer: ['transfer'],
  counsellor: ['name-counsellor'],
};

/**
 * Keys that do something alone, when the focus is in the element or nowhere, and in no field, unless they are
 * turned off (WCAG 2.1.4). None of them decides anything: they lead to the button that does.
 */
export class Keyboard implements ReactiveController {
  readonly #host: LitElement;
  readonly #review: Review;
  readonly #saying: () => Saying;

  constructor(host: LitElement, review: Review, saying: () => Saying) {
    this.#host = host;
    this.#review = review;
    this.#saying = saying;
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeyDown);
    document.addEventListener('keydown', this.#onPageKeyDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeyDown);
    document.removeEventListener('keydown', this.#onPageKeyDown);
  }

  /** A press of the mouse beside everything leaves the focus to the page: it is nobody else's. */
  readonly #onPageKeyDown = (event: KeyboardEvent): void => {
    if (event.target === document.body) this.#onKeyDown(event);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const {screen, place} = this.#review;
    const [focused] = event.composedPath();
    const isInside = screen === 'list' || screen === 'one';
    if (!place.hasKeys || !isInside || !(focused instanceof Element)) return;
    const shortcut = shortcutOf(event, focused, screen);
    if (shortcut === undefined) return;
    event.preventDefault();
    this.#do(shortcut);
  };

  #do(shortcut: Shortcut): void {
    const review = this.#review;
    switch (shortcut) {
      case 'next':
        this.#move(1);
        break;
      case 'previous':
        this.#move(-1);
        break;
      case 'open':
        this.#lines[Math.max(0, this.#current)]?.click();
        break;
      case 'search':
        void review.focus('#search').then(() => {
          this.#root?.querySelector<HTMLInputElement>('#search')?.select();
        });
        break;
      case 'help':
        void this.#help();
        break;
      case 'nextFile':
        void review.toNext();
        break;
      case 'back':
        void this.#goBack();
        break;
      default:
        void this.#begin(COMMANDS[shortcut] ?? []);
    }
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  get #lines(): HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>('.open') ?? [])];
  }

  /** The line that has the focus, else the one last opened; -1 for none. */
  get #current(): number {
    const {line} = this.#review.place;
    const focused = this.#root?.activeElement?.closest<HTMLElement>('[data-line]');
    const id = focused?.dataset['line'] ?? line;
    return this.#lines.findIndex(
      one => one.closest<HTMLElement>('[data-line]')?.dataset['line'] === id,
    );
  }

  #move(by: number): void {
    const lines = this.#lines;
    const isOnLine = this.#root?.activeElement?.matches('.open') === true;
    // From the head of the list, the first line is the one last opened, or the first there is.
    const to = isOnLine ? this.#current + by : Math.max(0, this.#current);
    lines[Math.min(Math.max(0, to), lines.length - 1)]?.focus();
  }

  async #begin(commands: readonly Exclude<Offered, 'modify'>[]): Promise<void> {
    const {dealing} = this.#review;
    const command = commands.find(one => dealing.offered.includes(one));
    if (command === undefined) this.#review.say(this.#saying().texts.keys.unavailable);
    else await dealing.begin(command);
  }

  /** Folds the form that is open; without any, leads back to the list. */
  async #goBack(): Promise<void> {
    const {dealing} = this.#review;
    const {tool} = dealing;
    if (tool === undefined) {
      await this.#review.toList();
      return;
    }
    dealing.unfold(tool, false);
    await this.#host.updateComplete;
    this.#root?.querySelector<HTMLElement>(`[data-command="${tool}"] summary`)?.focus();
  }

  async #help(): Promise<void> {
    const keys = this.#root?.querySelector<HTMLDetailsElement>('#keys');
    if (!keys) return;
    keys.open = true;
    await this.#review.focus('#use-keys');
  }
}
