import {ImmersionEntryElement} from './immersion-entry.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-entry')) {
  customElements.define('immersion-entry', ImmersionEntryElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-entry': ImmersionEntryElement;
  }
}
