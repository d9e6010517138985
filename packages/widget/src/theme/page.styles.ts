import {css} from 'lit';

/** What fills a page of ours: titles, cards, notices, steps, people, the words of a document. */
export const pageStyles = css`
  :host {
    font-size: 1em;
    overflow-wrap: anywhere;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ol,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  h3,
  h4 {
    line-height: 1.25;
    text-wrap: balance;
  }

  h1 {
    font-size: clamp(1.5rem, 1.25rem + 1.2vw, 2rem);
    letter-spacing: -0.015em;
  }

  h2 {
    font-size: 1.3125em;
  }

  h3 {
    font-size: 1.125em;
  }

  :is(h1, h2, .alert, .notice, section):focus {
    outline: none;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  .page,
  .card,
  .stack {
    display: grid;
    gap: 1.25em;
    min-width: 0;
  }

  .card,
  .stack {
    gap: 0.75em;
  }

  .page > * {
    min-width: 0;
  }

  .card,
  details.text {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    padding: 1.25em 1.125em;
  }

  details.text {
    padding-block: 0.75em;
  }

  @container (min-width: 40em) {
    .card {
      padding: 1.5em 1.75em;
    }

    details.text {
      padding: 0.75em 1.75em;
    }

    dl > div {
      display: grid;
      gap: 1em;
      grid-template-columns: 12em minmax(0, 1fr);
    }
  }

  .soft,
  dt,
  caption {
    color: var(--text-soft);
  }

  .small,
  dt,
  caption {
    font-size: 0.9375em;
  }

  .lead {
    font-size: 1.125em;
  }

  .lines,
  dd {
    white-space: pre-line;
  }

  dl {
    display: grid;
    gap: 0.75em;
  }

  dd {
    font-weight: 500;
  }

  .alert,
  .notice {
    background: var(--surface);
    border: 1px solid var(--error);
    border-inline-start-width: 0.375em;
    border-radius: var(--radius);
    padding: 0.875em 1em;
  }

  .alert:empty {
    display: none;
  }

  .notice {
    border-color: var(--accent);
  }

  .notice.done {
    border-color: var(--success);
  }

  details > summary {
    border-radius: 0.25em;
    color: var(--accent);
    cursor: pointer;
    font-weight: 600;
    padding-block: 0.375em;
    width: fit-content;
  }

  details[open] > summary {
    margin-block-end: 0.75em;
  }

  ul,
  ol {
    padding-inline-start: 1.375em;
  }

  .steps,
  .people {
    display: grid;
    gap: 0.875em;
    list-style: none;
    padding: 0;
  }

  .steps > li {
    border-inline-start: 0.25em solid var(--line);
    padding-inline-start: 0.875em;
  }

  .steps > .done {
    border-color: var(--success);
  }

  .steps > .now {
    border-color: var(--accent);
  }

  .steps > .ended {
    border-color: var(--error);
  }

  .people > li + li {
    border-block-start: 1px solid var(--line);
    padding-block-start: 0.875em;
  }

  .mark {
    border: 1px solid var(--control-line);
    border-radius: 1em;
    display: inline-block;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.4;
    padding: 0.0625em 0.625em;
  }

  :is(.done > .mark, .mark.done) {
    border-color: var(--success);
    color: var(--success);
  }

  :is(.now > .mark, .mark.now) {
    border-color: var(--accent);
    color: var(--accent);
  }

  :is(.ended > .mark, .mark.late) {
    border-color: var(--error);
    color: var(--error);
  }

  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  [aria-busy='true'] button {
    cursor: progress;
  }
`;
