import {ImmersionReviewElement} from './immersion-review.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-review')) {
  customElements.define('immersion-review', ImmersionReviewElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-review': ImmersionReviewElement;
  }
}
