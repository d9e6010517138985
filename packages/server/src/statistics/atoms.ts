import type {Cell} from './protect.ts';
import type {Stay} from './stays.ts';
import {type Counts, countsOf} from './measures.ts';

/** Immersions that no figure tells apart. */
export type Atom = Pick<Stay, 'month' | 'department' | 'kind'> & {
  /** The key they came through, when it is one of those that are told apart. */
  readonly keyId: string | null;
  readonly stays: readonly Stay[];
  readonly counts: Counts;
};

/** Puts together the immersions that nothing tells apart, neither their place nor one of some keys. */
export const atomsOf = (stays: readonly Stay[], keyIds: ReadonlySet<string>): Atom[] => {
  const groups = new Map<string, Stay[]>();
  const ownKey = ({keyId}: Stay) => (keyId !== null && keyIds.has(keyId) ? keyId : null);
  for (const stay of stays) {
    const name = `${stay.month} ${stay.department} ${stay.kind} ${ownKey(stay) ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(stay);
    else groups.set(name, [stay]);
  }
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const {month, department, kind} = first;
    return [{month, department, kind, keyId: ownKey(first), stays: group, counts: countsOf(group)}];
  });
};

/** The parts of the whole by one word; what has no word is in none. */
export const cellsBy = (
  atoms: readonly Atom[],
  by: string,
  wordOf: (atom: Atom) => string | null,
): Cell[] => {
  const parts = new Map<string, number[]>();
  for (const [index, atom] of atoms.entries()) {
    const word = wordOf(atom);
    if (word === null) continue;
    const part = parts.get(word);
    if (part) part.push(index);
    else parts.set(word, [index]);
  }
  return [...parts].map(([key, part]) => ({by, key, atoms: part}));
};

/** The immersions of a cell. */
export const staysOf = (atoms: readonly Atom[], cell: Cell): Stay[] =>
  cell.atoms.flatMap(index => atoms[index]?.stays ?? []);
