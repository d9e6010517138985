import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {addAgencies, AGENCIES} from '../../../test/agencies.ts';
import {get, testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addPlaces, METZ} from '../../../test/fixtures.ts';
import {openStore} from '../../store/database.ts';

const store = await testStore();
const folder = await mkdtemp(join(tmpdir(), 'immersion-scripts-'));
const {app} = testApp(store, {pageScripts: folder});

const HOSTILE = {
  id: '00000000-0000-7000-8000-a00000000099',
  name: '<img src=x onerror=alert(1)> & "fils"',
  department: '2A',
  covered: ['2A'],
  email: 'a+b&c"d@structure.example',
  phone: '+33495010001',
};

before(async () => {
  await writeFile(join(folder, 'demande.js'), '');
  await addAgencies(store);
  await addAgencies(store, [HOSTILE]);
  const place = {postcodes: ['57000'], department: '57', population: 120_000, ...METZ};
  const away = {...place, postcodes: ['33999'], lat: 44.8, lon: -0.6, population: 900};
  await addPlaces(store, [
    {...place, code: '57463', name: 'Metz'},
    {...place, code: '54395', name: 'Nancy', department: '54', postcodes: ['54000']},
    {...away, code: '33522', name: 'Saint-Denis', department: '33'},
    {...away, code: '97411', name: 'Saint-Denis', department: '974', postcodes: ['97400']},
  ]);
});
after(() => rm(folder, {recursive: true}));

/** What a page says, without its style and the breaks of its lines. */
const flat = (page: string): string =>
  page.replace(/<style>.*?<\/style>/s, '').replaceAll(/\s+/g, ' ');

const ask = async (lieu: string) => {
  const answer = await get(app, `/demande?${new URLSearchParams({lieu}).toString()}`);
  const page = flat(await answer.text());
  const names = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name);
  return {answer, page, names};
};

const {missionLocale, capEmploi, franceTravail, council, gardens, nancy, reunion} = AGENCIES;
const OF_METZ = [missionLocale, gardens, capEmploi, franceTravail, council].map(({name}) => name);

describe('how to ask for a convention, without a script', () => {
  test('the steps, who validates, a search and a form to print stand in the page', async () => {
    const page = flat(await (await get(app, '/demande')).text());
    const [, content = ''] =
      /<div id="sans-script" class="parts">(.*)<\/div> ?<\/main>/.exec(page) ?? [];
    for (const title of [
      'Comment faire',
      'Qui valide la convention',
      'Trouver votre structure',
      'Remplir sur papier',
    ]) {
      assert.ok(content.includes(`<h2>${title}</h2>`), title);
    }
    for (const kind of [
      'France Travail',
      'Mission locale',
      'Cap emploi',
      'Conseil départemental',
    ]) {
      assert.ok(content.includes(`<strong>${kind}</strong>`), kind);
    }
    assert.match(content, /<form action="\/demande#structures"/);
    assert.doesNotMatch(content, /<form[^>]+method|<h3>|role="alert"/);
    assert.match(content, /href="\/demande\/formulaire"/);
    assert.match(content, /href="\/recherche"/);
    for (const [, id = ''] of content.matchAll(/href="#(.+?)"/g)) {
      assert.ok(page.includes(`id="${id}"`), id);
    }
  });

  for (const lieu of ['Metz', ' metz ', '57000', 'Metz (57)']) {
    test(`"${lieu}" gives those that accompany its inhabitants, the nearest first`, async () => {
      const {answer, page, names} = await ask(lieu);
      assert.equal(answer.status, 200);
      assert.deepEqual(names, OF_METZ);
      assert.match(page, /<h2 id="structures" tabindex="-1">5 structures pour Metz \(57\)<\/h2>/);
      assert.match(page, /<title>Structures pour Metz \(57\) – Demander une convention – /);
      assert.match(page, /<input id="lieu" name="lieu" value="Metz \(57\)"/);
    });
  }

  test('each with its kind, how far it is, where, and how to reach it', async () => {
    const {page} = await ask('Metz');
    const [, first = ''] = /<li> <h3>(Mission locale du Pays messin.*?)<\/li>/.exec(page) ?? [];
    assert.match(first, /<p class="soft">Mission locale, à 50\sm<\/p>/);
    assert.match(first, /<p>1 rue des Essais, 57000 Metz<\/p>/);
    assert.match(first, /<a href="tel:\+33353010001">03\s53\s01\s00\s01<\/a>/);
    assert.match(first, /<a href="mailto:contact@mission-locale-metz.example">contact@/);
    assert.match(page, /Mission locale du Pays messin valide\./);
    assert.match(page, /Ni téléphone ni e-mail connus/);
  });

  test('a department is its number; those of another are not shown', async () => {
    for (const [lieu, expected] of [
      ['54', [franceTravail, nancy]],
      ['974', [reunion]],
      ['2a', [HOSTILE]],
    ] as const) {
      const {names, page} = await ask(lieu);
      assert.equal(names.length, expected.length, lieu);
      if (lieu === '2a') assert.match(page, /1 structure pour Corse-du-Sud \(2A\)/);
      else
        assert.deepEqual(
          names,
          expected.map(({name}) => name),
        );
    }
  });

  test('of towns with one name, one may take the other', async () => {
    const {page, names} = await ask('saint denis');
    const [, other = ''] = /Vous vouliez dire <a href="(.*?)">/.exec(page) ?? [];
    const {pathname, searchParams, hash} = new URL(other.replaceAll('&amp;', '&'), 'http://x.test');
    assert.deepEqual([pathname, hash], ['/demande', '#structures']);
    const second = await ask(searchParams.get('lieu') ?? '');
    assert.deepEqual([...names, ...second.names], [reunion.name]);
    assert.match(page + second.page, /Aucune structure pour Saint-Denis \(33\)/);
  });

  test('what is not found, or is too long, is said beside the field', async () => {
    for (const [lieu, words, kept] of [
      ['zzzzzz', /Ce lieu n’a pas été trouvé/, 'zzzzzz'],
      ['99', /Ce lieu n’a pas été trouvé/, '99'],
      ['é'.repeat(101), /Ce texte est trop long/, ''],
    ] as const) {
      const {answer, page, names} = await ask(lieu);
      assert.equal(answer.status, 200);
      assert.deepEqual(names, []);
      assert.match(page, words);
      assert.match(page, /<title>Erreur – /);
      assert.match(page, /id="structures" tabindex="-1" role="alert"/);
      assert.match(page, /aria-describedby="lieu-aide structures" aria-invalid="true"/);
      assert.ok(page.includes(`value="${kept}"`), lieu);
    }
  });

  test('nothing typed is nothing asked', async () => {
    for (const lieu of ['', '  ', '?!', '\0']) {
      const {page, names} = await ask(lieu);
      assert.deepEqual(names, []);
      assert.doesNotMatch(page, /aria-invalid|structures pour|Aucune structure/);
    }
  });

  test('what people and agencies wrote is text, whatever it looks like', async () => {
    const {page} = await ask('2A');
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;fils&quot;'));
    assert.ok(page.includes('href="mailto:a+b&amp;c%22d@structure.example"'));
    const typed = await ask('"><script>alert(1)</script>');
    assert.doesNotMatch(page + typed.page, /<img|<script>alert/);
  });

  test('when nothing can be looked up, the page says so and keeps what was typed', async () => {
    const closed = openStore('postgresql://nobody@127.0.0.1:1/none');
    const {app: away} = testApp(closed, {pageScripts: folder});
    const answer = await get(away, '/demande?lieu=Metz');
    const page = flat(await answer.text());
    await closed.close();
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '60');
    assert.match(page, /momentanément indisponible/);
    assert.match(page, /value="Metz"/);
    assert.match(page, /<h2>Comment faire<\/h2>/);
  });
});
