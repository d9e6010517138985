import type {ClientOptions} from '@immersion-kit/sdk';
import type {Language} from '../l10n/localize.ts';

const TRIES = 3;
const PAUSE_MS = 700;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/**
 * A connection that fails is tried again: a POST names its intent, and twice the same has one
 * effect. A refusal is not: whoever waits in front of the page is told how long.
 */
const patientFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetch(request.clone());
    } catch (error) {
      if (tries >= TRIES || request.signal.aborted) throw error;
      await pause(PAUSE_MS * tries);
    }
  }
};

/** Asks in the language that the page speaks at that moment. */
const speaking =
  (language: () => Language): typeof fetch =>
  (input, init) => {
    const request = new Request(input, init);
    request.headers.set('accept-language', language());
    return patientFetch(request);
  };

/** How our own pages reach the API of their own origin. */
export const ownOptions = (language: () => Language): ClientOptions => ({
  baseUrl: location.origin,
  retries: 0,
  fetch: speaking(language),
});
