import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FieldsTexts} from '../l10n/fields-fr.ts';

const DEBOUNCE_MS = 120;

/** What a combobox asks of the element it is in. */
export type ComboboxOptions<Item> = {
  /** Distinguishes its ids inside the shadow root. */
  readonly name: string;
  readonly label: () => string;
  readonly hint: () => string;
  readonly texts: () => FieldsTexts;
  /** Suggestions for what was typed; the signal stops a search that newer typing made useless. */
  readonly suggest: (text: string, signal: AbortSignal) => Promise<readonly Item[]>;
  /** What the field shows once an item is chosen. */
  readonly textOf: (item: Item) => string;
  /** A second line in the list, in smaller type. */
  readonly detailOf?: (item: Item) => string;
  /** Said politely to screen readers. */
  readonly announce: (message: string) => void;
  readonly onFailure: (error: unknown) => void;
  /** An item was chosen, or is no longer. */
  readonly onChoice?: (item: Item | undefined) => void;
  /** Leaving the field takes the first suggestion for what was typed and not picked. */
  readonly settlesOnBlur?: true;
  /** What is wrong with the field, for an element that knows; else see `showError`. */
  readonly error?: () => string;
  /** A form needs its answer; a search does not. */
  readonly required?: boolean;
};

type Status = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * An editable combobox with a list of suggestions, as the ARIA Authoring Practices describe it:
 * focus stays in the field, arrows move through the list, Enter chooses, Escape closes then
 * clears. Its state lives here; its markup is part of the element's own shadow root.
 */
export class Combobox<Item> implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly shadowRoot: ShadowRoot | null};
  readonly #options: ComboboxOptions<Item>;
  #text = '';
  #chosen: Item | undefined;
  #items: readonly Item[] = [];
  #active = -1;
  #open = false;
  #status: Status = 'idle';
  #error = '';
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost & {readonly shadowRoot: ShadowRoot | null},
    options: ComboboxOptions<Item>,
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
    this.#close();
  }

  /** The chosen item, if the field still shows it. */
  get chosen(): Item | undefined {
    return this.#chosen;
  }

  /** What the field shows. */
  get text(): string {
    return this.#text;
  }

  /** Writes words in the field and takes what they mean, if they mean something. */
  async type(words: string): Promise<void> {
    this.choose(undefined);
    this.#text = words;
    await this.settle();
    this.#host.requestUpdate();
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** Chooses an item as if it had been picked, or empties the field. */
  choose(item: Item | undefined): void {
    this.#cancel();
    const isNew = item !== this.#chosen;
    this.#chosen = item;
    this.#text = item === undefined ? '' : this.#options.textOf(item);
    this.#items = [];
    this.#error = '';
    this.#close();
    if (isNew) this.#options.onChoice?.(item);
  }

  /** Shows a message by the field, or takes it away. */
  showError(message: string): void {
    this.#error = message;
    this.#host.requestUpdate();
  }

  focus(): void {
    this.#input?.focus();
  }

  /**
   * Settles what was typed and not picked: the first suggestion for it is taken.
   *
   * @returns false when the text leads to nothing.
   */
  async settle(): Promise<boolean> {
    const isSettled = () => this.isEmpty || this.#chosen !== undefined;
    if (isSettled()) return true;
    this.#cancel();
    const {suggest, textOf} = this.#options;
    const asked = this.#text;
    const found = await suggest(asked.replace(/[()]/g, ' '), new AbortController().signal);
    // A late answer never replaces what was written or chosen meanwhile.
    if (this.#text !== asked || isSettled()) return isSettled();
    const meant = found.find(item => textOf(item) === asked) ?? found[0];
    if (meant === undefined) return false;
    this.choose(meant);
    return true;
  }

  get #input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${this.#options.name}`) ?? null;
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }

  #close(): void {
    this.#open = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #type(text: string): void {
    this.#text = text;
    const wasChosen = this.#chosen !== undefined;
    this.#chosen = undefined;
    if (wasChosen) this.#options.onChoice?.(undefined);
    this.#error = '';
    this.#active = -1;
    this.#cancel();
    if (this.isEmpty) {
      this.#items = [];
      this.#status = 'idle';
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => void this.#load(), DEBOUNCE_MS);
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.#status = 'loading';
    this.#host.requestUpdate();
    const {suggest, textOf} = this.#options;
    try {
      const items = await suggest(this.#text, request.signal);
      // A late answer never replaces what newer typing asked for.
      if (request.signal.aborted) return;
      // Enter takes what the arrows went to, whatever has come in its place.
      const active = this.#items[this.#active];
      this.#active = active ? items.findIndex(item => textOf(item) === textOf(active)) : -1;
      this.#items = items;
      this.#status = 'ready';
      this.#open = true;
      this.#options.announce(this.#options.texts().suggestions(items.length));
    } catch (error) {
      if (request.signal.aborted) return;
      this.#items = [];
      this.#status = 'failed';
      this.#open = true;
      this.#options.announce(this.#options.texts().suggestionsFailed);
      this.#options.onFailure(error);
    }
    this.#host.requestUpdate();
  }

  #move(step: 1 | -1): void {
    if (this.#items.length === 0) {
      if (!this.isEmpty && this.#chosen === undefined) void this.#load();
      return;
    }
    const count = this.#items.length;
    this.#open = true;
    this.#active =
      this.#active < 0 ? (step > 0 ? 0 : count - 1) : (this.#active + step + count) % count;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot
        ?.querySelector(`#${this.#optionId(this.#active)}`)
        ?.scrollIntoView({block: 'nearest'}),
    );
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const active = this.#open ? this.#items[this.#active] : undefined;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (event.altKey && event.key === 'ArrowUp') this.#close();
        else this.#move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        if (active !== undefined) {
          event.preventDefault();
          this.choose(active);
        }
        break;
      case 'Escape':
        if (this.#open) {
          event.preventDefault();
          this.#close();
        } else if (!this.isEmpty) {
          event.preventDefault();
          this.choose(undefined);
        }
        break;
      case 'Tab':
        if (active !== undefined) this.choose(active);
        else this.#close();
        break;
    }
  }

  #onBlur(): void {
    this.#cancel();
    if (this.#status === 'loading') this.#status = 'idle';
    this.#close();
    // What cannot be found now is told when the form goes on.
    if (this.#options.settlesOnBlur) void this.settle().catch(() => false);
  }

  #optionId(index: number): string {
    return `${this.#options.name}-option-${index}`;
  }

  /** The field with its label, hint, error and list. */
  render(): TemplateResult {
    const {name, label, hint, texts} = this.#options;
    const open = this.#open;
    const error = this.#options.error?.() ?? this.#error;
    const described = [`${name}-hint`, ...(error ? [`${name}-error`] : [])].join(' ');
    return html`<div class="field" part="field">
      <label for=${name} part="label">${label()}</label>
      <p class="hint" id="${name}-hint">${hint()}</p>
      <p class="error" id="${name}-error" ?hidden=${!error}>
        ${error ? html`<strong>${texts().errorPrefix}</strong>${`\u00a0${error}`}` : nothing}
      </p>
      <div class="combobox">
        <input
          id=${name}
          part="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="100"
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="${name}-list"
          aria-activedescendant=${open && this.#active >= 0 ? this.#optionId(this.#active) : nothing}
          aria-describedby=${described}
          aria-required=${this.#options.required === true ? 'true' : nothing}
          aria-invalid=${error ? 'true' : nothing}
          .value=${live(this.#text)}
          @input=${(event: InputEvent) => {
            this.#type((event.target as HTMLInputElement).value);
          }}
          @keydown=${(event: KeyboardEvent) => {
            this.#onKeydown(event);
          }}
          @blur=${() => {
            this.#onBlur();
          }}
        />
        ${
          this.isEmpty
            ? nothing
            : html`<button
                type="button"
                class="clear"
                aria-label=${texts().clear(label())}
                @click=${() => {
                  this.choose(undefined);
                  this.focus();
                }}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
              </button>`
        }
        ${this.#renderList(open)}
      </div>
    </div>`;
  }

  #renderList(open: boolean): TemplateResult {
    const {name, label, textOf, detailOf, texts} = this.#options;
    const empty = this.#status === 'failed' ? texts().suggestionsFailed : texts().noSuggestion;
    return html`<div class="popup" part="listbox" ?hidden=${!open}>
      <ul id="${name}-list" role="listbox" aria-label=${label()}>
        ${this.#items.map(
          (item, index) =>
            html`<li
              id=${this.#optionId(index)}
              role="option"
              part="option"
              aria-selected=${index === this.#active ? 'true' : 'false'}
              @pointerdown=${(event: PointerEvent) => {
                // Keeps the focus in the field, so that its list stays open until the click.
                event.preventDefault();
              }}
              @click=${() => {
                this.choose(item);
              }}
            >
              <span>${textOf(item)}</span>
              ${detailOf ? html`<small>${detailOf(item)}</small>` : nothing}
            </li>`,
        )}
      </ul>
      ${this.#items.length === 0 ? html`<p class="empty">${empty}</p>` : nothing}
    </div>`;
  }
}
