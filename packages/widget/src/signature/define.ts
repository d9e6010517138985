import {ImmersionSignatureElement} from './immersion-signature.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-signature')) {
  customElements.define('immersion-signature', ImmersionSignatureElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-signature': ImmersionSignatureElement;
  }
}
