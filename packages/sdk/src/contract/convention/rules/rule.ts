import type {CivilDate} from '../../primitives/time.ts';
import type {WellFormed} from '../../well-formed.ts';
import type {ConventionRequest} from '../convention-request.ts';
import type {RuleIssue} from '../rule-issue.ts';

/** What is known of a convention that may still be incomplete. */
export type Known = WellFormed<ConventionRequest>;

/** What the rules are told beside the convention. */
type RuleContext = {
  /** The civil date where the agency is. */
  readonly today: CivilDate;
  /** Whether a person may be reached by text messages alone: a sender is configured. */
  readonly mobileOnly: boolean;
};

/**
 * Judges the fields of one theme together. It says nothing while a field it reads is missing or
 * malformed: that is said elsewhere.
 */
export type ConventionRule = (convention: Known, context: RuleContext) => RuleIssue[];
