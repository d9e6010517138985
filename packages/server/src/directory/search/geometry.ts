import type {Position} from '@immersion-kit/sdk/contract';

/** WGS84 semi-major axis and squared eccentricity. */
const AXIS_M = 6_378_137;
const ECCENTRICITY_2 = 6.694_379_990_14e-3;
const EARTH_RADIUS_M = 6_371_008.8;
const BAND_DEGREES = 0.1;
const COLUMNS_PER_DEGREE = 1000;
const BAND_SHIFT = 19;
const RADIANS = Math.PI / 180;

/** A point in metres from the centre of the Earth: distances become additions and products. */
export type Ecef = {readonly x: number; readonly y: number; readonly z: number};

export const toEcef = ({lat, lon}: Position): Ecef => {
  const sin = Math.sin(lat * RADIANS);
  const cos = Math.cos(lat * RADIANS);
  const normal = AXIS_M / Math.sqrt(1 - ECCENTRICITY_2 * sin * sin);
  return {
    x: Math.round(normal * cos * Math.cos(lon * RADIANS)),
    y: Math.round(normal * cos * Math.sin(lon * RADIANS)),
    z: Math.round(normal * (1 - ECCENTRICITY_2) * sin),
  };
};

const bandOf = (lat: number) => Math.floor((lat + 90) / BAND_DEGREES);
const columnOf = (lon: number) => Math.floor((lon + 180) * COLUMNS_PER_DEGREE);

/** The cell of a point: bands of a tenth of a degree of latitude, cut every 0.001° of longitude. */
export const cellOf = ({lat, lon}: Position): number =>
  bandOf(lat) * 2 ** BAND_SHIFT + columnOf(lon);

/** Straight line through the Earth between two points that are `metres` apart on its surface. */
export const chordOf = (metres: number): number =>
  2 * EARTH_RADIUS_M * Math.sin(metres / (2 * EARTH_RADIUS_M));

/** Distance on the surface of two points whose straight line is `metres` long. */
export const arcOf = (metres: number): number =>
  2 * EARTH_RADIUS_M * Math.asin(Math.min(1, metres / (2 * EARTH_RADIUS_M)));

/** Ranges of cells, both ends included. */
export type Cover = {readonly from: number[]; readonly to: number[]};

/** Half the width, in degrees of longitude, of a circle at its widest between two latitudes. */
const halfWidth = (centre: Position, angle: number, south: number, north: number): number => {
  const widest = Math.asin(
    Math.min(1, Math.max(-1, Math.sin(centre.lat * RADIANS) / Math.cos(angle))),
  );
  const nearest = Math.min(Math.max(widest, south * RADIANS), north * RADIANS);
  const numerator = Math.cos(angle) - Math.sin(centre.lat * RADIANS) * Math.sin(nearest);
  const ratio = numerator / (Math.cos(centre.lat * RADIANS) * Math.cos(nearest));
  if (ratio >= 1) return 0;
  return ratio <= -1 || Number.isNaN(ratio) ? 180 : Math.acos(ratio) / RADIANS;
};

/**
 * The cells a circle touches, as one range for each band of latitude (two across the 180th
 * meridian). The circle is taken 1 % wide, since bands are cut on a sphere and distances
 * measured on the ellipsoid; the exact test comes after.
 */
export const coverCircle = (centre: Position, radiusM: number): Cover => {
  const angle = (radiusM * 1.01 + 100) / EARTH_RADIUS_M;
  const reach = angle / RADIANS;
  const cover: Cover = {from: [], to: []};
  const add = (band: number, west: number, east: number) => {
    cover.from.push(band * 2 ** BAND_SHIFT + columnOf(west));
    cover.to.push(band * 2 ** BAND_SHIFT + columnOf(east));
  };
  const last = bandOf(Math.min(90, centre.lat + reach));
  for (let band = bandOf(Math.max(-90, centre.lat - reach)); band <= last; band++) {
    const south = band * BAND_DEGREES - 90;
    const half = halfWidth(centre, angle, south, south + BAND_DEGREES);
    const [west, east] = [centre.lon - half, centre.lon + half];
    if (half >= 180) add(band, -180, 180);
    else if (west < -180) {
      add(band, -180, east);
      add(band, west + 360, 180);
    } else if (east > 180) {
      add(band, west, 180);
      add(band, -180, east - 360);
    } else add(band, west, east);
  }
  return cover;
};
