import type {Offer} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {Translation} from '../l10n/fr.ts';
import {formatDate, formatDistance, type Language} from '../l10n/localize.ts';

const tagsOf = (offer: Offer, texts: Translation, language: Language): TemplateResult[] => {
  const welcomes = offer.fitForDisabledWorkers?.startsWith('yes') === true;
  const remote = texts.remote[offer.remoteWorkMode];
  const range = offer.numberOfEmployeeRange;
  return [
    ...(offer.voluntaryToImmersion ? [] : [html`<li>${texts.notVolunteer}</li>`]),
    ...(welcomes ? [html`<li class="good">${texts.welcomesDisabled}</li>`] : []),
    ...(remote === undefined ? [] : [html`<li>${remote}</li>`]),
    ...(range && range !== '0' ? [html`<li>${texts.employees(range)}</li>`] : []),
    ...(offer.availableFrom === undefined
      ? []
      : [html`<li>${texts.availableFrom(formatDate(offer.availableFrom, language))}</li>`]),
  ];
};

/** One offer of a list: who, for which job, how far. */
export const offerCard = (offer: Offer, texts: Translation, language: Language): TemplateResult => {
  const {address, distance_m: distance} = offer;
  const tags = tagsOf(offer, texts, language);
  return html`<li class="offer" part="offer">
    <h3>${offer.customizedName ?? offer.name}</h3>
    <p>${offer.appellations[0]?.appellationLabel ?? offer.romeLabel}</p>
    <p class="where">
      ${
        distance === undefined
          ? nothing
          : html`<strong>${texts.distance(formatDistance(distance, language))}</strong>, `
      }
      ${address.streetNumberAndAddress}, ${address.postcode} ${address.city}
    </p>
    ${
      tags.length === 0
        ? nothing
        : html`<ul class="tags">
            ${tags}
          </ul>`
    }
  </li>`;
};
