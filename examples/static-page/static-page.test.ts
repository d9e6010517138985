import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve, type Serving} from '@immersion-kit/server';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

const at = (path: string) => new URL(path, import.meta.url);
const BIN = fileURLToPath(at('../../packages/server/src/bin.ts'));

describe('a newcomer’s page, served from a port of its own', () => {
  let demo: DemoPages;
  let site: Serving;
  let page = '';

  before(async () => {
    demo = await startDemoPages();
    site = await serve(
      {
        fetch: async request => {
          const {pathname} = new URL(request.url);
          if (pathname === '/') return new Response(page, {headers: {'content-type': 'text/html'}});
          const script = await readFile(at(`../../packages/widget/dist${pathname}`), 'utf8');
          return new Response(script, {headers: {'content-type': 'text/javascript'}});
        },
      },
      {host: 'localhost', port: 0},
    );
    const key = execFileSync(
      process.execPath,
      [
        '--conditions=source',
        BIN,
        'keys',
        'create',
        '--name',
        'Ma page',
        '--publishable',
        '--origin',
        site.url,
      ],
      {
        env: {...process.env, ...demo.environment},
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    ).trim();
    page = (await readFile(at('index.html'), 'utf8'))
      .replaceAll('http://127.0.0.1:3000', demo.api)
      .replace('pk_test_…', key);
  });
  after(async () => {
    await site.close();
    await demo.stop();
  });

  test('finds a company with the key made on the command line', async () => {
    const tab = await demo.browser.newPage();
    const begun = performance.now();
    await tab.goto(site.url);
    await tab.getByRole('combobox', {name: 'Métier'}).fill('coiffeuse');
    await tab.getByRole('option', {name: /Coiff/}).first().waitFor();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', {name: /trouvée.* de Metz/}).waitFor();
    assert.ok((await tab.locator('.offer').count()) > 0);
    assert.ok(performance.now() - begun < 60_000);
    await tab.close();
  });

  test('the same key is useless on another port', async () => {
    const [, key = ''] = /api-key="(pk_test_\w+)"/.exec(page) ?? [];
    const response = await fetch(`${demo.api}/api/offers?key=${key}`, {
      headers: {origin: 'http://localhost:1'},
    });
    assert.equal(response.status, 403);
  });
});
