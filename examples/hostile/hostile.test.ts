import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {PAYLOADS} from './payloads.ts';

const PER_PAGE = 20;

/** An offer whose every text is hostile, or harmless when no text is given. */
const offerWith = (text: string | undefined, index: number) => ({
  siret: '73282932000074',
  name: text ?? 'Fournil',
  customizedName: text ?? 'Fournil',
  rome: 'D1102',
  romeLabel: text ?? 'Boulangerie',
  appellations: [{appellationCode: '11573', appellationLabel: text ?? 'Boulanger'}],
  naf: '1071C',
  nafLabel: text ?? 'Boulangerie',
  establishmentScore: 0,
  locationId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  position: {lat: 49.1 + index / 1000, lon: 6.1},
  address: {
    streetNumberAndAddress: text ?? '1 rue du Four',
    postcode: '57000',
    departmentCode: '57',
    city: text ?? 'Metz',
  },
  remoteWorkMode: text ?? 'ON_SITE',
  fitForDisabledWorkers: text ?? 'no',
  numberOfEmployeeRange: text ?? '3-5',
  hostKind: text ?? 'company',
  voluntaryToImmersion: true,
  source: text ?? 'Source',
  contactMode: text ?? 'EMAIL',
  isAvailable: true,
  website: text ?? 'https://fournil.example',
  additionalInformation: text ?? 'Bonjour',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});

/** How many elements stand in the search, panel and map open. */
const countNodes = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.querySelector('immersion-search')?.shadowRoot?.querySelectorAll('*').length ?? 0,
  );

const hrefs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('immersion-search')?.shadowRoot?.querySelectorAll('a') ?? [])].map(
      link => link.protocol,
    ),
  );

describe('hostile texts in every field of the directory, under a strict policy', () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  test(`${PAYLOADS.length} texts × every field: nothing runs, nothing is added`, async () => {
    const page = await demo.browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', error => faults.push(error.message));
    page.on('dialog', dialog => faults.push(dialog.message()));
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, {violations: seen});
      addEventListener('securitypolicyviolation', event => seen.push(event.violatedDirective));
    });
    let shown: readonly (string | undefined)[] = [];
    await page.route('**/api/offers?*', route =>
      route.fulfill({
        headers: {'access-control-allow-origin': demo.partner},
        json: {
          data: shown.map(offerWith),
          pagination: {
            totalRecords: shown.length,
            currentPage: 1,
            totalPages: 1,
            numberPerPage: PER_PAGE,
          },
        },
      }),
    );
    await page.goto(`${demo.partner}/mission-locale`);

    /** Shows offers, one of them in the panel, and all of them on the map. */
    const look = async (texts: readonly (string | undefined)[]): Promise<number> => {
      shown = texts;
      const searched = page.evaluate(
        () =>
          new Promise(done => {
            document
              .querySelector('immersion-search')
              ?.addEventListener('immersion-searched', done, {once: true});
          }),
      );
      await page.getByRole('button', {name: 'Rechercher'}).click();
      await searched;
      const map = page.getByRole('button', {name: 'Voir la carte'});
      if (await map.isVisible()) {
        await map.click();
        await page.locator('#map .map').waitFor();
      }
      await page.locator('.offer .name').first().click();
      await page.locator('dialog dl').waitFor();
      const count = await countNodes(page);
      assert.ok((await hrefs(page)).every(protocol => /^https?:$/.test(protocol)));
      await page.keyboard.press('Escape');
      return count;
    };

    const plain = Array.from({length: PER_PAGE}, () => undefined);
    await look(plain);
    const harmless = await look(plain);
    let shownTexts = 0;
    for (let first = 0; first < PAYLOADS.length; first += PER_PAGE) {
      const texts = PAYLOADS.slice(first, first + PER_PAGE);
      const count = await look(texts);
      // Words the element does not know show no tag, and what is no web address no link: there
      // may be fewer nodes than with a harmless text, never more.
      assert.ok(count <= harmless, `${count} nodes instead of ${harmless} for ${texts[0] ?? ''}`);
      shownTexts += texts.length;
    }
    assert.equal(shownTexts, 400);
    const hacked = await page.evaluate(() => ({
      hacked: 'hacked' in globalThis,
      violations: (globalThis as unknown as {violations: string[]}).violations,
    }));
    assert.deepEqual(hacked, {hacked: false, violations: []});
    assert.deepEqual(faults, []);
    await page.close();
  });
});
