import {html, join, SafeHtml} from '../http/html.ts';
import type {Block, Content} from './content.ts';
import {spaced} from './spaced.ts';

// Inline, since many mail programs drop style sheets; the sheet below only serves the dark.
const STYLE = {
  body: 'margin:0;background:#f5f7fa;color:#171c26;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif;overflow-wrap:anywhere',
  // Left out of what is shown and read aloud: mail programs list it beside the subject.
  preheader: 'display:none;max-height:0;overflow:hidden',
  page: 'max-width:600px;margin:0 auto;padding:24px 16px',
  card: 'background:#ffffff;border:1px solid #d6dce5;border-radius:8px;padding:24px 20px',
  title: 'font-size:22px;line-height:1.3;margin:0 0 16px',
  paragraph: 'margin:0 0 16px',
  facts: 'margin:0 0 20px;padding:12px 16px;background:#f5f7fa;border-radius:8px',
  label: 'margin:0;font-size:14px;color:#4c5668',
  value: 'margin:0 0 8px;font-weight:600',
  action: 'margin:24px 0 8px',
  button:
    'display:inline-block;background:#1f4fbf;color:#ffffff;border:1px solid #1f4fbf;border-radius:8px;padding:12px 20px;font-weight:600;text-decoration:none',
  address: 'margin:0 0 20px;font-size:14px;color:#4c5668',
  link: 'color:#1f4fbf;text-decoration:underline',
  code: 'margin:0 0 20px;font:700 32px/1.2 ui-monospace,Consolas,monospace;letter-spacing:6px',
  quote: 'margin:0 0 20px;padding:4px 0 4px 16px;border-left:4px solid #79849a',
  by: 'margin:0 0 4px;font-size:14px;color:#4c5668',
  words: 'margin:0;white-space:pre-line',
  note: 'margin:0 0 12px;font-size:14px;color:#4c5668',
} as const;

const DARK = new SafeHtml(`<style>
@media (prefers-color-scheme:dark){
.body{background:#0f131b!important;color:#e9edf4!important}
.card{background:#151a23!important;border-color:#333c4b!important}
.facts{background:#1c222d!important}
.soft{color:#b3bccb!important}
.link{color:#9db9ff!important}
.button{background:#9db9ff!important;border-color:#9db9ff!important;color:#0d1730!important}
}
</style>`);

const blockHtml = (block: Block): SafeHtml => {
  switch (block.is) {
    case 'paragraph':
      return html`<p style="${STYLE.paragraph}">${spaced(block.text)}</p>`;
    case 'note':
      return html`<p class="soft" style="${STYLE.note}">${spaced(block.text)}</p>`;
    case 'facts':
      return html`<dl class="facts" style="${STYLE.facts}">
        ${join(
          block.facts.map(
            ([label, value]) =>
              html`<dt class="soft" style="${STYLE.label}">${spaced(label)}</dt>
                <dd style="${STYLE.value}">${spaced(value)}</dd>`,
          ),
        )}
      </dl>`;
    case 'button':
      return html`<p style="${STYLE.action}">
          <a class="button" style="${STYLE.button}" href="${block.url}">${spaced(block.label)}</a>
        </p>
        <p class="soft" style="${STYLE.address}">
          ${spaced('Le bouton ne marche pas ? Copiez cette adresse :')}<br />
          <a class="link" style="${STYLE.link}" href="${block.url}">${block.url}</a>
        </p>`;
    case 'code':
      return html`<p style="${STYLE.code}">${block.code}</p>`;
    case 'quote':
      return html`<blockquote style="${STYLE.quote}">
        <p class="soft" style="${STYLE.by}">${spaced(`${block.by} :`)}</p>
        <p style="${STYLE.words}">${spaced(block.text)}</p>
      </blockquote>`;
  }
};

/** A mail as an HTML document that needs nothing else: no image, no script, no other site. */
export const renderHtml = ({subject, preheader, blocks}: Content): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${spaced(subject)}</title>
        ${DARK}
      </head>
      <body class="body" style="${STYLE.body}">
        <div style="${STYLE.preheader}">${spaced(preheader)}</div>
        <main style="${STYLE.page}">
          <div class="card" style="${STYLE.card}">
            <h1 style="${STYLE.title}">${spaced(subject)}</h1>
            ${join(blocks.map(blockHtml))}
          </div>
        </main>
      </body>
    </html>`.text;
