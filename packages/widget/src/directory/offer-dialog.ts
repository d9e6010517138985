import type {Offer} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {ImmersionAskEvent, ImmersionSelectedEvent, ImmersionSelectEvent} from '../events.ts';
import type {Translation} from '../l10n/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {offerPanel} from './offer-panel.ts';
import {OnDemand, type SearchElement} from './on-demand.ts';

/** Where a convention is asked for: the form of the same page. */
type RequestForm = Element & {readonly begin: (offer: Offer) => Promise<void>};

const isRequestForm = (element: Element | null): element is RequestForm =>
  element !== null && 'begin' in element;

/** The dialog that shows one company, over the page; Escape and a click beside it close it. */
export class OfferDialog {
  readonly #element: SearchElement;
  readonly #contact: OnDemand<'immersion-contact'>;
  #offer: Offer | undefined;
  #isOpening = false;

  constructor(element: SearchElement) {
    this.#element = element;
    this.#contact = new OnDemand(element, 'immersion-contact');
  }

  /** Shows a company, unless the page prefers to show it its own way. */
  async open(offer: Offer): Promise<void> {
    const element = this.#element;
    if (!element.dispatchEvent(new ImmersionSelectEvent(offer))) return;
    this.#offer = offer;
    this.#isOpening = true;
    this.#contact.close();
    element.requestUpdate();
    await element.updateComplete;
    this.#isOpening = false;
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

  /** The first contact, with a company that this site may lead to. */
  #contactOf(offer: Offer, texts: Translation, language: Language) {
    const label = texts.contactButtons[offer.contactMode ?? ''];
    const isReached = offer.voluntaryToImmersion && offer.appellations.length > 0;
    if (!isReached || !offer.isAvailable || label === undefined) return nothing;
    const way = this.#contact.render({label, texts, language, isMain: true}, contact => {
      contact.headingLevel = 3;
      contact.offer = offer;
    });
    const close = () => {
      this.#close();
    };
    // The form is long: whoever is at its end need not go back to the top to leave it.
    return this.#contact.isOpen
      ? html`${way}
          <div><button type="button" class="button" @click=${close}>${texts.close}</button></div>`
      : way;
  }

  #close(): void {
    this.#dialog?.close();
  }

  /** Told late: another company may be on its way, or shown, by then. */
  #forget(): void {
    if (this.#isOpening || this.#dialog?.open) return;
    this.#offer = undefined;
    this.#element.requestUpdate();
  }

  /** The dialog; `form` is the id of the element that asks for a convention, "" without one. */
  render(texts: Translation, language: Language, form: string): TemplateResult {
    return html`<dialog
      part="panel"
      aria-labelledby=${this.#offer ? 'panel-title' : nothing}
      @close=${() => {
        this.#forget();
      }}
      @click=${(event: MouseEvent) => {
        // On the dialog itself and not on what is in it: beside the panel.
        if (event.target === event.currentTarget) this.#close();
      }}
    >
      ${
        this.#offer
          ? html`<div class="panel">
              ${offerPanel(this.#offer, texts, language, {
                close: () => {
                  this.#close();
                },
                contact: this.#contactOf(this.#offer, texts, language),
                // Who is writing to the company has not come to its convention yet.
                ask: this.#contact.isOpen ? undefined : this.#ask(form),
              })}
            </div>`
          : nothing
      }
    </dialog>`;
  }
}
