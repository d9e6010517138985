import {OBJECTIVES} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {type FormView, radios, text} from '../form-view.ts';

/** What will be discovered, and why; `job` is the field that finds it in ROME. */
export const jobStep = (form: FormView, job: TemplateResult): TemplateResult => {
  const {texts} = form;
  const objectives = OBJECTIVES.map(value => ({
    value,
    label: texts.job.objectives[value] ?? value,
  }));
  return html`
    ${job} ${radios(form, 'immersionObjective', objectives, {hint: texts.job.oneObjective})}
    ${text(form, 'immersionActivities', {rows: 3, maxlength: 2000, spellcheck: true})}
    ${text(form, 'evaluationMeans', {rows: 2, maxlength: 2000, spellcheck: true})}
    ${text(form, 'immersionSkills', {optional: true, rows: 2, maxlength: 2000, spellcheck: true})}
  `;
};
