import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {addAgencies, AGENCIES} from '../../../test/agencies.ts';
import {clientOf, get, testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addImmersions} from '../../../test/immersions-log.ts';
import {openStore} from '../../store/database.ts';

const quiet = await testStore();
const busy = await testStore();
const folder = await mkdtemp(join(tmpdir(), 'immersion-scripts-'));
const {missionLocale, nancy} = AGENCIES;

before(async () => {
  await writeFile(join(folder, 'statistiques.js'), '');
  await addAgencies(busy);
  const {id: agencyId} = missionLocale;
  await addImmersions(busy, {agencyId, dateStart: '2026-06-01', count: 1200, assessed: 600});
  const slow = {count: 300, hours: 60, days: 3, assessed: 100};
  await addImmersions(busy, {agencyId, dateStart: '2026-07-01', ...slow});
  await addImmersions(busy, {agencyId: nancy.id, dateStart: '2026-07-01', count: 5});
  // Too late to be told: some are perhaps not over.
  await addImmersions(busy, {agencyId, dateStart: '2026-10-01', count: 500});
});
after(() => rm(folder, {recursive: true}));

/** What a page says, without its style and the breaks of its lines. */
const pageOf = async (store = busy): Promise<string> => {
  const {app} = testApp(store, {pageScripts: folder});
  const answer = await get(app, '/statistiques');
  assert.equal(answer.status, 200);
  return (await answer.text()).replace(/<style>.*?<\/style>/s, '').replaceAll(/\s+/g, ' ');
};

const factIn = (page: string, name: string): string | undefined =>
  new RegExp(`<dt>${name}</dt> <dd>(.*?)</dd>`).exec(page)?.[1];

const linesIn = (page: string, title: string): string[][] => {
  const [, table = ''] = new RegExp(`<h2>${title}</h2>(.*?)</section>`).exec(page) ?? [];
  return [...table.matchAll(/<th role="rowheader" scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(
    ([, name = '', cells = '']) => [
      name,
      ...[...cells.matchAll(/<span>(.*?)<\/span>/g)].map(([, cell = '']) => cell),
    ],
  );
};

describe('the public figures, without a script', () => {
  test('stand within the element, that shows them where it runs', async () => {
    const page = await pageOf();
    const [, inside = ''] = /<immersion-statistics>(.*)<\/immersion-statistics>/.exec(page) ?? [];
    for (const title of [
      'Les chiffres clés',
      'Par mois',
      'Par département',
      'Par réseau de structures',
    ]) {
      assert.ok(inside.includes(`<h2>${title}</h2>`), title);
    }
    assert.match(page, /<\/immersion-statistics> <section id="calcul">/);
    assert.match(page, /data-en="How these figures are computed"/);
  });

  test('are those of the API', async () => {
    const {app} = testApp(busy, {pageScripts: folder});
    const {total} = await clientOf(app).readStatistics({by: 'month'});
    assert.equal(total.started, 1505);
    const page = await pageOf();
    assert.equal(factIn(page, 'Immersions commencées'), '1 505');
    assert.equal(factIn(page, 'Bilans écrits'), '700, soit 47 %');
    assert.equal(
      factIn(page, 'Annulées avant le premier jour'),
      'non publié (le nombre, ou le reste, est sous 11)',
    );
    assert.match(
      factIn(page, 'De la dernière signature à la validation') ?? '',
      /^6,5 heures ou moins pour la moitié d’entre elles, 17 heures en moyenne\./,
    );
    assert.match(page, /entre octobre 2025 et septembre 2026/);
  });

  test('are told by month, by department and by network', async () => {
    const page = await pageOf();
    assert.deepEqual(
      linesIn(page, 'Par mois').map(([name, started]) => [name, started]),
      [
        ['juin 2026', '1 200'],
        ['juillet 2026', '305'],
        ['Ensemble', '1 505'],
      ],
    );
    const [june] = linesIn(page, 'Par mois');
    assert.deepEqual(june, [
      'juin 2026',
      '1 200',
      '6,5 heures',
      'non publié',
      '12 jours',
      'non publié',
      'non publié',
      '600, soit 50 %',
      'non publié',
    ]);
    for (const line of linesIn(page, 'Par mois')) assert.equal(line.length, 9);
    const networks = linesIn(page, 'Par réseau de structures').map(([name]) => name);
    assert.ok(networks.includes('Mission locale'), networks.join());
  });

  test('tell nothing of so few that somebody would be recognised', async () => {
    const page = await pageOf();
    assert.doesNotMatch(page, /Meurthe-et-Moselle|>5</);
    assert.match(page, /«&nbsp;Non publié&nbsp;»/);
  });

  test('say that there is nothing to tell yet', async () => {
    const page = await pageOf(quiet);
    assert.match(page, /Il n’y a encore rien à dire\S*\s*: moins de 11/);
    assert.doesNotMatch(page, /<table|<dl/);
    assert.match(page, /<section id="calcul">/);
  });

  test('that cannot be read leave the page as it is', async () => {
    const closed = openStore('postgresql://nobody@127.0.0.1:1/none');
    const page = await pageOf(closed);
    await closed.close();
    assert.match(page, /<immersion-statistics>.*momentanément indisponibles/);
    assert.match(page, /<section id="calcul">/);
  });
});
