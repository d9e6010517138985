import type {Convention} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {changedLabel, changedWords} from '../../convention/standing/changed-words.ts';
import {momentText} from '../../l10n/moments.ts';
import type {Saying} from '../saying.ts';

/** Codes of what is said beside, in words. */
const CODES = /^\/immersionAppellation\/(romeCode|romeLabel|appellationCode)$/;

/* eslint-disable lit-a11y/no-redundant-role -- On a narrow screen the rows become blocks, which
   would take their meaning away from assistive technologies: the roles give it back. */
/** What the last modification changed, before and after, side by side. */
export const changesTable = (
  {changes}: Convention,
  {texts, language}: Saying,
): TemplateResult | typeof nothing => {
  if (!changes) return nothing;
  const {one, changes: words} = texts;
  const saying = {texts: words, language};
  const cell = (name: string, value: unknown) =>
    html`<td role="cell" data-column=${name}>
      <span class="lines">${changedWords(value, saying).join('\n')}</span>
    </td>`;
  const fields = changes.fields.filter(({pointer}) => !CODES.test(pointer));
  return html`<section class="card" id="changes">
    <h2>${one.changesTitle}</h2>
    <p class="soft">${one.changedOn(momentText(changes.since, language))}</p>
    <p class="lines">${one.changedWhy(changes.justification)}</p>
    ${
      fields.length === 0
        ? nothing
        : html`<table role="table">
            <caption class="visually-hidden">
              ${one.changesTitle}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${one.changed.field}</th>
                <th role="columnheader" scope="col">${one.changed.before}</th>
                <th role="columnheader" scope="col">${one.changed.after}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${fields.map(
                ({pointer, before, after}) =>
                  html`<tr role="row">
                    <th role="rowheader" scope="row">${changedLabel(pointer, words)}</th>
                    ${cell(one.changed.before, before)} ${cell(one.changed.after, after)}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
};
/* eslint-enable lit-a11y/no-redundant-role */
