/** A point of the screen, in pixels. */
export type Spot = {readonly x: number; readonly y: number};

/** Points at one place start a hair apart, as the seeds of a sunflower. */
const GOLDEN_ANGLE = 2.4;
const ASIDE = 0.05;
const ROUNDS = 120;
/** Less than all the way at once: the others have to move too. */
const STEP = 0.3;

/**
 * Moves points just enough for each to be `apart` pixels from the others, even when all are at one
 * place, and off the points that are `kept` free. The same points always give the same picture.
 */
export const spread = (
  spots: readonly Spot[],
  apart: number,
  kept: readonly Spot[] = [],
): readonly Spot[] => {
  const all = [...kept, ...spots].map(({x, y}, index) => {
    const [angle, aside] = [index * GOLDEN_ANGLE, ASIDE * Math.sqrt(index)];
    return {x: x + Math.cos(angle) * aside, y: y + Math.sin(angle) * aside};
  });
  for (let round = 0, crowded = true; crowded && round < ROUNDS; round += 1) {
    crowded = false;
    for (const [first, one] of all.entries()) {
      const fixed = first < kept.length;
      for (let second = Math.max(first + 1, kept.length); second < all.length; second += 1) {
        const other = all[second] ?? one;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        const missing = (fixed ? apart * 0.85 : apart) - distance;
        if (missing < 0.5) continue;
        crowded = true;
        const angle = Math.atan2(dy, dx);
        const push = missing * STEP;
        const share = fixed ? 0 : push / 2;
        one.x -= Math.cos(angle) * share;
        one.y -= Math.sin(angle) * share;
        other.x += Math.cos(angle) * (push - share);
        other.y += Math.sin(angle) * (push - share);
      }
    }
  }
  return all.slice(kept.length);
};
