import {isHTTPError, isNetworkError, isTimeoutError} from 'ky';
import {safeParse} from 'zod/v4/core';
import {Problem} from './contract/problem.ts';
import {
  ApiError,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
  ValidationError,
} from './errors.ts';

const KEY = /\b([ps]k_(?:test|live)_)[0-9a-zA-Z]+/g;

/** Hides the keys a text may hold. */
const redact = (text: string): string => text.replaceAll(KEY, '$1…');

/** The seconds of `Retry-After`; our servers send no date. */
const secondsIn = (header: string | null): number | undefined =>
  header !== null && /^\d{1,7}$/.test(header) ? Number(header) : undefined;

const fromHttp = ({status, headers}: Response, body: unknown): Error => {
  const problem = safeParse(Problem, body);
  if (!problem.success) {
    return new UnexpectedAnswerError(`HTTP ${status}, without a problem we know`, status);
  }
  const errors = problem.data.errors ?? [];
  const retryAfter = secondsIn(headers.get('retry-after'));
  return errors.length > 0
    ? new ValidationError(problem.data, retryAfter)
    : new ApiError(problem.data, retryAfter);
};

/**
 * Turns what went wrong during a request into one of our errors. The originals are dropped: they
 * carry the request, and with it the key.
 */
export const toFailure = (error: unknown): unknown => {
  if (isHTTPError(error)) return fromHttp(error.response, error.data);
  if (isTimeoutError(error)) return new TimeoutError(redact(error.message));
  if (isNetworkError(error)) return new NetworkError(redact(error.message));
  if (error instanceof Error && error.name === 'SchemaValidationError') {
    return new UnexpectedAnswerError('The answer is not what the contract promises', 200);
  }
  if (error instanceof SyntaxError) {
    return new UnexpectedAnswerError('The answer is not JSON', 200);
  }
  if (error instanceof Error && error.name !== 'AbortError') {
    return new NetworkError(redact(error.message));
  }
  return error;
};
