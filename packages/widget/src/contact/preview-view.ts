import {html, nothing, type TemplateResult} from 'lit';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {FormParts} from './form-view.ts';
import {companyOf, jobOf} from './contact-values.ts';

/** Fewer characters than this say little. */
const SHORT = 40;
const WORDS = ['activities', 'message'] as const;

const line = (term: string, words: string): TemplateResult | typeof nothing =>
  words === ''
    ? nothing
    : html`<div>
        <dt>${term}</dt>
        <dd>${words}</dd>
      </div>`;

/** What the company will read, word for word, before it leaves. */
export const previewView = ({session, offer, texts}: FormParts): TemplateResult => {
  const {form, deed, isProving} = session;
  const {preview, objectives} = texts;
  const {values} = form;
  const name = [values.potentialBeneficiaryFirstName, values.potentialBeneficiaryLastName]
    .map(part => part.trim())
    .join(' ');
  const job = jobOf(offer, values)?.appellationLabel ?? offer.romeLabel;
  const isShort = WORDS.every(field => values[field].trim().length < SHORT);
  return html`${deed.alert()}
    <blockquote class="letter">
      <p><strong>${preview.from(name, job)}</strong></p>
      <dl>
        ${line(preview.objective, objectives[values.immersionObjective] ?? '')}
        ${line(preview.datePreferences, values.datePreferences.trim())}
        ${line(preview.activities, values.activities.trim())}
        ${line(preview.message, values.message.trim())}
      </dl>
    </blockquote>
    <p class="soft">${preview.hidden}</p>
    ${isShort ? html`<p class="note">${preview.short}</p>` : nothing}
    ${isProving ? html`<p class="soft">${texts.proving}</p>` : nothing}
    <div class="actions" aria-busy=${deed.isBusy}>
      <button
        type="button"
        class="button primary"
        part="button"
        @click=${() => void session.send()}
      >
        ${deed.isBusy ? texts.working : preview.send}
      </button>
      <button type="button" class="button" @click=${() => void session.turn('form')}>
        ${preview.change}
      </button>
    </div>`;
};

/** What the preview is called. */
export const previewTitle = ({offer}: FormParts, {preview}: ContactTexts): string =>
  preview.title(companyOf(offer));
