import {html, join, type SafeHtml} from '../../../http/html.ts';
import {pageFrame} from '../../shell.ts';
import {STYLE_ELEMENT, STYLE_SOURCE} from '../../style.ts';
import {beneficiaryPart, besidePart, hostPart, structurePart} from './parties.ts';
import {part, sheet} from './pieces.ts';
import {PAPER_STYLE_ELEMENT, PAPER_STYLE_SOURCE} from './style.ts';
import {schedulePart, workPart} from './work.ts';

/** Where the form to print is, and what it is called. */
export const PAPER = {
  path: '/demande/formulaire',
  title: 'Demande de convention : formulaire papier',
} as const;

/** What the form to print is sent with: its styles, and nothing else. */
export const PAPER_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src ${STYLE_SOURCE} ${PAPER_STYLE_SOURCE}; form-action 'none'; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

const SIGNERS = [
  'La personne en immersion',
  'Son représentant légal, s’il y en a un',
  'Son employeur actuel, s’il signe',
  'L’entreprise qui accueille',
];

const agreementPart = (): SafeHtml =>
  part(
    '8. D’accord sur ces informations',
    html`<p class="note">
      <strong>Signer ici n’est pas signer la convention.</strong> Chacun dit seulement que ce qui
      est écrit plus haut est juste. La convention elle-même arrivera par un lien, à lire et à
      signer.
    </p>`,
    html`<table class="sheet signers">
      <caption class="visually-hidden">
        Accord de chacun
      </caption>
      <thead>
        <tr>
          <th scope="col">Qui</th>
          <th scope="col">Nom</th>
          <th scope="col">Date</th>
          <th scope="col">Signature</th>
        </tr>
      </thead>
      <tbody>
        ${join(
          SIGNERS.map(
            who =>
              html`<tr>
                <th scope="row">${who}</th>
                <td></td>
                <td></td>
                <td></td>
              </tr>`,
          ),
        )}
      </tbody>
    </table>`,
  );

const agencyFrame = (): SafeHtml =>
  html`<aside class="agency" aria-label="Cadre de la structure">
    <p><strong>Cadre de la structure</strong></p>
    <div class="asks">
      <div class="ask line">
        <p>Reçu le</p>
        <span class="rule"></span>
      </div>
      <div class="ask line">
        <p>Saisi par</p>
        <span class="rule"></span>
      </div>
      <div class="ask line wide">
        <p>Numéro de la demande en ligne</p>
        <span class="rule"></span>
      </div>
    </div>
  </aside>`;

const content = (): SafeHtml =>
  html`<div class="screen-only">
      <p>
        Imprimez cette page, ou enregistrez-la en PDF, par le menu de votre navigateur. Elle tient
        sur quatre feuilles A4.
      </p>
      <p><a href="/demande">Revenir à la demande en ligne</a></p>
    </div>
    <article class="paper">
      <h1>Demande de convention d’immersion professionnelle</h1>
      <div class="warning">
        <p>
          <strong>Ce formulaire n’est pas la convention.</strong> Il rassemble ce que la structure
          qui vous accompagne doit savoir pour la préparer. Remplissez-le lisiblement avec
          l’entreprise, puis remettez-le à cette structure, qui le saisira. Chaque personne qui
          signe recevra ensuite un lien pour lire la convention et la signer.
          <strong>L’immersion ne commence pas avant que la structure l’ait validée.</strong>
        </p>
      </div>
      ${sheet(beneficiaryPart(), besidePart())} ${sheet(hostPart(), structurePart())}
      ${sheet(workPart())} ${sheet(schedulePart(), agreementPart(), agencyFrame())}
      <p class="note">
        Ce qui est demandé ici est ce que l’article D5135-2 du Code du travail veut voir dans la
        convention (comme le formulaire Cerfa n°&nbsp;13912), et de quoi joindre chaque personne.
      </p>
    </article>`;

/** The form to print, blank: it holds nothing of anybody, and needs no script. */
export const paperPage = (): string =>
  pageFrame({
    title: PAPER.title.replace(' :', '\u00a0:'),
    head: html`${STYLE_ELEMENT} ${PAPER_STYLE_ELEMENT}`,
    content: content(),
  });
