import {html, nothing, type TemplateResult} from 'lit';
import type {ConventionTexts} from '../../l10n/convention/fr.ts';
import {type Step, STEPS} from '../form-steps.ts';

/** Where one is: the number of the step, its title, what comes next. */
export const stepHead = (step: Step, texts: ConventionTexts, level: number): TemplateResult => {
  const number = STEPS.indexOf(step) + 1;
  const next = STEPS[number];
  return html`<div class="head">
    <p class="progress" part="progress">${texts.progress(number, STEPS.length)}</p>
    <div class="title" id="title" role="heading" aria-level=${level} tabindex="-1">
      ${texts.steps[step]}
    </div>
    <div class="bar" aria-hidden="true">
      ${STEPS.map((_, index) => html`<span class=${index < number ? 'done' : ''}></span>`)}
    </div>
    ${next ? html`<p class="soft">${texts.following(texts.steps[next])}</p>` : nothing}
  </div>`;
};
