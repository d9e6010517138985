/** A part of the whole: the word that made it, and its atoms, in order. */
export type Part = {readonly by: string; readonly atoms: readonly number[]};

/** What remains of a part once those inside it are taken away, as many as can be. */
const restOf = (part: Part, others: readonly Part[], first: string, room: Uint8Array): number[] => {
  room.fill(0);
  for (const atom of part.atoms) room[atom] = 1;
  const takeAway = ({atoms}: Part): void => {
    if (atoms.some(atom => room[atom] === 0)) return;
    for (const atom of atoms) room[atom] = 0;
  };
  const inside = others.filter(one => one !== part && one.atoms.length <= part.atoms.length);
  for (const one of inside) if (one.by === first) takeAway(one);
  for (const one of inside) if (one.by !== first) takeAway(one);
  return part.atoms.filter(atom => room[atom] === 1);
};

const holds = (part: Part, inner: Part, room: Uint8Array): boolean => {
  if (part.atoms.length < inner.atoms.length) return false;
  room.fill(0);
  for (const atom of part.atoms) room[atom] = 1;
  return inner.atoms.every(atom => room[atom] === 1);
};

/**
 * What subtractions would leave once one more part is told: of every part around it when those of
 * its word are taken away first, and of itself, whatever is taken away first. Nothing smaller can
 * be left, but nothing at all: what is between is a union of what is told.
 *
 * @param atomCount - above every atom.
 */
export const restsWith = (
  told: readonly Part[],
  next: Part,
  atomCount: number,
): (readonly number[])[] => {
  const room = new Uint8Array(atomCount);
  const all = [...told, next];
  const around = told.filter(part => holds(part, next, room));
  const bys = [...new Set(told.map(({by}) => by))];
  const rests = [
    ...around.map(part => restOf(part, all, next.by, room)),
    ...bys.map(by => restOf(next, told, by, room)),
  ];
  return rests.filter(({length}) => length > 0);
};
