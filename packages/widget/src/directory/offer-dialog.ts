import type {Offer} from '@immersion-kit/sdk';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {ImmersionSelectedEvent, ImmersionSelectEvent} from '../events.ts';
import type {Translation} from '../l10n/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {offerPanel} from './offer-panel.ts';

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

  #close(): void {
    this.#dialog?.close();
  }

  render(texts: Translation, language: Language): TemplateResult {
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
              ${offerPanel(this.#offer, texts, language, () => {
                this.#close();
              })}
            </div>`
          : nothing
      }
    </dialog>`;
  }
}
