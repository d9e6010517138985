import type {Company} from '@immersion-kit/sdk/contract';
import {createMemory} from './memory.ts';
import {readRegistryAnswer} from './registry-answer.ts';

const TIMEOUT_MS = 2000;
const ATTEMPTS = 2;
const MOST_FAILURES = 5;
const REST_MS = 30_000;
const KEPT_MS = 2 * 3_600_000;
const USER_AGENT = 'immersion-kit (company lookup by SIRET)';

/** Tells what a register knows of an establishment: undefined when it does not, or is away. */
export type Registry = (siret: string) => Promise<Company | undefined>;

type World = {
  /** The address of the State's search, or of what answers in its shape. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
};

/**
 * Asks the State's public search of companies (« Recherche d'entreprises », no key). Whoever fills a
 * form waits two seconds at most, twice; after five failures in a row nobody waits for half a minute.
 */
export const createRegistry = ({url, fetch, now}: World): Registry => {
  const known = createMemory<Company | undefined>({keptMs: KEPT_MS, now});
  let failures = 0;
  let restsUntil = 0;

  const ask = async (siret: string): Promise<Company | undefined> => {
    const address = new URL('search', url.endsWith('/') ? url : `${url}/`);
    address.searchParams.set('q', siret);
    const response = await fetch(address, {
      headers: {accept: 'application/json', 'user-agent': USER_AGENT},
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the register answered ${response.status}`);
    return readRegistryAnswer(siret, await response.json());
  };

  const tryAsking = async (siret: string): Promise<Company | undefined> => {
    for (let attempt = 1; ; attempt++) {
      try {
        const company = await ask(siret);
        failures = 0;
        known.keep(siret, company);
        return company;
      } catch {
        failures += 1;
        if (failures >= MOST_FAILURES) restsUntil = now().getTime() + REST_MS;
        if (attempt >= ATTEMPTS || failures >= MOST_FAILURES) return undefined;
      }
    }
  };

  return siret => {
    const kept = known.recall(siret);
    if (kept) return Promise.resolve(kept.value);
    return now().getTime() < restsUntil ? Promise.resolve(undefined) : tryAsking(siret);
  };
};
