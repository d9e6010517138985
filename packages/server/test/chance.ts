/** Numbers from 0 to 1 that look drawn at random and are the same for the same seed (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of some things. */
export const pick = <Item>(chance: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
};

/** A name of letters alone for each number: names with digits are refused. */
export const nameOf = (number: number): string => {
  const letters = number
    .toString(26)
    .replaceAll(/./g, digit => String.fromCharCode(97 + parseInt(digit, 26)));
  return `Delattre-${letters}`;
};

/** Does something for each number below `n`, some at a time. */
export const eachOf = async (
  n: number,
  atOnce: number,
  run: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const work = async () => {
    while (next < n) await run(next++);
  };
  await Promise.all(Array.from({length: atOnce}, work));
};
