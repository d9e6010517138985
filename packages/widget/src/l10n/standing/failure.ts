import {
  type FieldProblem,
  isApiError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
  isValidationError,
} from '@immersion-kit/sdk';
import type {Language} from '../localize.ts';
import {durationText} from '../moments.ts';
import type {StandingTexts} from './fr.ts';

/** What went wrong, in the words of the page. */
export type PageFailure = {
  /** The API's code, or `offline`, `slow`, `unknown`. */
  readonly code: string;
  readonly text: string;
  readonly fields: readonly FieldProblem[];
  /** How long the server asks to wait, in seconds. */
  readonly retryAfter?: number | undefined;
};

/** What is said of failures: a catalogue of its own may say them for its page. */
export type FailureTexts = Pick<
  StandingTexts,
  'failures' | 'offline' | 'slow' | 'garbled' | 'broken' | 'busy' | 'tooSoon'
>;

/** Puts what a call rejected with in words that say what to do. */
export const pageFailure = (
  error: unknown,
  texts: FailureTexts,
  language: Language,
): PageFailure => {
  const plain = (code: string, text: string): PageFailure => ({code, text, fields: []});
  if (isApiError(error)) {
    const {code, problem, retryAfter} = error;
    const wait = retryAfter === undefined ? undefined : durationText(retryAfter, language);
    const text =
      code === 'rate_limited'
        ? texts.busy(wait)
        : code === 'message_too_soon'
          ? texts.tooSoon(wait)
          : (texts.failures[code] ?? problem.title);
    return {code, text, fields: isValidationError(error) ? error.errors : [], retryAfter};
  }
  if (isNetworkError(error)) return plain('offline', texts.offline);
  if (isTimeoutError(error)) return plain('slow', texts.slow);
  return plain('unknown', isUnexpectedAnswerError(error) ? texts.garbled : texts.broken);
};
