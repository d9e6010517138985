import {ImmersionHostElement} from './immersion-host.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-host')) {
  customElements.define('immersion-host', ImmersionHostElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-host': ImmersionHostElement;
  }
}
