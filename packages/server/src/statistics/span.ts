/** A prime whose square is a small integer: no denominator met here is a multiple of it. */
const PRIME = 32_749;

/** Whole numbers modulo {@link PRIME}. */
export type Vector = Int32Array;

/** A vector that has 1 where those that came before it in a span have 0. */
export type Line = {readonly pivot: number; readonly vector: Vector};

const power = (base: number, exponent: number): number => {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
};

/** One vector and some number of times another. */
const plus = (vector: Vector, factor: number, other: Vector): Vector => {
  const sum = new Int32Array(vector.length);
  for (let at = 0; at < sum.length; at += 1) {
    sum[at] = ((vector[at] ?? 0) + factor * (other[at] ?? 0)) % PRIME;
  }
  return sum;
};

/** One vector less another. */
export const minus = (vector: Vector, other: Vector): Vector => plus(vector, PRIME - 1, other);

/** What is left of a vector once a line has taken its part. */
export const without = (vector: Vector, {pivot, vector: line}: Line): Vector => {
  const factor = vector[pivot] ?? 0;
  return factor === 0 ? vector : plus(vector, PRIME - factor, line);
};

/** What is left of a vector that a span does not reach: nothing but 0 when it does. */
export const outside = (vector: Vector, span: readonly Line[]): Vector =>
  span.reduce(without, vector);

/** Whether nothing is left. */
export const isNothing = (vector: Vector): boolean => vector.every(value => value === 0);

/** The line that has a span reach a vector too, or undefined when it does already. */
export const lineFor = (vector: Vector, span: readonly Line[]): Line | undefined => {
  const rest = outside(vector, span);
  const pivot = rest.findIndex(value => value !== 0);
  if (pivot < 0) return undefined;
  return {
    pivot,
    vector: plus(new Int32Array(rest.length), power(rest[pivot] ?? 1, PRIME - 2), rest),
  };
};

/** What would make some of many numbers add up to nothing. */
export const lessOf = (places: readonly number[], numbers: Vector): number => {
  let sum = 0;
  for (const place of places) sum += numbers[place] ?? 0;
  return (PRIME - (sum % PRIME)) % PRIME;
};

/** A number that looks drawn at random, the same for the same two. */
export const drawn = (one: number, other: number): number => {
  let mixed = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % PRIME;
};

/** A coordinate more than there are dimensions leaves one chance in {@link PRIME}; so many, none. */
const SPARE = 4;

/**
 * Sets of atoms as short vectors: what some sets give by adding and subtracting, their vectors give
 * too; what they do not give, their vectors do not either.
 *
 * @param dimensions - how many sets may be added at most.
 */
export const projectionOf = (dimensions: number): ((atoms: readonly number[]) => Vector) => {
  const length = dimensions + SPARE;
  const known = new Map<number, Vector>();
  const ofAtom = (atom: number): Vector => {
    const vector = known.get(atom) ?? new Int32Array(length).map((_, at) => drawn(atom, at));
    known.set(atom, vector);
    return vector;
  };
  return atoms => {
    const sum = new Float64Array(length);
    for (const atom of atoms) {
      const vector = ofAtom(atom);
      for (let at = 0; at < length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
    }
    return Int32Array.from(sum, value => value % PRIME);
  };
};
