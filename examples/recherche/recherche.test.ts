import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);

/** Every kind of page there is, but the one without a database. */
const PAGES: Readonly<Record<string, string>> = {
  blank: '',
  found: '?metier=boulang&lieu=metz&plus-tard=oui',
  paged: '?metier=&rayon=10&page=5',
  empty: '?metier=boulanger&lieu=metz&rayon=1&handicap=oui&teletravail=complet',
  wrong: '?metier=zzzzqq&lieu=zzzzqq',
};

type AxeReport = {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly unknown[]}[];
  readonly passes: readonly unknown[];
};

describe('the search that needs no script', () => {
  let demo: DemoPages;
  let browser: Browser;
  let address = '';

  before(async () => {
    demo = await startDemoPages();
    ({browser} = demo);
    address = `${demo.api}/recherche`;
  });

  after(() => demo.stop());

  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test('a company is found by keyboard alone, and nothing is kept', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: {width: 360, height: 740},
    });
    const page = await context.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', request => asked.push(request.url()));
    page.on('console', message => faults.push(message.text()));
    await page.goto(address);

    // The skip link, the name of the site, the first field.
    await press(page, 'Tab', 'Tab', 'Tab');
    await page.keyboard.type('boulang');
    await press(page, 'Tab');
    await page.keyboard.type('metz');
    await press(page, 'Enter');
    const heading = page.getByRole('heading', {level: 2, name: /entreprises trouvées/});
    await heading.waitFor();
    assert.match(await page.title(), /entreprises – boulanger \/ boulangère à Metz – Immersion/);
    assert.equal(await page.getByLabel('Métier').inputValue(), 'Boulanger / Boulangère');
    assert.ok((await page.locator('.card').count()) >= 3);
    assert.equal(new URL(page.url()).hash, '#reponse');
    const box = await heading.boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 200, 'the reader is brought to the results');

    // From the results on, the first link is what else was meant.
    await press(page, 'Tab', 'Enter');
    await page.waitForURL(/metier-code=(?!11573)\d+/);
    assert.match(await page.title(), /vendeu/);

    assert.deepEqual(faults, []);
    assert.deepEqual(
      asked.filter(url => !url.startsWith(address)),
      [],
    );
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

  test('a mistake is told at the top, and its link leads to the field', async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${address}?metier=zzzzqq&lieu=metz#reponse`);
    await page.getByRole('alert').waitFor();
    await press(page, 'Tab', 'Enter');
    await press(page, 'Control+A');
    await page.keyboard.type('boulanger');
    await press(page, 'Enter');
    await page.getByRole('heading', {name: /entreprises trouvées/}).waitFor();
    await context.close();
  });

  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing to say, ${width} px wide, ${colorScheme}`, async () => {
        const viewport = {width, height: 800};
        const context = await browser.newContext({bypassCSP: true, viewport, colorScheme});
        const page = await context.newPage();
        const axe = await readFile(AXE, 'utf8');
        for (const [name, query] of Object.entries(PAGES)) {
          await page.goto(address + query);
          await page.addScriptTag({content: axe});
          if (name === 'blank') await page.locator('summary').click();
          const report = await page.evaluate<AxeReport>('axe.run()');
          const said = report.violations.map(({id, nodes}) => `${id}: ${JSON.stringify(nodes)}`);
          assert.deepEqual(said, [], name);
          assert.ok(report.passes.length > 20, name);
        }
        await context.close();
      });
    }
  }

  test('nothing is wider than a window of 320 pixels', async () => {
    const page = await browser.newPage({viewport: {width: 320, height: 600}});
    for (const query of Object.values(PAGES)) {
      await page.goto(address + query);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      assert.equal(width, 320, query);
    }
    await page.close();
  });
});
