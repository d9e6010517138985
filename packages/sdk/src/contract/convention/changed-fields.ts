import {pointerOf} from '../field-issue.ts';
import {isRecord} from '../schema-parts.ts';
import type {ChangedField} from './changes.ts';
import type {ConventionContent} from './convention.ts';
import {labelsFr} from './labels-fr.ts';

/** Days and hours only make sense together. */
const WHOLE = '/schedule';

/** The fields of an object at any depth, by JSON pointer. */
const leavesOf = (value: unknown, path: readonly string[] = []): [string, unknown][] => {
  const pointer = pointerOf(path);
  if (!isRecord(value) || pointer === WHOLE) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, inside]) =>
    inside === undefined ? [] : leavesOf(inside, [...path, name]),
  );
};

const ORDER = leavesOf(labelsFr).map(([pointer]) => pointer);

/** What has no label comes last, by name. */
const placeOf = (pointer: string): number => {
  const place = ORDER.indexOf(pointer);
  return place < 0 ? ORDER.length : place;
};

const byLabel = (one: string, other: string): number =>
  placeOf(one) - placeOf(other) || (one < other ? -1 : 1);

/** The same JSON, however its fields are ordered. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const names = Object.keys({...one, ...other});
  return names.every(name => isSame(one[name], other[name]));
};

/**
 * Says which fields differ between two contents, with what they held, in the order of their labels:
 * those of nested objects one by one, a list or the whole schedule as one. Putting each `after` in
 * the place of its `before` makes the second content of the first.
 */
export const changedFields = (
  before: ConventionContent,
  after: ConventionContent,
): ChangedField[] => {
  const former = new Map(leavesOf(before));
  const present = new Map(leavesOf(after));
  return [...new Set([...former.keys(), ...present.keys()])]
    .filter(pointer => !isSame(former.get(pointer), present.get(pointer)))
    .toSorted(byLabel)
    .map(pointer => ({
      pointer,
      ...(former.has(pointer) ? {before: former.get(pointer)} : {}),
      ...(present.has(pointer) ? {after: present.get(pointer)} : {}),
    }));
};
