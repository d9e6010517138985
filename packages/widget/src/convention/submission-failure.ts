import {isApiError, isNetworkError, isTimeoutError} from '@immersion-kit/sdk';
import type {Duplicate} from '@immersion-kit/sdk';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import {failureKind} from '../failure.ts';

/** Why a request was not sent, and what the person is offered. */
export type SubmissionFailure =
  | {readonly kind: keyof ConventionTexts['failure'] & FailureWord; readonly retries: boolean}
  | {readonly kind: 'duplicates'; readonly duplicates: readonly Duplicate[]};

type FailureWord = 'network' | 'timeout' | 'busy' | 'server' | 'refused' | 'data' | 'gone';

const GONE = new Set(['link_invalid', 'link_expired']);

/** Tells what a failed submission is to a person; refused fields are told beside it. */
export const submissionFailure = (error: unknown): SubmissionFailure => {
  if (isApiError(error)) {
    if (error.code === 'duplicate_found') {
      return {kind: 'duplicates', duplicates: error.problem.duplicates ?? []};
    }
    if (GONE.has(error.code)) return {kind: 'gone', retries: true};
  }
  const kind = failureKind(error);
  const known = isApiError(error) || isNetworkError(error) || isTimeoutError(error);
  return {kind, retries: !known || kind !== 'refused'};
};
