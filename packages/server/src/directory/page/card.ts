import type {Offer} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../http/html.ts';
import {NOTHING} from './nothing.ts';
import {formatDate, formatDistance, formatEmployees} from './format.ts';
import {texts} from './texts.ts';

const tag = (text: string | undefined, kind = 'tag'): SafeHtml[] =>
  text === undefined ? [] : [html`<li class="${kind}">${text}</li>`];

const tagsOf = (offer: Offer): SafeHtml[] => {
  const {numberOfEmployeeRange: range, availableFrom} = offer;
  return [
    ...(offer.voluntaryToImmersion ? [] : tag(texts.notVolunteer, 'tag register')),
    ...(offer.fitForDisabledWorkers?.startsWith('yes') ? tag(texts.welcomesDisabled) : []),
    ...tag(texts.remoteTag[offer.remoteWorkMode]),
    ...tag(texts.employerTag[offer.hostKind]),
    ...(range && range !== '0' ? tag(formatEmployees(range)) : []),
    ...(availableFrom === undefined ? [] : tag(texts.availableFrom(formatDate(availableFrom)))),
  ];
};

/** The address of a website, when following it is safe. */
const safeAddress = (website: string | undefined): string | undefined => {
  const url = URL.parse(website ?? '');
  return url?.protocol === 'https:' && url.username === '' ? url.href : undefined;
};

const websiteLink = (website: string | undefined, name: string): SafeHtml => {
  const address = safeAddress(website);
  if (address === undefined) return NOTHING;
  return html`<p>
    <a href="${address}" rel="noopener nofollow ugc">${texts.website(name)}</a>
  </p>`;
};

const where = ({address, distance_m: distance}: Offer): SafeHtml => {
  const street = html`${address.streetNumberAndAddress}, ${address.postcode} ${address.city}`;
  if (distance === undefined) return street;
  return html`<strong>${texts.distance(formatDistance(distance))}</strong>, ${street}`;
};

/** One offer of the list: who, for which job, how far. */
export const card = (offer: Offer): SafeHtml => {
  const {additionalInformation: information, source} = offer;
  const name = offer.customizedName ?? offer.name;
  const tags = tagsOf(offer);
  return html`<li class="card">
    <h3>${name}</h3>
    <p>${offer.appellations[0]?.appellationLabel ?? offer.romeLabel}</p>
    <p class="soft">${where(offer)}</p>
    ${
      tags.length === 0
        ? NOTHING
        : html`<ul class="tags">
            ${join(tags)}
          </ul>`
    }
    ${information === undefined ? NOTHING : html`<p class="words">${information}</p>`}
    ${websiteLink(offer.website, name)}
    ${source === undefined ? NOTHING : html`<p class="soft small">${texts.source(source)}</p>`}
  </li>`;
};
