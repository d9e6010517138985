import {STATISTICS_BY, type StatisticsBy} from '@immersion-kit/sdk/contract';
import {type Atom, atomsOf, cellsBy} from './atoms.ts';
import type {Measure} from './measures.ts';
import {type Cell, protect, type Told} from './protect.ts';
import type {Stay} from './stays.ts';

const WORD_OF = {
  month: ({month}: Atom) => month,
  department: ({department}: Atom) => department,
  'agency-kind': ({kind}: Atom) => kind,
} as const satisfies Record<StatisticsBy, (atom: Atom) => string>;

/** What may be told of some cells, the first of which is the whole. */
export type Published = {
  readonly atoms: readonly Atom[];
  readonly cells: readonly Cell[];
  readonly told: Told;
};

const countsOf = (atoms: readonly Atom[]) => atoms.map(({counts}) => counts);

/** The word that names the whole. */
export const WHOLE = 'total';
const whole = () => WHOLE;

const publicCells = (atoms: readonly Atom[]): Cell[] => [
  ...cellsBy(atoms, WHOLE, whole),
  ...STATISTICS_BY.flatMap(by => cellsBy(atoms, by, WORD_OF[by])),
];

/** What everybody may be told, whatever is asked first. */
export const publish = async (stays: readonly Stay[]): Promise<Published> => {
  const atoms = atomsOf(stays, new Set());
  const cells = publicCells(atoms);
  return {atoms, cells, told: await protect(countsOf(atoms), cells)};
};

const NOTHING: ReadonlySet<Measure> = new Set();

/** The words of a partner's figures. */
export const PARTNER_BY = {total: 'partner', month: 'partner-month', key: 'partner-key'} as const;

/** What a partner may be told of its keys beside what everybody is told. */
export const publishPartner = async (
  stays: readonly Stay[],
  keyIds: ReadonlySet<string>,
  {cells: known, told: toldToAll}: Published,
): Promise<Published> => {
  const atoms = atomsOf(stays, keyIds);
  const own = ({keyId}: Atom, word: string) => (keyId === null ? null : word);
  const open = publicCells(atoms);
  const given = open.map(({by, key}) => {
    const index = known.findIndex(cell => cell.by === by && cell.key === key);
    return toldToAll[index] ?? NOTHING;
  });
  const cells = [
    ...open,
    ...cellsBy(atoms, PARTNER_BY.total, atom => own(atom, PARTNER_BY.total)),
    ...cellsBy(atoms, PARTNER_BY.month, atom => own(atom, atom.month)),
    ...cellsBy(atoms, PARTNER_BY.key, ({keyId}) => keyId),
  ];
  return {atoms, cells, told: await protect(countsOf(atoms), cells, given)};
};
