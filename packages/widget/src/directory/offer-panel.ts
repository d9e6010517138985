import type {Offer} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {Translation} from '../l10n/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {offerTags, offerTitle, offerWhere} from './offer-card.ts';

/** Only what opens a web page: an address of another kind is not made a link. */
const webAddress = (text: string | undefined): URL | undefined => {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
};

const row = (term: string, detail: unknown): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${detail}</dd>
  </div>`;

/** How it answered those who wrote to it, whether that does it credit or not. */
const answersOf = ({responsiveness}: Offer, texts: Translation): string | undefined => {
  if (!responsiveness) return undefined;
  const {answered, received, typicalDays} = responsiveness;
  const count = texts.answersOf(answered, received);
  return typicalDays === undefined ? count : `${texts.answersIn(typicalDays)} (${count})`;
};

/** What may be done about the company of a panel. */
type Ways = {
  readonly close: () => void;
  /** The first contact: a button, or the form. */
  readonly contact?: unknown;
  /** Begins a convention. */
  readonly ask?: (() => void) | undefined;
};

/** Everything an offer says, for the dialog that shows one company. */
export const offerPanel = (
  offer: Offer,
  texts: Translation,
  language: Language,
  {close, contact: firstContact, ask}: Ways,
): TemplateResult => {
  const website = webAddress(offer.website);
  const jobs = offer.appellations.map(({appellationLabel}) => appellationLabel);
  const answers = answersOf(offer, texts);
  const contact = offer.contactMode && texts.contactModes[offer.contactMode];
  return html`
    <div class="panel-head">
      <h2 id="panel-title" tabindex="-1">${offerTitle(offer)}</h2>
      <button type="button" class="close" aria-label=${texts.close} @click=${close}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
      </button>
    </div>
    ${offerTags(offer, texts, language)}
    ${offer.additionalInformation ? html`<p>${offer.additionalInformation}</p>` : nothing}
    <dl>
      ${row(
        texts.jobs,
        html`<ul>
          ${jobs.map(job => html`<li>${job}</li>`)}
        </ul>`,
      )}
      ${row(texts.address, offerWhere(offer, texts, language))}
      ${offer.nafLabel ? row(texts.activity, offer.nafLabel) : nothing}
      ${
        website
          ? row(
              texts.website,
              html`<a href=${website.href} target="_blank" rel="noopener nofollow ugc">
                ${website.host} ${texts.newWindow}
              </a>`,
            )
          : nothing
      }
      ${contact ? row(texts.contact, contact) : nothing}
      ${answers === undefined ? nothing : row(texts.answers, answers)}
      ${offer.source ? row(texts.source, offer.source) : nothing}
    </dl>
    ${offer.voluntaryToImmersion ? nothing : html`<p class="note">${texts.notVolunteerNote}</p>`}
    ${firstContact ?? nothing}
    ${
      ask
        ? html`<button type="button" class="button primary" part="button" @click=${ask}>
              ${texts.ask}
            </button>
            <p class="hint">${texts.askHint}</p>`
        : nothing
    }
  `;
};
