import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {type Browser, chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../scripts/chromium.mjs';

const DIST = new URL('../../packages/widget/dist/', import.meta.url);
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const PAGE = `<!doctype html><html lang="fr"><title>Carte</title>
  <meta name="viewport" content="width=device-width">
  <map-host></map-host><script type="module" src="/page.js"></script></html>`;

// The elements come first, as on a partner's page; the map then adds itself to a shadow root.
const SCRIPT = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', event =>
    violations.push(event.violatedDirective + ' ' + event.sample));
  await import('/immersion-kit.js');
  const {createMap, mapStyles} = await import('/immersion-kit-map.js');
  const root = document.querySelector('map-host').attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [mapStyles.styleSheet];
  const box = document.createElement('div');
  root.append(box);
  globalThis.offers = Array.from({length: 12}, (_, n) => ({
    siret: String(n), name: '<b>Fournil</b> ' + n, rome: 'D1102', locationId: String(n),
    remoteWorkMode: 'ON_SITE', position: {lat: 49.12 + (n % 4) * 0.01, lon: 6.17 + (n % 3) * 0.01},
  }));
  globalThis.chosen = [];
  globalThis.map = createMap(box, {
    offers, centre: {lat: 49.12, lon: 6.17}, place: 'Metz', radiusKm: 10,
    texts: {
      label: 'Carte', keys: 'Carte au clavier', skip: 'Passer la carte', back: 'Revenir',
      zoomIn: 'Zoomer', zoomOut: 'Dézoomer', fit: 'Tout voir', north: 'N',
      marker: (n, name) => n + ' : ' + name, scale: metres => metres + ' m',
    },
    onSelect: offer => chosen.push(offer.siret),
  });
`;
const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';

const answer = async (path: string): Promise<[type: string, body: string | Buffer]> => {
  if (path === '/') return ['text/html', PAGE];
  if (path === '/page.js') return ['text/javascript', SCRIPT];
  if (path.startsWith('/tile/')) return ['image/svg+xml', TILE];
  const name = /^\/(immersion-kit(?:-map)?\.js)$/.exec(path)?.[1];
  return name ? ['text/javascript', await readFile(new URL(name, DIST))] : ['text/plain', ''];
};

describe('the map, on a page with a strict policy', () => {
  let server: Server;
  let browser: Browser;
  let address = '';

  before(async () => {
    server = createServer((request, response) => {
      void answer(request.url ?? '').then(([type, body]) => {
        response.setHeader('content-type', `${type}; charset=utf-8`);
        response.setHeader('content-security-policy', POLICY);
        response.end(body);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  const open = async () => {
    const page = await browser.newPage({viewport: {width: 800, height: 700}});
    const faults: string[] = [];
    const origins = new Set<string>();
    const paths: string[] = [];
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', request => {
      const {origin, pathname} = new URL(request.url());
      origins.add(origin);
      paths.push(pathname);
    });
    await page.goto(address);
    await page.getByRole('button', {name: '12 : '}).waitFor();
    return {page, faults, origins, paths};
  };
  const violations = (page: Page) => page.evaluate('violations');

  test('breaks no rule and asks one origin, whatever is done to it', async () => {
    const {page, faults, origins, paths} = await open();
    for (const name of ['Zoomer', 'Dézoomer', 'Tout voir']) {
      await page.getByRole('button', {name, exact: true}).click();
    }
    await page.getByRole('group', {name: 'Carte au clavier'}).focus();
    for (const key of ['ArrowLeft', '+', '-', 'Tab', 'Enter']) await page.keyboard.press(key);
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(380, 340, {steps: 4});
    await page.mouse.up();
    await page.mouse.wheel(0, -200);
    await page.evaluate('map.focus(offers[7]); map.update({offers: offers.slice(0, 5)})');
    const tiles = "map.update({tiles: '/tile/{z}/{x}/{y}', attribution: '© <b>IGN</b>'})";
    assert.equal(paths.filter(path => path.startsWith('/tile/')).length, 0);
    const answered = page.waitForResponse(/\/tile\//);
    await page.evaluate(tiles);
    await page.getByRole('button', {name: 'Zoomer', exact: true}).click();
    await answered;
    await page.waitForLoadState('networkidle');
    assert.ok(paths.some(path => path.startsWith('/tile/')));
    assert.deepEqual(await page.evaluate('chosen'), ['0']);
    await page.evaluate('map.destroy()');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    assert.deepEqual([...origins], [address]);
    await page.close();
  });

  test('would be seen breaking one', async () => {
    const {page} = await open();
    const planted = "document.querySelector('map-host').innerHTML = '<i>planted</i>'";
    await assert.rejects(page.evaluate(planted), /TrustedHTML/);
    const seen = (await violations(page)) as string[];
    assert.match(seen.join(), /require-trusted-types-for .*innerHTML/);
    await page.close();
  });

  test('is a file that writes no markup and imports nothing', async () => {
    const text = await readFile(new URL('immersion-kit-map.js', DIST), 'utf8');
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|createPolicy|\bimport\b/);
  });
});
