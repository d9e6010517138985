import {css} from 'lit';

/** What `<immersion-contact>` looks like, beside its fields. */
export const contactStyles = css`
  .contact,
  .stack,
  .helped,
  form {
    display: grid;
    gap: 1.25em;
    min-width: 0;
  }

  .contact {
    gap: 1em;
    margin-inline: auto;
    max-width: 40em;
    overflow-wrap: anywhere;
  }

  .helped {
    gap: 0.375em;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
  }

  .title {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .part-title {
    font-size: 1.125em;
    font-weight: 700;
  }

  fieldset > .part-title {
    margin-block-end: 0.75em;
  }

  :is(.title, .summary, .alert, .notice):focus:not(:focus-visible) {
    outline: none;
  }

  .soft,
  dt {
    color: var(--text-soft);
  }

  .pair {
    display: grid;
    gap: 1.25em;
  }

  .note,
  .letter {
    background: var(--surface-soft);
    border-radius: var(--radius);
    padding: 0.875em 1em;
  }

  .letter {
    border: 1px solid var(--line);
    border-inline-start: 0.375em solid var(--accent);
    display: grid;
    gap: 0.75em;
  }

  .letter dl {
    display: grid;
    gap: 0.75em;
  }

  .letter dt {
    font-size: 0.9375em;
  }

  .letter dd {
    white-space: pre-line;
  }

  .alert,
  .notice {
    border: 1px solid var(--error);
    border-inline-start-width: 0.375em;
    border-radius: var(--radius);
    padding: 0.875em 1em;
  }

  .notice {
    border-color: var(--accent);
  }

  .notice.done {
    border-color: var(--success);
  }

  .ideas > summary {
    color: var(--accent);
    cursor: pointer;
    font-size: 0.9375em;
    padding-block: 0.375em;
    width: fit-content;
  }

  .ideas ul {
    display: grid;
    gap: 0.5em;
    list-style: none;
    margin-block-start: 0.5em;
    padding: 0;
  }

  .idea {
    background: var(--accent-soft);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    cursor: pointer;
    padding: 0.5em 0.875em;
    text-align: start;
    width: 100%;
  }

  .idea:hover {
    border-color: var(--accent);
  }

  .code input {
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.25em;
    max-width: 12em;
  }

  .then {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.375em;
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

  @container (min-width: 30em) {
    .pair {
      align-items: end;
      grid-template-columns: 1fr 1fr;
    }
  }
`;
