import {css} from 'lit';

/** Fields about one thing under one heading, side by side where there is room. */
export const groupStyles = css`
  .pair {
    display: grid;
    gap: 1.25em;
  }

  @container (min-width: 34em) {
    .pair {
      align-items: end;
      grid-template-columns: 1fr 1fr;
    }
  }

  .group {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    display: grid;
    gap: 1.25em;
    padding: 1.25em;
  }

  .group > legend {
    float: left;
    font-size: 1.125em;
    font-weight: 700;
    width: 100%;
  }

  .group > legend + .hint {
    margin-block-start: -0.75em;
  }

  .found {
    border-inline-start: 0.1875em solid var(--success);
    margin-block-start: -0.75em;
    padding-inline-start: 0.5em;
  }
`;
