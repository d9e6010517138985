import {html, nothing, type TemplateResult} from 'lit';
import {answerBox, type FormView, text} from '../form-view.ts';
import {group} from './people.ts';

const STRUCTURE = 'accompanyingStructure';

const counsellor = (form: FormView, path: string): TemplateResult =>
  html`<div class="pair">
    ${text(form, `${path}/firstName`, {optional: true, maxlength: 255})}
    ${text(form, `${path}/lastName`, {optional: true, maxlength: 255})}
  </div>`;

/** Who validates, and who else follows the person; `picker` finds the agency. */
export const agencyStep = (form: FormView, picker: TemplateResult): TemplateResult => {
  const {texts, values} = form;
  return html`
    ${picker} ${counsellor(form, 'agencyReferent')}
    ${answerBox(form, 'isAccompanied', texts.agency.accompanied)}
    ${
      values.answers.isAccompanied
        ? group(
            form,
            {path: STRUCTURE, legend: texts.agency.accompaniedTitle},
            html`${text(form, `${STRUCTURE}/name`, {maxlength: 255})}
            ${text(form, `${STRUCTURE}/siret`, {inputmode: 'numeric'})}
            ${counsellor(form, `${STRUCTURE}/counsellor`)}`,
          )
        : nothing
    }
  `;
};
