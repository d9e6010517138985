import {html, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {group, text} from '../entry-view.ts';

/** From when the company welcomes people, and how many may ask. */
export const timingSection = (form: EntryForm): TemplateResult =>
  group(
    form,
    {path: 'timing', legend: form.texts.timing.legend},
    html`${text(form, 'nextAvailabilityDate', {optional: true, type: 'date', min: form.today})}
      <div class="short">
        ${text(form, 'maxContactsPerMonth', {inputmode: 'numeric', maxlength: 4})}
      </div>`,
  );
