import {ImmersionAssessmentElement} from './immersion-assessment.ts';

// A second copy on the page keeps the first one's elements.
if (!customElements.get('immersion-assessment')) {
  customElements.define('immersion-assessment', ImmersionAssessmentElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'immersion-assessment': ImmersionAssessmentElement;
  }
}
