import {css} from 'lit';

/** Questions with several answers, boxes to tick, long texts, and the summary of what is wrong. */
export const formStyles = css`
  fieldset {
    border: 0;
    margin: 0;
    min-width: 0;
    padding: 0;
  }

  legend {
    font-weight: 600;
    padding: 0;
  }

  .radios {
    display: grid;
    gap: 0.375em;
  }

  .radios legend {
    float: left;
    width: 100%;
  }

  .radios .check {
    padding-block: 0.25em;
  }

  .check {
    align-items: start;
    column-gap: 0.625em;
    display: grid;
    grid-template-columns: auto 1fr;
  }

  .check input {
    accent-color: var(--accent);
    height: 1.375em;
    margin: 0.0625em 0 0;
    min-height: 0;
    padding: 0;
    width: 1.375em;
  }

  .check label {
    font-weight: 400;
    padding-block: 0.0625em;
  }

  .check .hint {
    grid-column: 2;
  }

  .optional {
    color: var(--text-soft);
    font-weight: 400;
  }

  textarea {
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    color: inherit;
    font: inherit;
    padding: 0.625em 0.75em;
    resize: vertical;
    width: 100%;
  }

  textarea[aria-invalid='true'],
  select[aria-invalid='true'] {
    border: 2px solid var(--error);
  }

  .summary {
    border: 2px solid var(--error);
    border-radius: var(--radius);
    display: grid;
    gap: 0.75em;
    padding: 1em;
  }

  .summary-title {
    font-size: 1.125em;
    font-weight: 700;
  }

  .summary ul {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
  }

  .summary .link {
    color: var(--error);
    min-height: 1.75em;
    vertical-align: top;
  }
`;
