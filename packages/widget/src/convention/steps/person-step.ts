import {html, nothing, type TemplateResult} from 'lit';
import {birthdateField} from '../../fields/birthdate-field.ts';
import {answerBox, type FormView, idOf, text, yesOrNo} from '../form-view.ts';
import {textAt, valueAt} from '../../fields/at-path.ts';
import {isMinor, isRepresented} from '../form-values.ts';
import {group, names, reach} from './people.ts';

const PERSON = 'signatories/beneficiary';
const REPRESENTATIVE = 'signatories/beneficiaryRepresentative';
const EMPLOYER = 'signatories/beneficiaryCurrentEmployer';

const EMERGENCY = [
  'emergencyContact',
  'emergencyContactPhone',
  'emergencyContactEmail',
  'financialHelp',
];

const birthdate = (form: FormView): TemplateResult => {
  const {texts} = form;
  const path = `${PERSON}/birthdate`;
  const {day, month, year} = texts.person;
  return birthdateField(
    {
      id: idOf(path),
      label: texts.labels.signatories.beneficiary.birthdate,
      hint: texts.hints[path],
      value: textAt(form.values.draft, path),
      error: form.errorAt(path),
      errorPrefix: texts.errorPrefix,
      onInput: typed => {
        form.set(path, typed);
      },
      onChange: () => {
        form.settle(path);
      },
    },
    {day, month, year},
    true,
  );
};

const representative = (form: FormView): TemplateResult | typeof nothing => {
  const {texts, values, today} = form;
  const minor = isMinor(values.draft, today);
  return html`
    ${minor ? nothing : answerBox(form, 'isProtected', texts.person.protected)}
    ${
      isRepresented(values, today)
        ? group(
            form,
            {
              path: REPRESENTATIVE,
              legend: texts.person.representative,
              hint: minor ? texts.person.minor : undefined,
            },
            html`${names(form, REPRESENTATIVE)} ${reach(form, REPRESENTATIVE)}`,
          )
        : nothing
    }
  `;
};

const employer = (form: FormView): TemplateResult => {
  const {texts, values} = form;
  return html`
    ${yesOrNo(form, `${PERSON}/isEmployed`, {hint: texts.person.employedHint})}
    ${
      valueAt(values.draft, `${PERSON}/isEmployed`) === true
        ? group(
            form,
            {path: EMPLOYER, legend: texts.person.employer},
            html`${text(form, `${EMPLOYER}/businessSiret`, {inputmode: 'numeric'})}
            ${text(form, `${EMPLOYER}/businessName`)} ${text(form, `${EMPLOYER}/businessAddress`)}
            ${names(form, EMPLOYER)} ${text(form, `${EMPLOYER}/job`)} ${reach(form, EMPLOYER)}`,
          )
        : nothing
    }
  `;
};

const emergency = (form: FormView): TemplateResult =>
  html`<details
      class="more"
      ?open=${EMERGENCY.some(name => valueAt(form.values.draft, `${PERSON}/${name}`) !== undefined)}
    >
      <summary>${form.texts.person.emergency} ${form.texts.optional}</summary>
      <div class="stack">
        ${text(form, `${PERSON}/emergencyContact`, {optional: true, maxlength: 1024})}
        <div class="pair">
          ${text(form, `${PERSON}/emergencyContactPhone`, {optional: true, type: 'tel'})}
          ${text(form, `${PERSON}/emergencyContactEmail`, {optional: true, type: 'email'})}
        </div>
      </div>
    </details>
    <details class="more" ?open=${textAt(form.values.draft, `${PERSON}/financialHelp`) !== ''}>
      <summary>${form.texts.person.aids} ${form.texts.optional}</summary>
      ${text(form, `${PERSON}/financialHelp`, {optional: true, rows: 2, maxlength: 1800})}
    </details>`;

/** What is asked later, on our own page, and why: nothing on health is typed on a partner's. */
const disability = ({texts}: FormView): TemplateResult =>
  html`<div class="notice">
    <strong>${texts.disability.title}</strong>
    ${texts.disability.lines.map(line => html`<p>${line}</p>`)}
  </div>`;

/** Who does the immersion, and who signs with them. */
export const personStep = (form: FormView): TemplateResult => html`
  ${group(
    form,
    {path: PERSON, legend: form.texts.person.identity},
    html`${names(form, PERSON, 'person')} ${birthdate(form)}
    ${reach(form, PERSON, {section: 'person'})}`,
  )}
  ${representative(form)} ${employer(form)} ${emergency(form)}
  ${form.profile === 'cap-emploi' ? disability(form) : nothing}
`;
