import {css} from 'lit';

/** Labels, inputs, buttons and lists of suggestions. */
export const fieldStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    min-width: 0;
  }

  label {
    font-weight: 600;
  }

  .hint,
  .error {
    font-size: 0.875em;
    margin: 0;
  }

  .hint {
    color: var(--text-soft);
  }

  .error {
    border-inline-start: 0.1875em solid currentcolor;
    color: var(--error);
    padding-inline-start: 0.5em;
  }

  input,
  select {
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    min-height: 3em;
    padding: 0.5em 0.75em;
    width: 100%;
  }

  input[aria-invalid='true'] {
    border: 2px solid var(--error);
  }

  .combobox {
    position: relative;
  }

  .combobox input {
    padding-inline-end: 2.75em;
  }

  .clear {
    align-items: center;
    background: none;
    border: 0;
    border-radius: var(--radius);
    color: var(--text-soft);
    cursor: pointer;
    display: flex;
    height: 2.5em;
    inset-block-start: 0.25em;
    inset-inline-end: 0.25em;
    justify-content: center;
    padding: 0;
    position: absolute;
    width: 2.5em;
  }

  .clear svg {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 2;
    width: 1em;
  }

  .popup {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    inset-block-start: calc(100% + 0.25em);
    inset-inline: 0;
    overflow: hidden;
    position: absolute;
    z-index: 10;
  }

  .popup ul {
    list-style: none;
    margin: 0;
    max-height: min(20em, 60vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.25em;
  }

  .popup li {
    border-radius: calc(var(--radius) - 0.125em);
    cursor: pointer;
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: 2.75em;
    padding: 0.375em 0.75em;
  }

  .popup li small {
    color: var(--text-soft);
  }

  .popup li:hover {
    background: var(--surface-soft);
  }

  .popup li[aria-selected='true'] {
    background: var(--accent-soft);
    box-shadow: inset 0.1875em 0 0 var(--accent);
    outline: 2px solid transparent;
  }

  .popup .empty {
    color: var(--text-soft);
    margin: 0;
    padding: 0.75em 1em;
  }

  .popup ul:empty {
    display: none;
  }

  .button {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
    display: inline-flex;
    font-weight: 600;
    gap: 0.5em;
    justify-content: center;
    min-height: 3em;
    padding: 0.5em 1.25em;
  }

  .button:hover {
    background: var(--accent-soft);
  }

  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }

  .button.primary:hover {
    filter: brightness(1.08);
  }

  .link {
    background: none;
    border: 0;
    color: var(--accent);
    cursor: pointer;
    min-height: 1.5em;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  @media (forced-colors: active) {
    .popup li[aria-selected='true'] {
      outline-color: highlight;
    }
  }
`;
