import {html, type SafeHtml} from '../../http/html.ts';
import {NOTHING} from './nothing.ts';
import {awayNotice, wrongFields} from './alert.ts';
import {PATH} from './address.ts';
import {searchForm} from './form.ts';
import {results} from './results.ts';
import type {Shown} from './search.ts';
import {STYLE_ELEMENT} from './style.ts';
import {texts} from './texts.ts';
import {titleOf} from './title.ts';

const beforeForm = ({form, outcome}: Shown): SafeHtml => {
  if (outcome.state === 'wrong') return wrongFields(outcome.errors);
  return outcome.state === 'away' ? awayNotice(form) : NOTHING;
};

const afterForm = ({form, outcome}: Shown): SafeHtml => {
  if (outcome.state === 'found') return results(form, outcome);
  return NOTHING;
};

/** The whole page: it needs no script, no other file and no other site. */
export const searchDocument = (shown: Shown): SafeHtml => {
  const blank = shown.outcome.state === 'blank';
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${titleOf(shown.outcome)}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#contenu">${texts.skip}</a>
        <header>
          <a href="${PATH}">${texts.site}</a>
        </header>
        <main id="contenu" tabindex="-1">
          <h1>${texts.heading}</h1>
          ${blank ? html`<p class="introduction">${texts.introduction}</p>` : NOTHING}
          ${beforeForm(shown)} ${searchForm(shown.form, shown.outcome)}
          <p class="soft small under-form">
            ${texts.allOptional} ${blank ? NOTHING : html`<a href="${PATH}">${texts.restart}</a>`}
          </p>
          ${afterForm(shown)}
        </main>
        <footer>
          <p>${texts.footer}</p>
          <p><a href="/api">${texts.api}</a></p>
        </footer>
      </body>
    </html>`;
};
