import {html, nothing, type TemplateResult} from 'lit';

/** What is to be corrected: the field's name, what to do, and how to get there. */
export type SummaryLine = {
  readonly path: string;
  readonly name: string;
  readonly message: string;
};

/** What a summary says by itself. */
type SummaryTexts = {
  readonly errors: (count: number) => string;
  /** After the name of a field, as the language writes it. */
  readonly colon: string;
};

/** Everything to correct, in one place, each line leading to its field. It takes the focus. */
export const errorSummary = (
  lines: readonly SummaryLine[],
  texts: SummaryTexts,
  level: number,
  go: (path: string) => void,
): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<div
        class="summary"
        id="summary"
        role="group"
        aria-labelledby="summary-title"
        tabindex="-1"
      >
        <div class="summary-title" id="summary-title" role="heading" aria-level=${level}>
          ${texts.errors(lines.length)}
        </div>
        <ul>
          ${lines.map(
            ({path, name, message}) =>
              html`<li>
                <button
                  type="button"
                  class="link"
                  data-path=${path}
                  @click=${() => {
                    go(path);
                  }}
                >
                  <strong>${name}</strong>${texts.colon} ${message}
                </button>
              </li>`,
          )}
        </ul>
      </div>`;
