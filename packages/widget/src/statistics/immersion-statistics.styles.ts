import {css} from 'lit';

/** What the public figures look like: in words, as bars, as a table or, without room, as blocks. */
export const statisticsStyles = css`
  .statistics,
  .part {
    display: grid;
    gap: 1.25em;
    min-width: 0;
  }

  .part {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    gap: 1em;
    padding: 1.25em 1.125em;
  }

  .title:focus {
    outline: none;
  }

  .statistics {
    overflow-wrap: anywhere;
  }

  .title {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  .soft,
  dt,
  caption,
  thead th {
    color: var(--text-soft);
  }

  .facts {
    display: grid;
    gap: 0.875em 1.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
  }

  .facts > div {
    border-inline-start: 0.1875em solid var(--accent);
    padding-inline-start: 0.75em;
  }

  dd {
    font-weight: 600;
  }

  [data-fact='started'] dd {
    font-size: 1.75em;
    line-height: 1.2;
  }

  .field {
    max-width: 22em;
  }

  .alert {
    border: 1px solid var(--error);
    border-inline-start-width: 0.375em;
    border-radius: var(--radius);
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 0.875em 1em;
  }

  .alert:focus {
    outline: none;
  }

  .chart {
    display: block;
    font-size: 0.875em;
    overflow: visible;
    width: 100%;
  }

  .months {
    height: 14em;
  }

  .chart rect {
    fill: var(--accent);
  }

  .chart text {
    fill: currentcolor;
  }

  .standing .count {
    font-size: 0.8125em;
  }

  .standing .name {
    display: none;
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    /* Columns are as wide as their words. */
    overflow-wrap: break-word;
    width: 100%;
  }

  caption {
    padding-block-end: 0.5em;
    text-align: start;
  }

  th,
  td {
    border-block-end: 1px solid var(--line);
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    font-size: 0.875em;
    vertical-align: bottom;
  }

  tfoot :is(th, td) {
    font-weight: 700;
  }

  [aria-busy='true'] table {
    opacity: 0.6;
  }

  @container (min-width: 34em) {
    .standing .count {
      font-size: 1em;
    }

    .standing .name {
      display: inline;
    }

    .standing .letter {
      display: none;
    }

    .part {
      padding: 1.5em 1.75em;
    }
  }

  @container (min-width: 60em) {
    tbody th {
      white-space: nowrap;
    }
  }

  @container (max-width: 59.99em) {
    table,
    tbody,
    tfoot,
    caption,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }

    tr {
      border-block-end: 1px solid var(--line);
      padding-block: 0.75em;
    }

    th,
    td {
      border: 0;
      padding: 0.125em 0;
    }

    td {
      display: grid;
      font-weight: 400;
      gap: 0.125em 1em;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    /* What is not there is too small, as the note says. */
    td[data-few] {
      display: none;
    }

    td::before {
      color: var(--text-soft);
      content: attr(data-column);
      font-weight: 400;
    }
  }

  @media print {
    .field,
    .alert {
      display: none;
    }

    .chart rect {
      print-color-adjust: exact;
    }

    tr {
      break-inside: avoid;
    }
  }

  @media (forced-colors: active) {
    .chart rect {
      fill: linktext;
    }
  }
`;
