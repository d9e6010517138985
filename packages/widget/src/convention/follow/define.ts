import {ImmersionFollowElement} from './immersion-follow.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-follow')) {
  customElements.define('immersion-follow', ImmersionFollowElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-follow': ImmersionFollowElement;
  }
}
