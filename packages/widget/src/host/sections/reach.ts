import {CONTACT_MODES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {check, group, placeFields, radios, text} from '../entry-view.ts';

const whereToCome = (form: EntryForm): TemplateResult =>
  html`${check(form, 'isAskedThere', 'welcomeAddress')}
  ${
    form.typed.isAskedThere
      ? nothing
      : group(
          form,
          {path: 'welcomeAddress', legend: form.texts.reach.address, isInner: true},
          placeFields(form, 'welcomeAddress'),
        )
  }`;

/** How the company is reached first, and who answers there. */
export const reachSection = (form: EntryForm): TemplateResult => {
  const {reach} = form.texts;
  const {contactMode} = form.typed;
  const choices = CONTACT_MODES.map(value => {
    const [label = value, detail] = reach.modes[value] ?? [];
    return {value, label, detail};
  });
  return group(
    form,
    {path: 'reach', legend: reach.legend},
    html`${radios(form, 'contactMode', choices)}
    ${contactMode === 'IN_PERSON' ? whereToCome(form) : nothing}
    ${group(
      form,
      {path: 'contact', legend: reach.who, isInner: true},
      html`<div class="pair">
          ${text(form, 'contact/firstName', {autocomplete: 'given-name', maxlength: 255})}
          ${text(form, 'contact/lastName', {autocomplete: 'family-name', maxlength: 255})}
        </div>
        ${text(form, 'contact/email', {type: 'email', autocomplete: 'email', maxlength: 254})}
        <div class="pair">
          ${text(form, 'contact/phone', {
            type: 'tel',
            autocomplete: 'tel',
            maxlength: 30,
            optional: contactMode !== 'PHONE',
          })}
          ${text(form, 'contact/job', {
            optional: true,
            autocomplete: 'organization-title',
            maxlength: 100,
          })}
        </div>`,
    )}`,
  );
};
