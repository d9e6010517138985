import {hasFields} from './data-map.ts';
import {leavesOf, mapLeaves} from './fields.ts';
import {type ColumnLine, type Line, personal, type Quality} from './line.ts';
import {type Marks, type Person, sameName} from './person.ts';
import {scrub} from './scrub.ts';

/** Who is erased of some data. */
export type Erased = {
  /** Every quality, when the whole convention is. */
  readonly qualities: ReadonlySet<Quality> | 'all';
  /** The person of an agency, whom data name without an address. */
  readonly agent?: Person | undefined;
  readonly marks: Marks;
};

/** A field an older program stored and the map no longer knows: taken for the worst. */
const UNKNOWN = personal('beneficiary', {isFree: true});

/** The object a field stands in. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** Where JSON names the person of an agency: `validators.counsellor`, by its path. */
export const pathsNaming = (value: unknown, agent: Person | undefined): Set<string> => {
  const objects = new Map<string, Record<string, unknown>>();
  for (const {path, value: leaf} of leavesOf(value)) {
    const parent = parentOf(path);
    const name = path.slice(path.lastIndexOf('.') + 1);
    objects.set(parent, {...objects.get(parent), [name]: leaf});
  }
  return new Set(
    [...objects].flatMap(([path, person]) =>
      agent && 'lastName' in person && sameName(agent, person) ? [path] : [],
    ),
  );
};

/** Whose data a line is about, among those who are erased or exported. */
export const isOf = ({whose}: Line, qualities: Erased['qualities']): boolean =>
  qualities === 'all'
    ? whose.length > 0
    : whose.some(one => one !== 'any' && one !== 'agency' && qualities.has(one));

const erasedText = (value: unknown, line: Line, isTheirs: boolean, {marks}: Erased): unknown => {
  if (isTheirs && line.onErasure === 'blanked') return typeof value === 'string' ? '' : undefined;
  return line.isFree && typeof value === 'string' ? scrub(value, marks) : value;
};

/** What is left of a column's value once somebody is erased. */
const erasedValue = (value: unknown, column: ColumnLine, erased: Erased): unknown => {
  if (value === null) return null;
  if (!hasFields(column)) {
    return erasedText(value, column, isOf(column, erased.qualities), erased) ?? null;
  }
  const theirs = pathsNaming(value, erased.agent);
  return mapLeaves(value, ({path, value: leaf}) => {
    const line = column.fields[path] ?? UNKNOWN;
    const named = line.whose.includes('staff') && theirs.has(parentOf(path));
    return erasedText(leaf, line, named || isOf(line, erased.qualities), erased);
  });
};

/** The columns of a row that an erasure changes, with what they become. */
export const erasedColumns = (
  row: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, ColumnLine>>,
  erased: Erased,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const before = row[name] ?? null;
      const after = erasedValue(before, column, erased);
      return JSON.stringify(after) === JSON.stringify(before) ? [] : [[name, after]];
    }),
  );
