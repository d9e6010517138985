import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import * as z from 'zod/mini';
import type {$ZodIssue} from 'zod/v4/core';
import {findingsOf, toFieldProblems} from '../../http/field-problems.ts';
import {ImportError} from './import-error.ts';
import {Mapping} from './mapping.ts';

const NOT_COLUMNS = 'Un nom de colonne est attendu, ou un objet ou une liste que cette clé admet.';

/** Of the ways a value could have been right, the one it comes nearest to. */
const nearest = (errors: readonly $ZodIssue[][]): readonly $ZodIssue[] | undefined =>
  errors.find(
    issues => !issues.some(({code, path}) => code === 'invalid_type' && path.length === 0),
  );

/** Issues without alternatives, each with its whole path. */
const flatten = (issues: readonly $ZodIssue[]): $ZodIssue[] =>
  issues.flatMap((issue): $ZodIssue[] => {
    if (issue.code !== 'invalid_union') return [issue];
    const chosen = nearest(issue.errors);
    if (!chosen) {
      return [{code: 'custom', path: issue.path, message: NOT_COLUMNS, input: issue.input}];
    }
    return flatten(chosen.map(inner => ({...inner, path: [...issue.path, ...inner.path]})));
  });

const describe = (issue: $ZodIssue): string[] => {
  const own = issue.code === 'custom' ? issue.message : undefined;
  return toFieldProblems(findingsOf([issue]), 'fr').map(({pointer, message}) => {
    const path = pointer.slice(1).replaceAll('/', '.') || '(racine)';
    return `  ${path} : ${own ?? message}`;
  });
};

/** Where the engine says it stopped: by line, or by what stands there. */
const placeOf = (message: string): string => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return ` (ligne ${line}, colonne ${column})`;
  const [, around] = /^Unexpected token .+?, (.+) is not valid JSON$/s.exec(message) ?? [];
  return around === undefined ? '' : ` (près de ${around.replace(/\s+/g, ' ')})`;
};

const parseJson = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = placeOf(error instanceof Error ? error.message : '');
    throw new ImportError(`${name} n'est pas du JSON${place}.`);
  }
};

/**
 * Reads a mapping.
 *
 * @throws ImportError in French, pointing at each place of the JSON that is wrong.
 */
export const readMapping = async (path: string): Promise<Mapping> => {
  const name = basename(path);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ImportError(`Le fichier ${path} ne peut pas être lu.`);
  });
  const {success, data, error} = z.safeParse(Mapping, parseJson(name, text), {reportInput: true});
  if (success) return data;
  const lines = flatten(error.issues).flatMap(describe);
  throw new ImportError(`${name} n'est pas une correspondance valable :\n${lines.join('\n')}`);
};
