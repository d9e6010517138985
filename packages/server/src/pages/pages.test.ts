import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {BASE_URL, get, testApp} from '../../test/api.ts';
import {openStore} from '../store/database.ts';
import {FIRST_PARTY_PAGES} from './page-list.ts';

// The pages need no database: what fills them asks for it.
const store = openStore('postgresql://nobody@127.0.0.1:1/none');
let folder = '';
let {app} = testApp(store);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'immersion-scripts-'));
  for (const {path} of FIRST_PARTY_PAGES) await writeFile(join(folder, `${path}.js`), `'${path}'`);
  await writeFile(join(folder, 'shared-aB3_-678.js'), "'shared'");
  await writeFile(join(folder, 'signer.js.map'), '{}');
  ({app} = testApp(store, {pageScripts: folder}));
});

after(async () => {
  await rm(folder, {recursive: true});
  await store.close();
});

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const ask = (path: string, init: RequestInit): Promise<Response> =>
  app.fetch(new Request(BASE_URL + path, init));

describe('the pages of our own', () => {
  for (const {path, title, withoutScript, hasForm} of FIRST_PARTY_PAGES) {
    test(`${path} says what it is, even without a script`, async () => {
      const answer = await get(app, path);
      assert.equal(answer.status, 200);
      const page = await answer.text();
      assert.match(page, /<html lang="fr">/);
      assert.ok(page.includes(`<h1>${title}</h1>`));
      assert.ok(page.includes(`<noscript><p class="alert">${withoutScript}</p></noscript>`));
      assert.ok(page.includes(`<script type="module" src="/pages${path}.js"></script>`));
      assert.doesNotMatch(page, /\son\w+=|style="|https?:/);
    });

    test(`${path} lets in its own scripts and style, and no page around it`, async () => {
      const answer = await get(app, path);
      const page = await answer.text();
      const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
      const expected = {
        'content-security-policy':
          `default-src 'none'; script-src 'self' ${hashOf(script)}; style-src ${hashOf(style)}; ` +
          `connect-src 'self'; form-action ${hasForm ? "'self'" : "'none'"}; base-uri 'none'; ` +
          "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
        'set-cookie': null,
      };
      for (const [name, value] of Object.entries(expected)) {
        assert.equal(answer.headers.get(name), value, name);
      }
    });

    test(`${path} takes the token out before it asks for anything`, async () => {
      const page = await (await get(app, path)).text();
      const head = page.slice(page.indexOf('<head>') + '<head>'.length).trimStart();
      assert.match(head, /^<script>\(\(\) => \{/);
      const first = page.search(/\s(src|href)=/);
      assert.ok(page.indexOf('history.replaceState') < first);
    });

    test(`${path} answers GET and HEAD, and refuses all else`, async () => {
      const head = await ask(path, {method: 'HEAD'});
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        assert.equal((await ask(path, {method})).status, 405, method);
      }
    });

    test(`${path} opens at top level only`, async () => {
      for (const place of ['iframe', 'frame', 'object', 'embed', 'fencedframe']) {
        const answer = await get(app, path, {'sec-fetch-dest': place});
        assert.equal(answer.status, 403, place);
        assert.doesNotMatch(await answer.text(), /<script/);
      }
      assert.equal((await get(app, path, {'sec-fetch-dest': 'document'})).status, 200);
    });

    test(`${path} says that its scripts were not built`, async () => {
      const {app: unbuilt} = testApp(store, {pageScripts: join(folder, 'none')});
      const answer = await get(unbuilt, path);
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('retry-after'), '60');
      assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
      const page = await answer.text();
      assert.match(page, /n’ont pas été assemblés/);
      assert.match(page, /npm run build/);
      assert.doesNotMatch(page, /<script[^>]+src=/);
    });
  }
});

describe('their scripts', () => {
  test('a page’s own is asked for again each time, and sent again when it has changed', async () => {
    const answer = await get(app, '/pages/signer.js');
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), "'/signer'");
    assert.equal(answer.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin');
    const etag = answer.headers.get('etag') ?? '';
    const again = await get(app, '/pages/signer.js', {'if-none-match': etag});
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    await writeFile(join(folder, 'signer.js'), "'changed'");
    const changed = await get(app, '/pages/signer.js', {'if-none-match': etag});
    assert.equal(await changed.text(), "'changed'");
  });

  test('what is named by its hash is kept for good', async () => {
    const answer = await get(app, '/pages/shared-aB3_-678.js');
    assert.equal(await answer.text(), "'shared'");
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  });

  test('nothing else is given, wherever it is', async () => {
    const others = ['none.js', 'signer.js.map', 'signer', 'Signer.js', '..%2fscripts.ts'];
    for (const name of [
      ...others,
      '%2e%2e%2fapp.js',
      'shared-.js',
      'signer.js%00',
      'constructor',
    ]) {
      assert.equal((await get(app, `/pages/${name}`)).status, 404, name);
    }
    for (const method of ['POST', 'PUT', 'DELETE']) {
      assert.equal((await ask('/pages/signer.js', {method})).status, 405, method);
    }
  });
});
