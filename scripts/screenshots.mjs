// Takes the pictures the README shows, from the demonstration (fictional companies only).
import {chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from './chromium.mjs';

const [address = 'http://localhost:3001/mission-locale'] = process.argv.slice(2);
const browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});

const pick = async (page, name, words) => {
  await page.getByRole('combobox', {name}).fill(words);
  await page
    .getByRole('option', {name: new RegExp(words, 'i')})
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

for (const [width, height] of [
  [1280, 1000],
  [360, 800],
]) {
  const page = await browser.newPage({viewport: {width, height}});
  await page.goto(address);
  await pick(page, 'Métier', 'boulanger');
  await pick(page, /Ville/, 'metz');
  await page.getByRole('button', {name: 'Rechercher'}).click();
  await page.getByRole('heading', {name: /trouvées/}).waitFor();
  if (width === 360) await page.locator('immersion-search').scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  await page.screenshot({path: `docs/images/mission-locale-${width}.png`});
}
await browser.close();
