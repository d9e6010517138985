import {html, type SafeHtml} from '../http/html.ts';
import type {FirstPartyPage} from './page-list.ts';
import {STYLE_ELEMENT, STYLE_SOURCE} from './style.ts';
import {TOKEN_SCRIPT_ELEMENT, TOKEN_SCRIPT_SOURCE} from './token-script.ts';

/** What the pages are sent with: our own scripts, our own API, and never inside another page. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; script-src 'self' ${TOKEN_SCRIPT_SOURCE}; style-src ${STYLE_SOURCE}; ` +
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

const whole = (title: string, script: SafeHtml, content: SafeHtml): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        ${TOKEN_SCRIPT_ELEMENT}
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Immersion professionnelle</title>
        ${STYLE_ELEMENT} ${script}
      </head>
      <body>
        <a class="skip" href="#contenu">Aller au contenu</a>
        <header><a href="/recherche">Immersion professionnelle</a></header>
        <main id="contenu" tabindex="-1">
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>
          <p>
            Cette page n’appelle aucun autre site et ne garde rien de ce que vous lisez dans votre
            navigateur.
          </p>
        </footer>
      </body>
    </html>`.text;

/** A page before its script has filled it. */
export const pageShell = ({path, title, withoutScript}: FirstPartyPage): string =>
  whole(
    title,
    html`<script type="module" src="/pages${path}.js"></script>`,
    html`<p role="status">Chargement…</p>
      <noscript><p class="alert">${withoutScript}</p></noscript>`,
  );

/** The page of a server whose scripts were never put together: it says so, and can do no more. */
export const unbuiltPage = ({title}: FirstPartyPage): string =>
  whole(
    title,
    html``,
    html`<p class="alert" role="alert">
        Cette page n’est pas disponible : ses scripts n’ont pas été assemblés sur ce serveur.
      </p>
      <p>
        Si vous administrez ce serveur, lancez « npm run build », puis rechargez la page. Sinon,
        réessayez plus tard, ou adressez-vous à la structure qui vous accompagne.
      </p>`,
  );
