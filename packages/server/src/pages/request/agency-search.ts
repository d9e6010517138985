import type {Agency} from '@immersion-kit/sdk/contract';
import {formatDistance} from '../../directory/page/format.ts';
import {placeLabel} from '../../directory/page/settle.ts';
import {phoneText} from '../../document/french.ts';
import {html, join, type SafeHtml} from '../../http/html.ts';
import {kindText} from './agency-kinds.ts';
import {type Asked, type Found, PLACE} from './asked-place.ts';

/** Where the page answers: a reader is brought there. */
const ANSWER_ID = 'structures';
const PATH = '/demande';
const NOTHING = html``;

const addressOf = (lieu: string): string =>
  `${PATH}?${new URLSearchParams({[PLACE.name]: lieu}).toString()}#${ANSWER_ID}`;

const reachOf = ({phone, contactEmail}: Agency): SafeHtml => {
  const links = [
    ...(phone === undefined ? [] : [html`<a href="tel:${phone}">${phoneText(phone)}</a>`]),
    ...(contactEmail === undefined
      ? []
      : [html`<a href="mailto:${encodeURI(contactEmail)}">${contactEmail}</a>`]),
  ];
  return links.length > 0
    ? html`<p>${join(links, '<br />')}</p>`
    : html`<p class="soft">
        Ni téléphone ni e-mail connus&nbsp;: présentez-vous à cette adresse.
      </p>`;
};

const agencyItem = (agency: Agency): SafeHtml => {
  const {name, kind, address, distance_m: distance, refersToAgencyName: validator} = agency;
  const away = distance === undefined ? '' : `, à ${formatDistance(distance)}`;
  return html`<li>
    <h3>${name}</h3>
    <p class="soft">${kindText(kind)}${away}</p>
    <p>${address.streetNumberAndAddress}, ${address.postcode} ${address.city}</p>
    ${reachOf(agency)}
    ${
      validator === undefined
        ? NOTHING
        : html`<p class="soft">Elle vous accompagne ; ${validator} valide.</p>`
    }
  </li>`;
};

const othersOf = (others: Found['others']): SafeHtml =>
  others.length === 0
    ? NOTHING
    : html`<p>
        Vous vouliez dire
        ${join(
          others.map(place => {
            const label = placeLabel(place);
            return html`<a href="${addressOf(label)}">${label}</a>`;
          }),
          ', ',
        )}&nbsp;?
      </p>`;

const foundPart = ({where, agencies, others}: Found): SafeHtml => {
  const [first] = agencies;
  const many = agencies.length > 1;
  const title = first
    ? html`${agencies.length} structure${many ? 's' : ''} pour ${where}`
    : html`Aucune structure pour ${where}`;
  const ranked = first?.distance_m !== undefined && many;
  return html`<h2 id="${ANSWER_ID}" tabindex="-1">${title}</h2>
    ${othersOf(others)} ${ranked ? html`<p class="soft">La plus proche d’abord.</p>` : NOTHING}
    ${
      first
        ? html`<ul class="rows">
            ${join(agencies.map(agencyItem))}
          </ul>`
        : html`<p>
            Ce service n’en connaît aucune. Essayez la grande ville la plus proche, ou adressez-vous
            à France Travail, à une mission locale ou à un Cap emploi près de chez vous.
          </p>`
    }`;
};

const PROBLEMS = {
  unknown:
    'Ce lieu n’a pas été trouvé : écrivez une ville, un code postal ou le numéro d’un département, par exemple Metz, 57000 ou 57.',
  'too-long': 'Ce texte est trop long : écrivez une ville, par exemple Metz.',
  away: 'Le service est momentanément indisponible. Réessayez dans un instant.',
} as const;

const problemOf = ({state}: Asked): string | undefined =>
  state === 'blank' || state === 'found' ? undefined : PROBLEMS[state].replaceAll(' :', '\u00a0:');

/** What the tab says: what was found, or that something is to be corrected. */
export const askedTitle = (asked: Asked): string | undefined => {
  if (asked.state === 'found') return `Structures pour ${asked.where}`;
  return asked.state === 'blank' ? undefined : 'Erreur';
};

/** The form that looks agencies up by place, without a script, and what it found. */
export const agencySearch = (asked: Asked): SafeHtml => {
  const problem = problemOf(asked);
  return html`<section>
      <h2>Trouver votre structure</h2>
      <form action="${PATH}#${ANSWER_ID}" role="search" aria-label="Recherche d’une structure">
        <div class="field">
          <label for="${PLACE.name}">Votre ville, son code postal ou votre département</label>
          <p class="hint" id="lieu-aide">Par exemple&nbsp;: Metz, 57000 ou 57</p>
          ${
            problem === undefined
              ? NOTHING
              : html`<p class="error" id="${ANSWER_ID}" tabindex="-1" role="alert">${problem}</p>`
          }
          <input
            id="${PLACE.name}"
            name="${PLACE.name}"
            value="${asked.lieu}"
            maxlength="${PLACE.longest}"
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="${problem === undefined ? 'lieu-aide' : `lieu-aide ${ANSWER_ID}`}"
            ${problem === undefined ? NOTHING : html`aria-invalid="true"`}
          />
        </div>
        <div class="buttons"><button>Chercher</button></div>
      </form>
    </section>
    ${asked.state === 'found' ? html`<section>${foundPart(asked)}</section>` : NOTHING}`;
};
