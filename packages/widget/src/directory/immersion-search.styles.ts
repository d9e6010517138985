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

  .criteria {
    display: grid;
    gap: 1em;
  }

  .title,
  h2 {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
    margin: 0;
    text-wrap: balance;
  }

  .filters summary {
    color: var(--accent);
    cursor: pointer;
    font-weight: 600;
    min-height: 1.75em;
    width: fit-content;
  }

  .filter-groups {
    display: grid;
    gap: 1.25em;
    margin-block: 0.75em;
  }

  fieldset {
    align-content: start;
    border: 0;
    display: grid;
    gap: 0.5em;
    margin: 0;
    min-width: 0;
    padding: 0;
  }

  legend {
    font-weight: 600;
    margin-block-end: 0.5em;
    padding: 0;
  }

  .check {
    align-items: start;
    display: flex;
    gap: 0.625em;
    min-height: 1.75em;
  }

  .check input {
    accent-color: var(--accent);
    flex: none;
    height: 1.25em;
    margin: 0.125em 0 0;
    min-height: 0;
    padding: 0;
    width: 1.25em;
  }

  .check label {
    font-weight: 400;
  }

  .results {
    margin-block-start: 1.5em;
  }

  .title:focus:not(:focus-visible),
  #panel-title:focus {
    outline: none;
  }

  #map {
    margin-block: 1em 0;
  }

  .results > .button {
    margin-block-start: 1em;
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

  .offer {
    position: relative;
  }

  .offer:hover {
    border-color: var(--accent);
  }

  /* The numbers of the map's pins. */
  .results:has(#map) .offers {
    counter-reset: offer;
  }

  .results:has(#map) .offer {
    counter-increment: offer;
  }

  .results:has(#map) .name::before {
    content: counter(offer) '. ';
  }

  .offer p {
    margin: 0;
  }

  .offer .name {
    background: none;
    border: 0;
    cursor: pointer;
    font-size: 1.0625em;
    font-weight: 700;
    line-height: 1.3;
    min-height: 1.5em;
    padding: 0;
    text-align: start;
  }

  /* The whole card opens it, for a finger or a mouse. */
  .offer .name::after {
    content: '';
    inset: 0;
    position: absolute;
  }

  .offer .name:hover,
  .offer:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.15em;
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

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    justify-content: center;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  nav li {
    align-items: center;
    display: flex;
  }

  .page {
    align-items: center;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
    display: flex;
    justify-content: center;
    min-height: 2.75em;
    min-width: 2.75em;
    padding: 0.25em 0.75em;
  }

  .page:hover {
    background: var(--accent-soft);
  }

  .page[aria-current] {
    border-color: currentcolor;
    cursor: default;
    font-weight: 700;
  }

  dialog {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    box-shadow: var(--shadow);
    color: var(--text);
    max-height: calc(100dvh - 2em);
    max-width: min(38em, calc(100vw - 2em));
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0;
    width: 100%;
  }

  dialog::backdrop {
    background: rgb(10 15 30 / 55%);
  }

  .panel {
    display: grid;
    gap: 1em;
    padding: 1.5em;
  }

  .panel-head {
    align-items: start;
    display: flex;
    gap: 1em;
    justify-content: space-between;
  }

  .panel p,
  .panel dl,
  .panel dd {
    margin: 0;
  }

  .panel dl {
    display: grid;
    gap: 0.75em;
  }

  .panel dt {
    color: var(--text-soft);
    font-size: 0.875em;
  }

  .panel dd {
    overflow-wrap: anywhere;
  }

  .panel dd ul {
    margin: 0;
    padding-inline-start: 1.125em;
  }

  .panel a {
    color: var(--accent);
  }

  .panel .note {
    background: var(--surface-soft);
    border-radius: var(--radius);
    padding: 0.75em 1em;
  }

  .close {
    align-items: center;
    background: none;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    flex: none;
    height: 2.75em;
    justify-content: center;
    padding: 0;
    width: 2.75em;
  }

  .close svg {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 2;
    width: 1em;
  }

  .skeleton {
    background: var(--surface-soft);
    border-radius: var(--radius);
    height: 6em;
  }

  @container (min-width: 34em) {
    .panel dl div {
      display: grid;
      gap: 1em;
      grid-template-columns: 8em 1fr;
    }
  }

  @container (min-width: 46em) {
    .criteria {
      align-items: end;
      grid-template-columns: 3fr 3fr minmax(7em, 1fr) auto;
    }

    .filter-groups {
      grid-template-columns: repeat(3, 1fr);
    }

    .offers {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .page[aria-current] {
      border-color: highlight;
    }
  }
`;
