import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {type Browser, type BrowserContextOptions, chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../../../../scripts/chromium.mjs';
import {addAgencies, AGENCIES} from '../../../test/agencies.ts';
import {testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addImmersions} from '../../../test/immersions-log.ts';
import {buildPageScripts} from '../../../test/page-scripts.ts';
import {serve, type Serving} from '../../http/serve.ts';

const AXE = new URL('../../../../../node_modules/axe-core/axe.min.js', import.meta.url);
const PATH = '/statistiques';

const store = await testStore();

type AxeReport = {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly unknown[]}[];
  readonly passes: readonly unknown[];
};

describe('the page of the public figures in a browser', () => {
  let browser: Browser;
  let serving: Serving;
  let scripts: Awaited<ReturnType<typeof buildPageScripts>>;

  before(async () => {
    await addAgencies(store);
    const {missionLocale, franceTravail} = AGENCIES;
    for (const [agencyId, dateStart, count] of [
      [missionLocale.id, '2026-06-01', 400],
      [missionLocale.id, '2026-07-01', 300],
      [franceTravail.id, '2026-07-01', 200],
    ] as const) {
      await addImmersions(store, {agencyId, dateStart, count, assessed: 100});
    }
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

  const open = async (options: BrowserContextOptions, blocksScripts = false) => {
    const context = await browser.newContext({locale: 'fr-FR', ...options});
    const page = await context.newPage();
    if (blocksScripts) await page.route('**/pages/*.js', route => route.abort());
    const faults: string[] = [];
    page.on('console', message => {
      if (!/Lit is in dev mode|ERR_FAILED/.test(message.text())) faults.push(message.text());
    });
    await page.goto(serving.url + PATH);
    return {page, faults, close: () => context.close()};
  };

  test('the element takes the place of what is said without it, and speaks both languages', async () => {
    const {page, faults, close} = await open({});
    await page.getByRole('heading', {name: 'Les chiffres clés'}).waitFor();
    assert.equal(await page.getByRole('table').count(), 1);
    assert.equal(await page.locator('[data-fact=started] dd').textContent(), '900');
    await page.getByLabel('Montrer les chiffres').selectOption('agency-kind');
    await page.getByRole('rowheader', {name: 'France Travail'}).waitFor();
    await page.getByRole('link', {name: 'Comment ces chiffres sont calculés'}).click();
    assert.equal(new URL(page.url()).hash, '#calcul');
    await page.getByRole('button', {name: 'English'}).click();
    await page.getByRole('heading', {name: 'Key figures'}).waitFor();
    await page.getByText('Half of the immersions do not exceed a median.').waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  test('where no script runs, the three tables are there', async () => {
    const {page, faults, close} = await open({javaScriptEnabled: false});
    assert.equal(await page.getByText('Chargement…').count(), 0);
    assert.equal(await page.getByRole('table').count(), 3);
    await page.locator('noscript > .alert').waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    for (const runs of [true, false]) {
      const how = `${width} px wide, ${colorScheme}, ${runs ? 'with' : 'without'} its script`;
      test(`axe finds nothing to say, and nothing is too wide: ${how}`, async () => {
        const axe = await readFile(AXE, 'utf8');
        const looking = {viewport: {width, height: 800}, colorScheme};
        const {page, close} = await open(looking, !runs);
        await page.getByRole('table').first().waitFor();
        assert.equal(await page.getByRole('table').count(), runs ? 1 : 3);
        await page.evaluate(axe);
        const report = await page.evaluate<AxeReport>('axe.run()');
        const said = report.violations.map(({id, nodes}) => `${id}: ${JSON.stringify(nodes)}`);
        assert.deepEqual(said, []);
        assert.ok(report.passes.length > 10);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        await close();
      });
    }
  }
});
