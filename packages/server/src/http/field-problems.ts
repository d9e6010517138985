import {
  type FieldProblem,
  type Finding,
  firstOfEach,
  toFieldIssue,
} from '@immersion-kit/sdk/contract';
import type {Language} from './language.ts';
import {FIELD_TEXTS} from './problem-texts.ts';

export {findingsOf, type Finding} from '@immersion-kit/sdk/contract';

const MOST_FINDINGS = 50;
const LONGEST_POINTER = 200;

/** A date as it is written in the language; anything else as it is. */
const written = (limit: string, language: Language): string =>
  language === 'fr' ? limit.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1') : limit;

/** Puts findings in a person's language; the number and length of what is echoed are bounded. */
export const toFieldProblems = (findings: readonly Finding[], language: Language): FieldProblem[] =>
  firstOfEach(findings.map(toFieldIssue))
    .slice(0, MOST_FINDINGS)
    .map(({pointer, code, details: {limit = '', values = ''} = {}}) => {
      const message = FIELD_TEXTS[code][language]
        .replace('{limit}', () => written(limit, language))
        .replace('{values}', () => values);
      return {pointer: pointer.slice(0, LONGEST_POINTER), code, message};
    });
