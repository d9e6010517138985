import type {Finding} from './field-problems.ts';
import {ProblemError} from './problem.ts';

/** Far more levels than any request of the contract has. */
const DEEPEST = 20;
/** A schedule of 62 days, each with 8 periods of two times, has more than 1,000. */
const MOST_KEYS = 2000;
/** An answer quotes no more. */
const MOST_FINDINGS = 50;

/** Names that reach an object's prototype in code that copies one object onto another. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const NUMBER = /-?\d[\d.eE+-]*/y;

/** An object or an array the scan is inside of, and the key or index it has reached there. */
type Level = {readonly keys: Set<string> | undefined; part: string | number};

const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
};

const decodeString = (raw: string): string =>
  raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;

const numberAt = (text: string, start: number): string => {
  NUMBER.lastIndex = start;
  return NUMBER.exec(text)?.[0] ?? '-';
};

const stop = (code: Finding['code'], path: Finding['path'], limit: number): never => {
  throw new ProblemError('request_invalid', [{path, code, details: {limit: String(limit)}}]);
};

const isSafeText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/**
 * Reads JSON text once, from left to right, for what `JSON.parse` lets through: a key given twice,
 * a key that reaches a prototype, NUL or half a surrogate pair in a text, a number too large to be
 * one. Text that is not JSON may come back without finding: that is for `JSON.parse` to say.
 *
 * @throws ProblemError `request_invalid` at once, beyond 20 levels or `mostKeys` keys (2,000 unless told).
 * @throws SyntaxError when a text holds an escape that JSON does not have.
 */
export const findUnsafe = (text: string, mostKeys = MOST_KEYS): Finding[] => {
  const findings: Finding[] = [];
  const levels: Level[] = [];
  let keys = 0;
  let keyNext = false;

  const here = (): Finding['path'] => levels.map(({part}) => part);
  const report = (code: Finding['code']): void => {
    if (findings.length < MOST_FINDINGS) findings.push({path: here(), code});
  };

  const seeString = (string: string): void => {
    const level = levels.at(-1);
    if (!keyNext || !level?.keys) {
      if (!isSafeText(string)) report('text_invalid');
      return;
    }
    if (++keys > mostKeys) stop('too_many_keys', [], mostKeys);
    level.part = string.toWellFormed().replaceAll('\0', '\uFFFD');
    if (!isSafeText(string)) report('text_invalid');
    else if (UNSAFE_KEYS.has(string)) report('unknown_field');
    else if (level.keys.has(string)) report('duplicate_field');
    level.keys.add(string);
  };

  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const level = levels.at(-1);
    if (char === '{' || char === '[') {
      if (levels.length >= DEEPEST) stop('too_deep', here(), DEEPEST);
      keyNext = char === '{';
      levels.push(keyNext ? {keys: new Set(), part: ''} : {keys: undefined, part: 0});
    } else if (char === '}' || char === ']') {
      levels.pop();
      keyNext = false;
    } else if (char === ',') {
      keyNext = level?.keys !== undefined;
      if (typeof level?.part === 'number') level.part++;
    } else if (char === ':') {
      keyNext = false;
    } else if (char === '"') {
      const end = endOfString(text, at);
      seeString(decodeString(text.slice(at + 1, end)));
      at = end;
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      const number = numberAt(text, at);
      if (Math.abs(Number(number)) === Infinity) report('type_number');
      at += number.length - 1;
    }
  }
  return findings;
};
