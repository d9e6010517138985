import type {Position} from '@immersion-kit/sdk';
import {LatLng} from 'leaflet/src/geo/LatLng.js';
import {LatLngBounds} from 'leaflet/src/geo/LatLngBounds.js';

const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500];
const FRANCE = new LatLngBounds([41.3, -5.2], [51.1, 9.6]);

export const latLng = ({lat, lon}: Position): LatLng => new LatLng(lat, lon);

/** Kilometres around the centre that hold every offer, and no more of the circle than that. */
export const reachOf = (
  offers: readonly {position: Position}[],
  centre: Position,
  radiusKm = Infinity,
): number => {
  const distances = offers.map(({position}) => latLng(centre).distanceTo(latLng(position)) / 1000);
  return Math.min(radiusKm, Math.max(0.5, ...distances) * 1.1);
};

/** Distances worth a ring, in kilometres: two or three round ones, the searched radius last. */
export const ringsOf = (reachKm: number, radiusKm = Infinity): readonly number[] => {
  const step = STEPS.find(km => reachKm / km <= 3.5) ?? reachKm;
  const count = Math.ceil(reachKm / step);
  const inner = Array.from({length: count}, (_, index) => (index + 1) * step);
  const rings = inner.filter(km => km < radiusKm * 0.75);
  return radiusKm === Infinity ? rings : [...rings, radiusKm];
};

/** What « tout voir » shows. */
export const boundsOf = (
  offers: readonly {position: Position}[],
  centre?: Position,
  radiusKm?: number,
): LatLngBounds => {
  const bounds = new LatLngBounds(offers.map(({position}) => latLng(position)));
  // `toBounds` takes a whole width, in metres.
  if (centre) bounds.extend(latLng(centre).toBounds(reachOf(offers, centre, radiusKm) * 2000));
  return bounds.isValid() ? bounds : FRANCE;
};
