import {ImmersionSearchElement} from './directory/immersion-search.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-search')) {
  customElements.define('immersion-search', ImmersionSearchElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-search': ImmersionSearchElement;
  }
}
