import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {type Browser, chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../../../scripts/chromium.mjs';
import {testApp} from '../../test/api.ts';
import {everyMail} from '../../test/every-mail.ts';
import {PUBLIC_URL} from '../../test/message-constants.ts';
import {messageWorld} from '../../test/message-world.ts';
import {serve} from '../http/serve.ts';
import {mailboxSenders} from './mailbox.ts';
import type {Mail} from './sender.ts';

const AXE = new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url);

const LOOKS = [
  {width: 360, colorScheme: 'light'},
  {width: 360, colorScheme: 'dark'},
  {width: 800, colorScheme: 'light'},
  {width: 800, colorScheme: 'dark'},
] as const;

type Report = {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly unknown[]}[];
  readonly passes: readonly unknown[];
};

const world = await messageWorld();
const {store, clock, nextId} = world;
const agency = await world.addActing();
await store.pool.query(
  "UPDATE agency SET contact_email = 'contact@ml.example', phone = '+33199000057'",
);

let browser: Browser;
let axe = '';
let mails: ReadonlyMap<string, Mail>;

before(async () => {
  const {id} = await world.validated(agency);
  const reason = 'La machine est en panne jusqu’au 15.\nVous pourrez demander d’autres dates.';
  await world.happen(id, ['validator'], {name: 'cancel', justification: reason});
  mails = await everyMail(store, await world.loadedOf(id), {now: clock.now, newId: nextId});
  axe = await readFile(AXE, 'utf8');
  browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
});

after(() => browser.close());

/** Every rule of axe, and nothing wider than the window. */
const check = async (page: Page, what: string): Promise<void> => {
  await page.evaluate(axe);
  const {violations, passes} = await page.evaluate<Report>('axe.run(document, {iframes: false})');
  assert.deepEqual(
    violations.map(({id, nodes}) => `${what}: ${id} × ${nodes.length}`),
    [],
  );
  assert.ok(passes.length > 10, `${passes.length} rules applied`);
  const sideways = await page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    return scrollWidth - clientWidth;
  });
  assert.ok(sideways <= 0, `${what} is ${sideways} px wider than the window`);
};

describe('what people are sent', () => {
  for (const {width, colorScheme} of LOOKS) {
    test(`can be read by all, ${width} px wide, ${colorScheme}`, async () => {
      const page = await browser.newPage({viewport: {width, height: 800}, colorScheme});
      const asked: string[] = [];
      page.on('request', request => asked.push(request.url()));
      for (const [kind, {html, subject}] of mails) {
        await page.setContent(html);
        assert.equal((await page.title()).replaceAll('\u00A0', ' '), subject);
        await check(page, kind);
      }
      assert.deepEqual(asked, [], 'a mail needs nothing else');
      await page.close();
    });
  }

  test('stays readable where style sheets are dropped, whatever the programme prefers', async () => {
    const page = await browser.newPage({viewport: {width: 360, height: 800}, colorScheme: 'dark'});
    for (const [kind, {html}] of mails) {
      await page.setContent(
        html
          .replace(/<style>[^]*?<\/style>/, '')
          .replace(/<meta name="(?:supported-)?color-scheme[^>]*>/g, ''),
      );
      await check(page, kind);
    }
    await page.close();
  });
});

describe('the mailbox page', () => {
  for (const {width, colorScheme} of LOOKS) {
    test(`can be read by all, ${width} px wide, ${colorScheme}, and its links open`, async () => {
      await world.submit(agency);
      const senders = mailboxSenders(store.db, () => clock.now);
      await world.workerWith({senders}).run();
      const {app} = testApp(store, {isDemo: true});
      const serving = await serve(app, {host: '127.0.0.1', port: 0});
      const page = await browser.newPage({viewport: {width, height: 800}, colorScheme});
      await page.context().route(`${PUBLIC_URL}/**`, route => route.fulfill({body: 'Signez ici'}));
      const faults: string[] = [];
      page.on('console', message => faults.push(message.text()));
      await page.goto(`${serving.url}/boite-aux-lettres`);
      await check(page, 'list');
      await page
        .getByRole('link', {name: /À signer/})
        .first()
        .click();
      await page.getByRole('heading', {level: 1, name: /À signer/}).waitFor();
      await check(page, 'one message');
      const mail = page.frameLocator('iframe');
      const opened = page.waitForEvent('popup');
      await mail.getByRole('link', {name: 'Lire et signer la convention'}).click();
      const popup = await opened;
      await popup.waitForURL(/^https:\/\/immersion\.exemple\.fr\/signer#in_[\w-]{43}$/);
      await popup.close();
      assert.deepEqual(faults, []);
      await page.close();
      await serving.close();
    });
  }
});
