import type {FieldProblem, Problem, ProblemCode} from './contract/problem.ts';

/** The API refused or failed a request and said why. */
export class ApiError extends Error {
  override readonly name: string = 'ApiError';
  /** HTTP status of the answer. */
  readonly status: number;
  /** Stable word for the reason, from the contract's closed list. */
  readonly code: ProblemCode | (string & {});
  /** The whole problem, as the server wrote it (RFC 9457). */
  readonly problem: Problem;
  /** How long the server asks to wait before another try, in seconds; undefined when it does not. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.title);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The request's data was refused: `errors` says which fields, and why. */
export class ValidationError extends ApiError {
  override readonly name = 'ValidationError';
  readonly errors: readonly FieldProblem[];

  constructor(problem: Problem, retryAfter?: number) {
    super(problem, retryAfter);
    this.errors = problem.errors ?? [];
  }
}

/** The request did not reach the server, or the answer did not come back. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** The answer did not come within the time allowed. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** An answer came that is not what the contract promises: another server, or a proxy's page. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

// By name and not by `instanceof`: the page and the elements on it may each carry a copy of this
// module, and an error made by one must be recognised by the other.
const hasName = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** Tells whether the API answered with a problem, {@link ValidationError} included. */
export const isApiError = (error: unknown): error is ApiError =>
  hasName(error, 'ApiError', 'ValidationError');

/** Tells whether fields of the request were refused. */
export const isValidationError = (error: unknown): error is ValidationError =>
  hasName(error, 'ValidationError');

/** Tells whether the server could not be reached. */
export const isNetworkError = (error: unknown): error is NetworkError =>
  hasName(error, 'NetworkError');

/** Tells whether the time allowed ran out. */
export const isTimeoutError = (error: unknown): error is TimeoutError =>
  hasName(error, 'TimeoutError');

/** Tells whether something else than our API answered. */
export const isUnexpectedAnswerError = (error: unknown): error is UnexpectedAnswerError =>
  hasName(error, 'UnexpectedAnswerError');

/** Tells whether the caller's own signal stopped the request. */
export const isAbortError = (error: unknown): error is DOMException => hasName(error, 'AbortError');
