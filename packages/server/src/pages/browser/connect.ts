import {
  ApiError,
  type ClientOptions,
  NetworkError,
  type Problem,
  UnexpectedAnswerError,
} from '@immersion-kit/sdk';

const TRIES = 3;
const PAUSE_MS = 700;

let seconds: number | undefined;

/** How long the last refusal asked to wait, in seconds. */
export const secondsToWait = (): number | undefined => seconds;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/**
 * A connection that fails is tried again: a POST names its intent, and twice the same has one
 * effect. A refusal is not: whoever waits in front of the page is told how long.
 */
const patientFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await fetch(request.clone());
      seconds = Number(answer.headers.get('retry-after') ?? NaN) || undefined;
      return answer;
    } catch (error) {
      if (tries >= TRIES || request.signal.aborted) throw error;
      await pause(PAUSE_MS * tries);
    }
  }
};

/** How the clients of a page reach our own API: what one reads, another may change. */
export const OWN_API: ClientOptions = {
  baseUrl: location.origin,
  retries: 0,
  fetch: patientFetch,
};

const isProblem = (data: unknown): data is Problem =>
  typeof data === 'object' && data !== null && 'code' in data && 'title' in data;

/** Gets what is not an operation of the API from our own server, with the same refusals. */
export const getOwn = async (path: string, key?: string): Promise<Response> => {
  const headers = key === undefined ? {} : {authorization: `Bearer ${key}`};
  const answer = await patientFetch(new URL(path, location.origin), {headers}).catch(() => {
    throw new NetworkError('The server could not be reached');
  });
  if (answer.ok) return answer;
  const data: unknown = await answer.json().catch(() => undefined);
  if (isProblem(data)) throw new ApiError(data);
  throw new UnexpectedAnswerError(`HTTP ${answer.status}`, answer.status);
};
