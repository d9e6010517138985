import {css, type CSSResult, unsafeCSS} from 'lit';

/** A table whose rows are blocks, each cell after the name of its column. */
const stacked = (name: string): CSSResult => {
  const table = unsafeCSS(name);
  return css`
    ${table}, ${table} :is(tbody, tr, th, td, caption) {
      display: block;
    }
    ${table} thead {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
    ${table} tr {
      border-block-end: 1px solid var(--line);
      padding-block: 0.5em;
    }
    ${table} :is(th, td) {
      border: 0;
      padding: 0.125em 0;
    }
    ${table} td {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
    }
    ${table} td > span {
      flex: 1 1 8em;
      min-width: 0;
    }
    ${table} td::before {
      color: var(--text-soft);
      content: attr(data-column);
      flex: 0 0 6.5em;
    }
  `;
};

/** The words of a document: sections, facts, tables that a phone can show. */
export const readingStyles = css`
  .text section {
    display: grid;
    gap: 0.5em;
    margin-block-start: 1.75em;
  }

  .text dl {
    gap: 0.5em;
  }

  .text dd {
    font-weight: 400;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  caption {
    padding-block-end: 0.375em;
    text-align: start;
  }

  th,
  td {
    border-block-end: 1px solid var(--line);
    padding: 0.375em 0.375em 0.375em 0;
    text-align: start;
    vertical-align: top;
    white-space: pre-line;
  }

  ${stacked('table.hours')}

  @container (max-width: 39.99em) {
    ${stacked('table')}
  }
`;
