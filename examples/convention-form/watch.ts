import assert from 'node:assert/strict';
import type {Page, Request} from 'playwright-core';

/** What a page complained of, everything it asked of anybody, and the requests it sent. */
export type Watch = {
  readonly faults: readonly string[];
  readonly requests: readonly Request[];
  readonly sent: readonly unknown[];
};

const SUBMISSION = '**/api/conventions';

/** Notes every error of a page, in its console or thrown, and every request. */
export const watch = async (page: Page): Promise<Watch> => {
  const faults: string[] = [];
  const requests: Request[] = [];
  const sent: unknown[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', request => requests.push(request));
  await page.route(SUBMISSION, async route => {
    sent.push(route.request().postDataJSON());
    await route.continue();
  });
  return {faults, requests, sent};
};

/** The convention of the last request that sent one. */
export const sentIn = ({sent}: Watch): unknown => {
  const body = sent.at(-1) as {readonly convention?: unknown} | undefined;
  assert.ok(body?.convention, 'no convention was sent');
  return body.convention;
};

const KEPT = `(async () => [
  localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, (await caches.keys()).length,
])()`;

/**
 * The page said nothing wrong, spoke to its own site and to the API only, kept nothing in the
 * browser, and put none of these values in an address, a header, or the browser's history.
 */
export const assertDiscreet = async (
  page: Page,
  {faults, requests}: Watch,
  typed: readonly string[],
  /** A word of an address that this page did ask for. */
  asked = 'metz',
): Promise<void> => {
  assert.deepEqual(faults, []);
  const origins = new Set(requests.map(request => new URL(request.url()).origin));
  assert.equal(origins.size, 2, [...origins].join());
  assert.deepEqual(await page.evaluate(KEPT), [0, 0, '', 0, 0]);
  assert.deepEqual(await page.context().cookies(), []);
  const told = [await page.evaluate<string>('location.href + JSON.stringify(history.state)')];
  for (const request of requests) {
    told.push(request.url(), ...Object.values(await request.allHeaders()));
  }
  const everything = told.join('\n').replaceAll('+', ' ');
  const readable = `${everything}\n${decodeURIComponent(everything.replaceAll(/%(?![\da-f]{2})/gi, ''))}`;
  assert.ok(readable.includes(asked), 'the addresses were not read');
  const found = typed.filter(value => readable.toLowerCase().includes(value.toLowerCase()));
  assert.deepEqual(found, []);
};
