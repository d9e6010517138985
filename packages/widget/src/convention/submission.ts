import {isValidationError} from '@immersion-kit/sdk';
import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import type {FormClient} from './form-client.ts';
import {refusalsOf, type ShownIssue} from './form-issues.ts';
import type {FormValues} from './form-values.ts';
import {submissionFailure, type SubmissionFailure} from './submission-failure.ts';

/** What to do about similar requests, for those who are told of them. */
export type DuplicateAnswer = {readonly duplicates?: 'keep'; readonly replaces?: string};

/** How the sending of a request stands. */
export type SubmissionState =
  | {readonly phase: 'open'}
  | {readonly phase: 'sending'}
  | {readonly phase: 'failed'; readonly failure: SubmissionFailure}
  | {readonly phase: 'refused'; readonly issues: readonly ShownIssue[]}
  | {readonly phase: 'sent'; readonly conventionId: string};

/** Sends a request: what was asked twice, an answer being lost, has one effect. */
export class Submission {
  readonly #onChange: (state: SubmissionState) => void;
  #state: SubmissionState = {phase: 'open'};
  #intent = '';
  #asked = '';

  constructor(onChange: (state: SubmissionState) => void) {
    this.#onChange = onChange;
  }

  get state(): SubmissionState {
    return this.#state;
  }

  /** Forgets how the last sending went: the request has changed. */
  reopen(): void {
    if (this.#state.phase !== 'open') this.#enter({phase: 'open'});
  }

  /** Sends; how it went is a state, nothing is thrown. */
  async send(
    client: FormClient,
    request: ConventionRequest,
    values: FormValues,
    {key, ...answer}: DuplicateAnswer & {readonly key?: string | undefined},
  ): Promise<void> {
    if (this.#state.phase === 'sending') return;
    const asked = JSON.stringify([request, key, answer]);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#intent = crypto.randomUUID();
    }
    this.#enter({phase: 'sending'});
    try {
      const {id} = await client.submitConvention(
        {convention: request, ...answer},
        {idempotencyKey: this.#intent, ...(key === undefined ? {} : {key})},
      );
      this.#enter({phase: 'sent', conventionId: id});
    } catch (error) {
      const issues = isValidationError(error) ? refusalsOf(error.errors, values) : [];
      this.#enter(
        issues.length > 0
          ? {phase: 'refused', issues}
          : {phase: 'failed', failure: submissionFailure(error)},
      );
    }
  }

  #enter(state: SubmissionState): void {
    this.#state = state;
    this.#onChange(state);
  }
}
