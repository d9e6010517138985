import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';
import {labelsFr} from '@immersion-kit/sdk/contract';
import {BASE_URL, get, testApp} from '../../../../test/api.ts';
import {OBJECTIVE_WORDS, REMOTE_WORDS} from '../../../document/work.ts';
import {openStore} from '../../../store/database.ts';
import {PAPER, paperPage} from './page.ts';
import {labelOf} from './pieces.ts';

/** What the agency finds by itself, from the job's own name. */
const FOUND_BY_THE_AGENCY = /^immersionAppellation\/(rome|appellationCode)/;

/** Every field of the request, by its path among the labels. */
const pathsIn = (labels: object, under = ''): string[] =>
  Object.entries(labels).flatMap(([name, label]: [string, unknown]) =>
    typeof label === 'object' && label !== null
      ? pathsIn(label, `${under}${name}/`)
      : [`${under}${name}`],
  );

const text = paperPage().replaceAll('&nbsp;', ' ').replaceAll(/\s+/g, ' ');

describe('the form to print', () => {
  test('asks for all that a request says, in the words of the contract', () => {
    const paths = pathsIn(labelsFr).filter(path => !FOUND_BY_THE_AGENCY.test(path));
    assert.ok(paths.length > 50);
    for (const path of paths)
      assert.ok(text.includes(labelOf(path).replaceAll('\u00a0', ' ')), path);
    for (const word of [...Object.values(OBJECTIVE_WORDS), ...Object.values(REMOTE_WORDS)]) {
      assert.ok(text.includes(`<span class="box"></span> ${word}`), word);
    }
  });

  test('asks for each thing once for each person', () => {
    const count = (words: string): number => text.split(`<p> ${words}`).length - 1;
    assert.equal(count('Prénom </p>'), 5);
    assert.equal(count('Téléphone </p>'), 5);
    assert.equal(count('Adresse e-mail '), 6);
    assert.equal(count('Prénom du conseiller'), 2);
    assert.equal(text.split('class="group"').length - 1, 3 * 4 + 3 * 3);
  });

  test('has a week to fill in, a place to sign, and says that it is not the convention', () => {
    for (const day of ['lundi', 'mercredi', 'dimanche']) {
      assert.ok(
        text.includes(`<th scope="row">${day}</th> <td></td> <td></td> <td></td> <td></td>`),
      );
    }
    assert.match(text, /Ce formulaire n’est pas la convention\./);
    assert.match(text, /Signer ici n’est pas signer la convention\./);
    assert.equal(text.match(/<table/g)?.length, 2);
  });

  test('holds no script, no field and no address but ours', () => {
    assert.doesNotMatch(text, /<script|<input|<form|<button|style="|\son\w+=|https?:/);
  });

  test('is sent with a policy that lets in its two styles and nothing else', async () => {
    const store = openStore('postgresql://nobody@127.0.0.1:1/none');
    const {app} = testApp(store);
    const answer = await get(app, PAPER.path);
    const page = await answer.text();
    const hashes = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    assert.equal(answer.status, 200);
    assert.equal(
      answer.headers.get('content-security-policy'),
      `default-src 'none'; style-src ${hashes.join(' ')}; form-action 'none'; base-uri 'none'; ` +
        "frame-ancestors 'none'",
    );
    assert.equal(answer.headers.get('set-cookie'), null);
    const framed = await get(app, PAPER.path, {'sec-fetch-dest': 'iframe'});
    assert.equal(framed.status, 403);
    const posted = await app.fetch(new Request(BASE_URL + PAPER.path, {method: 'POST'}));
    assert.equal(posted.status, 405);
    await store.close();
  });
});
