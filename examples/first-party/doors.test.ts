import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import type {Frame} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';
import {focusedText, inspect, watch} from './inspect.ts';
import {agencyNamed, draftLink, requestOf} from './people.ts';

const PAGES = ['signer', 'suivre', 'document', 'agence', 'demande'] as const;

describe('the doors of our own pages', () => {
  let demo: DemoPages;
  let site: Server;
  let foreign = '';
  let body = '';

  before(async () => {
    demo = await startDemoPages();
    site = createServer((request, answer) => {
      const isInner = request.url === '/inner';
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(isInner ? '<title>inner</title><h1>Inner</h1>' : `<title>outer</title>${body}`);
    });
    await new Promise<void>(resolve => site.listen(0, 'localhost', resolve));
    foreign = `http://localhost:${(site.address() as AddressInfo).port}`;
  });

  after(async () => {
    site.close();
    await demo.stop();
  });

  const newPage = async () => {
    const page = await demo.browser.newPage({
      viewport: {width: 360, height: 740},
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    return {page, ...watch(page)};
  };

  const WAYS: Readonly<Record<string, (url: string) => string>> = {
    iframe: url => `<iframe src="${url}"></iframe>`,
    sandboxed: url => `<iframe sandbox="allow-scripts allow-same-origin" src="${url}"></iframe>`,
    object: url => `<object type="text/html" data="${url}"></object>`,
    embed: url => `<embed type="text/html" src="${url}">`,
  };

  for (const [way, write] of Object.entries(WAYS)) {
    test(`no page shows inside another site: ${way}`, async () => {
      const shownIn = async (url: string, heading?: string): Promise<string> => {
        body = write(url);
        const {page} = await newPage();
        await page.goto(foreign, {waitUntil: 'load'});
        if (heading === undefined) await page.waitForTimeout(300);
        else {
          const isIt = (frame: Frame) => frame.url() === url;
          const framed = page.frames().find(isIt);
          const frame = framed ?? (await page.waitForEvent('framenavigated', isIt));
          await frame.getByRole('heading', {name: heading}).waitFor();
        }
        const texts = await Promise.all(
          page
            .frames()
            .slice(1)
            .map(frame =>
              frame
                .locator('body')
                .innerText({timeout: 1000})
                .catch(() => ''),
            ),
        );
        await page.close();
        return texts.join(' ');
      };
      const inner = `${foreign}/inner`;
      assert.match(await shownIn(inner, 'Inner'), /Inner/, 'the test sees what is framed');
      for (const name of PAGES) {
        const text = await shownIn(`${demo.api}/${name}`);
        assert.doesNotMatch(text, /convention|immersion|structure/i, name);
      }
    });
  }

  test('without a script, each page says what to do', async () => {
    const context = await demo.browser.newContext({javaScriptEnabled: false});
    for (const name of PAGES) {
      const page = await context.newPage();
      await page.goto(`${demo.api}/${name}`);
      assert.match(await page.locator('noscript, .alert').first().innerText(), /JavaScript/, name);
      await page.close();
    }
    await context.close();
  });

  test('without its link, or with a part of it, a page says where the link is', async () => {
    for (const name of ['signer', 'suivre', 'document'] as const) {
      const {page, faults} = await newPage();
      await page.goto(`${demo.api}/${name}`);
      await page.getByText('le lien personnel que vous avez reçu').waitFor();
      await inspect(page, `${name} without a link`);
      // The same tab, the same page, another fragment: the browser itself loads nothing.
      await page.goto(`${demo.api}/${name}#in_abc`);
      await page.getByText('Ce lien n’est pas entier').waitFor();
      assert.equal(page.url(), `${demo.api}/${name}`);
      assert.match(await focusedText(page), /^Ce lien n’est pas entier/);
      await inspect(page, `${name}, a link that was cut`);
      await page.goto(`${demo.api}/${name}#in_${'a'.repeat(43)}`);
      await page.getByText('Ce lien n’est plus valable').waitFor();
      await inspect(page, `${name}, a link that opens nothing`);
      await page.getByRole('button', {name: 'Recevoir un nouveau lien'}).click();
      await page.getByText('Si ce lien était bien le vôtre').waitFor();
      await inspect(page, `${name}, a new link is asked`);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  test('a draft is read, its faults told field by field, and sent once', async () => {
    const agency = await agencyNamed(demo.api, 'mission locale');
    const simple = requestOf(agency.id, 'Brouillon');
    const {beneficiary, ...others} = simple.signatories;
    const signatories = {...others, beneficiary: {...beneficiary, isEmployed: false}};
    const request = {...simple, signatories};
    const {page, faults, asked} = await newPage();
    await page.goto(`${demo.api}/demande`);
    await page.getByRole('heading', {name: 'Comment faire'}).waitFor();
    await page.keyboard.press('Tab');
    await inspect(page, 'how to ask');

    const {email: _, ...representative} = request.signatories.establishmentRepresentative;
    const wrong = await draftLink(demo.api, {
      ...request,
      dateEnd: '2027-12-31',
      businessName: '',
      signatories: {...request.signatories, establishmentRepresentative: representative},
    });
    await page.goto(wrong);
    // Where something is left to do, told once it is asked to go on.
    await page.getByRole('heading', {name: 'L’entreprise qui accueille'}).waitFor();
    assert.equal(page.url(), `${demo.api}/demande`);
    await inspect(page, 'a draft');
    await page.getByRole('button', {name: 'Continuer'}).click();
    await page.getByRole('heading', {name: '2 réponses sont à corriger'}).waitFor();
    await inspect(page, 'a draft to correct');

    const link = await draftLink(demo.api, request);
    await page.goto(link);
    await page.getByRole('heading', {name: 'Relire et envoyer'}).waitFor();
    await page.getByText('Boulanger / Boulangère').waitFor();
    await inspect(page, 'a whole draft');
    await page.getByRole('button', {name: 'Envoyer la demande'}).dblclick();
    await page.getByRole('heading', {name: 'Votre demande est envoyée'}).waitFor();
    await inspect(page, 'a draft sent');
    assert.equal(asked.filter(text => text.endsWith('/api/conventions')).length, 1);
    await page.goto(link);
    await page.getByText('Ce brouillon n’existe plus').waitFor();
    assert.match(await focusedText(page), /^Ce brouillon n’existe plus/);
    await page.getByRole('heading', {name: 'Comment faire'}).waitFor();

    await page.goto(await draftLink(demo.api, {businessName: 'Chez Mina'}));
    await page.locator('summary', {hasText: 'Effacer le brouillon'}).click();
    await page.getByRole('button', {name: 'Effacer le brouillon'}).click();
    await page.locator('#erase-word:focus').waitFor();
    await inspect(page, 'a draft about to be erased');
    await page.getByLabel('Pour tout effacer').fill('Effacer');
    await page.getByRole('button', {name: 'Effacer le brouillon'}).click();
    await page.getByText('il n’en reste rien').waitFor();
    const secrets = asked.filter(text => /^http.*(dr|in)_/.test(text));
    assert.deepEqual(secrets, []);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
