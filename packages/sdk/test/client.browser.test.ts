import {expect} from '@open-wc/testing';
import {createClient, isAbortError, isApiError, isNetworkError} from '../src/index.ts';

const {apiUrl, apiKey} = (globalThis as unknown as {IMMERSION: Record<'apiUrl' | 'apiKey', string>})
  .IMMERSION;

/** Thirty of them are these tests' own; other files have companies join meanwhile. */
const BAKERIES = {romeCodes: ['D1102'], name: 'Fournil n°'};
const isOwn = ({name}: {readonly name: string}): boolean => /^Fournil n° \d/.test(name);

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the client in a browser, across origins', () => {
  it('searches, suggests and reads the health of the real server without any preflight', async () => {
    const client = createClient({baseUrl: apiUrl, key: apiKey});
    performance.clearResourceTimings();
    const {pagination} = await client.searchOffers({...BAKERIES, perPage: 1});
    expect(pagination.totalRecords).to.be.at.least(30);
    expect((await client.suggestPlaces({q: 'metz'})).data[0]?.communeCode).to.equal('57463');
    const asked = performance
      .getEntriesByType('resource')
      .filter(({name}) => name.startsWith(apiUrl));
    expect(asked.map(({name}) => new URL(name).pathname)).to.deep.equal([
      '/api/offers',
      '/api/places',
    ]);
  });

  it('iterates over every page', async () => {
    const client = createClient({baseUrl: apiUrl, key: apiKey});
    const sirets = new Set<string>();
    for await (const offer of client.searchOffers({...BAKERIES, perPage: 7})) {
      if (isOwn(offer)) sirets.add(offer.siret);
    }
    expect(sirets.size).to.equal(30);
  });

  it('reads why a key is refused', async () => {
    const error = await failureOf(
      createClient({baseUrl: apiUrl, key: 'pk_test_0000'}).suggestJobs({q: 'a'}),
    );
    expect(isApiError(error) && error.code).to.equal('key_invalid');
  });

  it('takes a refused origin for an unreachable server, as browsers do', async () => {
    const error = await failureOf(
      createClient({baseUrl: 'http://127.0.0.1:1', retries: 0}).readHealth(),
    );
    expect(isNetworkError(error)).to.equal(true);
  });

  it('stops when its signal does', async () => {
    const stop = new AbortController();
    const pending = createClient({baseUrl: apiUrl, key: apiKey}).searchOffers(
      {},
      {signal: stop.signal},
    );
    stop.abort();
    expect(isAbortError(await failureOf(pending))).to.equal(true);
  });
});
