import {EMPLOYEE_RANGES, HOST_KINDS} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {group, radios, select, text} from '../entry-view.ts';

type Company = {
  /** What the number told us, in words. */
  readonly found: string;
  /** The number is known, and does not change. */
  readonly isKnown: boolean;
};

/** The company: its number, which fills most of the rest in. */
export const companySection = (form: EntryForm, {found, isKnown}: Company): TemplateResult => {
  const {company, labels, optional} = form.texts;
  const kinds = HOST_KINDS.map(value => ({value, label: company.kinds[value] ?? value}));
  const ranges = EMPLOYEE_RANGES.map(value => ({value, label: company.size(value)}));
  return group(
    form,
    {path: 'company', legend: company.legend},
    html`${
        isKnown
          ? html`<p><strong>${labels['siret']}</strong> ${form.typed.siret}</p>`
          : text(form, 'siret', {inputmode: 'numeric', maxlength: 24})
      }
      <p class="found" ?hidden=${found === ''}>${found}</p>
      ${text(form, 'businessName', {maxlength: 255, autocomplete: 'organization'})}
      ${radios(form, 'hostKind', kinds)}
      ${select(form, 'numberOfEmployeeRange', ranges, {optional: true})}
      <details class="more">
        <summary>${company.more} ${optional}</summary>
        <div class="stack">
          ${text(form, 'businessNameCustomized', {maxlength: 255, required: false})}
          ${text(form, 'naf', {maxlength: 10, required: false})}
          ${text(form, 'website', {maxlength: 500, autocomplete: 'url', required: false})}
        </div>
      </details>`,
  );
};
