import assert from 'node:assert/strict';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, test} from 'node:test';
import {createLocate, type Locate} from './addresses.ts';

const MAZELLE = {street: '50 place Mazelle', postcode: '57000', city: 'Metz'};

const answering = (changes: object = {}, coordinates: unknown = [6.1797, 49.1139]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: {type: 'Point', coordinates},
        properties: {
          label: '50 Place Mazelle 57000 Metz',
          score: 0.97,
          type: 'housenumber',
          postcode: '57000',
          city: 'Metz',
          ...changes,
        },
      },
    ],
  });

describe('where an address is', () => {
  const clock = {now: new Date('2026-11-23T09:00:00Z')};
  let asked: string[] = [];
  let answer: RequestListener = () => undefined;
  let url = '';
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  const say = (text: string, status = 200): void => {
    answer = (_, response) => {
      response.writeHead(status, {'content-type': 'application/json'}).end(text);
    };
  };
  const fresh = (): Locate => createLocate({url, fetch, now: () => clock.now});
  const patience = (ms = 10_000) => AbortSignal.timeout(ms);

  before(async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geocodage`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
  });

  test('asked once, by its words and its postcode, then known for a day', async () => {
    say(answering());
    const locate = fresh();
    const position = {lat: 49.1139, lon: 6.1797};
    assert.deepEqual(await locate(MAZELLE, patience()), position);
    assert.deepEqual(await locate(MAZELLE, patience()), position);
    assert.deepEqual(asked, [
      '/geocodage/search?q=50+place+Mazelle+57000+Metz&postcode=57000&limit=1',
    ]);
    clock.now = new Date(clock.now.getTime() + 25 * 3_600_000);
    await locate(MAZELLE, patience());
    assert.equal(asked.length, 2);
  });

  test('what is not sure is not a position', async () => {
    const unsure = [
      answering({score: 0.4}),
      answering({type: 'municipality'}),
      answering({postcode: '54000'}),
      JSON.stringify({type: 'FeatureCollection', features: []}),
    ];
    for (const text of unsure) {
      say(text);
      assert.equal(await fresh()(MAZELLE, patience()), undefined, text);
      assert.equal(asked.length, 1);
      asked = [];
    }
  });

  test('tried twice, then no more for half a minute after five failures', async () => {
    say('{"features":[{"geometry":{"coordinates":[999,999]}}]}');
    const locate = fresh();
    assert.equal(await locate(MAZELLE, patience()), undefined);
    assert.equal(asked.length, 2);
    say('away', 503);
    await locate(MAZELLE, patience());
    await locate(MAZELLE, patience());
    assert.equal(asked.length, 5);
    await locate(MAZELLE, patience());
    assert.equal(asked.length, 5);
    clock.now = new Date(clock.now.getTime() + 31_000);
    say(answering());
    assert.ok(await locate(MAZELLE, patience()));
  });

  test('what it refuses is unknown to it, and stops nobody else', async () => {
    const locate = fresh();
    say('{"code":400,"message":"q is too long"}', 400);
    for (const number of Array.from({length: 6}).keys()) {
      assert.equal(await locate({...MAZELLE, street: `${number} rue <`}, patience()), undefined);
    }
    assert.equal(asked.length, 6);
    say(answering());
    assert.ok(await locate(MAZELLE, patience()));
  });

  test('one that asks us to slow down is left alone', async () => {
    say('slow down', 429);
    const locate = fresh();
    for (const _ of Array.from({length: 3})) await locate(MAZELLE, patience());
    assert.equal(asked.length, 5);
    say(answering());
    assert.equal(await locate(MAZELLE, patience()), undefined);
    assert.equal(asked.length, 5);
  });

  test('a long address is cut, its town is not', async () => {
    say(answering());
    await fresh()({...MAZELLE, street: 'é'.repeat(200)}, patience());
    const q = new URL(asked[0] ?? '', 'http://localhost').searchParams.get('q') ?? '';
    assert.equal(q.length, 200);
    assert.ok(q.endsWith('é 57000 Metz'), q);
  });

  test('who has no more time waits no longer, and says nothing of the geocoder', async () => {
    const giving = new AbortController();
    let gaveUp = 0;
    answer = () => {
      gaveUp = performance.now();
      giving.abort();
    };
    assert.equal(await fresh()(MAZELLE, giving.signal), undefined);
    assert.ok(performance.now() - gaveUp < 1000);
    assert.equal(asked.length, 1);
  });
});
