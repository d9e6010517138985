/** A fraction: numerator, and a denominator above 0. */
type Fraction = readonly [bigint, bigint];

const divisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : divisor(other, one % other);

const fraction = (numerator: bigint, denominator: bigint): Fraction => {
  const sign = denominator < 0n ? -1n : 1n;
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n;
  return [(sign * numerator) / common, (sign * denominator) / common];
};

/** A line of a system, by the unknowns it names. */
export type Equation = ReadonlyMap<string, Fraction>;

/** The sum of some unknowns, each once. */
export const sumOf = (unknowns: readonly string[]): Equation =>
  new Map(unknowns.map(name => [name, [1n, 1n]]));

const minus = (one: Equation, [n, d]: Fraction, other: Equation): Equation => {
  const result = new Map(one);
  for (const [name, [a, b]] of other) {
    const [x, y] = result.get(name) ?? [0n, 1n];
    const value = fraction(x * d * b - n * a * y, y * d * b);
    if (value[0] === 0n) result.delete(name);
    else result.set(name, value);
  }
  return result;
};

/** Says of any sum of unknowns whether some combination of what is known gives it. */
export const solverOf = (known: readonly Equation[]): ((asked: Equation) => boolean) => {
  const solved = new Map<string, Equation>();
  const reduce = (equation: Equation): Equation => {
    let rest = equation;
    for (const [name, line] of solved) {
      const factor = rest.get(name);
      if (factor) rest = minus(rest, factor, line);
    }
    return rest;
  };
  for (const equation of known) {
    const rest = reduce(equation);
    const [first] = rest;
    if (!first) continue;
    const [name, [n, d]] = first;
    // Divided by its own first factor.
    solved.set(name, minus(new Map(), fraction(-d, n), rest));
  }
  return asked => reduce(asked).size === 0;
};
