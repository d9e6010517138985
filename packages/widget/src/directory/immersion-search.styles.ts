import {css} from 'lit';

export const searchStyles = css`
  form {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    display: grid;
    gap: 1em;
    padding: 1.25em;
  }

  form .button {
    width: 100%;
  }

  h2,
  h3 {
    line-height: 1.25;
    margin: 0;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.25em;
  }

  h3 {
    font-size: 1.0625em;
  }

  .results {
    margin-block-start: 1.5em;
  }

  .results h2:focus {
    outline: none;
  }

  .results h2:focus-visible {
    outline: 0.1875em solid var(--accent);
  }

  .offers {
    display: grid;
    gap: 0.75em;
    list-style: none;
    margin: 1em 0;
    padding: 0;
  }

  .offer {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 0.375em;
    padding: 1em 1.125em;
  }

  .offer p {
    margin: 0;
  }

  .offer .where {
    color: var(--text-soft);
  }

  .offer .where strong {
    color: var(--text);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    list-style: none;
    margin: 0.25em 0 0;
    padding: 0;
  }

  .tags li {
    background: var(--surface-soft);
    border: 1px solid var(--line);
    border-radius: 2em;
    font-size: 0.8125em;
    padding: 0.125em 0.75em;
  }

  .tags .good {
    border-color: currentcolor;
    color: var(--success);
  }

  .message {
    background: var(--surface-soft);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 0.75em;
    justify-items: start;
    margin-block-start: 1em;
    padding: 1.125em;
  }

  .message p,
  .message ul {
    margin: 0;
  }

  .message ul {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
  }

  .message.failure {
    border-inline-start: 0.25em solid var(--error);
  }

  nav {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    justify-content: space-between;
  }

  .skeleton {
    background: var(--surface-soft);
    border-radius: var(--radius);
    height: 6em;
  }

  @container (min-width: 42em) {
    form {
      grid-template-columns: 3fr 3fr minmax(7em, 1fr) auto;
      align-items: end;
    }

    form .button {
      width: auto;
    }

    .offers {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
