import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {type Browser, type CDPSession, chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../scripts/chromium.mjs';

/** What a person once saved in their browser, under the names Chromium gives it. */
const SAVED = [
  {name: 'NAME_FIRST', value: 'Anaïs'},
  {name: 'NAME_LAST', value: 'Delattre'},
  {name: 'EMAIL_ADDRESS', value: 'anais@personne.example'},
  {name: 'PHONE_HOME_WHOLE_NUMBER', value: '+33639980001'},
];

const FORM = `<form>
  <label>Prénom <input id="first" name="first" autocomplete="given-name"></label>
  <label>Nom <input name="last" autocomplete="family-name"></label>
  <label>E-mail <input name="email" type="email" autocomplete="email"></label>
  <label>Téléphone <input name="phone" type="tel" autocomplete="tel"></label>
</form>`;

const inShadow = (mode: ShadowRootMode) => `<x-form></x-form><script>
  const root = document.querySelector('x-form').attachShadow({mode: '${mode}'});
  root.innerHTML = ${JSON.stringify(FORM)};
  globalThis.form = root.querySelector('form');
</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/light': `${FORM}<script>globalThis.form = document.querySelector('form');</script>`,
  '/open-root': inShadow('open'),
  '/closed-root': inShadow('closed'),
  // What the measure says of fields a browser cannot know.
  '/unknown-fields': `<form>
    <label>Prénom <input name="first" autocomplete="given-name"></label>
    <label>Objectif <input name="b"></label>
    <label>Horaires <input name="c"></label>
    <label>Activités <input name="d"></label>
  </form><script>globalThis.form = document.querySelector('form');</script>`,
};

describe('what Chromium fills in from what a person has saved', () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="fr">${PAGES[request.url ?? ''] ?? ''}`);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  /** Has the browser fill the form from its first field, as a choice in its own list does. */
  const fill = async (cdp: CDPSession): Promise<void> => {
    await cdp.send('Autofill.enable');
    await cdp.send('Autofill.setAddresses', {addresses: [{fields: SAVED}]});
    const {result} = await cdp.send('Runtime.evaluate', {expression: 'form.elements[0]'});
    const {node} = await cdp.send('DOM.describeNode', {objectId: result.objectId ?? ''});
    const asked = {fieldId: node.backendNodeId, address: {fields: SAVED}};
    // The browser reads a form a moment after it appears, and says nothing when it has.
    for (let tries = 0; tries < 50; tries++) {
      const done = await cdp.send('Autofill.trigger', asked as never).then(
        () => true,
        () => false,
      );
      if (done) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('the browser never knew the field');
  };

  /** How many fields are filled: `expected` of them in the end, and then no more. */
  const filledIn = async (path: string, expected: number): Promise<number> => {
    const {port} = server.address() as AddressInfo;
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}${path}`);
    await fill(await page.context().newCDPSession(page));
    const texts = SAVED.map(({value}) => value);
    const count = () =>
      page.evaluate(
        given =>
          given.filter((text, index) => {
            const {form} = globalThis as unknown as {form: HTMLFormElement};
            const field = form.elements[index] as HTMLInputElement;
            return field.value === text && field.matches(':autofill');
          }).length,
        texts,
      );
    for (let tries = 0; (await count()) < expected && tries < 100; tries++) {
      await page.waitForTimeout(100);
    }
    if (expected < texts.length) await page.waitForTimeout(2000);
    const filled = await count();
    await page.close();
    return filled;
  };

  for (const [path, expected] of [
    ['/light', 4],
    ['/open-root', 4],
    ['/closed-root', 4],
    ['/unknown-fields', 1],
  ] as const) {
    test(`${path}: ${expected} of the four fields of one form`, async context => {
      const filled = await filledIn(path, expected);
      context.diagnostic(`${filled} of 4`);
      assert.equal(filled, expected);
    });
  }
});
