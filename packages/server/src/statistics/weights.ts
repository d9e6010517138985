import {drawn, lessOf, type Line, lineFor, outside, type Vector} from './span.ts';

/**
 * Numbers for atoms that add up to nothing in every cell: so they do in whatever cells give by
 * adding and subtracting, and in hardly anything else.
 *
 * @param cells - the atoms of each.
 * @param rank - how many of the cells are not given by others.
 */
export const balancedWeights = (
  cells: readonly (readonly number[])[],
  atomCount: number,
  rank: number,
): Int32Array => {
  const cellsOf = Array.from({length: atomCount}, (): number[] => []);
  for (const [cell, atoms] of cells.entries()) {
    for (const atom of atoms) cellsOf[atom]?.push(cell);
  }
  // A vector says in which cells an atom is, then of which kept atoms it is made.
  const {length} = cells;
  const vectorOf = (members: readonly number[]): Vector => {
    const vector = new Int32Array(2 * length);
    for (const cell of members) vector[cell] = 1;
    return vector;
  };
  const span: Line[] = [];
  const kept: number[] = [];
  for (const [atom, members] of cellsOf.entries()) {
    if (kept.length === rank) break;
    const vector = vectorOf(members);
    vector[length + kept.length] = 1;
    const line = lineFor(vector, span);
    if (!line || line.pivot >= length) continue;
    span.push(line);
    kept.push(atom);
  }
  const weights = new Int32Array(atomCount).map((_, atom) => drawn(atom, 0));
  for (const atom of kept) weights[atom] = 0;
  const owed = new Int32Array(2 * length);
  for (const [cell, atoms] of cells.entries()) owed[cell] = lessOf(atoms, weights);
  const made = outside(owed, span);
  for (const [at, atom] of kept.entries()) weights[atom] = lessOf([length + at], made);
  return weights;
};
