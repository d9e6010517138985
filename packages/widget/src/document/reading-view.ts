import type {Block, Fact, Reading, Section, Table} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';

/** Columns a page has room for, one beside the other. */
const WIDEST = 6;

/** Names and what is said under them. */
export const factList = (facts: readonly Fact[]): TemplateResult =>
  html`<dl>
    ${facts.map(
      ({label, value}) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/* eslint-disable lit-a11y/no-redundant-role -- On a narrow screen the rows become blocks, which
   would take their meaning away from assistive technologies: the roles give it back. */
const tableOf = ({caption, columns, rows}: Table): TemplateResult =>
  html`<table role="table" class=${columns.length > WIDEST ? 'hours' : nothing}>
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(name => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({header, cells}) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${header}</th>
            ${cells.map(
              (text, index) =>
                html`<td role="cell" data-column=${columns[index + 1] ?? ''}>
                  <span>${text}</span>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;

/* eslint-enable lit-a11y/no-redundant-role */

const blockOf = (block: Block): TemplateResult => {
  switch (block.kind) {
    case 'heading':
      return html`<h4>${block.text}</h4>`;
    case 'paragraph':
      return html`<p class="lines">${block.text}</p>`;
    case 'facts':
      return factList(block.facts);
    case 'list':
      return html`<ul>
        ${block.items.map(item => html`<li>${item}</li>`)}
      </ul>`;
    case 'table':
      return tableOf(block);
    case 'link':
      return html`<p><a href=${block.address}>${block.address}</a></p>`;
  }
};

const sectionOf = ({title, blocks}: Section): TemplateResult =>
  html`<section>
    <h3>${title}</h3>
    ${blocks.map(blockOf)}
  </section>`;

/** The whole convention, word for word: the document is in French, whatever the page speaks. */
const readingSections = ({sections}: Reading): TemplateResult =>
  html`<div class="text" lang="fr">${sections.map(sectionOf)}</div>`;

/** The same, to open and read. */
export const wholeReading = (reading: Reading, title: string): TemplateResult =>
  html`<details class="text">
    <summary>${title}</summary>
    ${readingSections(reading)}
  </details>`;

/** What to know at a glance. */
export const readingSummary = ({summary}: Reading, title: string): TemplateResult =>
  html`<section class="card">
    <h2>${title}</h2>
    <div lang="fr">${factList(summary)}</div>
  </section>`;
