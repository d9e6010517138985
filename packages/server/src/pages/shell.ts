import {html, type SafeHtml} from '../http/html.ts';
import type {FirstPartyPage} from './page-list.ts';
import {STYLE_ELEMENT, STYLE_SOURCE} from './style.ts';
import {TOKEN_SCRIPT_ELEMENT, TOKEN_SCRIPT_SOURCE} from './token-script.ts';

const NOTHING = html``;

/**
 * What a page is sent with: our own scripts, our own API, and never inside another page. A form
 * goes nowhere, but where the page has one that works without a script.
 */
export const pageHeaders = ({hasForm}: Pick<FirstPartyPage, 'hasForm'>) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; script-src 'self' ${TOKEN_SCRIPT_SOURCE}; style-src ${STYLE_SOURCE}; ` +
    `connect-src 'self'; form-action ${hasForm ? "'self'" : "'none'"}; base-uri 'none'; ` +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
});

type Frame = {
  /** What its tab says. */
  readonly title: string;
  /** What must come before all else. */
  readonly first?: SafeHtml;
  readonly head: SafeHtml;
  /** The choice of another language, which a script shows. */
  readonly languages?: SafeHtml;
  readonly content: SafeHtml;
};

/** What stands around every page of our own. */
export const pageFrame = ({
  title,
  first = NOTHING,
  head,
  languages = NOTHING,
  content,
}: Frame): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        ${first}
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Immersion professionnelle</title>
        ${head}
      </head>
      <body>
        <a class="skip" href="#contenu" data-en="Skip to content">Aller au contenu</a>
        <header>
          <a href="/recherche" data-en="Work immersion">Immersion professionnelle</a>
          ${languages}
        </header>
        <main id="contenu" tabindex="-1">${content}</main>
        <footer>
          <p
            data-en="This page calls no other site, and keeps nothing of what you read in your browser."
          >
            Cette page n’appelle aucun autre site et ne garde rien de ce que vous lisez dans votre
            navigateur.
          </p>
        </footer>
      </body>
    </html>`.text;

/** What a page says by itself, whether its script comes or not. */
type Own = {readonly content?: SafeHtml; readonly title?: string | undefined};

/** A page before its script has filled it. */
export const pageShell = (
  {path, title, withoutScript}: FirstPartyPage,
  {content = NOTHING, title: found}: Own = {},
): string =>
  pageFrame({
    title: found === undefined ? title : `${found} – ${title}`,
    first: TOKEN_SCRIPT_ELEMENT,
    head: html`${STYLE_ELEMENT}
      <script type="module" src="/pages${path}.js"></script>`,
    languages: html`<button type="button" class="plain" id="langue" lang="en" hidden>
      English
    </button>`,
    content: html`<h1>${title}</h1>
      ${content === NOTHING ? html`<p role="status" class="loading">Chargement…</p>` : NOTHING}
      <noscript><p class="alert">${withoutScript}</p></noscript>
      ${content}`,
  });

/** The page of a server whose scripts were never put together: it says so, and can do no more. */
export const unbuiltPage = ({title}: FirstPartyPage): string =>
  pageFrame({
    title,
    first: TOKEN_SCRIPT_ELEMENT,
    head: STYLE_ELEMENT,
    content: html`<h1>${title}</h1>
      <p class="alert" role="alert">
        Cette page n’est pas disponible : ses scripts n’ont pas été assemblés sur ce serveur.
      </p>
      <p>
        Si vous administrez ce serveur, lancez « npm run build », puis rechargez la page. Sinon,
        réessayez plus tard, ou adressez-vous à la structure qui vous accompagne.
      </p>`,
  });
