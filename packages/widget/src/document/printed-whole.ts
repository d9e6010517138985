import type {LitElement, ReactiveController} from 'lit';

/** Paper has nothing to press: what is folded is unfolded while the page is printed. */
export class PrintedWhole implements ReactiveController {
  readonly #host: LitElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeprint', this.#unfold);
    globalThis.addEventListener('afterprint', this.#fold);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('beforeprint', this.#unfold);
    globalThis.removeEventListener('afterprint', this.#fold);
  }

  readonly #unfold = (): void => {
    const folded = this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details.text');
    this.#opened = [...(folded ?? [])].filter(({open}) => !open);
    for (const details of this.#opened) details.open = true;
  };

  readonly #fold = (): void => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
