import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {axeFindings} from '../convention-form/axe.ts';
import {layoutFindings} from '../convention-form/layout.ts';
import {
  forcedFindings,
  motionFindings,
  spaceOut,
  spacingFindings,
} from '../convention-form/reading.ts';
import {tabbingFindings} from '../convention-form/tabbing.ts';
import {walkOn} from '../convention-form/walk.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

const DESK = {width: 1280, height: 800};
const EVERY_STATE = 22;

type Mode = {
  readonly options: BrowserContextOptions;
  /** Done to the page before anything is looked at. */
  readonly impose?: (page: Page) => Promise<void>;
  /** What this way of looking may find, beside what all of them may. */
  readonly findings: (page: Page) => Promise<string[]>;
};

/** Ways people look at the form. axe sees the light colours in the suite of the checker. */
const MODES: Readonly<Record<string, Mode>> = {
  'a narrow phone': {
    options: {viewport: {width: 320, height: 640}, hasTouch: true},
    findings: () => Promise.resolve([]),
  },
  '400 % zoom on a 1280 px screen': {
    options: {viewport: {width: 320, height: 256}, deviceScaleFactor: 4},
    findings: () => Promise.resolve([]),
  },
  'text spacing imposed by the reader': {
    options: {viewport: {width: 360, height: 740}},
    impose: spaceOut,
    findings: spacingFindings,
  },
  'a dark screen': {options: {viewport: DESK, colorScheme: 'dark'}, findings: axeFindings},
  'forced colours': {options: {viewport: DESK, forcedColors: 'active'}, findings: forcedFindings},
  'more contrast, and nothing that moves': {
    options: {viewport: {width: 768, height: 800}, contrast: 'more', reducedMotion: 'reduce'},
    findings: async page => [...(await axeFindings(page)), ...(await motionFindings(page))],
  },
};

describe('the request form, however it is looked at', {concurrency: 2}, () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  for (const [index, [name, {options, impose, findings}]] of Object.entries(MODES).entries()) {
    test(`${name}: nothing cut, covered or out of the window, in every state`, async () => {
      const context = await demo.browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${demo.partner}/cap-emploi`);
      await page.locator('immersion-convention #title').waitFor();
      await impose?.(page);
      const found: string[] = [];
      let states = 0;
      await walkOn(page, `Mode${String.fromCodePoint(65 + index)}`, async ({step, moment}) => {
        states += 1;
        const keyboard = moment === 'filled' ? await tabbingFindings(page) : [];
        const all = [...(await layoutFindings(page)), ...(await findings(page)), ...keyboard];
        found.push(...new Set(all.map(what => `${step}, ${moment}: ${what}`)));
      })();
      assert.deepEqual(found, []);
      assert.equal(states, EVERY_STATE);
      await context.close();
    });
  }
});
