import {ImmersionContactElement} from './immersion-contact.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-contact')) {
  customElements.define('immersion-contact', ImmersionContactElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-contact': ImmersionContactElement;
  }
}
