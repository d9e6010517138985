import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);

/** Ways people look at pages, and what each asks of the browser. */
const MODES: Readonly<Record<string, BrowserContextOptions>> = {
  'a phone': {viewport: {width: 360, height: 740}, hasTouch: true},
  'a narrow phone': {viewport: {width: 320, height: 640}},
  '400 % zoom on a 1280 px screen': {viewport: {width: 320, height: 200}, deviceScaleFactor: 4},
  'a dark screen': {viewport: {width: 1280, height: 800}, colorScheme: 'dark'},
  'forced colours': {viewport: {width: 1280, height: 800}, forcedColors: 'active'},
  'reduced motion': {viewport: {width: 768, height: 800}, reducedMotion: 'reduce'},
};

/** WCAG 1.4.12: what a reader may impose. */
const SPACING =
  '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}' +
  ' p {margin-bottom: 2em !important}';

type Report = {readonly violations: readonly {readonly id: string; readonly nodes: unknown[]}[]};

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    return scrollWidth - clientWidth;
  });

describe('the search, however it is looked at', () => {
  let demo: DemoPages;
  let axe = '';
  before(async () => {
    demo = await startDemoPages();
    axe = await readFile(AXE, 'utf8');
  });
  after(() => demo.stop());

  const check = async (page: Page, state: string) => {
    await page.evaluate(axe);
    const report = await page.evaluate<Report>('axe.run(document)');
    assert.deepEqual(
      report.violations.map(({id}) => `${state}: ${id}`),
      [],
    );
    assert.ok((await sideways(page)) <= 0, `${state} is wider than the window`);
  };

  /** Goes through the states a visitor meets, each looked at. */
  const walk = async (page: Page): Promise<void> => {
    await page.goto(`${demo.partner}/mission-locale`);
    const job = page.getByRole('combobox', {name: 'Métier'});
    await job.waitFor();
    await check(page, 'first visit');
    await job.fill('boulanger');
    await page
      .getByRole('option', {name: /Boulanger/})
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await check(page, 'suggestions');
    await page.keyboard.press('Enter');
    await page.getByText('Filtres et tri').click();
    await check(page, 'filters');
    await page.getByRole('button', {name: 'Rechercher'}).click();
    await page.getByRole('heading', {name: /trouvées/}).waitFor();
    await check(page, 'results');
    await page.locator('.offer .name').first().click();
    await page.locator('dialog dl').waitFor();
    await check(page, 'one company');
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Voir la carte'}).click();
    await page.locator('#map .map').waitFor();
    await check(page, 'map');
    await job.fill('zzzzqqq');
    await page.keyboard.press('Enter');
    await page.locator('#job[aria-invalid]').waitFor();
    await check(page, 'a job that does not exist');
  };

  for (const [name, options] of Object.entries(MODES)) {
    test(`${name}: seven states, axe with every rule, nothing wider than the window`, async () => {
      const context = await demo.browser.newContext({...options, bypassCSP: true});
      await walk(await context.newPage());
      await context.close();
    });
  }

  test('text spacing imposed by the reader cuts nothing', async () => {
    const context = await demo.browser.newContext({
      viewport: {width: 360, height: 740},
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(`${demo.partner}/mission-locale`);
    await page.addStyleTag({content: SPACING});
    await page.getByRole('button', {name: 'Rechercher'}).click();
    await page.getByRole('heading', {name: /trouvées/}).waitFor();
    const cut = await page.evaluate(() => {
      const root = document.querySelector('immersion-search')?.shadowRoot;
      const texts = [...(root?.querySelectorAll('p, li, button, label, h2') ?? [])];
      return texts
        .filter(text => !text.classList.contains('visually-hidden') && text.clientWidth > 0)
        .filter(
          text =>
            text.scrollWidth > text.clientWidth + 1 &&
            getComputedStyle(text).overflow !== 'visible',
        )
        .map(text => text.textContent);
    });
    assert.deepEqual(cut, []);
    assert.ok((await sideways(page)) <= 0);
    await context.close();
  });
});
