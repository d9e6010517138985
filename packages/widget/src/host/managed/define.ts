import {ImmersionEntryElement} from './immersion-entry.ts';
import {ImmersionPublicationElement} from './immersion-publication.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-entry')) {
  customElements.define('immersion-entry', ImmersionEntryElement);
}

if (!customElements.get('immersion-publication')) {
  customElements.define('immersion-publication', ImmersionPublicationElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-entry': ImmersionEntryElement;
    'immersion-publication': ImmersionPublicationElement;
  }
}
