import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../../../scripts/chromium.mjs';
import {SOURCES, VERIFICATION} from '../../test/document-sources.ts';
import {DOCUMENT_HEADERS, renderHtml} from './html.ts';
import {renderPdf} from './pdf.ts';
import {
  VERIFICATION_HEADERS,
  verificationPage,
  type VerificationState,
} from './verification-page.ts';
import {documentView} from './view.ts';

const AXE = new URL('../../../../node_modules/axe-core/axe.min.js', import.meta.url);
/** Trusted by browsers as https is: they compute hashes there. */
const ORIGIN = 'http://localhost:9';

const view = documentView(SOURCES.full, VERIFICATION);
const pdf = await renderPdf(view);

const found = (status: 'ACCEPTED_BY_VALIDATOR' | 'CANCELLED'): VerificationState => ({
  kind: 'found',
  verified: {
    code: VERIFICATION.code,
    status,
    cancelledAt: status === 'CANCELLED' ? new Date('2026-12-01T10:30:00Z') : null,
    validatedAt: new Date('2026-11-23T09:05:00Z'),
    dateStart: '2026-12-07',
    dateEnd: '2026-12-11',
    initials: 'A. D.',
    businessName: 'Les Vergers de la Seille',
    department: '57',
    sha256: createHash('sha256').update(pdf).digest('hex'),
    documentHash: view.documentHash,
    isCorrected: false,
  },
});

const PAGES = {
  document: {body: renderHtml(view), headers: DOCUMENT_HEADERS},
  valid: {
    body: verificationPage(found('ACCEPTED_BY_VALIDATOR')),
    headers: VERIFICATION_HEADERS,
  },
  cancelled: {body: verificationPage(found('CANCELLED')), headers: VERIFICATION_HEADERS},
  unknown: {
    body: verificationPage({kind: 'unknown', typed: '7K3M'}),
    headers: VERIFICATION_HEADERS,
  },
  limited: {
    body: verificationPage({kind: 'limited', retryAfter: 30}),
    headers: VERIFICATION_HEADERS,
  },
  asked: {body: verificationPage({kind: 'asked'}), headers: VERIFICATION_HEADERS},
} as const;

type AxeReport = {
  readonly violations: readonly {readonly id: string; readonly nodes: readonly unknown[]}[];
  readonly passes: readonly unknown[];
};

describe('a document in a browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_FLAGS});
  });
  after(() => browser.close());

  /** Opens a page of ours as the server sends it, and notes all it asks and all it complains of. */
  const open = async (name: keyof typeof PAGES, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', request => asked.push(request.url()));
    page.on('console', message => faults.push(message.text()));
    await page.route('**/*', route => route.fulfill(PAGES[name]));
    await page.goto(`${ORIGIN}/${name}`);
    return {page, asked, faults, close: () => context.close()};
  };

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    test(`axe finds nothing to say, ${width} px wide, ${colorScheme}`, async () => {
      const axe = await readFile(AXE, 'utf8');
      for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
        const viewport = {width, height: 800};
        const {page, close} = await open(name, {bypassCSP: true, viewport, colorScheme});
        await page.addScriptTag({content: axe});
        const report = await page.evaluate<AxeReport>('axe.run()');
        const said = report.violations.map(({id, nodes}) => `${id}: ${JSON.stringify(nodes)}`);
        assert.deepEqual(said, [], name);
        assert.ok(report.passes.length > 10, name);
        await close();
      }
    });
  }

  test('its policy allows all it does, and it asks nobody for anything', async () => {
    for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
      const {asked, faults, close} = await open(name);
      assert.deepEqual(faults, [], name);
      assert.deepEqual(asked, [`${ORIGIN}/${name}`]);
      await close();
    }
  });

  test('nothing is wider than a window of 320 pixels, twice as large letters included', async () => {
    for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
      const {page, close} = await open(name, {viewport: {width: 320, height: 600}});
      const width = () => page.evaluate('document.documentElement.scrollWidth');
      assert.equal(await width(), 320, name);
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      assert.equal(await width(), 320, `${name}, 200 %`);
      await close();
    }
  });

  test('a narrow window keeps the rows and the headers of its tables', async () => {
    const {page, close} = await open('document', {viewport: {width: 360, height: 800}});
    const session = await page.context().newCDPSession(page);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const count = (role: string): number =>
      nodes.filter(node => !node.ignored && node.role?.value === role).length;
    // Four signatures and five weeks, their column names, and a first column that names the row.
    assert.deepEqual(['table', 'row', 'columnheader', 'rowheader', 'cell'].map(count), [
      2,
      4 + 5 + 2,
      4 + 9,
      4 + 5,
      4 * 3 + 5 * 8,
    ]);
    // Other browsers forget what a table is once its rows are blocks: the roles are written out.
    const unsaid = 'table, thead, tbody, tr, th, td';
    assert.equal(await page.locator(`:is(${unsaid}):not([role])`).count(), 0);
    assert.equal(await page.locator('th:not([scope])').count(), 0);
    await close();
  });

  test('a page of paper is A4, numbered', async () => {
    const {page, close} = await open('document');
    const printed = await page.pdf({preferCSSPageSize: true});
    const text = printed.toString('latin1');
    assert.match(text, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await close();
  });

  const choose = async (page: Page, name: string, buffer: Buffer): Promise<string> => {
    await page
      .getByLabel('Fichier PDF', {exact: true})
      .setInputFiles({name, mimeType: 'application/pdf', buffer});
    const answer = page.locator('#resultat[data-outcome=same], #resultat[data-outcome=other]');
    await answer.waitFor();
    return (await page.getByRole('status').textContent()) ?? '';
  };

  test('a file is compared where it is: its reader learns whether it is the original', async () => {
    const {page, asked, faults, close} = await open('valid');
    assert.match(await choose(page, 'convention.pdf', pdf), /^C’est le fichier d’origine/);
    const altered = Buffer.from(pdf);
    altered[altered.length - 10] = 0x20;
    await page.getByLabel('Fichier PDF', {exact: true}).setInputFiles([]);
    assert.match(await choose(page, 'copie.pdf', altered), /^Ce n’est pas le fichier d’origine/);
    assert.deepEqual(asked, [`${ORIGIN}/valid`]);
    assert.deepEqual(faults, []);
    await close();
  });

  test('without a script, what cannot be done is not offered', async () => {
    const {page, close} = await open('valid', {javaScriptEnabled: false});
    assert.equal(await page.getByLabel('Fichier PDF', {exact: true}).isVisible(), false);
    assert.equal(await page.getByText('sha256sum').isVisible(), true);
    await close();
  });

  test('a code is typed by keyboard alone', async () => {
    const {page, asked, close} = await open('asked');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7k3m 9qxd');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/verifier\?code=/);
    assert.equal(new URL(asked.at(-1) ?? '').search, '?code=7k3m+9qxd');
    await close();
  });
});
