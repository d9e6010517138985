import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {type Browser, type BrowserContextOptions, chromium} from 'playwright-core';
import {getDocumentProxy} from 'unpdf';
import {CHROMIUM_FLAGS, findChromium} from '../../../../../scripts/chromium.mjs';
import {addAgencies, AGENCIES} from '../../../test/agencies.ts';
import {testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addPlaces, METZ} from '../../../test/fixtures.ts';
import {buildPageScripts} from '../../../test/page-scripts.ts';
import {serve, type Serving} from '../../http/serve.ts';

const AXE = new URL('../../../../../node_modules/axe-core/axe.min.js', import.meta.url);
const PATHS = [
  '/demande',
  '/demande?lieu=Metz',
  '/demande?lieu=zzzzzz',
  '/demande?lieu=48',
  '/demande/formulaire',
];

const store = await testStore();

type AxeReport = {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly unknown[]}[];
  readonly passes: readonly unknown[];
};

describe('asking for a convention in a browser that runs no script', () => {
  let browser: Browser;
  let serving: Serving;
  let scripts: Awaited<ReturnType<typeof buildPageScripts>>;

  before(async () => {
    await addAgencies(store);
    const metz = {code: '57463', name: 'Metz', department: '57', postcodes: ['57000'], ...METZ};
    await addPlaces(store, [{...metz, population: 120_000}]);
    scripts = await buildPageScripts();
    serving = await serve(testApp(store, {pageScripts: scripts.folder}).app, {
      port: 0,
      host: 'localhost',
    });
    browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  });
  after(async () => {
    await browser.close();
    await serving.close();
    await scripts.remove();
  });

  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({javaScriptEnabled: false, ...options});
    const page = await context.newPage();
    await page.route('**/pages/*.js', route => route.abort());
    const faults: string[] = [];
    page.on('console', message => faults.push(message.text()));
    await page.goto(serving.url + path);
    return {page, faults, close: () => context.close()};
  };

  test('one finds an agency, and how to reach it', async () => {
    const {page, faults, close} = await open('/demande', {viewport: {width: 360, height: 740}});
    assert.equal(await page.getByText('Chargement…').isVisible(), false);
    await page.locator('noscript > .alert').waitFor();
    await page.getByLabel('Votre ville').fill('57000');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: '5 structures pour Metz (57)'}).waitFor();
    assert.equal(new URL(page.url()).search + new URL(page.url()).hash, '?lieu=57000#structures');
    const item = page.getByRole('listitem').filter({hasText: AGENCIES.missionLocale.name}).first();
    assert.equal(await item.getByRole('link', {name: '03 53 01 00 01'}).count(), 1);
    await page.getByRole('link', {name: 'Ouvrir le formulaire à imprimer'}).click();
    await page.getByRole('heading', {name: 'Demande de convention d’immersion'}).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    test(`axe finds nothing to say, ${width} px wide, ${colorScheme}`, async () => {
      const axe = await readFile(AXE, 'utf8');
      for (const path of PATHS) {
        // axe is a script: where it runs, the page's own must not come.
        const looking = {javaScriptEnabled: true, viewport: {width, height: 800}, colorScheme};
        const {page, close} = await open(path, looking);
        await page.evaluate(axe);
        const report = await page.evaluate<AxeReport>('axe.run()');
        const said = report.violations.map(({id, nodes}) => `${id}: ${JSON.stringify(nodes)}`);
        assert.deepEqual(said, [], path);
        assert.ok(report.passes.length > 10, path);
        await close();
      }
    });
  }

  test('nothing is wider than a window of 320 pixels', async () => {
    for (const path of PATHS) {
      const {page, close} = await open(path, {viewport: {width: 320, height: 600}});
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, path);
      await close();
    }
  });

  test('the form to print is four sheets of A4, black on white, each part on one', async () => {
    const {page, close} = await open('/demande/formulaire', {colorScheme: 'dark'});
    await page.emulateMedia({media: 'print', colorScheme: 'dark'});
    const [ink, paper] = await page
      .locator('.paper')
      .evaluate(node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]);
    assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    assert.equal(await page.getByText('Imprimez cette page').isVisible(), false);
    const printed = await getDocumentProxy(
      new Uint8Array(await page.pdf({preferCSSPageSize: true})),
    );
    const sheets = await Promise.all(
      Array.from({length: printed.numPages}, async (_, index) => {
        const sheet = await printed.getPage(index + 1);
        const [, , width = 0, height = 0] = sheet.view;
        const {items} = await sheet.getTextContent();
        const text = items.map(item => ('str' in item ? item.str : '')).join(' ');
        return {size: [Math.round(width), Math.round(height)], text: text.replaceAll(/\s+/g, ' ')};
      }),
    );
    assert.equal(sheets.length, 4);
    for (const {size, text} of sheets) {
      assert.deepEqual(size, [595, 842]);
      assert.match(text, /ce n’est pas la convention/);
    }
    const parts = sheets.map(({text}) => text.match(/\b[1-8](?=\. [A-ZÉ])/g)?.join(' '));
    assert.deepEqual(parts, ['1 2 3', '4 5', '6', '7 8']);
    assert.match(sheets[3]?.text ?? '', /Signature.*Cadre de la structure/);
    await close();
  });
});
