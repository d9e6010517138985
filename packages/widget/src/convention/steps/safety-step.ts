import {html, nothing, type TemplateResult} from 'lit';
import {type FormView, text, yesOrNo} from '../form-view.ts';
import {valueAt} from '../../fields/at-path.ts';

const described = (form: FormView, answer: string): TemplateResult => html`
  ${yesOrNo(form, answer)}
  ${
    valueAt(form.values.draft, answer) === true
      ? text(form, `${answer}Description`, {maxlength: 255})
      : nothing
  }
`;

/** What protects the person, and the conditions of the work. */
export const safetyStep = (form: FormView): TemplateResult => html`
  ${described(form, 'individualProtection')} ${described(form, 'sanitaryPrevention')}
  ${text(form, 'workConditions', {optional: true, rows: 2, maxlength: 6000, spellcheck: true})}
  ${text(form, 'businessAdvantages', {optional: true, rows: 2, maxlength: 3000, spellcheck: true})}
`;
