import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

const job = (page: Page) => page.getByRole('combobox', {name: 'Métier'});
const results = (page: Page) => page.getByRole('heading', {name: /trouvées?/});

describe('<immersion-search> on pages of its partners', () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  const open = async (name: string) => {
    const page = await demo.browser.newPage();
    const faults: string[] = [];
    const said: string[] = [];
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', message => said.push(message.text()));
    await page.goto(`${demo.partner}/embedding/${name}.html`);
    return {page, faults, said};
  };

  test('Back restores the search, its page and its filters', async () => {
    const {page} = await open('url-sync');
    await job(page).fill('boulanger');
    await page
      .getByRole('option', {name: /Boulanger/})
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Filtres et tri').click();
    await page.getByLabel('Montrer aussi celles qui accueilleront plus tard').check();
    await page.getByRole('button', {name: 'Rechercher'}).click();
    await results(page).waitFor();
    const total = await results(page).textContent();
    await page.getByRole('button', {name: 'Page suivante'}).click();
    await page.locator('[aria-current=page]', {hasText: '2'}).waitFor();
    assert.match(page.url(), /metier=.+page=2/);

    await page.goto(`${demo.partner}/mission-locale`);
    await page.goBack();
    await page.locator('[aria-current=page]', {hasText: '2'}).waitFor();
    assert.equal(await results(page).textContent(), total);
    assert.match(await job(page).inputValue(), /Boulanger/);
    assert.equal(await page.getByText('Filtres et tri (1 actif)').count(), 1);

    await page.goBack();
    await page.locator('[aria-current=page]', {hasText: '1'}).waitFor();
    assert.equal(await results(page).textContent(), total);
    await page.close();
  });

  test('it goes on when it is moved, and says nothing more once removed', async () => {
    const {page, faults} = await open('moved');
    const heard = await page.evaluate(async () => {
      const element = document.querySelector('immersion-search');
      if (!element) return 'no element';
      const search = () => element.shadowRoot?.querySelector<HTMLElement>('form .button')?.click();
      const answered = () =>
        new Promise(resolve => {
          element.addEventListener(
            'immersion-searched',
            () => {
              resolve('answered');
            },
            {once: true},
          );
        });
      const silence = () => new Promise(resolve => setTimeout(resolve, 800, 'silence'));
      const patience = () => new Promise(resolve => setTimeout(resolve, 20_000, 'no answer'));
      const moved = answered();
      search();
      document.querySelector('main')?.append(element);
      const first = await Promise.race([moved, patience()]);
      const removed = answered();
      search();
      element.remove();
      const second = await Promise.race([removed, silence()]);
      document.body.append(element);
      const back = answered();
      search();
      return [first, second, await Promise.race([back, patience()])].join();
    });
    assert.equal(heard, 'answered,silence,answered');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('two copies of the bundle and an element defined by somebody else live together', async () => {
    const {page, faults} = await open('two-copies');
    await job(page).waitFor();
    await page.getByRole('button', {name: 'Rechercher'}).click();
    await results(page).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('without its script, the tag shows what it holds', async () => {
    const context = await demo.browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${demo.partner}/mission-locale`);
    await page.getByRole('link', {name: 'Chercher une entreprise'}).click();
    await page.getByRole('heading', {level: 1, name: /accueille en immersion/}).waitFor();
    await context.close();
  });

  test('a key that does not list the page says what to do in the console, calmly on screen', async () => {
    const {page, said} = await open('wrong-key');
    await page.getByRole('button', {name: 'Rechercher'}).click();
    await page.locator('.failure', {hasText: 'n’est pas disponible sur cette page'}).waitFor();
    assert.match(said.join('\n'), /key_invalid/);
    await page.close();
  });
});
