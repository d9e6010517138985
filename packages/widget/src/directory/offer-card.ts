import type {Offer} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {Translation} from '../l10n/fr.ts';
import {formatDate, formatDistance, type Language} from '../l10n/localize.ts';

/** The name people know the company by. */
export const offerTitle = ({customizedName, name}: Offer): string => customizedName ?? name;

/** The main job of an offer, in words. */
const offerJob = ({appellations, romeLabel}: Offer): string =>
  appellations[0]?.appellationLabel ?? romeLabel;

/** How it answers, where it answers more often than not. */
const answering = ({responsiveness}: Offer, texts: Translation): string | undefined => {
  const {answered = 0, received = 0, typicalDays} = responsiveness ?? {};
  const isOften = answered * 2 >= received;
  return typicalDays !== undefined && isOften ? texts.answersIn(typicalDays) : undefined;
};

/** What distinguishes an offer, as short words; none of it is said by colour alone. */
export const offerTags = (
  offer: Offer,
  texts: Translation,
  language: Language,
): TemplateResult | typeof nothing => {
  const {numberOfEmployeeRange: range, availableFrom, remoteWorkMode} = offer;
  const welcomes = offer.fitForDisabledWorkers?.startsWith('yes') === true;
  const remote = texts.remote[remoteWorkMode];
  const answers = answering(offer, texts);
  const tags = [
    offer.voluntaryToImmersion ? nothing : html`<li>${texts.notVolunteer}</li>`,
    answers === undefined ? nothing : html`<li class="good">${answers}</li>`,
    welcomes ? html`<li class="good">${texts.welcomesDisabled}</li>` : nothing,
    remote === undefined ? nothing : html`<li>${remote}</li>`,
    range && range !== '0' ? html`<li>${texts.employees(range)}</li>` : nothing,
    availableFrom === undefined
      ? nothing
      : html`<li>${texts.availableFrom(formatDate(availableFrom, language))}</li>`,
  ].filter(tag => tag !== nothing);
  return tags.length === 0
    ? nothing
    : html`<ul class="tags">
        ${tags}
      </ul>`;
};

/** How far, and where. */
export const offerWhere = (
  {address, distance_m: distance}: Offer,
  texts: Translation,
  language: Language,
): TemplateResult =>
  html`${
    distance === undefined
      ? nothing
      : html`<strong>${texts.distance(formatDistance(distance, language))}</strong>, `
  }
  ${address.streetNumberAndAddress}, ${address.postcode} ${address.city}`;

/** One offer of a list: who, for which job, how far; its name opens it. */
export const offerCard = (
  offer: Offer,
  texts: Translation,
  language: Language,
  headingLevel: number,
  open: () => void,
): TemplateResult =>
  html`<li class="offer" part="offer">
    <div role="heading" aria-level=${headingLevel}>
      <button type="button" class="name" aria-haspopup="dialog" @click=${open}>
        ${offerTitle(offer)}<span class="visually-hidden">, ${offerJob(offer)}</span>
      </button>
    </div>
    <p>${offerJob(offer)}</p>
    <p class="where">${offerWhere(offer, texts, language)}</p>
    ${offerTags(offer, texts, language)}
  </li>`;
