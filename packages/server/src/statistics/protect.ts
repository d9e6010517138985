import {setImmediate as breathe} from 'node:timers/promises';
import {SMALLEST_COUNT} from '@immersion-kit/sdk/contract';
import {singlesOut, type Term, termOf} from './combinations.ts';
import {type Counts, type Measure, MEASURE_NAMES, WHOLE} from './measures.ts';
import {type Part, restsWith} from './rest.ts';
import {isNothing, lineFor, type Line, without} from './span.ts';
import {type Seen, survey, type Terrain} from './terrain.ts';

/** Of whom somebody may be told a figure: a word of a breakdown, and the atoms it adds up. */
export type Cell = Part & {readonly key: string};

/** What is told of each cell. */
export type Told = readonly ReadonlySet<Measure>[];

/** Whether a measure is about those who started, and not about all. */
const isOfStarted = (measure: Measure): boolean =>
  measure === 'started' || WHOLE[measure] !== undefined;

/** The cells among those of whom a measure tells something. */
const surveyOf = (
  atoms: readonly Counts[],
  cells: readonly Cell[],
  ofStarted: boolean,
): Terrain => {
  const has = atoms.map(
    ({started, cancelledBeforeStart, didNotShow}) =>
      started > 0 || (!ofStarted && cancelledBeforeStart + didNotShow > 0),
  );
  const parts = cells.map(({by, atoms: all}) => ({by, atoms: all.filter(atom => has[atom])}));
  return survey(parts, atoms.length);
};

/** What a count gives, in each atom: itself, and the rest of the one it is a part of. */
const partsOf = (atoms: readonly Counts[], measure: Measure): Int32Array[] => {
  const whole = WHOLE[measure];
  const counts = Int32Array.from(atoms, one => one[measure]);
  return whole ? [counts, Int32Array.from(atoms, one => one[whole] - one[measure])] : [counts];
};

/** Which cells one measure may be told of, the largest first, beside those told already. */
const judge = (
  parts: readonly Int32Array[],
  {cells, questions}: Terrain,
  {given, asked}: {readonly given: readonly Seen[]; readonly asked: readonly Seen[]},
): ReadonlySet<Seen> => {
  const sumsOf = (atoms: readonly number[]): number[] =>
    parts.map(counts => {
      let sum = 0;
      for (const atom of atoms) sum += counts[atom] ?? 0;
      return sum;
    });
  const areSmall = (sums: readonly number[]) => sums.some(sum => sum < SMALLEST_COUNT);
  const sums = cells.map(({atoms}) => sumsOf(atoms));
  const sizes = new Map(cells.map((cell, index) => [cell, sums[index] ?? [0]]));
  const isSmallQuestion = ({cell, atoms}: Terrain['questions'][number]): boolean => {
    const own = sumsOf(atoms);
    const whole = cell === null ? undefined : sums[cell];
    return areSmall(whole ? whole.map((sum, at) => sum - (own[at] ?? 0)) : own);
  };

  const told: Seen[] = [];
  const terms: Term[] = [];
  const termFor = (cell: Seen) => termOf(cell, sizes.get(cell) ?? [0], parts[0]?.length ?? 0);
  const span: Line[] = [];
  let hidden = questions.filter(isSmallQuestion).map(({vector}) => vector);
  const tell = (cell: Seen, line: Line | undefined) => {
    told.push(cell);
    terms.push(termFor(cell));
    if (!line) return;
    span.push(line);
    hidden = hidden.map(vector => without(vector, line));
  };
  for (const cell of given) tell(cell, lineFor(cell.vector, span));
  const sizeOf = (cell: Seen): number => sizes.get(cell)?.[0] ?? 0;
  const large = asked.filter(cell => !areSmall(sizes.get(cell) ?? [0]));
  for (const cell of large.sort((one, other) => sizeOf(other) - sizeOf(one))) {
    const line = lineFor(cell.vector, span);
    if (line && hidden.some(vector => isNothing(without(vector, line)))) continue;
    const rests = restsWith(told, cell, parts[0]?.length ?? 0);
    if (rests.some(rest => areSmall(sumsOf(rest)))) continue;
    if (singlesOut(terms, termFor(cell), areSmall)) continue;
    tell(cell, line);
  }
  return new Set(told);
};

/**
 * Says what may be told of some cells so that no count under 11, zero included, is told or can be
 * worked out by adding and subtracting what is told.
 *
 * @param atoms - how many there are of each measure in what no figure tells apart.
 * @param given - what is told of the first cells whatever happens.
 */
export const protect = async (
  atoms: readonly Counts[],
  cells: readonly Cell[],
  given: Told = [],
): Promise<Told> => {
  const told = cells.map(() => new Set<Measure>());
  const all = surveyOf(atoms, cells, false);
  await breathe();
  const ofStarted = surveyOf(atoms, cells, true);
  for (const measure of MEASURE_NAMES) {
    // A hundred thousand immersions take a second in all: others have their turn.
    await breathe();
    const terrain = isOfStarted(measure) ? ofStarted : all;
    const whole = WHOLE[measure] ?? (measure === 'started' ? undefined : 'started');
    const judged = judge(partsOf(atoms, measure), terrain, {
      given: terrain.cells.filter((_, index) => given[index]?.has(measure)),
      asked: terrain.cells.filter(
        (_, index) => index >= given.length && (!whole || told[index]?.has(whole)),
      ),
    });
    for (const [index, cell] of terrain.cells.entries()) {
      if (judged.has(cell)) told[index]?.add(measure);
    }
  }
  return told;
};
