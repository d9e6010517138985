import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {before, describe, test} from 'node:test';
import {sql} from 'kysely';
import {BASE_URL, get, testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addHosts, addJobs, addPlaces, type Host, METZ} from '../../../test/fixtures.ts';
import {siretOf} from '../../../test/import.ts';
import {openStore} from '../../store/database.ts';

const store = await testStore();
const {app} = testApp(store);

const NANCY = {lat: 48.6921, lon: 6.1844};
const commune = (code: string, name: string, {lat, lon}: typeof METZ, population: number) => ({
  code,
  name,
  department: code.slice(0, 2),
  postcodes: [code === '57463' ? '57000' : `${code.slice(0, 2)}999`],
  lat,
  lon,
  population,
});
const host = (n: number, more: Partial<Host> = {}): Host => ({
  siret: siretOf(n),
  name: `Fournil ${n}`,
  places: [
    {
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      city: 'Metz',
      postcode: '57000',
      department: '57',
      lat: METZ.lat + n / 1000,
      lon: METZ.lon,
    },
  ],
  offers: [['D1102', '11573', 'ON_SITE']],
  ...more,
});

const HOSTS: readonly Host[] = [
  ...Array.from({length: 26}, (_, n) => host(n + 1)),
  host(30, {
    name: '<img src=x onerror=alert(1)> & "fils"',
    welcome: 'yes-declared-only',
    employeeRange: '10-19',
    hostKind: 'association',
    offers: [['M1805', '38444', 'HYBRID']],
  }),
  host(31, {
    name: 'REGISTRE SARL',
    voluntary: false,
    source: 'SIRENE <2026>',
    offers: [['M1805', '', 'ON_SITE']],
  }),
  host(32, {
    name: 'Bientôt Ouvert',
    availableFrom: '2026-12-24',
    hostKind: 'public',
    offers: [['M1805', '', 'FULL_REMOTE']],
  }),
];

const setWebsite = (n: number, website: string) =>
  sql`UPDATE establishment SET website = ${website},
    additional_information = 'Venir à <b>9 h</b>' WHERE siret = ${siretOf(n)}`.execute(store.db);

before(async () => {
  await addJobs(store);
  const sheet = {code: 'D1106', label: 'Vente en alimentation', generic_appellation: null};
  await store.db.insertInto('rome').values(sheet).execute();
  const label = 'Vendeur / Vendeuse en boulangerie-pâtisserie';
  const title = {code: '20550', rome: 'D1106', label, short_label: label};
  await store.db.insertInto('appellation').values(title).execute();
  await addPlaces(store, [
    commune('57463', 'Metz', METZ, 120_000),
    commune('57464', 'Metzeresche', METZ, 1000),
    commune('54395', 'Nancy', NANCY, 100_000),
    commune('72181', 'Le Mans', {lat: 48, lon: 0.2}, 140_000),
    commune('93066', 'Saint-Denis', {lat: 48.93, lon: 2.35}, 110_000),
    commune('97411', 'Saint-Denis', {lat: -20.88, lon: 55.45}, 150_000),
  ]);
  await addHosts(store, HOSTS);
  await setWebsite(1, 'https://fournil.example/a"b');
  await setWebsite(2, 'javascript:alert(1)');
  await setWebsite(3, 'http://fournil.example');
});

const visit = async (query: string, status = 200) => {
  const response = await get(app, `/recherche${query}`);
  assert.equal(response.status, status);
  const page = await response.text();
  const [, title = ''] = /<title>(.*)<\/title>/.exec(page) ?? [];
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  return {page, title, links, names: [...page.matchAll(/<h3>(.*)<\/h3>/g)].map(([, name]) => name)};
};

describe('the search page', () => {
  test('shows a form and nothing else until something is asked', async () => {
    const {page, title} = await visit('?utm_source=lettre');
    assert.match(title, /^Trouver une entreprise/);
    assert.match(page, /name="metier"/);
    assert.ok(!page.includes('id="reponse"'));
  });

  test('takes typed words for a job and a place, nearest first, and says so', async () => {
    const {page, title, names} = await visit('?metier=boulang&lieu=metz&rayon=10');
    assert.equal(
      title,
      '26 entreprises – boulanger / boulangère à Metz – Page 1 sur 3 – Immersion',
    );
    assert.match(page, /value="Boulanger \/ Boulangère"/);
    assert.match(page, /name="metier-code" value="11573"/);
    assert.match(page, /value="Metz \(57\)"/);
    assert.deepEqual(names.slice(0, 2), ['Fournil 1', 'Fournil 2']);
    assert.match(page, /<strong>à 100\u00a0m<\/strong>, 1 rue des Essais, 57000 Metz/);
  });

  test('offers what else was meant, by code; the code holds as long as the text does', async () => {
    const {page, links} = await visit('?metier=boulang&lieu=metz');
    const other = links.find(link => link.includes('metier-code=20550')) ?? '';
    assert.match(page, /Vouliez-vous dire/);
    assert.ok(!page.includes('>Metzeresche'), 'a full name means itself');
    const {title} = await visit(other.replace('/recherche', ''));
    assert.equal(
      title,
      'Aucune entreprise trouvée – vendeur / vendeuse en boulangerie-pâtisserie à Metz – Immersion',
    );
    const changed = await visit('?metier=ménage&metier-code=11573');
    assert.match(changed.page, /name="metier-code" value="17791"/);
    const namesakes = await visit('?lieu=saint-denis');
    assert.ok(namesakes.links.some(link => link.includes('lieu-code=93066')));
    const island = await visit('?lieu=Saint-Denis+(93)&lieu-code=93066');
    assert.match(island.page, /name="lieu-code" value="93066"/);
    assert.ok(!island.page.includes('Vouliez-vous dire'));
  });

  test('says by the field what was not found, keeps it, and links to it', async () => {
    const {page, title, links} = await visit('?metier=zzzzqq&lieu=57000&rayon=5');
    assert.match(title, /^Erreur\u00a0: Un champ/);
    assert.match(page, /value="zzzzqq"/);
    assert.match(page, /aria-describedby="metier-aide metier-erreur"\s+aria-invalid="true"/);
    assert.ok(links.includes('#metier') && !links.includes('#lieu'));
    assert.match(page, /<option value="5" selected>/);
    assert.deepEqual(
      (await visit('?metier=a%00b')).links.filter(link => link === '#metier'),
      ['#metier'],
    );
  });

  test('turns pages, and shows the last one beyond it', async () => {
    const second = await visit('?metier=boulanger&lieu=metz&page=2');
    assert.equal(second.names[0], 'Fournil 13');
    assert.match(second.page, /aria-current="page"><span class="visually-hidden">Page <\/span>2</);
    assert.deepEqual((await visit('?metier=boulanger&lieu=metz&page=999')).names, [
      'Fournil 25',
      'Fournil 26',
    ]);
  });

  test('filters: remote work, kind of employer, disabled people, later, sort', async () => {
    const all = await visit('?metier=développeur&plus-tard=oui&tri=date');
    assert.equal(all.names.length, 3);
    assert.match(all.page, /Nouvelles demandes à partir du 24 décembre 2026/);
    assert.equal((await visit('?metier=développeur')).names.length, 2);
    const one = async (query: string) => (await visit(`?metier=développeur&${query}`)).names;
    assert.equal((await one('teletravail=partiel')).length, 1);
    assert.equal((await one('teletravail=partiel&teletravail=sur-place')).length, 2);
    assert.equal((await one('employeur=association')).length, 1);
    assert.equal((await one('handicap=oui')).length, 1);
    const open = await visit('?metier=développeur&handicap=oui');
    assert.match(open.page, /<details open>/);
    assert.match(open.page, /value="oui"\s+checked/);
  });

  test('shows hostile names as text, register rows as such, and safe links only', async () => {
    const {page} = await visit('?metier=développeur');
    assert.match(page, /<h3>&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;fils&quot;<\/h3>/);
    assert.match(page, /Entreprise pas encore inscrite/);
    assert.match(page, /Source\u00a0: SIRENE &lt;2026&gt;/);
    assert.match(page, /10 à 19 salariés/);
    const bakers = await visit('?metier=boulanger&lieu=metz');
    assert.match(bakers.page, /<p class="words">Venir à &lt;b&gt;9 h&lt;\/b&gt;<\/p>/);
    const away = bakers.links.filter(link => !/^[/#]/.test(link));
    assert.deepEqual(away, ['https://fournil.example/a%22b']);
    assert.match(bakers.page, /rel="noopener nofollow ugc"/);
  });

  test('an empty list has ways out', async () => {
    const {page, links, title} = await visit(
      '?metier=boulanger&lieu=le+mans&rayon=10&handicap=oui',
    );
    assert.match(title, /^Aucune entreprise trouvée – boulanger \/ boulangère au Mans/);
    assert.match(page, /chercher dans un rayon de 20\u00a0km/);
    assert.ok(links.some(link => /metier=Boul.*rayon=10/.test(link) && !link.includes('lieu=')));
    assert.ok(links.some(link => /lieu=Le/.test(link) && !link.includes('metier=')));
  });

  test('every link of every kind of page answers', async () => {
    const seen = new Set<string>();
    for (const query of [
      '',
      '?metier=boulang&lieu=saint-denis',
      '?metier=boulanger&page=2',
      '?lieu=x',
    ]) {
      const {page, links} = await visit(query);
      for (const link of links.filter(found => /^[/#]/.test(found))) {
        const [path = '', id = ''] = link.split('#');
        if (path === '') assert.match(page, new RegExp(`id="${id}"`));
        else seen.add(path);
      }
    }
    assert.ok(seen.size > 8);
    for (const path of seen) assert.equal((await get(app, path)).status, 200, path);
  });
});

describe('what the page is sent with', () => {
  test('a policy that lets its own style in, and nothing else', async () => {
    const response = await get(app, '/recherche');
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(await response.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(
      response.headers.get('content-security-policy'),
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(response.headers.get('set-cookie'), null);
    assert.equal(response.headers.get('x-robots-tag'), null);
  });

  test('GET only', async () => {
    const post = await app.fetch(new Request(`${BASE_URL}/recherche`, {method: 'POST'}));
    assert.equal(post.status, 405);
  });

  test('without a database: the form, what was typed, and how to try again', async () => {
    const gone = openStore('postgresql://nobody@127.0.0.1:1/none');
    const response = await get(
      testApp(gone).app,
      '/recherche?metier=boulang&lieu=metz&handicap=oui',
    );
    const page = await response.text();
    await gone.close();
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '2');
    assert.match(page, /value="boulang"/);
    assert.match(page, /value="metz"/);
    assert.match(page, /Vos choix sont gardés/);
    assert.match(page, /href="\/recherche\?metier=boulang&amp;lieu=metz[^"]*">Réessayer/);
  });
});
