import {css} from 'lit';

/** The map's own look: of Leaflet's style sheet, only what places its panes and tiles. */
export const mapStyles = css`
  .map {
    --outside: color-mix(in srgb, var(--surface) 94%, var(--accent));

    display: grid;
    gap: 0.5em;
    position: relative;
  }

  .map .jump {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    color: var(--accent);
    display: flex;
    font-weight: 600;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    margin: 0;
    min-height: 2.75em;
    padding: 0.25em 1em;
    position: absolute;
    z-index: 3;
  }

  .map .jump:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }

  .map .stage ~ .jump {
    inset-block: auto 0.5em;
  }

  .map .stage {
    background: var(--outside);
    block-size: clamp(21em, 46cqi, 31em);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    isolation: isolate;
    overflow: hidden;
    position: relative;
  }

  .map .view {
    block-size: 100%;
    cursor: grab;
    /* Not even scrolled to show a focused pin: the map moves instead. */
    overflow: clip;
    position: relative;
    touch-action: pan-x pan-y;
    user-select: none;
  }

  .map .view:active {
    cursor: grabbing;
  }

  .map .view:focus-visible {
    outline-offset: -0.25em;
  }

  .leaflet-pane,
  .leaflet-layer,
  .leaflet-tile-container,
  .leaflet-tile,
  .map .pin,
  .map .scene {
    inset-block-start: 0;
    left: 0;
    position: absolute;
  }

  .leaflet-overlay-pane {
    z-index: 1;
  }

  .leaflet-pins-pane {
    z-index: 2;
  }

  .leaflet-tile-container {
    transform-origin: 0 0;
  }

  .leaflet-tile {
    max-width: none;
    visibility: hidden;
  }

  .leaflet-tile-loaded {
    visibility: inherit;
  }

  .map .scene {
    height: 1px;
    overflow: visible;
    pointer-events: none;
    width: 1px;
  }

  .map .area {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 1.5;
  }

  .map .ring {
    fill: none;
    stroke: var(--control-line);
    stroke-dasharray: 3 5;
  }

  .map .axis {
    fill: none;
    stroke: var(--line);
  }

  .map .label,
  .map .north text {
    fill: var(--text-soft);
    font-size: 0.8125em;
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--surface);
    stroke-linejoin: round;
    stroke-width: 5px;
  }

  .map .place {
    fill: var(--text);
    font-size: 0.9375em;
    font-weight: 700;
  }

  .map .here-halo {
    fill: var(--accent);
    opacity: 0.2;
  }

  .map .here,
  .map .spot {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 1.5;
  }

  .map .here {
    fill: var(--text);
  }

  .map .leader {
    stroke: var(--accent);
    stroke-width: 1.5;
  }

  .map.tiled .area {
    fill: none;
  }

  .map .pin {
    background: none;
    block-size: 44px;
    border: 0;
    border-radius: 50%;
    cursor: pointer;
    display: grid;
    inline-size: 44px;
    margin: -22px 0 0 -22px;
    padding: 0;
    place-items: center;
  }

  .map .named {
    z-index: 2;
  }

  .map .pin[aria-current] {
    z-index: 1;
  }

  .map .disc {
    background: var(--accent);
    block-size: 32px;
    border: 2px solid var(--surface);
    border-radius: 50%;
    box-shadow: 0 1px 4px rgb(10 20 40 / 35%);
    color: var(--on-accent);
    display: grid;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    inline-size: 32px;
    line-height: 1;
    place-items: center;
  }

  .map .pin:hover .disc,
  .map .pin[aria-current] .disc {
    background: var(--surface);
    border-color: var(--accent);
    color: var(--accent);
  }

  .map .pin[aria-current] .disc {
    block-size: 40px;
    border-width: 3px;
    inline-size: 40px;
  }

  .map .pin:focus-visible {
    outline-offset: 0;
  }

  .map .tip {
    background: var(--text);
    border: 1px solid transparent;
    border-radius: calc(var(--radius) * 0.75);
    color: var(--surface);
    font-size: 0.875em;
    font-weight: 600;
    inset-block-start: 0;
    left: 0;
    max-inline-size: 20em;
    padding: 0.375em 0.75em;
    pointer-events: none;
    position: absolute;
    text-align: center;
    width: max-content;
    z-index: 3;
  }

  .map .tools {
    display: flex;
    gap: 0.5em;
    order: 1;
  }

  .map .tool {
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    color: var(--accent);
    cursor: pointer;
    font-weight: 600;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.25em 0.875em;
  }

  .map .tool[aria-label] {
    font-size: 1.25em;
    line-height: 1;
    padding: 0;
  }

  .map .tool:hover {
    background: var(--accent-soft);
  }

  .map .tool[aria-disabled='true'] {
    color: var(--text-soft);
    cursor: default;
    opacity: 0.6;
  }

  .map .north {
    block-size: 40px;
    fill: var(--text-soft);
    inset-block-start: 0.75em;
    inset-inline-start: 0.75em;
    pointer-events: none;
    position: absolute;
    width: 24px;
  }

  .map .ruler {
    background: color-mix(in srgb, var(--surface) 75%, transparent);
    border: solid var(--text-soft);
    border-width: 0 1.5px 1.5px;
    color: var(--text-soft);
    font-size: 0.75em;
    font-weight: 600;
    inset-block-end: 0.75em;
    inset-inline-start: 1em;
    pointer-events: none;
    position: absolute;
    text-align: center;
  }

  .map .credit {
    background: var(--surface);
    border-start-start-radius: calc(var(--radius) * 0.5);
    color: var(--text-soft);
    font-size: 0.75em;
    inset-block-end: 0;
    inset-inline-end: 0;
    margin: 0;
    padding: 0.125em 0.5em;
    position: absolute;
  }

  @container (min-width: 40em) {
    .map .tools {
      inset-block-start: 0.75em;
      inset-inline-end: 0.75em;
      position: absolute;
      z-index: 2;
    }
  }

  @media (forced-colors: active) {
    .map :is(.area, .ring, .axis, .leader) {
      fill: none;
      stroke: canvastext;
    }

    .map :is(.label, .north, .north text) {
      fill: canvastext;
      stroke: canvas;
    }

    .map :is(.here, .here-halo, .spot) {
      fill: canvastext;
      stroke: canvas;
    }

    .map .disc {
      border-color: buttontext;
    }

    .map .pin[aria-current] .disc,
    .map .pin:hover .disc {
      background: highlight;
      border-color: highlight;
      color: highlighttext;
      forced-color-adjust: none;
    }

    .map .tip {
      border-color: canvastext;
    }

    .map .pin:focus-visible {
      outline-color: canvastext;
      outline-offset: 2px;
    }
  }
`;
