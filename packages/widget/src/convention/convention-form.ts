import type {ConventionDraft} from '@immersion-kit/sdk';
import type {CivilDate, ConventionRequest} from '@immersion-kit/sdk/contract';
import type {SummaryLine} from '../fields/error-summary.ts';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {fieldName, issuesOf, issueText, type ShownIssue} from './form-issues.ts';
import {isReached, type Step, stepOf} from './form-steps.ts';
import type {FormView, Profile} from './form-view.ts';
import {textAt, valueAt, withAt} from '../fields/at-path.ts';
import {type Answers, answersOf, type FormValues, mergeDrafts, requestOf} from './form-values.ts';

/** What a form begins with. */
const BEGINNING: FormValues = {
  draft: {remoteWorkMode: 'ON_SITE', immersionCountry: 'FR'},
  answers: {tutorSigns: true, isAccompanied: false, isProtected: false},
};

type Options = {
  readonly texts: () => ConventionTexts;
  readonly language: () => Language;
  readonly profile: () => Profile;
  readonly today: () => CivilDate;
  readonly mobileOnly: () => boolean;
  /** What was typed, or is said of it, has changed. */
  readonly onChange: () => void;
  /** Does something that may move what is on screen, when no press is under way. */
  readonly whenStill: (task: () => void) => void;
  /** A field was left, or a choice made. */
  readonly onSettled: (path: string) => void;
};

/** Hours that ten days share are wrong once. */
const isFirstToSay = (line: SummaryLine, index: number, lines: readonly SummaryLine[]): boolean =>
  index === lines.findIndex(({name, message}) => name === line.name && message === line.message);

/** What was typed, and what is wrong with it as far as it is time to say so. */
export class ConventionForm implements FormView {
  readonly #options: Options;
  #values = BEGINNING;
  #issues: readonly ShownIssue[] = [];
  #refused: readonly ShownIssue[] = [];
  #request: ConventionDraft | undefined;
  readonly #visited = new Set<string>();
  /** The furthest step somebody tried to leave: all of it is judged aloud. */
  #tried: Step | undefined;
  #isSummarised = false;
  /** Whether a person typed or chose something since the form was empty, opened or sent. */
  isDirty = false;

  constructor(options: Options) {
    this.#options = options;
  }

  get texts(): ConventionTexts {
    return this.#options.texts();
  }

  get language(): Language {
    return this.#options.language();
  }

  get profile(): Profile {
    return this.#options.profile();
  }

  get today(): CivilDate {
    return this.#options.today();
  }

  get mobileOnly(): boolean {
    return this.#options.mobileOnly();
  }

  get values(): FormValues {
    return this.#values;
  }

  /** The request as it would be sent now; the same object until something changes. */
  get request(): ConventionDraft {
    this.#request ??= requestOf(this.#values, this.today);
    return this.#request;
  }

  readonly set = (path: string, value: unknown): void => {
    if (value === valueAt(this.#values.draft, path)) return;
    this.#change({...this.#values, draft: withAt(this.#values.draft, path, value)});
    this.#refused = this.#refused.filter(issue => issue.path !== path);
  };

  readonly answer = (change: Partial<Answers>): void => {
    this.#change({...this.#values, answers: {...this.#values.answers, ...change}});
    this.#judge();
    this.#options.onSettled('answers');
  };

  readonly settle = (path: string): void => {
    this.#visited.add(path);
    // No address has a space: phones put one after a word they complete.
    const typed = textAt(this.#values.draft, path);
    if (/email$/i.test(path) && /\s/.test(typed)) this.set(path, typed.replaceAll(/\s/g, ''));
    this.#options.whenStill(() => {
      this.#judge();
      this.#options.onSettled(path);
    });
  };

  readonly errorAt = (path: string): string => {
    const found = this.#said(path);
    return found ? issueText(found, this.texts, this.language) : '';
  };

  /** Replaces what was typed, with what a draft holds. */
  load(draft: ConventionDraft): void {
    const whole = mergeDrafts(BEGINNING.draft, draft);
    this.#change({draft: whole, answers: answersOf(whole)});
    this.isDirty = false;
  }

  /** Lays what is known over what was typed, which it never erases. */
  fill(known: ConventionDraft): void {
    const draft = mergeDrafts(known, this.#values.draft);
    const {answers} = this.#values;
    const [before, told] = [answersOf(this.#values.draft), answersOf(draft)];
    this.#change({
      draft: mergeDrafts(draft, this.#answerable(known)),
      answers: {
        // What was known before was answered since.
        tutorSigns: answers.tutorSigns && (told.tutorSigns || !before.tutorSigns),
        isAccompanied: answers.isAccompanied || (told.isAccompanied && !before.isAccompanied),
        isProtected: answers.isProtected || (told.isProtected && !before.isProtected),
      },
    });
  }

  /** Judges the whole request: the first step where something is missing or wrong, else the last. */
  findUnfinished(): Step {
    this.#judge();
    const [issue] = this.#issues;
    return issue ? stepOf(issue.path) : 'review';
  }

  /** Replaces the whole draft by one made from it. */
  replace(draft: ConventionDraft): void {
    if (draft === this.#values.draft) return;
    this.#change({...this.#values, draft});
    this.#options.whenStill(() => {
      this.#judge();
    });
  }

  /** Empties the form. */
  clear(): void {
    this.#change(BEGINNING);
    this.#visited.clear();
    this.#tried = undefined;
    this.#isSummarised = false;
    this.#refused = [];
    this.isDirty = false;
  }

  /** Judges everything up to a step aloud; false when something is to be corrected. */
  leave(step: Step): boolean {
    if (this.#tried === undefined || isReached(this.#tried, step)) this.#tried = step;
    this.#judge();
    this.#isSummarised = this.summary(step).length > 0 || this.#refused.length > 0;
    this.#options.onChange();
    return !this.#issues.some(({path}) => isReached(stepOf(path), step));
  }

  /** What the server refused, by field. */
  refuse(issues: readonly ShownIssue[]): void {
    this.#refused = issues;
    this.#tried = 'review';
    this.#isSummarised = true;
    this.#judge();
    this.#options.onChange();
  }

  /** The summary is no longer wanted: another step is shown. */
  closeSummary(): void {
    this.#isSummarised = false;
  }

  get isSummarised(): boolean {
    return this.#isSummarised;
  }

  /** What is to be corrected up to a step, in order; each line disappears once it is. */
  summary(step: Step): SummaryLine[] {
    return [...this.#issues, ...this.#unknownRefusals()]
      .filter(({path}) => isReached(stepOf(path), step) && this.#said(path) !== undefined)
      .map(issue => ({
        path: issue.path,
        name: fieldName(issue.path, this.texts),
        message: issueText(this.#said(issue.path) ?? issue, this.texts, this.language),
      }))
      .filter(isFirstToSay);
  }

  /** What is wrong inside a field that shows its own parts. */
  issuesIn(group: string): ShownIssue['issue'][] {
    return [...this.#refused, ...this.#issues]
      .filter(({path}) => path === group || path.startsWith(`${group}/`))
      .filter(({path}) => this.#said(path) !== undefined)
      .map(({issue}) => issue);
  }

  /** What is sent, once `leave('review')` said that nothing is wrong. */
  get whole(): ConventionRequest {
    return this.request as ConventionRequest;
  }

  /** What is known of questions that begin with an answer of ours, which nobody gave. */
  #answerable({remoteWorkMode, immersionCountry}: ConventionDraft): ConventionDraft {
    return {
      immersionCountry,
      ...(this.#visited.has('remoteWorkMode') ? {} : {remoteWorkMode}),
    };
  }

  /** Refused by the server only. */
  #unknownRefusals(): ShownIssue[] {
    return this.#refused.filter(({path}) => this.#issues.every(issue => issue.path !== path));
  }

  #said(path: string): ShownIssue | undefined {
    const refused = this.#refused.find(issue => issue.path === path);
    if (refused) return refused;
    const issue = this.#issues.find(found => found.path === path);
    if (!issue) return undefined;
    const isTried = this.#tried !== undefined && isReached(stepOf(path), this.#tried);
    const [top = ''] = path.split('/');
    const isVisited = this.#visited.has(path) || (top === 'schedule' && this.#visited.has(top));
    return isTried || (isVisited && issue.issue.code !== 'required') ? issue : undefined;
  }

  #judge(): void {
    this.#issues = issuesOf(this.#values, this.today, this.mobileOnly);
    this.#options.onChange();
  }

  #change(values: FormValues): void {
    this.#values = values;
    this.#request = undefined;
    this.#options.onChange();
  }
}
