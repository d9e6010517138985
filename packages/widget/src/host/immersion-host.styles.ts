import {css} from 'lit';

/** What a form about a company looks like, wherever it stands. */
export const entryStyles = css`
  .entry,
  .stack {
    display: grid;
    gap: 1.25em;
    min-width: 0;
  }

  .entry p,
  .entry ul {
    margin: 0;
  }

  .soft {
    color: var(--text-soft);
  }

  /* A phone is narrow enough without what stands around. */
  .group {
    padding: 1em 0.875em;
  }

  @container (min-width: 34em) {
    .group {
      padding: 1.25em;
    }
  }

  .more summary {
    color: var(--accent);
    cursor: pointer;
    font-weight: 600;
    min-height: 1.75em;
  }

  .more[open] summary {
    margin-block-end: 0.75em;
  }

  .inner {
    display: grid;
    gap: 0.75em;
  }

  .inner > legend {
    float: left;
    font-weight: 600;
    width: 100%;
  }

  .inner > .pair {
    gap: 0.75em 1.25em;
  }

  .short input {
    max-width: 7em;
  }

  .jobs {
    display: grid;
    gap: 0.5em;
    list-style: none;
    padding: 0;
  }

  .jobs li {
    align-items: center;
    background: var(--accent-soft);
    border-radius: var(--radius);
    display: flex;
    gap: 1em;
    justify-content: space-between;
    padding: 0.5em 0.75em;
  }

  .jobs small {
    display: block;
  }

  .jobs .link {
    flex: none;
  }

  .starters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .starters .button {
    font-weight: 400;
    min-height: 2.25em;
    padding: 0.25em 0.75em;
    text-align: start;
  }

  .code input {
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.25em;
    max-width: 12em;
  }

  @media (forced-colors: active) {
    .jobs li {
      border: 1px solid canvastext;
    }
  }
`;

/** What the element on a partner's page adds. */
export const hostStyles = css`
  .host {
    display: grid;
    gap: 1.25em;
    margin-inline: auto;
    max-width: 44em;
  }

  .host > * {
    min-width: 0;
  }

  .host p,
  .host ol {
    margin: 0;
  }

  .title {
    font-size: 1.5em;
    font-weight: 700;
    text-wrap: balance;
  }

  .subtitle {
    font-size: 1.125em;
    font-weight: 700;
  }

  :is(.title, .summary, .alert, .group, .inner):focus:not(:focus-visible) {
    outline: none;
  }

  .notice,
  .alert {
    background: var(--surface-soft);
    border: 1px solid transparent;
    border-radius: var(--radius);
    display: grid;
    gap: 0.5em;
    padding: 1em;
  }

  .alert {
    border: 2px solid var(--error);
  }

  .alert:empty {
    display: none;
  }

  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .then {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  [aria-busy='true'] button {
    cursor: progress;
  }

  @media (forced-colors: active) {
    .notice {
      border-color: canvastext;
    }
  }
`;
