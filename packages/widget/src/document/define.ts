import {ImmersionDocumentElement} from './immersion-document.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-document')) {
  customElements.define('immersion-document', ImmersionDocumentElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-document': ImmersionDocumentElement;
  }
}
