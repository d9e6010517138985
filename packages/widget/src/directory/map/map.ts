import type {Offer, Position} from '@immersion-kit/sdk';
import {Point} from 'leaflet/src/geometry/Point.js';
import {draw} from './dom.ts';
import {createFrame, type MapTexts} from './frame.ts';
import {listen, type Moves} from './gestures.ts';
import {QuietMap, Tiles} from './leaflet.ts';
import {createPins, offerKey, PIN_SIZE, type Pins} from './pins.ts';
import {boundsOf, latLng, reachOf} from './reach.ts';
import {drawScene, keptFree, metresPerPixel} from './schematic.ts';
import {spread} from './spread.ts';

export {mapStyles} from './map.styles.ts';

export type MapOptions = {
  offers: readonly Offer[];
  centre?: Position | undefined;
  /** Name of the centre, written under it. */
  place?: string | undefined;
  radiusKm?: number | undefined;
  /** Address of a tile server, with `{z}`, `{x}` and `{y}`; without one, no origin is contacted. */
  tiles?: string | undefined;
  /** Whom the tiles are from, as plain text. */
  attribution?: string | undefined;
  texts: MapTexts;
  onSelect: (offer: Offer) => void;
};

export type ResultsMap = {
  /** Takes what changed; the view moves only when what there is to see did. */
  update(changes: Partial<MapOptions>): void;
  /** Shows the pin of an offer and gives it the focus. */
  focus(offer: Offer): void;
  destroy(): void;
};

const ZOOM = {least: 4, most: 18, fit: 15};
const PADDING = new Point(60, 60);
/** Room kept around a focused pin: its name above, the scale below. */
const ROOM = {side: 8, above: 44, below: 28};

/** Shows offers around a place; the list beside it stays the primary view. */
export const createMap = (container: HTMLElement, initial: MapOptions): ResultsMap => {
  let options = initial;
  let pins: Pins | undefined;
  let chosen: Offer | undefined;
  let tiles: Tiles | undefined;
  let untouched = true;
  const listening = new AbortController();

  const moves: Moves = {
    pan: (x, y, smooth) => {
      untouched = false;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      map.panBy([x, y], {animate: smooth && !still, duration: 0.2});
    },
    zoomBy: (levels, at) => {
      untouched = false;
      const zoom = map.getZoom() + levels;
      // Tiles are sharp at whole levels only.
      const sharp = tiles && Number.isInteger(levels) ? Math.round(zoom) : zoom;
      if (at) map.setZoomAround(at, sharp, {animate: false});
      else map.setView(map.getCenter(), sharp, {animate: false});
    },
  };

  const fit = (): void => {
    untouched = true;
    const bounds = boundsOf(options.offers, options.centre, options.radiusKm);
    const zoom = Math.min(map.getBoundsZoom(bounds, false, PADDING), ZOOM.fit);
    map.setView(bounds.getCenter(), tiles ? Math.floor(zoom * 2) / 2 : zoom, {animate: false});
  };

  const frame = createFrame({zoomBy: moves.zoomBy, fit});
  const {view} = frame;
  container.append(frame.root);
  const map = new QuietMap(view, {
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    zoomSnap: 0,
    trackResize: false,
    zoomAnimation: false,
    fadeAnimation: false,
  });
  const scene = draw('svg', {class: 'scene', 'aria-hidden': 'true'});
  map.getPane('overlayPane')?.append(scene);
  const pane = map.createPane('pins');

  const place = (): void => {
    const {offers, centre, radiusKm, texts} = options;
    const spots = offers.map(({position}) => map.latLngToLayerPoint(latLng(position)));
    const shown = spread(spots, PIN_SIZE, keptFree(map, centre, options.place));
    const reachKm = centre ? reachOf(offers, centre, radiusKm) : 0;
    const {scale} = texts;
    drawScene(scene, map, {centre, place: options.place, radiusKm, reachKm, scale, spots, shown});
    pins?.place(shown);
    const zoom = map.getZoom();
    frame.measure(
      {atMost: zoom >= ZOOM.most, atLeast: zoom <= ZOOM.least},
      metresPerPixel(map.getCenter().lat, zoom),
    );
  };

  const reveal = (pin: HTMLElement): void => {
    const box = pin.getBoundingClientRect();
    const within = view.getBoundingClientRect();
    const past = (before: number, after: number) => Math.min(0, before) + Math.max(0, after);
    const x = past(box.left - within.left - ROOM.side, box.right - within.right + ROOM.side);
    const y = past(box.top - within.top - ROOM.above, box.bottom - within.bottom + ROOM.below);
    if (x !== 0 || y !== 0) moves.pan(x, y, false);
  };

  const choose = (offer: Offer): void => {
    chosen = offer;
    pins?.mark(offer);
    options.onSelect(offer);
  };

  const show = (previous: readonly Offer[]): void => {
    const held = previous[pins?.buttons.findIndex(pin => pin.matches(':focus')) ?? -1];
    pins = createPins(pane, view, options.offers, options.texts.marker, choose, reveal);
    pins.mark(chosen);
    place();
    const key = held && offerKey(held);
    const again = options.offers.findIndex(offer => offerKey(offer) === key);
    pins.buttons[again]?.focus({preventScroll: true});
  };

  const showTiles = (): void => {
    tiles?.remove();
    tiles = options.tiles === undefined ? undefined : new Tiles(options.tiles).addTo(map);
    frame.root.classList.toggle('tiled', tiles !== undefined);
  };

  const resized = new ResizeObserver(() => {
    map.invalidateSize({pan: false});
    if (untouched) fit();
  });

  frame.say(options.texts, options.attribution ?? '');
  showTiles();
  map.on('zoom viewreset', place);
  fit();
  show([]);
  const {signal} = listening;
  listen(map, moves, signal);
  view.addEventListener('pointerleave', () => pins?.name(), {signal});
  view.addEventListener('keydown', ({key}) => key === 'Escape' && pins?.name(), {signal});
  resized.observe(view);

  return {
    update: changes => {
      const before = options;
      options = {...options, ...changes};
      const {offers, centre, radiusKm} = options;
      frame.say(options.texts, options.attribution ?? '');
      if (options.tiles !== before.tiles) showTiles();
      show(before.offers);
      const moved =
        offers !== before.offers || centre !== before.centre || radiusKm !== before.radiusKm;
      if (moved) fit();
    },
    focus: offer => {
      const index = options.offers.findIndex(one => offerKey(one) === offerKey(offer));
      const pin = pins?.buttons[index];
      if (!pin) return;
      chosen = offer;
      pins?.mark(offer);
      reveal(pin);
      pin.focus();
    },
    destroy: () => {
      listening.abort();
      resized.disconnect();
      map.remove();
      frame.root.remove();
    },
  };
};
