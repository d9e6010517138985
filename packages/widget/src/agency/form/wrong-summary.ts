import {html, nothing, type TemplateResult} from 'lit';
import type {ReviewTexts} from '../../l10n/review/fr.ts';

type Line = {readonly name: string; readonly label: string; readonly message: string};

/** Everything to correct in a form, each line leading to its field. It takes the focus. */
export const wrongSummary = (
  id: string,
  lines: readonly Line[],
  texts: ReviewTexts['form'],
  go: (name: string) => void,
): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<div class="summary" id=${id} role="group" aria-labelledby="${id}-title" tabindex="-1">
        <p class="summary-title" id="${id}-title">${texts.wrong(lines.length)}</p>
        <ul>
          ${lines.map(
            ({name, label, message}) =>
              html`<li>
                <button
                  type="button"
                  class="link"
                  @click=${() => {
                    go(name);
                  }}
                >
                  <strong>${label}</strong>${texts.colon} ${message}
                </button>
              </li>`,
          )}
        </ul>
      </div>`;
