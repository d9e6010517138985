import {ImmersionAlertRequestElement} from './immersion-alert-request.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-alert-request')) {
  customElements.define('immersion-alert-request', ImmersionAlertRequestElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-alert-request': ImmersionAlertRequestElement;
  }
}
