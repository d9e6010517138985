import {hasFields} from './data-map.ts';
import {isOf, pathsNaming, parentOf} from './erased-values.ts';
import {mapLeaves} from './fields.ts';
import {type ColumnLine, isAboutSomebody, type Line, type Quality} from './line.ts';
import type {Marks, Person} from './person.ts';
import {keepOnly, scrub} from './scrub.ts';

/** Whose data are looked for in a row, and whose names must not come with them. */
export type Owner = {
  readonly qualities: ReadonlySet<Quality>;
  readonly agent?: Person | undefined;
  /** The row as a whole is theirs: a message they were sent. */
  readonly isRowTheirs?: boolean;
  readonly others: Marks;
  readonly own: Marks;
};

const MASK = '[autre personne]';

/**
 * The first person of a line is whose it is; others only take it away when they go. A text written
 * for whoever gets it names others too, and is made of what is exported besides.
 */
const isOwn = (line: Line, {qualities, isRowTheirs = false}: Owner): boolean => {
  const [first] = line.whose;
  if (!isAboutSomebody(line) || first === undefined) return false;
  return first === 'any' ? isRowTheirs && !line.isFree : isOf({...line, whose: [first]}, qualities);
};

const masked = (value: unknown, {isFree}: Line, {others, own}: Owner): unknown =>
  isFree && typeof value === 'string' ? keepOnly(scrub(value, others, MASK), own, MASK) : value;

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  Object.values(value).every(isEmpty);

const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inside]) => !isEmpty(inside))
      .map(([name, inside]) => [name, withoutEmpty(inside)]),
  );
};

const theirValue = (value: unknown, column: ColumnLine, owner: Owner): unknown => {
  if (value === null) return undefined;
  if (!hasFields(column)) return isOwn(column, owner) ? masked(value, column, owner) : undefined;
  const named = pathsNaming(value, owner.agent);
  const theirs = mapLeaves(value, ({path, value: leaf}) => {
    const line = column.fields[path];
    if (!line) return undefined;
    const isNamed = line.whose.includes('staff') && named.has(parentOf(path));
    return isNamed || isOwn(line, owner) ? masked(leaf, line, owner) : undefined;
  });
  return isEmpty(theirs) ? undefined : withoutEmpty(theirs);
};

/** What a row holds of somebody; other people named in a text are masked. */
export const theirColumns = (
  row: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, ColumnLine>>,
  owner: Owner,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const value = theirValue(row[name] ?? null, column, owner);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
