/** One value inside JSON, and where: `schedule.days[].date`. */
export type Leaf = {readonly path: string; readonly value: unknown};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Every value inside JSON that is neither a list nor an object. */
export const leavesOf = (value: unknown, path = ''): Leaf[] => {
  if (Array.isArray(value)) return value.flatMap(item => leavesOf(item, `${path}[]`));
  if (!isRecord(value)) return [{path, value}];
  return Object.entries(value).flatMap(([name, inside]) => leavesOf(inside, under(path, name)));
};

/**
 * A copy of JSON with each value changed by what is given; one that becomes `undefined` is left
 * out of its object.
 */
export const mapLeaves = (value: unknown, change: (leaf: Leaf) => unknown, path = ''): unknown => {
  if (Array.isArray(value)) return value.map(item => mapLeaves(item, change, `${path}[]`));
  if (!isRecord(value)) return change({path, value});
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inside]) => {
      const changed = mapLeaves(inside, change, under(path, name));
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
};
