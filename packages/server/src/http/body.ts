import type {Finding} from './field-problems.ts';
import {findUnsafe} from './json-scan.ts';
import {ProblemError} from './problem.ts';

/** How much one body may weigh, in bytes, and how many keys its objects may have. */
type BodyLimits = {readonly maxBytes?: number; readonly mostKeys?: number};

const USUAL_BYTES = 64_000;

/** What a software of a partner may send: a hundred companies at once. */
export const BATCH_LIMITS: BodyLimits = {maxBytes: 1_000_000, mostKeys: 20_000};

// Only this type: a page of another site may post the others without a preflight.
const JSON_TYPE = /^application\/json(?: *; *charset=(?:utf-8|"utf-8"))?$/i;

const checkHeaders = ({headers}: Request, maxBytes: number): void => {
  if (!JSON_TYPE.test(headers.get('content-type') ?? '')) {
    throw new ProblemError('content_type_unsupported');
  }
  const encoding = headers.get('content-encoding') ?? 'identity';
  // What is compressed may grow a thousandfold once opened.
  if (encoding.toLowerCase() !== 'identity') throw new ProblemError('content_encoding_unsupported');
  if (Number(headers.get('content-length')) > maxBytes) throw new ProblemError('body_too_large');
};

const readText = async (body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> => {
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  const reader = body.getReader();
  let bytes = 0;
  let text = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new ProblemError('body_too_large');
      text += decoder.decode(value, {stream: true});
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    // Not UTF-8, or the sender left before the end.
    throw error instanceof ProblemError ? error : new ProblemError('body_malformed');
  }
};

const parseJson = (
  text: string,
  mostKeys: number | undefined,
): {value: unknown; findings: readonly Finding[]} => {
  try {
    const findings = findUnsafe(text, mostKeys);
    return {findings, value: JSON.parse(text)};
  } catch (error) {
    throw error instanceof SyntaxError ? new ProblemError('body_malformed') : error;
  }
};

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a request's body as one JSON object, before any schema sees it. What it costs is bounded:
 * at most `maxBytes` are read (64,000 unless told otherwise), and the text is gone through twice.
 *
 * @throws ProblemError `content_type_unsupported`, `content_encoding_unsupported`,
 *   `body_too_large`, `body_malformed` (not UTF-8, not JSON, empty), or `request_invalid` with
 *   what {@link findUnsafe} finds, or `body_object_expected` at the root.
 */
export const readJsonBody = async (
  request: Request,
  {maxBytes = USUAL_BYTES, mostKeys}: BodyLimits = {},
): Promise<unknown> => {
  checkHeaders(request, maxBytes);
  const text = request.body ? await readText(request.body, maxBytes) : '';
  const {value, findings} = parseJson(text, mostKeys);
  if (findings.length > 0) throw new ProblemError('request_invalid', findings);
  if (isObject(value)) return value;
  throw new ProblemError('request_invalid', [{path: [], code: 'body_object_expected'}]);
};
