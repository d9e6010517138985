import type {Convention} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {ChangesTexts} from '../../l10n/follow/changes-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import {momentText} from '../../l10n/moments.ts';
import {changedLabel, changedWords, seenChanges} from './changed-words.ts';

type Saying = {readonly texts: ChangesTexts; readonly language: Language};

/**
 * What the last modification changed, field by field.
 *
 * @param more - what the reader has to know besides.
 */
export const changesOf = (
  {changes}: Pick<Convention, 'changes'>,
  saying: Saying,
  more: unknown = nothing,
): TemplateResult | typeof nothing => {
  if (!changes) return nothing;
  const {texts, language} = saying;
  const fields = seenChanges(changes.fields);
  const lines = (value: unknown) => changedWords(value, saying).join('\n');
  return html`<section class="card" id="changes">
    <h2>${texts.title}</h2>
    <p>${texts.since(momentText(changes.since, language))}</p>
    <p><span class="lines">${texts.reason(changes.justification)}</span></p>
    ${
      fields.length === 0
        ? html`<p>${texts.unseen}</p>`
        : html`<ul class="changes">
            ${fields.map(
              ({pointer, before, after}) =>
                html`<li>
                  <strong>${changedLabel(pointer, texts)}</strong>
                  <p>
                    <span class="soft">${texts.before}</span>
                    <span class="lines">${lines(before)}</span>
                  </p>
                  <p>
                    <span class="soft">${texts.after}</span>
                    <span class="lines">${lines(after)}</span>
                  </p>
                </li>`,
            )}
          </ul>`
    }
    ${more}
  </section>`;
};
