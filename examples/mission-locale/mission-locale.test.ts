import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {type Browser, chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../scripts/chromium.mjs';

const START = fileURLToPath(new URL('../start.ts', import.meta.url));

describe("the mission locale's page, on an origin of its own", () => {
  let stop: () => Promise<void>;
  let browser: Browser;
  let address = '';

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'immersion-page-'));
    const child = spawn(process.execPath, ['--conditions=source', START], {
      env: {...process.env, PORT: '0', IMMERSION_DATA_DIR: folder, DATABASE_URL: ''},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    stop = async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
      await rm(folder, {recursive: true, force: true});
    };
    address = await new Promise<string>(ready => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const [, url] = /(http\S+\/mission-locale)/.exec(text) ?? [];
        if (url !== undefined) ready(url);
      });
    });
    browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  });

  after(async () => {
    await browser.close();
    await stop();
  });

  const watch = async (viewport: {width: number; height: number}) => {
    const page = await browser.newPage({viewport});
    const faults: string[] = [];
    const origins = new Set<string>();
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', request => origins.add(new URL(request.url()).origin));
    await page.goto(address);
    return {page, faults, origins};
  };

  const search = async (page: Page): Promise<void> => {
    await page.getByRole('combobox', {name: 'Métier'}).focus();
    await page.keyboard.type('boulanger');
    await page
      .getByRole('option', {name: /Boulanger/})
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', {name: /Ville/}).focus();
    await page.keyboard.type('metz');
    await page.getByRole('option', {name: /Metz/}).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: /entreprises trouvées/}).waitFor();
  };

  for (const viewport of [
    {width: 360, height: 740},
    {width: 1280, height: 800},
  ]) {
    test(`a company is found by keyboard, ${viewport.width} px wide`, async () => {
      const {page, faults, origins} = await watch(viewport);
      await search(page);
      const offers = page.locator('immersion-search li.offer');
      assert.ok((await offers.count()) >= 3);
      assert.match((await offers.first().textContent()) ?? '', /Boulang|Fournil|Pain|Mie/);
      const sideways = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      );
      assert.equal(sideways, false);
      assert.deepEqual(faults, []);
      assert.equal(origins.size, 2, [...origins].join());
      await page.close();
    });
  }

  test('nothing is stored in the browser', async () => {
    const {page} = await watch({width: 1280, height: 800});
    await search(page);
    const kept = await page.evaluate(
      '[localStorage.length, sessionStorage.length, document.cookie]',
    );
    assert.deepEqual(kept, [0, 0, '']);
    assert.deepEqual(await page.context().cookies(), []);
    await page.close();
  });

  test('the API tells what it does, on a page that needs no script', async () => {
    const {page, origins} = await watch({width: 1280, height: 800});
    const api = [...origins].find(origin => !address.startsWith(origin));
    await search(page);
    const apiOrigin = api ?? [...origins].find(origin => !address.startsWith(origin)) ?? '';
    await page.goto(`${apiOrigin}/api`);
    await page.getByRole('heading', {name: 'API Immersion Kit'}).waitFor();
    assert.equal(await page.locator('section').count(), 5);
    assert.equal(await page.locator('script').count(), 0);
    await page.close();
  });
});
