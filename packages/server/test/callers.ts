import {setTimeout as sleep} from 'node:timers/promises';
import {
  type Client,
  type ClientOptions,
  isApiError,
  isNetworkError,
  isTimeoutError,
} from '@immersion-kit/sdk';
import type {Door} from './doors.ts';

/** One thing that was asked, as often as it took, and what the server said it did. */
export type Answered = {
  readonly path: string;
  readonly request: unknown;
  readonly answer: unknown;
  /** When the attempt began that was answered. */
  readonly askedAt: Date;
};

/** What all callers heard. */
export type Heard = {
  /** By the key of the intent. */
  readonly answered: ReadonlyMap<string, Answered>;
  /** How many attempts had each end: a status, `cut` in the middle, or `away` from the start. */
  readonly ends: Readonly<Record<string, number>>;
  /** What must never be heard. */
  readonly wrong: readonly string[];
};

const NOWHERE = 'http://immersion.test';
const AGAIN_MS = 50;
const LONGEST_MS = 120_000;

/** What the SDK's client takes for a network that failed. */
const failed = (cause?: unknown) => new TypeError('fetch failed', {cause});

const mayPass = (error: unknown): boolean =>
  isNetworkError(error) || isTimeoutError(error) || (isApiError(error) && error.status === 503);

/** Does something again and again while it fails in a way that may pass. */
const insisting = async <Answer>(
  run: () => Promise<Answer>,
  isPassing: (error: unknown) => boolean,
): Promise<Answer> => {
  const begun = performance.now();
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || performance.now() - begun > LONGEST_MS) throw error;
      await sleep(AGAIN_MS);
    }
  }
};

/** Asks for something under one name until it is answered, as a page does with the SDK's client. */
export const insist = async (
  client: Client,
  send: (client: Client, idempotencyKey: string) => Promise<unknown>,
): Promise<void> => {
  const key = crypto.randomUUID();
  await insisting(() => send(client, key), mayPass);
};

const refusalOf = ({status, headers}: Response, text: string): string | undefined => {
  if (status === 503) return headers.has('retry-after') ? undefined : '503 without Retry-After';
  return status < 300 ? undefined : `${status} ${text.slice(0, 300)}`;
};

/** The doors of a server that comes and goes, and what is heard through them. */
export const callersOf = (whereIsIt: () => string | undefined) => {
  const answered = new Map<string, Answered>();
  const ends: Record<string, number> = {};
  const wrong: string[] = [];
  const count = (end: string) => (ends[end] = (ends[end] ?? 0) + 1);

  const ask = async ({url, method, headers, signal}: Request, body: string): Promise<Response> => {
    const server = whereIsIt();
    if (server === undefined) {
      count('away');
      throw failed();
    }
    const {pathname: path} = new URL(url);
    const askedAt = new Date();
    const [response, text] = await fetch(server + path, {method, headers, signal, body})
      .then(async heard => [heard, await heard.text()] as const)
      .catch((error: unknown) => {
        count('cut');
        throw signal.aborted ? error : failed(error);
      });
    const {status} = response;
    count(String(status));
    const refusal = refusalOf(response, text);
    if (refusal !== undefined) wrong.push(`${path}: ${refusal}`);
    if (response.ok) {
      const [request, answer] = [JSON.parse(body) as unknown, JSON.parse(text) as unknown];
      answered.set(headers.get('idempotency-key') ?? '', {path, request, answer, askedAt});
    }
    return new Response(text, {status, headers: response.headers});
  };

  /** Gives each caller addresses of their own: what one person may receive in a day is limited. */
  const doorFor = (number: number, through: typeof ask): Door => ({
    baseUrl: NOWHERE,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return through(request, (await request.text()).replaceAll('@', `.${number}@`));
    },
  });

  return {
    heard: {answered, ends, wrong} satisfies Heard,
    /** Fails when the server does. */
    doorOf: (number: number): Door => doorFor(number, ask),
    /** Waits for the server, and so do its clients: for what must be there before one tries. */
    patientDoorOf: (number: number): Door & Pick<ClientOptions, 'timeout' | 'totalTimeout'> => ({
      ...doorFor(number, (request, body) =>
        insisting(
          async () => {
            const response = await ask(request, body);
            if (response.status === 503) throw failed();
            return response;
          },
          () => !request.signal.aborted,
        ),
      ),
      timeout: 2 * LONGEST_MS,
      totalTimeout: 2 * LONGEST_MS,
    }),
  };
};
