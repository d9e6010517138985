import {labelAt, labelsFr} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../../http/html.ts';

const NOTHING = html``;

/**
 * What a field of the request is called.
 *
 * @throws Error when the contract has no such field.
 */
export const labelOf = (path: string): string => {
  const label = labelAt(labelsFr, path);
  if (label === undefined) throw new Error(`no label for ${path}`);
  return label;
};

const piece = (kind: string, path: string, place: SafeHtml, note = ''): SafeHtml =>
  html`<div class="ask ${kind}">
    <p>
      ${labelOf(path).replace(/ (?=[?!:;])/g, '\u00a0')}
      ${note === '' ? NOTHING : html`<small>(${note})</small>`}
    </p>
    ${place}
  </div>`;

const RULE = html`<span class="rule"></span>`;
const BOX = html`<span class="box"></span>`;

/** One line to write on; `note` says when, or how. */
export const line = (path: string, note?: string): SafeHtml => piece('line', path, RULE, note);

/** The same, over the whole width. */
export const wideLine = (path: string, note?: string): SafeHtml =>
  piece('line wide', path, RULE, note);

/** Several lines to write on. */
export const lines = (path: string, count: number, note?: string): SafeHtml =>
  piece('block wide', path, join(Array.from({length: count}, () => RULE)), note);

/** A box for each digit, by groups; `kind` is `wide` to stand alone. */
export const digits = (
  path: string,
  groups: readonly number[],
  {kind = '', note = ''}: {readonly kind?: 'wide' | ''; readonly note?: string} = {},
): SafeHtml =>
  piece(
    `digits ${kind}`,
    path,
    join(
      groups.map(
        count =>
          html`<span class="group"
            >${join(
              Array.from({length: count}, () => BOX),
              '',
            )}</span
          >`,
      ),
      '',
    ),
    note,
  );

/** Boxes, one of which is to be ticked. */
export const choice = (path: string, options: readonly string[], note?: string): SafeHtml =>
  piece(
    'ticks wide',
    path,
    join(options.map(option => html`<span class="option">${BOX} ${option}</span>`)),
    note,
  );

/** A part of the form under its own title. */
export const part = (title: string, ...content: readonly SafeHtml[]): SafeHtml =>
  html`<section>
    <h2>${title}</h2>
    ${join(content)}
  </section>`;

/** How to reach somebody, on one row: an e-mail is longer than a phone number. */
export const reach = (person: string, note?: string): SafeHtml =>
  html`<div class="reach wide">${line(`${person}/phone`)} ${line(`${person}/email`, note)}</div>`;

/** What stands on one sheet: several parts. */
export const sheet = (...parts: readonly SafeHtml[]): SafeHtml =>
  html`<div class="one-sheet">${join(parts)}</div>`;

/** What belongs together, two columns wide where there is room. */
export const asks = (title: string | undefined, ...pieces: readonly SafeHtml[]): SafeHtml =>
  html`<div class="asks">
    ${title === undefined ? NOTHING : html`<h3>${title}</h3>`} ${join(pieces)}
  </div>`;
