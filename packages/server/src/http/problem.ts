import {type Language, PROBLEMS, type Problem, type ProblemCode} from '@immersion-kit/sdk/contract';
import {type Finding, toFieldProblems} from './field-problems.ts';
import {PROBLEM_TEXTS} from './problem-texts.ts';

/** What some problems tell beside their code. */
type Extension = Pick<Problem, 'duplicates'> & {
  readonly retryAfter?: number;
  /** What was written before the refusal stays: a try that is counted. */
  readonly keeps?: true;
};

/** A request that cannot be granted; thrown anywhere, answered once by the application. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
  readonly extension: Extension;

  constructor(code: ProblemCode, findings: readonly Finding[] = [], extension: Extension = {}) {
    super(code);
    this.code = code;
    this.findings = findings;
    this.extension = extension;
  }
}

const languageOf = (request: Request): Language => {
  const accepted = request.headers.get('accept-language') ?? '';
  const wanted = /(?:^|[,\s])(fr|en)\b/i.exec(accepted)?.[1]?.toLowerCase();
  return wanted === 'en' ? 'en' : 'fr';
};

const RETRY_AFTER_SECONDS = 2;

/** Writes a problem as RFC 9457 asks, in the language the request prefers. */
export const problemResponse = (
  request: Request,
  {code, findings, extension: {retryAfter, keeps: _, ...extension}}: ProblemError,
  requestId: string,
): Response => {
  const language = languageOf(request);
  const problem: Problem = {
    type: 'about:blank',
    title: PROBLEM_TEXTS[code][language],
    status: PROBLEMS[code],
    code,
    ...(findings.length > 0 ? {errors: toFieldProblems(findings, language)} : {}),
    ...extension,
    requestId,
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...(problem.status === 503 || retryAfter !== undefined
        ? {'retry-after': String(retryAfter ?? RETRY_AFTER_SECONDS)}
        : {}),
      ...(problem.status === 401 ? {'www-authenticate': 'Bearer'} : {}),
    },
  });
};
