import {html, join, SafeHtml} from '../http/html.ts';
import type {Block, DocumentView, Fact, Section, Table} from './blocks.ts';
import {qrPath} from './qr.ts';
import {DOCUMENT_STYLE_ELEMENT, DOCUMENT_STYLE_SOURCE} from './style.ts';

const factItem = ({label, value}: Fact): SafeHtml =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

// On a narrow screen the rows become blocks, which would take their meaning away from assistive
// technologies: the roles give it back.
const cell = (columns: readonly string[], text: string, index: number): SafeHtml =>
  html`<td role="cell" data-column="${columns[index + 1] ?? ''}"><span>${text}</span></td>`;

const table = ({caption, columns, rows}: Table): SafeHtml =>
  html`<table role="table" class="${columns.length > 6 ? 'hours' : 'plain'}">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${join(columns.map(name => html`<th role="columnheader" scope="col">${name}</th>`))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${join(
        rows.map(
          ({header, cells}) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${header}</th>
              ${join(cells.map((text, index) => cell(columns, text, index)))}
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;

const link = (address: string, alternative: string): SafeHtml => {
  const {side, path} = qrPath(address);
  return html`<p><a href="${address}">${address}</a></p>
    <figure>
      <svg role="img" aria-label="${alternative}" viewBox="0 0 ${side} ${side}">
        <path d="${path}" fill="#000" />
      </svg>
    </figure>`;
};

const block = (piece: Block): SafeHtml => {
  switch (piece.kind) {
    case 'heading':
      return html`<h3>${piece.text}</h3>`;
    case 'paragraph':
      return html`<p>${piece.text}</p>`;
    case 'facts':
      return html`<dl>${join(piece.facts.map(factItem))}</dl>`;
    case 'list':
      return html`<ul>
        ${join(piece.items.map(item => html`<li>${item}</li>`))}
      </ul>`;
    case 'table':
      return table(piece);
    case 'link':
      return link(piece.address, piece.alternative);
  }
};

const section = ({id, title, blocks}: Section): SafeHtml =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${join(blocks.map(block))}
  </section>`;

const documentBody = (view: DocumentView, since?: Section): SafeHtml =>
  html`<main>
      <h1>${view.title}</h1>
      <p class="frame">${view.subtitle}</p>
      <dl class="summary">${join(view.summary.map(factItem))}</dl>
      ${join([...(since ? [since] : []), ...view.sections].map(section))}
    </main>
    <footer>
      <p>Convention n° ${view.conventionId}</p>
      <p>Empreinte du document signé (SHA-256) : ${view.documentHash}</p>
    </footer>`;

/**
 * Writes a document as one page that needs no script, no other file and no other site: the twin
 * of its PDF, with the same words in the same order, after what was corrected since it was made.
 */
export const renderHtml = (view: DocumentView, since?: Section): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${view.title}</title>
        ${DOCUMENT_STYLE_ELEMENT}
      </head>
      <body>
        ${documentBody(view, since)}
      </body>
    </html>`.text;

/** What a document's page is sent with: its own style, and nothing else of anywhere. */
export const DOCUMENT_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src ${DOCUMENT_STYLE_SOURCE}; base-uri 'none'; ` +
    "form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};
