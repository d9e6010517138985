import {css} from 'lit';

export const conventionStyles = css`
  .form {
    display: grid;
    gap: 1.25em;
    margin-inline: auto;
    max-width: 44em;
  }

  .form > * {
    min-width: 0;
  }

  form,
  .stack {
    display: grid;
    gap: 1.25em;
    min-width: 0;
  }

  p,
  ul,
  ol,
  dl {
    margin: 0;
  }

  .soft {
    color: var(--text-soft);
  }

  .head {
    display: grid;
    gap: 0.375em;
  }

  .progress {
    color: var(--text-soft);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .title {
    font-size: 1.5em;
    font-weight: 700;
    text-wrap: balance;
  }

  .title:focus:not(:focus-visible),
  .summary:focus:not(:focus-visible) {
    outline: none;
  }

  .bar {
    display: flex;
    gap: 0.25em;
  }

  .bar span {
    background: var(--line);
    border-radius: 1em;
    flex: 1;
    height: 0.375em;
  }

  .bar .done {
    background: var(--accent);
  }

  .birthdate {
    display: grid;
    gap: 0.375em;
  }

  .birthdate legend {
    float: left;
    width: 100%;
  }

  .birthdate .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .birthdate .parts label {
    display: block;
    font-weight: 400;
  }

  .birthdate .day input,
  .birthdate .month input {
    width: 3.75em;
  }

  .birthdate .year input {
    width: 5.5em;
  }

  .notice,
  .chosen,
  .draft {
    background: var(--surface-soft);
    border: 1px solid transparent;
    border-radius: var(--radius);
    display: grid;
    gap: 0.5em;
    padding: 1em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  a.button {
    text-decoration: none;
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

  .more > .button {
    margin-block-start: 0.5em;
  }

  .part {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 0.75em;
    padding-block-start: 1.25em;
  }

  .part-head {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    justify-content: space-between;
  }

  .part-title {
    font-weight: 700;
  }

  .part-head .part-title {
    font-size: 1.125em;
  }

  .hours {
    display: grid;
    gap: 0.5em;
    list-style: none;
    padding: 0;
  }

  .hours ul {
    padding-inline-start: 1.25em;
  }

  .who {
    font-weight: 600;
  }

  .who::first-letter {
    text-transform: uppercase;
  }

  dl {
    display: grid;
    gap: 0.5em;
  }

  dl div {
    display: grid;
    gap: 0 1em;
  }

  @container (min-width: 34em) {
    dl div {
      grid-template-columns: 14em 1fr;
    }
  }

  dt {
    color: var(--text-soft);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .help {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 0.375em;
    padding-block-start: 1em;
  }

  .then {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
  }

  @media (forced-colors: active) {
    .bar .done {
      background: highlight;
    }

    .notice,
    .chosen,
    .draft {
      border-color: canvastext;
    }
  }

  @media print {
    .button,
    .bar,
    .draft,
    .help,
    .part-head .link {
      display: none;
    }
  }
`;
