import {css} from 'lit';

/**
 * The look of every element: each `--immersion-*` property may be set by the page; without it, a
 * calm blue on the page's own font, light or dark as the page's `color-scheme` says.
 */
export const tokens = css`
  :host {
    --accent: var(--immersion-accent, light-dark(#1f4fbf, #9db9ff));
    --on-accent: var(--immersion-on-accent, light-dark(#ffffff, #0d1730));
    --accent-soft: var(--immersion-accent-soft, light-dark(#edf2ff, #1c2740));
    --surface: var(--immersion-surface, light-dark(#ffffff, #151a23));
    --surface-soft: var(--immersion-surface-soft, light-dark(#f5f7fa, #1c222d));
    --text: var(--immersion-text, light-dark(#171c26, #e9edf4));
    --text-soft: var(--immersion-text-soft, light-dark(#4c5668, #b3bccb));
    --line: var(--immersion-line, light-dark(#d6dce5, #333c4b));
    --control-line: var(--immersion-control-line, light-dark(#79849a, #7d8aa3));
    --error: var(--immersion-error, light-dark(#b3261e, #ffb3ab));
    --success: var(--immersion-success, light-dark(#17693a, #8fd9ac));
    --radius: var(--immersion-radius, 0.625em);
    --shadow: var(
      --immersion-shadow,
      0 0.75em 2em light-dark(rgb(20 30 60 / 16%), rgb(0 0 0 / 55%))
    );

    box-sizing: border-box;
    color: var(--text);
    display: block;
    container-type: inline-size;
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button,
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }

  :focus-visible {
    outline: 0.1875em solid var(--accent);
    outline-offset: 0.125em;
  }

  .visually-hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
`;
