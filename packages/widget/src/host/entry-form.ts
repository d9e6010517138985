import type {CivilDate, HostRequest} from '@immersion-kit/sdk/contract';
import {textAt, valueAt, withAt} from '../fields/at-path.ts';
import type {SummaryLine} from '../fields/error-summary.ts';
import type {EntryTexts} from '../l10n/host/entry-fr.ts';
import type {Language} from '../l10n/localize.ts';
import {type EntryIssue, fieldName, issuesOf, issueText} from './entry-issues.ts';
import {EMPTY_ENTRY, type EntryTyped, type JobChosen, NO_PLACE, requestOf} from './entry-values.ts';

type Options = {
  readonly texts: () => EntryTexts;
  readonly language: () => Language;
  readonly today: () => CivilDate;
  /** What was typed, or is said of it, has changed. */
  readonly onChange: () => void;
  /** Does something that may move what is on screen, when no press is under way. */
  readonly whenStill: (task: () => void) => void;
  /** A field was left, or a choice made. */
  readonly onSettled: (path: string) => void;
};

/** What was typed of a company, and what is wrong with it as far as it is time to say so. */
export class EntryForm {
  readonly #options: Options;
  #typed = EMPTY_ENTRY;
  #issues: readonly EntryIssue[] = [];
  #refused: readonly EntryIssue[] = [];
  #visited = new Set<string>();
  /** Somebody tried to send it: all of it is judged aloud. */
  #isTried = false;
  #isSummarised = false;
  /** Whether a person typed or chose something since the form was empty, opened or sent. */
  isDirty = false;

  constructor(options: Options) {
    this.#options = options;
  }

  get texts(): EntryTexts {
    return this.#options.texts();
  }

  get typed(): EntryTyped {
    return this.#typed;
  }

  /** The civil date of the company. */
  get today(): CivilDate {
    return this.#options.today();
  }

  /** What is sent, once `leave` said that nothing is wrong. */
  get whole(): HostRequest {
    return requestOf(this.#typed) as HostRequest;
  }

  /** Writes at a path. */
  readonly set = (path: string, value: unknown): void => {
    if (value === valueAt(this.#typed, path)) return;
    this.#change(withAt(this.#typed, path, value));
    this.#refused = this.#refused.filter(issue => issue.path !== path);
  };

  /** A field was left, or a choice made: it may be judged. */
  readonly settle = (path: string): void => {
    this.#visited.add(path);
    // No address has a space: phones put one after a word they complete.
    const typed = textAt(this.#typed, path);
    if (/email$/.test(path) && /\s/.test(typed)) this.set(path, typed.replaceAll(/\s/g, ''));
    this.#options.whenStill(() => {
      this.#judge();
      this.#options.onSettled(path);
    });
  };

  /** What is wrong with a field, in words; "" when nothing is, or nothing to say yet. */
  readonly errorAt = (path: string): string => {
    const found = this.#said(path);
    return found ? issueText(found, this.texts, this.#options.language()) : '';
  };

  /** One more place. */
  addPlace(): void {
    this.set('businessAddresses', [...this.#typed.businessAddresses, NO_PLACE]);
  }

  /** One place less; what was said of those after it no longer stands where it stood. */
  removePlace(index: number): void {
    this.set('businessAddresses', this.#typed.businessAddresses.toSpliced(index, 1));
    this.#visited = new Set(
      [...this.#visited].filter(path => !path.startsWith('businessAddresses')),
    );
    this.#refused = this.#refused.filter(({path}) => !path.startsWith('businessAddresses'));
    this.#judge();
  }

  /** One more job, unless it is there. */
  addJob(job: JobChosen): void {
    const {offers} = this.#typed;
    if (!offers.some(({appellationCode}) => appellationCode === job.appellationCode)) {
      this.set('offers', [...offers, job]);
    }
    this.settle('offers');
  }

  /** One job less. */
  removeJob(index: number): void {
    this.set('offers', this.#typed.offers.toSpliced(index, 1));
    this.settle('offers');
  }

  /** Lays what is known over what was typed. */
  fill(typed: EntryTyped): void {
    if (typed === this.#typed) return;
    this.#change(typed);
    this.#options.whenStill(() => {
      this.#judge();
    });
  }

  /** Replaces what was typed, with what is known. */
  load(typed: EntryTyped): void {
    this.#change(typed);
    this.#visited = new Set();
    this.#refused = [];
    this.#isTried = false;
    this.#isSummarised = false;
    this.isDirty = false;
    this.#judge();
  }

  /** Judges all of it aloud; false when something is to be corrected. */
  leave(): boolean {
    this.#isTried = true;
    this.#judge();
    this.#isSummarised = this.#issues.length > 0 || this.#refused.length > 0;
    return this.#issues.length === 0;
  }

  /** What the server refused, by field. */
  refuse(issues: readonly EntryIssue[]): void {
    this.#refused = issues;
    this.#isTried = true;
    this.#isSummarised = true;
    this.#judge();
  }

  /** What is to be corrected, in order; each line disappears once it is. */
  get summary(): SummaryLine[] {
    if (!this.#isSummarised) return [];
    const unknown = this.#refused.filter(({path}) =>
      this.#issues.every(issue => issue.path !== path),
    );
    return [...this.#issues, ...unknown].map(({path}) => ({
      path,
      name: fieldName(path, this.#typed, this.texts),
      message: this.errorAt(path),
    }));
  }

  #said(path: string): EntryIssue | undefined {
    const refused = this.#refused.find(issue => issue.path === path);
    if (refused) return refused;
    const issue = this.#issues.find(found => found.path === path);
    if (!issue) return undefined;
    return this.#isTried || (this.#visited.has(path) && issue.code !== 'required')
      ? issue
      : undefined;
  }

  #judge(): void {
    this.#issues = issuesOf(this.#typed, this.today);
    this.#options.onChange();
  }

  #change(typed: EntryTyped): void {
    this.#typed = typed;
    this.#options.onChange();
  }
}
