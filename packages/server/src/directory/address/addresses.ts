import type {Position} from '@immersion-kit/sdk/contract';
import {createMemory} from '../company/memory.ts';
import {type Address, readAddressAnswer} from './address-answer.ts';

const TIMEOUT_MS = 2000;
const ATTEMPTS = 2;
const MOST_FAILURES = 5;
const REST_MS = 30_000;
const KEPT_MS = 24 * 3_600_000;
/** The geocoder refuses a longer question. */
const MOST_CHARACTERS = 200;
const TOO_MANY_REQUESTS = 429;
const USER_AGENT = 'immersion-kit (position of an address)';

/** Tells where an address is: undefined when nobody knows for sure, or is away. */
export type Locate = (address: Address, signal: AbortSignal) => Promise<Position | undefined>;

/** What is asked about an address; of a long one, its town is what must be left. */
const questionOf = ({street, postcode, city}: Address): string => {
  const place = ` ${postcode} ${city}`;
  return (street.slice(0, MOST_CHARACTERS - place.length) + place).slice(0, MOST_CHARACTERS);
};

/** Whether it is the question that is wrong: whoever asks it must not make all others wait. */
const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== TOO_MANY_REQUESTS;

type World = {
  /** The address of the State's geocoder, or of what answers in its shape. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
};

/**
 * Asks the State's public geocoder (« Géoplateforme », no key). Each try lasts two seconds at most,
 * and there are two; after five failures in a row nobody waits for half a minute. An address it
 * refuses is one it does not know.
 */
export const createLocate = ({url, fetch, now}: World): Locate => {
  const known = createMemory<Position | undefined>({keptMs: KEPT_MS, now});
  let failures = 0;
  let restsUntil = 0;

  const ask = async (address: Address, signal: AbortSignal): Promise<Position | undefined> => {
    const asked = new URL('search', url.endsWith('/') ? url : `${url}/`);
    asked.searchParams.set('q', questionOf(address));
    asked.searchParams.set('postcode', address.postcode);
    asked.searchParams.set('limit', '1');
    const response = await fetch(asked, {
      headers: {accept: 'application/json', 'user-agent': USER_AGENT},
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (isRefusal(response.status)) return undefined;
    if (!response.ok) throw new Error(`the geocoder answered ${response.status}`);
    return readAddressAnswer(address, await response.json());
  };

  return async (address, signal) => {
    const name = JSON.stringify([address.street, address.postcode, address.city]);
    const kept = known.recall(name);
    if (kept) return kept.value;
    for (let attempt = 1; attempt <= ATTEMPTS && now().getTime() >= restsUntil; attempt++) {
      try {
        const position = await ask(address, signal);
        failures = 0;
        known.keep(name, position);
        return position;
      } catch {
        // Whoever asked had no time left: that says nothing of the geocoder.
        if (signal.aborted) return undefined;
        failures += 1;
        if (failures < MOST_FAILURES) continue;
        failures = 0;
        restsUntil = now().getTime() + REST_MS;
      }
    }
    return undefined;
  };
};
