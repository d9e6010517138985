import {ImmersionExchangeElement} from './immersion-exchange.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-exchange')) {
  customElements.define('immersion-exchange', ImmersionExchangeElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-exchange': ImmersionExchangeElement;
  }
}
