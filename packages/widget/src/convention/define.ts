import {ImmersionConventionElement} from './immersion-convention.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-convention')) {
  customElements.define('immersion-convention', ImmersionConventionElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-convention': ImmersionConventionElement;
  }
}
