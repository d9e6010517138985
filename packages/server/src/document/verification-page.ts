import {zoneOf} from '@immersion-kit/sdk/contract';
import {html, SafeHtml} from '../http/html.ts';
import {dateText, instantText} from './french.ts';
import {VERIFICATION_STYLE_ELEMENT, VERIFICATION_STYLE_SOURCE} from './style.ts';
import {VERIFICATION_SCRIPT_ELEMENT, VERIFICATION_SCRIPT_SOURCE} from './verification-script.ts';
import type {Verified} from './verification.ts';

/** What the page has to say. */
export type VerificationState =
  | {readonly kind: 'asked'}
  | {readonly kind: 'unknown'; readonly typed: string}
  | {readonly kind: 'limited'; readonly retryAfter: number}
  | {readonly kind: 'found'; readonly verified: Verified};

const ASKED = 'Vérifier une convention';

const titleOf = (state: VerificationState): string => {
  switch (state.kind) {
    case 'asked':
      return ASKED;
    case 'unknown':
      return 'Code inconnu';
    case 'limited':
      return 'Trop d’essais';
    case 'found':
      return state.verified.status === 'CANCELLED' ? 'Convention annulée' : 'Convention validée';
  }
};

const form = (typed: string): SafeHtml =>
  html`<form action="/verifier" method="get">
    <label for="code">Code de vérification</label>
    <p class="hint" id="aide">
      28 lettres et chiffres, à la fin du document. Les tirets et les espaces ne comptent pas.
      Exemple : 7K3M-9QXD-2R5T-V8WB-4HNE-6GZC-1PYA
    </p>
    <input
      id="code"
      name="code"
      value="${typed}"
      required
      maxlength="60"
      aria-describedby="aide"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
    />
    <button>Vérifier</button>
  </form>`;

const row = (label: string, value: string): SafeHtml =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const comparison = (sha256: string): SafeHtml =>
  html`<section aria-labelledby="comparer">
    <h2 id="comparer">Comparer un fichier PDF</h2>
    <div
      id="comparaison"
      hidden
      data-sha256="${sha256}"
      data-same="C’est le fichier d’origine : son empreinte est la même, à l’octet près."
      data-other="Ce n’est pas le fichier d’origine : son empreinte est différente. Une copie numérisée, ou enregistrée de nouveau, l’est toujours."
      data-reading="Lecture du fichier…"
      data-unreadable="Ce fichier ne peut pas être lu : choisissez-le de nouveau."
      data-insecure="Votre navigateur ne calcule une empreinte que sur une page en https."
    >
      <p>
        Choisissez le PDF que vous avez : son empreinte est calculée ici, dans votre navigateur. Il
        n’est envoyé nulle part.
      </p>
      <label for="fichier">Fichier PDF</label>
      <input id="fichier" type="file" accept="application/pdf" />
      <p id="resultat" role="status"></p>
    </div>
    <p>
      Sans navigateur, la commande « sha256sum convention.pdf » donne la même empreinte, à comparer
      avec celle du fichier PDF ci-dessus.
    </p>
  </section>`;

const found = (verified: Verified): SafeHtml => {
  const zone = zoneOf(verified.department);
  const {cancelledAt, validatedAt, dateStart, dateEnd} = verified;
  const isCancelled = verified.status === 'CANCELLED';
  return html`<p class="${isCancelled ? 'state cancelled' : 'state valid'}">
      ${
        isCancelled
          ? 'Cette convention a existé, puis a été annulée : elle n’a plus cours.'
          : 'Cette convention est validée et n’a pas été annulée.'
      }
      ${verified.isCorrected ? 'Une mention en a été corrigée depuis sa validation.' : ''}
    </p>
    <p>Ces indications doivent être celles de votre exemplaire.</p>
    <dl class="summary">
      ${row('Personne accueillie', verified.initials || 'Données effacées')}
      ${row('Entreprise d’accueil', verified.businessName || 'Données effacées')}
      ${row('Dates', `du ${dateText(dateStart)} au ${dateText(dateEnd)}`)}
      ${row('Validée', instantText(validatedAt, zone))}
      ${cancelledAt ? row('Annulée', instantText(cancelledAt, zone)) : html``}
      ${row('Code de vérification', verified.code)}
      ${row('Empreinte du document signé (SHA-256)', verified.documentHash)}
      ${row('Empreinte du fichier PDF (SHA-256)', verified.sha256)}
    </dl>
    ${comparison(verified.sha256)}
    <h2>Vérifier un autre document</h2>
    ${form('')}`;
};

const content = (state: VerificationState): SafeHtml => {
  switch (state.kind) {
    case 'asked':
      return html`<p>
          Le code imprimé sur une convention d’immersion dit si elle a bien été validée, et si elle
          l’est encore. Il suffit de l’avoir en main.
        </p>
        ${form('')}`;
    case 'unknown':
      return html`<p class="state unknown" role="alert">
          Aucun document ne porte ce code. Relisez-le sur l’exemplaire : il a sept groupes de quatre
          lettres ou chiffres.
        </p>
        ${form(state.typed)}`;
    case 'limited':
      return html`<p class="state unknown" role="alert">
        Trop de codes inconnus ont été essayés d’ici. Réessayez dans ${state.retryAfter} secondes.
      </p>`;
    case 'found':
      return found(state.verified);
  }
};

/** Writes the page that says whether a document still holds. */
export const verificationPage = (state: VerificationState): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titleOf(state)} – Immersion professionnelle</title>
        ${VERIFICATION_STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <h1>${titleOf(state)}</h1>
          ${content(state)}
        </main>
        ${state.kind === 'found' ? VERIFICATION_SCRIPT_ELEMENT : html``}
      </body>
    </html>`.text;

/** What the page is sent with: its own style and script, and no way to contact anybody. */
export const VERIFICATION_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src ${VERIFICATION_STYLE_SOURCE}; ` +
    `script-src ${VERIFICATION_SCRIPT_SOURCE}; form-action 'self'; base-uri 'none'; ` +
    "frame-ancestors 'none'; require-trusted-types-for 'script'",
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};
