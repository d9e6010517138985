import {REMOTE_WORK_MODES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {EACH} from '../entry-values.ts';
import {group, radios} from '../entry-view.ts';

type Jobs = {
  /** The field that finds a job in ROME. */
  readonly field: TemplateResult;
  readonly remove: (index: number) => void;
};

const chosenList = (form: EntryForm, remove: Jobs['remove']): TemplateResult => {
  const {jobs} = form.texts;
  const {offers, remoteWorkMode} = form.typed;
  return html`<ul class="jobs" aria-label=${jobs.chosen}>
    ${offers.map(
      (offer, index) =>
        html`<li>
          <span>
            ${offer.appellationLabel}
            ${
              remoteWorkMode === EACH
                ? html`<small class="soft">${jobs.modes[offer.remoteWorkMode]}</small>`
                : nothing
            }
          </span>
          <button
            type="button"
            class="link"
            aria-label="${jobs.remove} ${offer.appellationLabel}"
            @click=${() => {
              remove(index);
            }}
          >
            ${jobs.remove}
          </button>
        </li>`,
    )}
  </ul>`;
};

/** The jobs to discover, and where they are done. */
export const jobsSection = (form: EntryForm, {field, remove}: Jobs): TemplateResult => {
  const {jobs} = form.texts;
  const {offers, remoteWorkMode} = form.typed;
  const modes = new Set(offers.map(offer => offer.remoteWorkMode));
  const isMixed = remoteWorkMode === EACH || modes.size > 1;
  const choices = [...REMOTE_WORK_MODES, ...(isMixed ? [EACH] : [])].map(value => ({
    value,
    label: jobs.modes[value] ?? value,
  }));
  return group(
    form,
    {path: 'jobs', legend: jobs.legend},
    html`${field} ${offers.length > 0 ? chosenList(form, remove) : nothing}
    ${radios(form, 'remoteWorkMode', choices)}`,
  );
};
