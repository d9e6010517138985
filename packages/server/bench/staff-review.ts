import {chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../../scripts/chromium.mjs';
import {round, step, summarise, table} from './figures.ts';

const ROUNDS = 30;
const WORDS = ['lefevre', 'boulangerie', 'schmitt', 'roux', 'zoe'];

const title = (page: Page, name: RegExp): Promise<void> =>
  page.locator('h1[tabindex]', {hasText: name}).waitFor();

const lines = (page: Page) => page.locator('immersion-review table[aria-busy=false] tbody tr');

/**
 * Deals with files as somebody at a keyboard would, and prints how long each gesture takes, from
 * the key to what it shows.
 */
export const benchReview = async (origin: string, token: string): Promise<void> => {
  const browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
    locale: 'fr-FR',
  });
  await context.addCookies([{name: 'immersion', value: token, url: origin}]);
  const page = await context.newPage();
  const taken = new Map<string, number[]>();
  const time = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    await act();
    taken.set(name, [...(taken.get(name) ?? []), performance.now() - begun]);
  };
  step(`${ROUNDS} dossiers traités au clavier dans Chromium`);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    await time('ouvrir la page : liste affichée', async () => {
      await page.goto(`${origin}/agence`);
      await lines(page).first().waitFor();
    });
    const word = WORDS[turn % WORDS.length] ?? '';
    await page.keyboard.press('/');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(word);
    await time('chercher (Entrée) : liste affichée', async () => {
      await page.keyboard.press('Enter');
      await page.locator('immersion-review').evaluate(
        (element, typed) =>
          new Promise<void>(resolve => {
            const look = (): void => {
              const root = element.shadowRoot;
              const name = root?.querySelector('tbody th')?.textContent ?? '';
              const folded = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
              const isQuiet = root?.querySelector('table')?.getAttribute('aria-busy') === 'false';
              if (isQuiet && folded.includes(typed)) resolve();
              else requestAnimationFrame(look);
            };
            look();
          }),
        word,
      );
    });
    await lines(page)
      .nth(turn % 5)
      .locator('.open')
      .focus();
    await time('ligne suivante (j)', async () => {
      await page.keyboard.press('j');
      await page.locator('tr:focus-within').first().waitFor();
    });
    await time('ouvrir un dossier (Entrée)', async () => {
      await page.keyboard.press('Enter');
      await title(page, /immersion/i);
    });
    await time('revenir à la liste (Échap)', async () => {
      await page.keyboard.press('Escape');
      await lines(page).first().waitFor();
    });
  }
  await browser.close();
  table(
    `La page de la structure, ${ROUNDS} fois chaque geste, de la touche à l’écran`,
    ['', 'p50', 'p95'],
    [...taken].map(([name, durations]) => {
      const {p50, p95} = summarise(durations);
      return [name, `${round(p50)} ms`, `${round(p95)} ms`];
    }),
  );
};
