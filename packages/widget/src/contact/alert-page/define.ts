import {ImmersionAlertElement} from './immersion-alert.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-alert')) {
  customElements.define('immersion-alert', ImmersionAlertElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-alert': ImmersionAlertElement;
  }
}
