import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addKey, BASE_URL} from '../../test/api.ts';
import {hostWorld} from '../../test/host-world.ts';
import {testFiles} from '../../test/import.ts';
import {banCommand, unbanCommand} from './ban.ts';
import {hostsCommand} from './hosts.ts';
import {ImportError} from '../directory/import/import-error.ts';
import {newId} from '../store/id.ts';
import {UsageError} from './terminal.ts';

const world = await hostWorld();
const {store, app, clock, newSiret, found} = world;
const files = testFiles();
const key = await addKey(store, {scopes: ['directory:write']});

const HEADER = [
  'siret',
  'nom',
  'rue',
  'code_postal',
  'commune',
  'metiers',
  'prenom_contact',
  'nom_contact',
  'email',
  'mode_de_contact',
  'telephone',
  'contacts_par_mois',
];

const line = (siret: string, changes: Partial<Record<string, string>> = {}): string =>
  HEADER.map(
    column =>
      ({
        siret,
        nom: 'Le Fournil',
        rue: '50 place Mazelle',
        code_postal: '57000',
        commune: 'Metz',
        metiers: '11573|11564',
        prenom_contact: 'Odile',
        nom_contact: 'Marchal',
        email: 'odile@hote.example',
        ...changes,
      })[column] ?? '',
  ).join(';');

const listen = () => {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out,
    err,
    to: {out: (text: string) => out.push(text), err: (text: string) => err.push(text)},
  };
};

const run = async (args: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
  const {out, err, to} = listen();
  const code = await hostsCommand([...args], {
    ...to,
    environment,
    fetch: (input, init) => app.fetch(new Request(input, init)),
  });
  return {code, out, err};
};
const put = async (lines: readonly string[], header = HEADER.join(';')) => {
  const path = await files.write([header, ...lines].join('\n'), 'entreprises.csv');
  return run(['put', path, '--api-url', BASE_URL, '--api-key', key]);
};

describe('hosts put', () => {
  test('every line is a company; the same file again changes nothing', async () => {
    const sirets = Array.from({length: 120}, newSiret);
    const first = await put(sirets.map(siret => line(siret)));
    assert.equal(first.code, 0, first.err.join('\n'));
    assert.deepEqual(first.err, [
      '100 / 120 entreprises envoyées',
      '120 / 120 entreprises envoyées',
    ]);
    assert.deepEqual(first.out, [
      '     120  inscrites',
      '       0  mises à jour',
      '       0  inchangées',
      '       0  refusées',
      '       0  erreurs dans le fichier',
    ]);
    const [offer] = await found(sirets[119] ?? '');
    assert.deepEqual(
      offer?.appellations.map(({appellationCode}) => appellationCode),
      ['11564', '11573'],
    );
    const again = await put(sirets.map(siret => line(siret)));
    assert.equal(again.out[2], '     120  inchangées');
  });

  test('a bad line is told by file, line and column; the rest is sent', async () => {
    const [good, other, unknown] = [newSiret(), newSiret(), newSiret()];
    const {code, out, err} = await put([
      line(good),
      line('12345678901234'),
      line(newSiret(), {email: 'odile@', metiers: 'boulanger'}),
      line(newSiret(), {mode_de_contact: 'téléphone'}),
      line(newSiret(), {contacts_par_mois: 'six'}),
      line(unknown, {metiers: '99999'}),
      'trop;peu',
      line(other),
    ]);
    assert.equal(code, 1);
    const where = err.map(text => text.split(' : ').slice(0, 2).join(' : '));
    assert.deepEqual(where, [
      'entreprises.csv:3:1 : siret',
      'entreprises.csv:4:6 : metiers',
      'entreprises.csv:4:9 : email',
      'entreprises.csv:5:11 : telephone',
      'entreprises.csv:6:12 : contacts_par_mois',
      'entreprises.csv:8 : 2 cellule(s) au lieu de 12.',
      `entreprises.csv:7 : ${unknown}`,
      '3 / 3 entreprises envoyées',
    ]);
    assert.match(err[6] ?? '', /Ce métier n’est pas connu/);
    assert.deepEqual(out, [
      '       2  inscrites',
      '       0  mises à jour',
      '       0  inchangées',
      '       1  refusées',
      '       6  erreurs dans le fichier',
    ]);
    for (const siret of [good, other]) assert.equal((await found(siret)).length, 1);
  });

  test('lines of one company are its places', async () => {
    const siret = newSiret();
    const nancy = {rue: '3 rue Stanislas', code_postal: '54000', commune: 'Nancy'};
    const {code} = await put([line(siret), line(siret, nancy)]);
    assert.equal(code, 0);
    const cities = (await found(siret)).map(({address}) => address.city);
    assert.deepEqual(cities.sort(), ['Metz', 'Nancy']);
    const {err} = await put([line(siret), line(siret, {...nancy, code_postal: '5400'})]);
    assert.match(err[0] ?? '', /^entreprises\.csv:3:4 : code_postal : /);
  });

  test('a column that is missing, or misspelt: said before anything is sent', async () => {
    await assert.rejects(
      put([line(newSiret())], HEADER.join(';').replace('email', 'mel')),
      (error: Error) => error instanceof ImportError && /manque : email/.test(error.message),
    );
    await assert.rejects(
      put([`${line(newSiret())};x`], `${HEADER.join(';')};telefone`),
      (error: Error) => error instanceof ImportError && /inconnues : telefone/.test(error.message),
    );
  });

  test('the key comes from the environment too; a wrong one stops everything', async () => {
    const path = await files.write([HEADER.join(';'), line(newSiret())].join('\n'), 'one.csv');
    const args = ['put', path, '--api-url', BASE_URL];
    assert.equal((await run(args, {IMMERSION_API_KEY: key})).code, 0);
    await assert.rejects(run(args), UsageError);
    await assert.rejects(run(['put', path, '--api-key', key]), UsageError);
    await assert.rejects(run(['put']), UsageError);
    await assert.rejects(run(['dance']), UsageError);
    const reader = await addKey(store, {scopes: ['directory:read']});
    await assert.rejects(run(args, {IMMERSION_API_KEY: reader}), /one\.csv:2 : .*arrêté ici/);
  });
});

describe('hosts remove', () => {
  test('takes one away; another’s stays', async () => {
    const siret = newSiret();
    await put([line(siret)]);
    const args = ['--api-url', BASE_URL, '--api-key', key];
    assert.equal((await run(['remove', siret, ...args])).code, 0);
    assert.deepEqual(await found(siret), []);
    await assert.rejects(run(['remove', siret, ...args]), /pas, ou plus, dans l'annuaire/);
    await assert.rejects(run(['remove', 'x', ...args]), UsageError);
  });
});

describe('ban and unban', () => {
  const clocked = {store, now: () => clock.now, newId: () => newId(clock.now)};

  test('a company is hidden, then shown', async () => {
    const {siret} = await world.join();
    const {out, err, to} = listen();
    const told = {...clocked, ...to};
    assert.equal(await banCommand([siret, '--reason', 'Accidents répétés.'], told), 0);
    assert.deepEqual(await found(siret), []);
    assert.equal(await banCommand([siret, '--reason', 'Autre.'], told), 0);
    assert.equal(await unbanCommand([siret], told), 0);
    assert.equal((await found(siret)).length, 1);
    assert.equal(await unbanCommand([siret], told), 1);
    assert.deepEqual([out.length, err.length], [3, 1]);
    await assert.rejects(banCommand([siret], told), UsageError);
    await assert.rejects(banCommand(['1234', '--reason', 'x'], told), UsageError);
  });
});
