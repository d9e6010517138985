import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import type {Page} from 'playwright-core';
import {focusedOn, keyboardOn} from '../convention-form/keyboard.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

describe("the mission locale's page, on an origin of its own", () => {
  let demo: DemoPages;

  before(async () => {
    demo = await startDemoPages();
  });

  after(() => demo.stop());

  const watch = async (viewport: {width: number; height: number}) => {
    const page = await demo.browser.newPage({viewport});
    const faults: string[] = [];
    const origins = new Set<string>();
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', request => origins.add(new URL(request.url()).origin));
    await page.goto(`${demo.partner}/mission-locale`);
    return {page, faults, origins};
  };

  const search = async (page: Page): Promise<void> => {
    await page.getByRole('combobox', {name: 'Métier'}).focus();
    await page.keyboard.type('boulanger');
    // The first one: those of its first letters may be there before.
    const first = page.getByRole('listbox').getByRole('option').first();
    await first.filter({hasText: /Boulanger/}).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', {name: /Ville/}).focus();
    await page.keyboard.type('metz');
    await first.filter({hasText: /Metz/}).waitFor();
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

  test('a company found is handed over to the form of a convention, by keyboard', async () => {
    const {page, faults, origins} = await watch({width: 360, height: 740});
    const {press, reach, write} = keyboardOn(page);
    await search(page);
    await reach(/Boulang|Fournil|Pain|Mie/);
    await press('Enter');
    const title = page.locator('immersion-search #panel-title');
    await title.waitFor();
    const company = (await title.textContent()) ?? '';
    await reach(/^Demander une convention$/);
    await press('Enter');
    await page.locator('immersion-convention .notice', {hasText: 'Demande pour'}).waitFor();
    assert.equal(await page.locator('immersion-search dialog[open]').count(), 0);
    assert.equal((await focusedOn(page)).id, 'title');
    assert.ok(await page.locator('immersion-convention #title').isVisible());
    const form = page.locator('immersion-convention');
    assert.equal(await form.locator('#title').getAttribute('aria-level'), '3');
    const [, known = ''] =
      /Demande pour (.*?)\s:/.exec(await form.locator('.notice').first().innerText()) ?? [];
    assert.ok(known !== '' && company.includes(known), `${company}: ${known}`);
    await write(/^Votre ville/, 'metz');
    assert.deepEqual(faults, []);
    assert.equal(origins.size, 2, [...origins].join());
    await page.close();
  });

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
    const page = await demo.browser.newPage();
    await page.goto(`${demo.api}/api`);
    await page.getByRole('heading', {name: 'API Immersion Kit'}).waitFor();
    assert.equal(await page.locator('section').count(), Object.keys(contract).length);
    assert.equal(await page.locator('script').count(), 0);
    await page.close();
  });
});
