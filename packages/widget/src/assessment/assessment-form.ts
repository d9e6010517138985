import type {Assessed, AssessmentRequest} from '@immersion-kit/sdk/contract';
import type {SummaryLine} from '../fields/error-summary.ts';
import type {FormTexts} from '../l10n/assessment/form-fr.ts';
import type {Language} from '../l10n/localize.ts';
import {type AssessmentIssue, issuesOf, issueText} from './assessment-issues.ts';
import {
  type AssessmentField,
  type AssessmentTyped,
  NOTHING_TYPED,
  requestOf,
} from './assessment-values.ts';

type Options = {
  readonly saying: () => {readonly texts: FormTexts; readonly language: Language};
  /** What was typed, or is said of it, has changed. */
  readonly onChange: () => void;
  /** Does something that may move what is on screen, when no press is under way. */
  readonly whenStill: (task: () => void) => void;
};

/** Answers that bring other questions. */
const OPENING: ReadonlySet<AssessmentField> = new Set(['status', 'endedWithAJob']);

/** What was typed of an assessment, and what is wrong with it as far as it is time to say so. */
export class AssessmentForm {
  readonly #options: Options;
  /** The immersion as planned, and the day where it takes place. */
  readonly assessed: () => Assessed;
  #typed = NOTHING_TYPED;
  #issues: readonly AssessmentIssue[] = [];
  #refused: readonly AssessmentIssue[] = [];
  #visited = new Set<AssessmentField>();
  /** Somebody tried to send it: all of it is judged aloud. */
  #isTried = false;
  #isSummarised = false;

  constructor(assessed: () => Assessed, options: Options) {
    this.assessed = assessed;
    this.#options = options;
  }

  get texts(): FormTexts {
    return this.#options.saying().texts;
  }

  get language(): Language {
    return this.#options.saying().language;
  }

  get typed(): AssessmentTyped {
    return this.#typed;
  }

  /** Whether something was typed or chosen. */
  get isBegun(): boolean {
    return Object.values(this.#typed).some(text => text.trim() !== '');
  }

  /** Whether the last day has come. */
  get isOver(): boolean {
    const {today, dateEnd} = this.assessed();
    return today >= dateEnd;
  }

  /** What would be sent, whole once `leave` said that nothing is wrong. */
  get request(): Partial<AssessmentRequest> {
    return requestOf(this.#typed, this.assessed());
  }

  /** Types in a field, or chooses. */
  readonly set = (path: AssessmentField, text: string): void => {
    if (text === this.#typed[path]) return;
    this.#typed = {...this.#typed, [path]: text};
    // Other questions come with this answer: nobody has left them empty yet.
    if (OPENING.has(path)) {
      this.#isTried = false;
      this.#isSummarised = false;
    }
    this.#refused = this.#refused.filter(issue => issue.path !== path);
    this.#options.onChange();
  };

  /** A field was left, or a choice made: it may be judged. */
  readonly settle = (path: AssessmentField): void => {
    this.#visited.add(path);
    this.#options.whenStill(() => {
      this.judge();
    });
  };

  /** Judges what was typed, as the day and the language are now. */
  judge(): void {
    this.#issues = issuesOf(this.#typed, this.assessed());
    this.#options.onChange();
  }

  /** What is wrong with a field, in words; "" when nothing is, or nothing to say yet. */
  readonly errorAt = (path: AssessmentField): string => {
    const found = this.#said(path);
    const {texts, language, isOver} = this;
    return found ? issueText(found, {texts, language, isOver}) : '';
  };

  /** Judges all of it aloud; false when something is to be corrected. */
  leave(): boolean {
    this.#isTried = true;
    this.judge();
    this.#isSummarised = this.#issues.length > 0 || this.#refused.length > 0;
    return this.#issues.length === 0;
  }

  /** What the server refused, by field. */
  refuse(issues: readonly AssessmentIssue[]): void {
    this.#refused = issues;
    this.#isTried = true;
    this.#isSummarised = true;
    this.judge();
  }

  /** Forgets what was typed: it was sent. */
  clear(): void {
    this.#typed = NOTHING_TYPED;
    this.#refused = [];
    this.#issues = [];
    this.#visited = new Set();
    this.#isTried = false;
    this.#isSummarised = false;
  }

  /** What is to be corrected, in order; each line disappears once it is. */
  get summary(): SummaryLine[] {
    if (!this.#isSummarised) return [];
    const unknown = this.#refused.filter(({path}) =>
      this.#issues.every(issue => issue.path !== path),
    );
    return [...this.#issues, ...unknown].map(({path}) => ({
      path,
      // A colon follows, and what to do.
      name: (this.texts.labels[path] ?? '').replace(/\s*\?$/, ''),
      message: this.errorAt(path),
    }));
  }

  #said(path: AssessmentField): AssessmentIssue | undefined {
    const refused = this.#refused.find(issue => issue.path === path);
    if (refused) return refused;
    const issue = this.#issues.find(found => found.path === path);
    if (!issue) return undefined;
    const isSaid = this.#isTried || (this.#visited.has(path) && issue.code !== 'required');
    return isSaid ? issue : undefined;
  }
}
