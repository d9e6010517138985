import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {arcOf, cellOf, chordOf, coverCircle, toEcef} from './geometry.ts';

const latitudes = fc.double({min: -90, max: 90, noNaN: true});
const longitudes = fc.double({min: -180, max: 180, noNaN: true});
const positions = fc.record({lat: latitudes, lon: longitudes});

const distance = (a: {lat: number; lon: number}, b: {lat: number; lon: number}): number => {
  const [p, q] = [toEcef(a), toEcef(b)];
  return arcOf(Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z));
};

describe('distances', () => {
  test('between known cities, within a thousandth of their geodesic', () => {
    const paris = {lat: 48.8566, lon: 2.3522};
    // Geodesic distances on WGS84.
    assert.ok(Math.abs(distance(paris, {lat: 49.1193, lon: 6.1757}) / 281_330 - 1) < 0.001);
    assert.ok(
      Math.abs(
        distance({lat: -20.8821, lon: 55.4504}, {lat: -21.3393, lon: 55.4781}) / 50_700 - 1,
      ) < 0.002,
    );
  });

  test('a chord and its arc answer each other', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 100_000, noNaN: true}), metres => {
        assert.ok(Math.abs(arcOf(chordOf(metres)) - metres) < 1e-3);
      }),
    );
  });
});

test('a cover holds the cell of every point of its circle, poles and 180th meridian included', () => {
  let inside = 0;
  fc.assert(
    fc.property(
      positions,
      fc.double({min: 0.1, max: 100, noNaN: true}),
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.double({min: 0, max: 2 * Math.PI, noNaN: true}),
      (centre, km, share, bearing) => {
        const angle = (share * km * 1000) / 6_371_008.8;
        const rad = Math.PI / 180;
        const lat = Math.asin(
          Math.sin(centre.lat * rad) * Math.cos(angle) +
            Math.cos(centre.lat * rad) * Math.sin(angle) * Math.cos(bearing),
        );
        const lon =
          centre.lon * rad +
          Math.atan2(
            Math.sin(bearing) * Math.sin(angle) * Math.cos(centre.lat * rad),
            Math.cos(angle) - Math.sin(centre.lat * rad) * Math.sin(lat),
          );
        const point = {lat: lat / rad, lon: ((((lon / rad + 180) % 360) + 360) % 360) - 180};
        if (distance(centre, point) > km * 1000) return;
        inside++;
        const {from, to} = coverCircle(centre, km * 1000);
        const cell = cellOf(point);
        assert.ok(from.some((first, n) => first <= cell && cell <= (to[n] ?? -1)));
        assert.ok(from.length <= 45);
      },
    ),
    {numRuns: 5000},
  );
  assert.ok(inside > 3000, `${inside} points were inside`);
});
