import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {testStore} from '../../../test/database.ts';
import {rowsOf, SILENCE, testFiles, testRejects} from '../../../test/import.ts';
import {newId} from '../../store/id.ts';
import {importAgencies} from './import-agencies.ts';

const store = await testStore();
const files = testFiles();
const clock = {now: new Date('2026-11-23T09:00:00Z')};

const COLUMNS =
  'id;nom;type;siret;rue;code_postal;commune;departement;latitude;longitude;email;telephone;' +
  'departements_couverts;etapes;structure_de_rattachement';

type Line = Partial<Record<string, string>>;

/** A sane line, but for some cells. */
const line = (change: Line = {}): string => {
  const sane: Line = {
    id: 'ml-metz',
    nom: 'Mission locale du Pays messin',
    type: 'mission-locale',
    siret: '',
    rue: '3 rue de la Gare',
    code_postal: '57000',
    commune: 'Metz',
    departement: '57',
    latitude: '49.1193',
    longitude: '6.1757',
    email: 'contact@mission-locale-metz.example',
    telephone: '03 53 01 00 01',
    departements_couverts: '57',
    etapes: '2',
    structure_de_rattachement: '',
  };
  return COLUMNS.split(';')
    .map(name => change[name] ?? sane[name])
    .join(';');
};

const CAP_EMPLOI = line({
  id: 'ce-57',
  nom: 'Cap emploi 57',
  type: 'cap-emploi',
  siret: '732 829 320 00074',
  latitude: '',
  longitude: '',
  email: '',
  telephone: '',
  departements_couverts: '57, 54 2a',
  etapes: '1',
});
const GARDENS = line({
  id: 'jardins',
  nom: 'Les Jardins de la Seille',
  type: 'structure-IAE',
  structure_de_rattachement: 'ml-metz',
});

const run = async (lines: readonly string[], header = COLUMNS) => {
  const {rejects, lines: rejected} = await testRejects(files);
  const agencies = await files.write([header, ...lines].join('\n'), 'agencies.csv');
  const tools = {store, now: () => clock.now, newId: () => newId(clock.now), progress: SILENCE};
  const counts = await importAgencies({...tools, rejects, agencies});
  return {counts, rejected: await rejected()};
};

/** The agencies by the file's identifiers, referrals too. */
const stored = async (): Promise<Map<unknown, Record<string, unknown>>> => {
  const rows = await rowsOf(store, 'agency');
  const keys = new Map(rows.map(({id, external_id: key}) => [id, key]));
  return new Map(
    rows.map(row => [row['external_id'], {...row, refers_to: keys.get(row['refers_to']) ?? null}]),
  );
};

describe('importing agencies', () => {
  beforeEach(async () => {
    clock.now = new Date('2026-11-23T09:00:00Z');
    await store.pool.query('DELETE FROM agency');
  });

  it('writes what the lines say', async () => {
    const {counts, rejected} = await run([GARDENS, line(), CAP_EMPLOI]);
    assert.deepEqual(rejected, []);
    assert.deepEqual(counts, {read: 3, accepted: 3, rejected: 0});
    const agencies = await stored();
    assert.partialDeepStrictEqual(agencies.get('ml-metz'), {
      name: 'Mission locale du Pays messin',
      kind: 'mission-locale',
      siret: null,
      street: '3 rue de la Gare',
      postcode: '57000',
      city: 'Metz',
      department: '57',
      lat: 49.1193,
      lon: 6.1757,
      contact_email: 'contact@mission-locale-metz.example',
      phone: '+33353010001',
      covered_departments: ['57'],
      steps: 'counsellor-and-validator',
      refers_to: null,
      status: 'active',
    });
    assert.partialDeepStrictEqual(agencies.get('ce-57'), {
      siret: '73282932000074',
      lat: null,
      lon: null,
      contact_email: null,
      phone: null,
      covered_departments: ['2A', '54', '57'],
      steps: 'validator-only',
    });
    assert.equal(agencies.get('jardins')?.['refers_to'], 'ml-metz');
  });

  it('reads commas too, columns in any order, quotes and decimal commas', async () => {
    const header = COLUMNS.split(';').toReversed().join(',');
    const cells = line({latitude: '49,1193', nom: 'Mission locale, « Pays messin »'}).split(';');
    const quoted = cells.toReversed().map(cell => `"${cell}"`);
    assert.deepEqual((await run([quoted.join(',')], header)).counts.accepted, 1);
    const agency = (await stored()).get('ml-metz');
    assert.partialDeepStrictEqual(agency, {name: 'Mission locale, « Pays messin »', lat: 49.1193});
  });

  it('changes nothing when run again, and keeps ids and states when run corrected', async () => {
    await run([line(), GARDENS, CAP_EMPLOI]);
    const before = await rowsOf(store, 'agency');
    clock.now = new Date('2026-12-01T09:00:00Z');
    await run([GARDENS, CAP_EMPLOI, line()]);
    assert.deepEqual(await rowsOf(store, 'agency'), before);

    await store.pool.query("UPDATE agency SET status = 'closed' WHERE external_id = 'ce-57'");
    await run([CAP_EMPLOI.replace('Cap emploi 57', 'Cap emploi Moselle')]);
    const [old, now] = [new Map(before.map(row => [row['external_id'], row])), await stored()];
    assert.equal(now.size, 3);
    assert.partialDeepStrictEqual(now.get('ce-57'), {
      id: old.get('ce-57')?.['id'],
      name: 'Cap emploi Moselle',
      status: 'closed',
      created_at: '2026-11-23T09:00:00+00:00',
      updated_at: '2026-12-01T09:00:00+00:00',
    });
    assert.partialDeepStrictEqual(now.get('ml-metz'), {updated_at: '2026-11-23T09:00:00+00:00'});
  });

  it('changes a referral, and takes it away with the second step', async () => {
    await run([line(), GARDENS]);
    const nancy = line({id: 'ml-nancy', nom: 'Mission locale du Grand Nancy'});
    await run([GARDENS.replace('ml-metz', 'ml-nancy'), nancy]);
    assert.equal((await stored()).get('jardins')?.['refers_to'], 'ml-nancy');
    const alone = line({id: 'jardins', type: 'structure-IAE', etapes: '1'});
    assert.equal((await run([alone])).counts.accepted, 1);
    assert.partialDeepStrictEqual((await stored()).get('jardins'), {
      refers_to: null,
      steps: 'validator-only',
    });
  });

  it('leaves an agency that no file named as it is', async () => {
    await run([line()]);
    await store.pool.query("UPDATE agency SET external_id = NULL, name = 'Écrite à la main'");
    await run([line()]);
    const names = (await rowsOf(store, 'agency')).map(({name}) => name).sort();
    assert.deepEqual(names, ['Mission locale du Pays messin', 'Écrite à la main']);
  });

  for (const [name, change, column, reason] of [
    ['no identifier', {id: ' '}, 'id', 'Ce champ est obligatoire.'],
    ['no name', {nom: ''}, 'nom', 'Ce champ est obligatoire.'],
    ['an endless name', {nom: 'x'.repeat(256)}, 'nom', '255 caractères au plus.'],
    ['a corrupt name', {nom: 'Caf\uFFFD'}, 'nom', 'Ce texte contient des caractères interdits.'],
    ['an unknown kind', {type: 'cci'}, 'type', /^Valeurs possibles : pole-emploi, mission-loc/],
    ['no kind', {type: ''}, 'type', /./],
    ['a short SIRET', {siret: '123'}, 'siret', 'Un SIRET a 14 chiffres.'],
    ['a postcode without its zero', {code_postal: '1000'}, 'code_postal', /5 chiffres/],
    ['no city', {commune: ''}, 'commune', 'Ce champ est obligatoire.'],
    ['a department without its zero', {departement: '1'}, 'departement', /comme 57, 2A ou 974/],
    ['the Corsica of old', {departement: '20'}, 'departement', /la Corse est 2A et 2B/],
    ['abroad', {departement: '99'}, 'departement', /n'existe pas/],
    ['nothing covered', {departements_couverts: ' '}, 'departements_couverts', /obligatoire/],
    ['a bad covered one', {departements_couverts: '57 5'}, 'departements_couverts', /2A ou 974/],
    ['an unreal covered one', {departements_couverts: '57,96'}, 'departements_couverts', /pas/],
    ['a latitude alone', {longitude: ''}, 'longitude', /vont ensemble/],
    ['a longitude alone', {latitude: ''}, 'latitude', /vont ensemble/],
    ['a latitude in words', {latitude: 'nord'}, 'latitude', /nombre/],
    ['a longitude too far', {longitude: '181'}, 'longitude', 'Le maximum est 180.'],
    ['a bad address', {email: 'accueil(at)metz'}, 'email', /./],
    ['a bad number', {telephone: '12'}, 'telephone', /./],
    ['three steps', {etapes: '3'}, 'etapes', "Le nombre d'étapes est 1 ou 2."],
    ['no steps', {etapes: ''}, 'etapes', "Le nombre d'étapes est 1 ou 2."],
    ['steps of a prototype', {etapes: 'constructor'}, 'etapes', /1 ou 2/],
    [
      'one step with a referral',
      {etapes: '1', structure_de_rattachement: 'ce-57'},
      'etapes',
      'Une structure rattachée à une autre valide toujours en 2 étapes.',
    ],
    [
      'a referral to itself',
      {structure_de_rattachement: 'ml-metz'},
      'structure_de_rattachement',
      'Une structure ne peut pas être rattachée à elle-même.',
    ],
    [
      'a referral to nobody',
      {structure_de_rattachement: 'ml-thionville'},
      'structure_de_rattachement',
      /^Cette structure n'est ni dans les lignes acceptées/,
    ],
  ] as const) {
    it(`refuses ${name}, line and column named, and imports the rest`, async () => {
      const {counts, rejected} = await run([CAP_EMPLOI, line(change)]);
      assert.deepEqual(counts, {read: 2, accepted: 1, rejected: 1});
      assert.equal(rejected.length, 1);
      const [file, number, where, why = ''] = rejected[0] ?? [];
      assert.deepEqual([file, number, where], ['agencies.csv', '3', column]);
      if (typeof reason === 'string') assert.equal(why, reason);
      else assert.match(why, reason);
      assert.deepEqual([...(await stored()).keys()], ['ce-57']);
    });
  }

  it('refuses a whole line that has not as many cells, and an identifier given twice', async () => {
    const {counts, rejected} = await run(['ml-metz;trop court', line(), line({nom: 'Doublon'})]);
    assert.deepEqual(counts, {read: 3, accepted: 1, rejected: 2});
    assert.deepEqual(
      rejected.map(cells => cells.slice(1, 4)),
      [
        ['2', '', '2 cellule(s) au lieu de 15.'],
        ['4', 'id', 'Cet identifiant est déjà donné plus haut dans le fichier.'],
      ],
    );
    assert.equal((await stored()).get('ml-metz')?.['name'], 'Mission locale du Pays messin');
  });

  it('gives every reason of a line at once, and counts the line once', async () => {
    const {counts, rejected} = await run([line({type: 'x', etapes: '9', email: '@'}), CAP_EMPLOI]);
    assert.deepEqual(counts, {read: 2, accepted: 1, rejected: 1});
    assert.deepEqual(
      rejected.map(([, number, column]) => [number, column]),
      [
        ['2', 'type'],
        ['2', 'email'],
        ['2', 'etapes'],
      ],
    );
  });

  it('refuses a chain, in one file or over two', async () => {
    const middle = line({id: 'ml-metz', structure_de_rattachement: 'ce-57'});
    const inOne = await run([GARDENS, middle, CAP_EMPLOI]);
    assert.deepEqual(
      inOne.rejected.map(cells => cells.slice(1, 5)),
      [
        [
          '2',
          'structure_de_rattachement',
          'Cette structure est elle-même rattachée à une autre : indiquez celle qui valide les conventions.',
          'ml-metz',
        ],
      ],
    );
    await store.pool.query('DELETE FROM agency');
    await run([GARDENS, line(), CAP_EMPLOI]);
    const overTwo = await run([middle]);
    assert.deepEqual(
      overTwo.rejected.map(cells => cells.slice(1, 4)),
      [
        [
          '2',
          'structure_de_rattachement',
          "D'autres structures sont rattachées à celle-ci : elle ne peut pas l'être à son tour.",
        ],
      ],
    );
    assert.equal((await stored()).get('ml-metz')?.['refers_to'], null);
  });

  it('names the columns expected and found', async () => {
    await assert.rejects(run(['a;b'], 'id;nom'), {
      name: 'ImportError',
      message: /il manque : type, siret.*attendues : id, nom, type.*trouvées : id, nom$/s,
    });
  });

  it('waits for whoever is writing agencies, then sees what they wrote', async () => {
    await run([line()]);
    const id = '00000000-0000-7000-8000-000000000001';
    const other = await store.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query(
        `INSERT INTO agency (id, external_id, name, kind, street, postcode, city, department,
           covered_departments, steps, status, created_at, updated_at)
         SELECT $1, 'ce-57', name, kind, street, postcode, city, department,
           covered_departments, steps, status, created_at, updated_at FROM agency`,
        [id],
      );
      const importing = run([CAP_EMPLOI]);
      for (let waiting = false; !waiting;) {
        await sleep(10);
        const {rowCount} = await store.pool.query(
          `SELECT FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waiting = rowCount === 1;
      }
      await other.query('COMMIT');
      assert.equal((await importing).counts.accepted, 1);
    } finally {
      other.release(true);
    }
    assert.partialDeepStrictEqual((await stored()).get('ce-57'), {id, name: 'Cap emploi 57'});
  });
});
