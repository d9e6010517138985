import type {RuleProblemCode} from './rule-problem.ts';

/** What a rule refuses: the field by its path, the reason, and the figure its message quotes. */
export type RuleIssue = {
  readonly path: readonly (string | number)[];
  readonly code: RuleProblemCode;
  readonly details?: {readonly limit?: string};
};
