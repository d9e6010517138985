import {make} from './dom.ts';
import {north} from './schematic.ts';

/** The words of a map. */
export type MapTexts = {
  /** What it is: « Carte des résultats ». */
  label: string;
  /** How the keyboard moves it: « Carte : flèches pour se déplacer, + et − pour zoomer ». */
  keys: string;
  /** The button that jumps over it: « Passer la carte ». */
  skip: string;
  /** The button where the jump lands, which jumps back: « Revenir avant la carte ». */
  back: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** The letter of the north. */
  north: string;
  /** The name of a pin: « 3 : Boulangerie des Arcades ». */
  marker: (number: number, name: string) => string;
  /** A distance in metres, in words: « 10 km ». */
  scale: (metres: number) => string;
};

/** What stands around the map: its buttons, its scale, whom its tiles are from. */
export type Frame = {
  readonly root: HTMLElement;
  /** What Leaflet fills. */
  readonly view: HTMLElement;
  say(texts: MapTexts, attribution: string): void;
  measure(zoom: {atMost: boolean; atLeast: boolean}, metresPerPixel: number): void;
};

const SCALE_WIDTH = 96;

/** A round distance, and its length in pixels. */
const scaleOf = (metresPerPixel: number) => {
  const most = metresPerPixel * SCALE_WIDTH;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find(times => times * power <= most) ?? 1);
  return {metres, width: metres / metresPerPixel};
};

export const createFrame = (act: {zoomBy: (levels: number) => void; fit: () => void}): Frame => {
  const button = (kind: string, click: () => void): HTMLButtonElement => {
    const made = make('button', {type: 'button', class: kind});
    made.addEventListener('click', click);
    return made;
  };
  // From anything with a negative `tabindex`, Tab would go back to the start of the shadow root.
  const back = button('jump', () => {
    skip.focus();
  });
  const skip = button('jump', () => {
    back.focus();
  });
  const zoomOut = button('tool', () => {
    act.zoomBy(-1);
  });
  const zoomIn = button('tool', () => {
    act.zoomBy(1);
  });
  const fit = button('tool', act.fit);
  const tools = make('div', {class: 'tools'}, zoomOut, zoomIn, fit);
  const view = make('div', {class: 'view', tabindex: 0, role: 'group'});
  const compass = north();
  const ruler = make('span', {class: 'ruler', 'aria-hidden': 'true'});
  const credit = make('p', {class: 'credit'});
  const stage = make('div', {class: 'stage'}, view, compass, ruler, credit);
  const root = make('div', {class: 'map', role: 'region'}, skip, tools, stage, back);
  let scale: MapTexts['scale'] = String;

  return {
    root,
    view,
    say: (texts, attribution) => {
      ({scale} = texts);
      root.setAttribute('aria-label', texts.label);
      view.setAttribute('aria-label', texts.keys);
      skip.textContent = texts.skip;
      back.textContent = texts.back;
      zoomOut.textContent = '−';
      zoomOut.setAttribute('aria-label', texts.zoomOut);
      zoomIn.textContent = '+';
      zoomIn.setAttribute('aria-label', texts.zoomIn);
      fit.textContent = texts.fit;
      const letter = compass.querySelector('text');
      if (letter) letter.textContent = texts.north;
      credit.textContent = attribution;
      credit.hidden = attribution === '';
    },
    measure: ({atMost, atLeast}, metresPerPixel) => {
      zoomIn.setAttribute('aria-disabled', String(atMost));
      zoomOut.setAttribute('aria-disabled', String(atLeast));
      const {metres, width} = scaleOf(metresPerPixel);
      ruler.textContent = scale(metres);
      ruler.style.inlineSize = `${Math.round(width)}px`;
    },
  };
};
