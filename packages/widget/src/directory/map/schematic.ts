import type {Position} from '@immersion-kit/sdk';
import {draw} from './dom.ts';
import type {QuietMap} from './leaflet.ts';
import {latLng, ringsOf} from './reach.ts';
import type {Spot} from './spread.ts';

const EQUATOR_PIXEL = 156_543.03392;
const LEADER_FROM = 6;
const NAME_BELOW = 24;

/** What is drawn under the pins. */
export type Scene = {
  centre: Position | undefined;
  place: string | undefined;
  radiusKm: number | undefined;
  reachKm: number;
  scale: (metres: number) => string;
  /** Where the offers are, and where their pins are shown. */
  spots: readonly Spot[];
  shown: readonly Spot[];
};

/** Metres under one pixel, at a latitude. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (EQUATOR_PIXEL * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;

const label = (x: number, y: number, text: string, kind = 'label') =>
  draw('text', {x, y, class: kind, 'text-anchor': 'middle'}, text);

/** Rings around the centre, then what is written over them. */
const rings = (map: QuietMap, scene: Scene, centre: Position) => {
  const {x, y} = map.latLngToLayerPoint(latLng(centre));
  const kilometre = 1000 / metresPerPixel(centre.lat, map.getZoom());
  const all = ringsOf(scene.reachKm, scene.radiusKm);
  const circles = all.map(km => {
    const kind = km === scene.radiusKm ? 'area' : 'ring';
    return draw('circle', {cx: x, cy: y, r: km * kilometre, class: kind});
  });
  const far = Math.max(...all) * kilometre;
  const axes = draw('path', {
    d: `M${x - far} ${y}H${x + far}M${x} ${y - far}V${y + far}`,
    class: 'axis',
  });
  // To the south-east, where neither the buttons nor the north are.
  const labels = all.map(km => {
    const aside = km * kilometre * Math.SQRT1_2;
    return label(x + aside, y + aside + 4, scene.scale(km * 1000));
  });
  const here = [
    draw('circle', {cx: x, cy: y, r: 9, class: 'here-halo'}),
    draw('circle', {cx: x, cy: y, r: 4, class: 'here'}),
  ];
  const name = scene.place ? [label(x, y + NAME_BELOW, scene.place, 'label place')] : [];
  return {under: [...circles.reverse(), axes], over: [...here, ...labels, ...name]};
};

/** From a pin that stands aside to where its company is. */
const leaders = ({spots, shown}: Scene): SVGElement[] =>
  spots.flatMap((spot, index) => {
    const pin = shown[index] ?? spot;
    if (Math.hypot(pin.x - spot.x, pin.y - spot.y) < LEADER_FROM) return [];
    return [
      draw('line', {x1: spot.x, y1: spot.y, x2: pin.x, y2: pin.y, class: 'leader'}),
      draw('circle', {cx: spot.x, cy: spot.y, r: 3.5, class: 'spot'}),
    ];
  });

/** Where no pin should stand: the centre, and its name. */
export const keptFree = (map: QuietMap, centre?: Position, place?: string): readonly Spot[] => {
  if (!centre) return [];
  const {x, y} = map.latLngToLayerPoint(latLng(centre));
  return place
    ? [
        {x, y},
        {x, y: y + NAME_BELOW},
      ]
    : [{x, y}];
};

export const drawScene = (svg: SVGSVGElement, map: QuietMap, scene: Scene): void => {
  const {under, over} = scene.centre ? rings(map, scene, scene.centre) : {under: [], over: []};
  svg.replaceChildren(...under, ...leaders(scene), ...over);
};

/** Which way is north. */
export const north = (): SVGSVGElement =>
  draw(
    'svg',
    {class: 'north', viewBox: '0 0 24 40', 'aria-hidden': 'true'},
    draw('path', {d: 'M12 2 19 20 12 16 5 20Z'}),
    draw('text', {x: 12, y: 36, 'text-anchor': 'middle'}),
  );
