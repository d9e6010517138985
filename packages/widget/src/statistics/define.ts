import {ImmersionStatisticsElement} from './immersion-statistics.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-statistics')) {
  customElements.define('immersion-statistics', ImmersionStatisticsElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-statistics': ImmersionStatisticsElement;
  }
}
