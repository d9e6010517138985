import {
  type FieldProblem,
  type FieldProblemCode,
  fieldTextsEn,
  fieldTextsFr,
  type Finding,
  firstOfEach,
  type Language,
  toFieldIssue,
  writeFieldText,
} from '@immersion-kit/sdk/contract';

export {findingsOf, type Finding} from '@immersion-kit/sdk/contract';

const MOST_FINDINGS = 50;
const LONGEST_POINTER = 200;

/** What is said of a refused field, in each language. */
const FIELD_TEXTS: Record<Language, Record<FieldProblemCode, string>> = {
  fr: fieldTextsFr,
  en: fieldTextsEn,
};

/** Puts findings in a person's language; the number and length of what is echoed are bounded. */
export const toFieldProblems = (findings: readonly Finding[], language: Language): FieldProblem[] =>
  firstOfEach(findings.map(toFieldIssue))
    .slice(0, MOST_FINDINGS)
    .map(({pointer, code, details}) => ({
      pointer: pointer.slice(0, LONGEST_POINTER),
      code,
      message: writeFieldText(FIELD_TEXTS[language][code], details, language),
    }));
