/** Atoms that two cells share; `without`: those of the cell `one` that `other` has not, too. */
export type Crossing = {
  readonly one: number;
  readonly other: number;
  readonly atoms: readonly number[];
};

/**
 * What cells share, two by two: of the same two, once for each that has something the other has
 * not.
 *
 * @param cells - the atoms of each, in order.
 */
export const crossingsOf = (cells: readonly (readonly number[])[]): Crossing[] => {
  const cellsOf = new Map<number, number[]>();
  for (const [cell, atoms] of cells.entries()) {
    for (const atom of atoms) {
      const around = cellsOf.get(atom);
      if (around) around.push(cell);
      else cellsOf.set(atom, [cell]);
    }
  }
  const shared = new Map<number, number[]>();
  for (const [atom, around] of cellsOf) {
    for (const one of around) {
      for (const other of around) {
        if (one === other) continue;
        const name = one * cells.length + other;
        const known = shared.get(name);
        if (known) known.push(atom);
        else shared.set(name, [atom]);
      }
    }
  }
  return [...shared].map(([name, atoms]) => ({
    one: Math.floor(name / cells.length),
    other: name % cells.length,
    atoms,
  }));
};
