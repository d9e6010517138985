import {Point} from 'leaflet/src/geometry/Point.js';
import type {QuietMap} from './leaflet.ts';

const PAN = 80;
const DRAG_STARTS = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-PAN, 0],
  ArrowRight: [PAN, 0],
  ArrowUp: [0, -PAN],
  ArrowDown: [0, PAN],
};

/** What a gesture does to the map. */
export type Moves = {
  pan: (x: number, y: number, smooth: boolean) => void;
  zoomBy: (levels: number, at?: Point) => void;
};

const within = (map: QuietMap, {clientX, clientY}: {clientX: number; clientY: number}): Point => {
  const {left, top} = map.getContainer().getBoundingClientRect();
  return new Point(clientX - left, clientY - top);
};

const listenToKeys = (view: HTMLElement, {pan, zoomBy}: Moves, signal: AbortSignal): void => {
  view.addEventListener(
    'keydown',
    event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = ARROWS[event.key];
      if (arrow) pan(...arrow, true);
      else if (event.key === '+' || event.key === '=') zoomBy(1);
      else if (event.key === '-') zoomBy(-1);
      else return;
      event.preventDefault();
    },
    {signal},
  );
};

/** The wheel scrolls the page, unless Ctrl is held or the map was given the focus. */
const listenToWheel = (map: QuietMap, {zoomBy}: Moves, signal: AbortSignal): void => {
  const view = map.getContainer();
  view.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && !event.metaKey && !view.matches(':focus-within')) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      zoomBy(Math.max(-1, Math.min(1, (-event.deltaY * lines) / 150)), within(map, event));
    },
    {signal, passive: false},
  );
};

/** A mouse or a pen drags. Captured only once it has moved, so that a click still finds its pin. */
const listenToMouse = (map: QuietMap, {pan, zoomBy}: Moves, signal: AbortSignal): void => {
  const view = map.getContainer();
  let from: Point | undefined;
  const end = () => {
    from = undefined;
  };
  view.addEventListener(
    'pointerdown',
    event => {
      if (event.pointerType !== 'touch' && event.button === 0) from = within(map, event);
    },
    {signal},
  );
  view.addEventListener(
    'pointermove',
    event => {
      if (!from) return;
      if (event.buttons === 0) {
        end();
        return;
      }
      const at = within(map, event);
      const captured = view.hasPointerCapture(event.pointerId);
      if (!captured && at.distanceTo(from) < DRAG_STARTS) return;
      if (!captured) view.setPointerCapture(event.pointerId);
      pan(from.x - at.x, from.y - at.y, false);
      from = at;
    },
    {signal},
  );
  view.addEventListener('pointerup', end, {signal});
  view.addEventListener('pointercancel', end, {signal});
  view.addEventListener(
    'dblclick',
    event => {
      const pin = event.target instanceof Element && event.target.closest('button');
      if (!pin) zoomBy(1, within(map, event));
    },
    {signal},
  );
};

/** One finger scrolls the page (`touch-action`); two move and zoom the map. */
const listenToTouch = (map: QuietMap, {zoomBy}: Moves, signal: AbortSignal): void => {
  const view = map.getContainer();
  const fingers = ({touches: [one, two]}: TouchEvent) => {
    if (!one || !two) return undefined;
    const [a, b] = [within(map, one), within(map, two)];
    return {middle: a.add(b).divideBy(2), apart: Math.max(1, a.distanceTo(b))};
  };
  let start: {held: ReturnType<QuietMap['getCenter']>; apart: number; zoom: number} | undefined;
  view.addEventListener(
    'touchstart',
    event => {
      const two = fingers(event);
      if (!two || event.touches.length > 2) return;
      event.preventDefault();
      const held = map.containerPointToLatLng(two.middle);
      start = {held, apart: two.apart, zoom: map.getZoom()};
    },
    {signal, passive: false},
  );
  view.addEventListener(
    'touchmove',
    event => {
      const two = fingers(event);
      if (!start || !two) return;
      event.preventDefault();
      const zoom = start.zoom + Math.log2(two.apart / start.apart);
      const limited = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), zoom));
      map.hold(start.held, two.middle, limited);
    },
    {signal, passive: false},
  );
  const end = (event: TouchEvent) => {
    if (!start || event.touches.length > 1) return;
    start = undefined;
    zoomBy(0);
  };
  view.addEventListener('touchend', end, {signal});
  view.addEventListener('touchcancel', end, {signal});
};

/** Everything a person does to the map with keys, wheel, mouse or fingers. */
export const listen = (map: QuietMap, moves: Moves, signal: AbortSignal): void => {
  listenToKeys(map.getContainer(), moves, signal);
  listenToWheel(map, moves, signal);
  listenToMouse(map, moves, signal);
  listenToTouch(map, moves, signal);
};
