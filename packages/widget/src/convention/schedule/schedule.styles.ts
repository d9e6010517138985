import {css} from 'lit';

/** The days and hours: one column on a telephone, a line a day where there is room. */
export const scheduleStyles = css`
  .schedule,
  .schedule-usual {
    display: grid;
    gap: 1.5em;
    min-width: 0;
  }

  .schedule p,
  .schedule ul {
    margin: 0;
    padding: 0;
  }

  .schedule .error {
    padding-inline-start: 0.5em;
  }

  .schedule ul {
    list-style: none;
  }

  .schedule fieldset {
    border: 0;
    display: grid;
    gap: 0.75em;
    justify-items: start;
    margin: 0;
    min-width: 0;
    padding: 0;
  }

  .schedule legend,
  .schedule-title {
    font-weight: 600;
    margin-block-end: 0.25em;
    padding: 0;
  }

  .schedule-weekdays {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(8.25em, 100%), 1fr));
    width: 100%;
  }

  .schedule-weekday {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    font-weight: 400;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.375em 0.75em;
  }

  .schedule-weekday:has(:checked) {
    background: var(--accent-soft);
    border-color: var(--accent);
  }

  .schedule-weekday input {
    accent-color: var(--accent);
    flex: none;
    height: 1.25em;
    margin: 0;
    min-height: 0;
    padding: 0;
    width: 1.25em;
  }

  .schedule-period {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    max-width: 100%;
  }

  .schedule-period .error {
    flex: 1 0 100%;
  }

  /* As wide as the browser writes a time, with AM and PM or without. */
  .schedule-period input {
    padding-inline: 0.5em;
    width: auto;
  }

  .schedule .link {
    min-height: 2em;
  }

  .schedule-period .link {
    min-height: 3em;
  }

  .schedule-rhythm {
    color: var(--text-soft);
  }

  .schedule-note {
    border-inline-start: 0.1875em solid var(--control-line);
    font-size: 0.875em;
    padding-inline-start: 0.5em;
  }

  .schedule .schedule-note {
    padding-inline-start: 0.5em;
  }

  .schedule .schedule-total {
    background: var(--surface-soft);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 0.75em 1em;
  }

  .schedule-weeks {
    border-block-end: 1px solid var(--line);
  }

  .schedule-weeks > li {
    border-block-start: 1px solid var(--line);
  }

  .schedule-weeks summary {
    cursor: pointer;
    list-style-position: outside;
    margin-inline-start: 1.25em;
    min-height: 2.75em;
    padding-block: 0.625em;
  }

  .schedule-weeks summary:hover .schedule-week {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .schedule-week,
  .schedule-date {
    font-weight: 600;
  }

  /* Each in one piece, on the line below when there is no room. */
  .schedule-weeks summary > :not(.schedule-week) {
    display: inline-block;
    margin-inline-end: 0.5em;
  }

  .schedule-week {
    margin-inline-end: 0.5em;
  }

  .schedule-over {
    color: var(--error);
  }

  .schedule-mark {
    border: 1px solid currentcolor;
    border-radius: 2em;
    display: inline-block;
    font-size: 0.8125em;
    padding: 0.0625em 0.625em;
  }

  .schedule-day {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 0.25em 1.25em;
    padding-block: 0.625em;
  }

  .schedule-date::first-letter {
    text-transform: uppercase;
  }

  .schedule-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  .schedule-days + .schedule-actions:not(:empty) {
    padding-block: 0.25em 0.875em;
  }

  .schedule .schedule-edited {
    background: var(--surface-soft);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 0.875em;
  }

  .schedule-edited legend {
    float: inline-start;
  }

  .schedule-screen {
    display: grid;
    gap: 0.5em;
  }

  .schedule-print {
    display: none;
  }

  @media (pointer: coarse) {
    .schedule .link {
      min-height: 2.75rem;
    }
  }

  @container (min-width: 40em) {
    .schedule-day {
      align-items: baseline;
      display: flex;
      flex-wrap: wrap;
    }

    .schedule-date {
      width: 12.5em;
    }

    .schedule-hours {
      flex: 1 0 14em;
    }

    .schedule-day > .schedule-actions {
      margin-inline-start: auto;
    }

    .schedule-day > .error,
    .schedule-day > .schedule-note,
    .schedule-edited {
      flex: 1 0 100%;
    }
  }

  @media print {
    .schedule-screen,
    .schedule-usual {
      display: none;
    }

    .schedule-print {
      display: grid;
      gap: 0.5em;
    }
  }
`;
