import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {Page} from 'playwright-core';

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);
/** Each width and each scheme, not each with each: what is wrong with one is wrong with both. */
const LOOKS = [
  {size: {width: 360, height: 740}, colorScheme: 'light'},
  {size: {width: 1280, height: 800}, colorScheme: 'dark'},
] as const;

type AxeReport = {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly unknown[]}[];
  readonly passes: readonly unknown[];
};

/** What every page of ours may say in the console: that an answer was a refusal. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Notes what a page complains of, and everything it asks for. */
export const watch = (page: Page) => {
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    const text = message.text();
    if (message.type() === 'error' && !REFUSAL.test(text)) faults.push(text);
  });
  page.on('request', request => asked.push(request.url(), JSON.stringify(request.headers())));
  return {faults, asked};
};

/**
 * Looks at a page as it stands, on a phone and on a desk, in light and in dark: axe has nothing to
 * say, nothing is wider than the window, and the keyboard is somewhere that was chosen.
 */
export const inspect = async (page: Page, state: string): Promise<void> => {
  const before = page.viewportSize();
  // The policy of the page lets no script in; this one comes by the browser's own door.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) {
    await page.evaluate(await readFile(AXE, 'utf8'));
  }
  const focused = await page.evaluate<string>('document.activeElement.localName');
  assert.notEqual(focused, 'body', `${state}: the keyboard is nowhere`);
  assert.equal(await page.locator('h1').count(), 1, state);
  for (const {size, colorScheme} of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({colorScheme});
    const where = `${state}, ${size.width} px wide, ${colorScheme}`;
    const report = await page.evaluate<AxeReport>('axe.run()');
    const said = report.violations.map(({id, nodes}) => `${id}: ${JSON.stringify(nodes)}`);
    assert.deepEqual(said, [], where);
    assert.ok(report.passes.length > 10, where);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= size.width, `${where}: ${wide} px`);
  }
  await page.emulateMedia({colorScheme: null});
  if (before) await page.setViewportSize(before);
};

// An element says it in its shadow root, which the text of the page does not go into.
const SAID = `(() => {
  const main = document.querySelector('main');
  return (main.firstElementChild?.shadowRoot?.querySelector('.page') ?? main).innerText;
})()`;

/** What a page says, spaces being spaces. */
export const textOf = async (page: Page): Promise<string> =>
  (await page.evaluate<string>(SAID)).replaceAll('\u00a0', ' ');

/** Tells where the keyboard is: the text of what has the focus, or its label. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at.labels?.[0] ?? at).textContent.trim().replaceAll(/\\s+/g, ' ');
  })()`);

/** Goes on by the keyboard alone until something has the focus. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedText(page))) return;
  }
  assert.fail(`The keyboard does not reach ${name.source}`);
};
