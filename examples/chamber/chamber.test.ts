import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {fictionalSiret} from '../../packages/server/src/demo/hosts.ts';
import {axeFindings} from '../convention-form/axe.ts';
import {focusedOn, keyboardOn} from '../convention-form/keyboard.ts';
import {assertDiscreet, watch} from '../convention-form/watch.ts';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {codeIn, readMail} from '../first-party/mailbox.ts';
import {arrive, leave, NARROW, visit} from '../journeys/visits.ts';
import {fillHost, typeHostCode} from './joining.ts';

/** A company of no directory. */
const COMPANY = {
  siret: fictionalSiret(90_000),
  name: 'Au Levain Rothmüller',
  street: '12 rue des Clercs',
  postcode: '57000',
  city: 'Metz',
  email: 'mina@levain-rothmuller.example',
} as const;

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );

describe('the page of a chamber of trades, on a phone, by the keyboard alone', () => {
  let demo: DemoPages;
  let context: BrowserContext;
  before(async () => {
    demo = await startDemoPages();
    context = await demo.browser.newContext({viewport: NARROW, locale: 'fr-FR'});
  });
  after(() => demo.stop());

  /** Looks at the screen as it stands: axe in the dark and in the light, and its width. */
  const look = async (page: Page, state: string): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({colorScheme});
      assert.deepEqual(await axeFindings(page), [], `${state}, ${colorScheme}`);
    }
    assert.equal(await sideways(page), false, `${state} is wider than the window`);
  };

  const at = async (page: Page, title: string): Promise<void> => {
    await page.locator('immersion-host #title', {hasText: title}).waitFor();
    assert.equal((await focusedOn(page)).name, title);
    await look(page, title);
  };

  test('shows the public figures of the service, without a key', async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const watched = await watch(page);
    const asked = page.waitForRequest(/\/api\/statistics\?/);
    await page.goto(`${demo.partner}/chamber`);
    const request = await asked;
    assert.equal(new URL(request.url()).search, '?by=agency-kind');
    assert.equal(request.headers()['authorization'], undefined);
    const figures = page.locator('immersion-statistics');
    await figures.getByRole('heading', {name: 'Les chiffres clés', level: 3}).waitFor();
    await figures.getByRole('link', {name: 'Comment ces chiffres sont calculés'}).waitFor();
    await look(page, 'figures');
    await assertDiscreet(page, watched, [], 'agency-kind');
    const where = await figures.getByRole('link').first().getAttribute('href');
    assert.equal(where, `${demo.api}/statistiques#calcul`);
    await page.goto(where);
    await page.getByRole('heading', {name: 'Comment ces chiffres sont calculés'}).waitFor();
    await page.close();
  });

  test('a company joins, a search finds it, and it looks after its entry', async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const watched = await watch(page);
    await page.goto(`${demo.partner}/chamber`);
    await page.locator('immersion-host #title').waitFor();
    await look(page, 'first visit');
    const begun = Date.now();
    const joining = await fillHost(page, COMPANY);
    await at(page, 'Votre code');
    await typeHostCode(joining, {api: demo.api, email: COMPANY.email});
    await at(page, 'Votre entreprise est dans l’annuaire');
    assert.ok(Date.now() - begun < 180_000, 'it takes more than three minutes');
    const where = await page.locator('immersion-host .notice a').getAttribute('href');
    assert.equal(where, `${demo.api}/entreprise`);
    const typed = [COMPANY.email, 'Rothmüller', COMPANY.street];
    await assertDiscreet(page, watched, typed, 'boulanger');
    await page.close();

    const search = await context.newPage();
    await search.goto(`${demo.partner}/mission-locale`);
    const keyboard = keyboardOn(search);
    await keyboard.pick(/^Métier$/, 'boulanger');
    await keyboard.pick(/^Ville ou code postal$/, 'metz');
    await keyboard.press('Enter');
    await search.locator('immersion-search li.offer', {hasText: COMPANY.name}).waitFor();
    await search.close();

    const own = await visit(context, where);
    await arrive(own, 'La fiche de votre entreprise');
    await own.keyboard.write(/^Le SIRET de l’entreprise$/, COMPANY.siret);
    await own.keyboard.press('Enter');
    await arrive(own, 'Votre code');
    const second = await readMail(demo.api, {to: COMPANY.email, says: /code pour gérer/});
    await own.keyboard.write(/^Le code à six chiffres$/, codeIn(second.text));
    await own.keyboard.press('Enter');
    await arrive(own, COMPANY.name);
    await own.keyboard.reach(/^Modifier la fiche$/);
    await own.keyboard.press('Enter');
    await arrive(own, 'Modifier la fiche');
    await own.keyboard.reach(/> Enseigne, activité, site internet/);
    await own.keyboard.press('Enter');
    await own.keyboard.write(/> Nom sur l’enseigne/, 'Le Levain de Mina');
    await own.keyboard.press('Enter');
    await own.page.getByText('La fiche est enregistrée.').waitFor();
    await arrive(own, 'Le Levain de Mina');
    await leave(own, {api: demo.api, link: where});
  });
});
