import {ImmersionModificationElement} from './immersion-modification.ts';

if (!customElements.get('immersion-modification')) {
  customElements.define('immersion-modification', ImmersionModificationElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-modification': ImmersionModificationElement;
  }
}
