import assert from 'node:assert/strict';
import type {BrowserContext, Page, Request} from 'playwright-core';
import {axeFindings} from '../convention-form/axe.ts';
import {type Keyboard, keyboardOn} from '../convention-form/keyboard.ts';

/** The narrowest screen that is promised, in CSS pixels (WCAG 1.4.10). */
export const NARROW = {width: 320, height: 640} as const;

/** What a page may say in the console: that an answer was a refusal. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** A page looked at by the keyboard alone, and what it asked for. */
export type Visited = {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly faults: readonly string[];
  readonly requests: readonly Request[];
};

/** Opens a page of ours by its link, and notes all it says and asks. */
export const visit = async (context: BrowserContext, link: string): Promise<Visited> => {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  const requests: Request[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    const text = message.text();
    if (message.type() === 'error' && !REFUSAL.test(text)) faults.push(text);
  });
  page.on('request', request => requests.push(request));
  await page.goto(link);
  return {page, keyboard: keyboardOn(page), faults, requests};
};

/** Waits for a screen by its title, then looks at it: axe, its width, where the keyboard is. */
export const arrive = async ({page}: Visited, title: string | RegExp): Promise<void> => {
  await page.locator('h1[tabindex]', {hasText: title}).waitFor();
  const where = `${title.toString()}, ${NARROW.width} px wide`;
  assert.deepEqual(await axeFindings(page), [], where);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  assert.ok(width <= NARROW.width, `${where}: ${width} px`);
  const focused = await page.evaluate<string>('document.activeElement.localName');
  assert.notEqual(focused, 'body', `${where}: the keyboard is nowhere`);
};

/** The page said nothing wrong, asked of nobody but its own server, and put its token nowhere. */
export const leave = async (
  {page, faults, requests}: Visited,
  {api, link}: {readonly api: string; readonly link: string},
): Promise<void> => {
  assert.deepEqual(faults, []);
  const [, token] = link.split('#');
  assert.ok(requests.length > 2, 'the requests were not seen');
  for (const request of requests) {
    const url = request.url();
    assert.ok(url.startsWith(api) || url.startsWith(`blob:${api}`), url);
    if (token === undefined) continue;
    // Playwright tells the fragment of the first one, which the browser keeps to itself.
    assert.ok(!url.replace(/#.*$/, '').includes(token), 'the token is in an address');
    const headers = Object.values(await request.allHeaders()).join('\n');
    assert.ok(!headers.includes(token), 'the token is in a header');
  }
  if (token !== undefined) assert.ok(!page.url().includes(token));
  await page.close();
};
