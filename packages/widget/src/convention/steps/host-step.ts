import {EMPLOYEE_RANGES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {answerBox, type FormView, select, text} from '../form-view.ts';
import {group, names, reach} from './people.ts';

const SIGNER = 'signatories/establishmentRepresentative';
const TUTOR = 'establishmentTutor';

const company = (form: FormView, found: string): TemplateResult => {
  const {texts} = form;
  const ranges = EMPLOYEE_RANGES.map(range => ({value: range, label: texts.host.size(range)}));
  return html`
    ${text(form, 'siret', {inputmode: 'numeric'})}
    <p class="found" ?hidden=${found === ''}>${found}</p>
    ${text(form, 'businessName', {maxlength: 255})}
    ${text(form, 'businessActivity', {maxlength: 255})}
    <div class="pair">
      ${select(form, 'establishmentNumberEmployeesRange', ranges, {optional: true})}
      ${text(form, 'collectiveAgreement', {optional: true, maxlength: 255})}
    </div>
  `;
};

const tutor = (form: FormView): TemplateResult => {
  const {texts, values} = form;
  return html`${answerBox(form, 'tutorSigns', texts.host.same)}
  ${
    values.answers.tutorSigns
      ? nothing
      : html`${names(form, TUTOR)} ${reach(form, TUTOR, {emailRequired: true})}`
  }
  ${text(form, `${TUTOR}/job`, {maxlength: 255})}`;
};

/** The company, who signs for it and who guides; `found` says what its number told us. */
export const hostStep = (form: FormView, found: string): TemplateResult => {
  const {texts} = form;
  return html`
    ${group(form, {path: 'host', legend: texts.host.company}, company(form, found))}
    ${group(
      form,
      {path: SIGNER, legend: texts.host.signer, hint: texts.host.signerHint},
      html`${names(form, SIGNER)}
      ${reach(form, SIGNER, {emailRequired: form.values.answers.tutorSigns})}`,
    )}
    ${group(form, {path: TUTOR, legend: texts.host.tutor, hint: texts.host.tutorHint}, tutor(form))}
    ${
      form.profile === 'cap-emploi'
        ? text(form, 'hostDisabilityReferent', {optional: true, maxlength: 255})
        : nothing
    }
  `;
};
