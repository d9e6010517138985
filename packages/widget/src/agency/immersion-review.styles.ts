import {css} from 'lit';

/** The list of an agency and one of its conventions: dense on a desktop, blocks on a phone. */
export const reviewStyles = css`
  .who,
  .turns {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 1em;
  }

  .who > .lead {
    flex: 1 1 auto;
  }

  .turns {
    gap: 0.5em;
  }

  .turn {
    font-weight: 500;
    min-height: 2.5em;
    padding: 0.25em 0.875em;
  }

  .turn[aria-pressed='true'] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }

  .count {
    font-variant-numeric: tabular-nums;
  }

  .filters {
    align-items: end;
    display: grid;
    gap: 0.75em;
    grid-template-columns: auto minmax(0, 1fr);
  }

  .filters > :is(.field, .choices, .clear-all) {
    grid-column: 1 / -1;
  }

  .clear-all,
  .more {
    justify-self: start;
  }

  .choices {
    display: grid;
    gap: 0.75em;
  }

  .loading {
    margin-block-end: -0.75em;
  }

  .loading:empty {
    display: none;
  }

  .lines-table[aria-busy='true'] {
    cursor: progress;
  }

  th,
  td,
  .head dd {
    white-space: normal;
  }

  .lines-table th,
  .lines-table td {
    padding: 0.625em 0.75em;
  }

  .lines-table tbody th p {
    font-weight: 400;
  }

  .lines-table tbody tr:focus-within {
    background: var(--accent-soft);
    box-shadow: inset 0.25em 0 0 var(--accent);
  }

  .lines-table {
    font-size: 0.9375em;
  }

  .lines-table thead th {
    color: var(--text-soft);
    white-space: nowrap;
  }

  .lines-table .open {
    font-weight: 600;
    min-height: 1.75em;
  }

  .sort {
    color: inherit;
    font-weight: 600;
  }

  .mark.asked {
    border-color: var(--accent);
    color: var(--accent);
  }

  .small {
    font-size: 0.875em;
  }

  .split {
    display: grid;
    gap: 1.25em;
    min-width: 0;
  }

  .split > * {
    align-content: start;
    gap: 1.25em;
  }

  .ways {
    justify-content: space-between;
  }

  .head dd p {
    font-weight: 400;
  }

  .attention {
    border-color: var(--accent);
    border-inline-start-width: 0.375em;
  }

  .attention ul {
    display: grid;
    gap: 0.5em;
  }

  .attention .link {
    vertical-align: top;
  }

  blockquote {
    border-inline-start: 0.1875em solid var(--line);
    margin: 0.25em 0 0;
    padding-inline-start: 0.75em;
  }

  .tools > :is(details, .tool) {
    border-block-start: 1px solid var(--line);
    padding-block: 0.25em;
  }

  .tools > :is(details, .tool):first-of-type {
    border: 0;
  }

  .tools summary {
    padding-block: 0.5em;
    padding-inline-end: 2em;
    position: relative;
    width: auto;
  }

  .tools > :is([data-command='validate'], [data-command='accept']) > summary {
    background: var(--accent);
    border: 1px solid transparent;
    border-radius: var(--radius);
    color: var(--on-accent);
    padding-inline-start: 0.875em;
  }

  .tools > :is([data-command='validate'], [data-command='accept']) kbd {
    border-color: currentcolor;
    color: inherit;
  }

  .tools form {
    padding-block-end: 0.75em;
  }

  .tools .hint {
    margin-block-end: 0.5em;
  }

  .names form {
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
  }

  .names form > :is(.alert, .summary, .actions) {
    grid-column: 1 / -1;
  }

  .reasons {
    display: grid;
    gap: 0.375em;
    justify-items: start;
  }

  .reasons .link {
    font-size: 0.9375em;
  }

  kbd {
    border: 1px solid var(--control-line);
    border-radius: 0.25em;
    color: var(--text-soft);
    font: inherit;
    font-size: 0.8125em;
    font-weight: 400;
    padding: 0 0.375em;
  }

  .tools kbd {
    inset-block-start: 0.75em;
    inset-inline-end: 0.625em;
    line-height: 1.4;
    position: absolute;
  }

  .keys {
    gap: 0.375em;
    margin-block-start: 0.5em;
  }

  .keys > div {
    display: grid;
    gap: 0.75em;
    grid-template-columns: 5em minmax(0, 1fr);
  }

  .columns {
    display: grid;
    gap: 1.25em;
    grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
  }

  .narrow {
    max-width: 40em;
  }

  .code input {
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.25em;
    max-width: 12em;
  }

  @container (max-width: 59.99em) {
    .folded {
      display: none;
    }
  }

  @container (max-width: 39.99em) {
    .turns {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    #whose {
      grid-column: 1 / -1;
    }

    .turn {
      display: block;
      padding-inline: 0.5em;
    }

    .lines-table td > div {
      flex: 1 1 8em;
      min-width: 0;
    }

    .agencies {
      display: none;
    }

    .who > .lead {
      flex-basis: 100%;
    }

    .lines-table thead {
      display: none;
    }

    .lines-table tbody tr {
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      margin-block-end: 0.75em;
      padding: 0.75em 0.875em;
    }

    .lines-table th,
    .lines-table td {
      padding: 0.125em 0;
    }

    .lines-table :is(.submitted, .none) {
      display: none;
    }

    .lines-table td::before {
      flex-basis: 4em;
    }
  }

  @container (min-width: 40em) {
    .choices {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .lines-table {
      background: var(--surface);
    }

    .lines-table .mark {
      white-space: nowrap;
    }
  }

  @container (min-width: 60em) {
    .filters {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }

    .filters > :is(.field, .choices) {
      grid-column: auto;
    }

    .filters > .choices {
      grid-auto-columns: 12.5em;
      grid-auto-flow: column;
      grid-template-columns: none;
    }

    .more,
    .to-commands {
      display: none;
    }

    .split {
      grid-template-columns: minmax(0, 1fr) 24em;
    }

    .aside {
      align-self: start;
      grid-column: 2;
      grid-row: 1 / span 2;
      inset-block-start: 1em;
      max-height: calc(100vh - 2em);
      overflow-y: auto;
      position: sticky;
      scroll-padding-block: 1em;
    }

    .rest {
      grid-column: 1;
    }
  }

  @media (forced-colors: active) {
    .turn[aria-pressed='true'] {
      outline: 2px solid highlight;
    }
  }

  @media print {
    .button,
    .link.next,
    form,
    .tools,
    .turns,
    #keys,
    .ways {
      display: none;
    }

    .aside {
      position: static;
    }
  }
`;
