import type {Part} from './rest.ts';

type Sign = 1 | -1;

/** A part added or taken away: its atoms, whether an atom is in it, and what is counted there. */
export type Term = Part & {readonly inside: Uint8Array; readonly sums: readonly number[]};

/** A new part and two told ones, added or taken away; taken away all three, nothing is left. */
const SIGNS: readonly (readonly [Sign, Sign, Sign])[] = [
  [1, 1, -1],
  [1, -1, 1],
  [-1, 1, 1],
  [1, -1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
];

/** A part, ready to be added and taken away many times. */
export const termOf = (part: Part, sums: readonly number[], atomCount: number): Term => {
  const inside = new Uint8Array(atomCount);
  for (const atom of part.atoms) inside[atom] = 1;
  return {...part, inside, sums};
};

type Signed = {readonly term: Term; readonly sign: Sign};

/** Whether a sum has each atom once or not at all, and one at least. */
const isSet = (signed: readonly Signed[]): boolean => {
  let found = false;
  // What is taken away first: most sums fail there, at their first atom.
  for (const {term} of signed.toSorted((one, other) => one.sign - other.sign)) {
    for (const atom of term.atoms) {
      let times = 0;
      for (const one of signed) times += one.sign * (one.term.inside[atom] ?? 0);
      if (times < 0 || times > 1) return false;
      found ||= times === 1;
    }
  }
  return found;
};

/**
 * Whether a new part and two that are told, added and taken away, single out people of whom too few
 * are counted: 19 of a month and 16 of a department less 27 of a kind may be the 8 that are left.
 *
 * @param areSmall - whether what is counted of some people is too little to be told.
 */
export const singlesOut = (
  told: readonly Term[],
  next: Term,
  areSmall: (sums: readonly number[]) => boolean,
): boolean => {
  for (const [at, one] of told.entries()) {
    for (const other of told.slice(at + 1)) {
      for (const [own, first, second] of SIGNS) {
        const sums = next.sums.map(
          (sum, index) =>
            own * sum + first * (one.sums[index] ?? 0) + second * (other.sums[index] ?? 0),
        );
        if (sums.some(sum => sum < 0) || !areSmall(sums)) continue;
        const signed = [
          {term: next, sign: own},
          {term: one, sign: first},
          {term: other, sign: second},
        ];
        if (isSet(signed)) return true;
      }
    }
  }
  return false;
};
