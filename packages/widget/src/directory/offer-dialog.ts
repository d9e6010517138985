import type {Offer} from '@immersion-kit/sdk';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {ImmersionAskEvent, ImmersionSelectedEvent, ImmersionSelectEvent} from '../events.ts';
import type {Translation} from '../l10n/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {offerPanel} from './offer-panel.ts';

/** Where a convention is asked for: the form of the same page. */
type RequestForm = Element & {readonly begin: (offer: Offer) => Promise<void>};

const isRequestForm = (element: Element | null): element is RequestForm =>
  element !== null && 'begin' in element;

/** The dialog that shows one company, over the page; Escape and a click beside it close it. */
export class OfferDialog {
  readonly #element: LitElement;
  #offer: Offer | undefined;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** Shows a company, unless the page prefers to show it its own way. */
  async open(offer: Offer): Promise<void> {
    const element = this.#element;
    if (!element.dispatchEvent(new ImmersionSelectEvent(offer))) return;
    this.#offer = offer;
    element.requestUpdate();
    await element.updateComplete;
    this.#dialog?.showModal();
    this.#dialog?.querySelector<HTMLElement>('#panel-title')?.focus();
    element.dispatchEvent(new ImmersionSelectedEvent(offer));
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#element.shadowRoot?.querySelector('dialog');
  }

  /** Hands the company over to the form the page has for it. */
  #ask(form: string): (() => void) | undefined {
    const offer = this.#offer;
    if (form === '' || !offer) return undefined;
    return () => {
      this.#close();
      if (!this.#element.dispatchEvent(new ImmersionAskEvent(offer))) return;
      const found = document.getElementById(form);
      if (isRequestForm(found)) void found.begin(offer);
    };
  }

  #close(): void {
    this.#dialog?.close();
  }

  /** The dialog; `form` is the id of the element that asks for a convention, "" without one. */
  render(texts: Translation, language: Language, form: string): TemplateResult {
    return html`<dialog
      part="panel"
      aria-labelledby="panel-title"
      @close=${() => {
        this.#offer = undefined;
        this.#element.requestUpdate();
      }}
      @click=${(event: MouseEvent) => {
        // On the dialog itself and not on what is in it: beside the panel.
        if (event.target === event.currentTarget) this.#close();
      }}
    >
      ${
        this.#offer
          ? html`<div class="panel">
              ${offerPanel(
                this.#offer,
                texts,
                language,
                () => {
                  this.#close();
                },
                this.#ask(form),
              )}
            </div>`
          : nothing
      }
    </dialog>`;
  }
}
