import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {command} from '../../test/command.ts';
import {testFolder} from '../../test/folder.ts';
import {openCluster} from '../store/cluster.ts';

const environment = {IMMERSION_DATA_DIR: testFolder()};
// Held open, so that each command joins it instead of starting and stopping it.
const cluster = await openCluster(environment.IMMERSION_DATA_DIR);
after(() => cluster.close());
const run = (...args: string[]) => command(args, environment);

describe('the command line', () => {
  test('explains itself, and what it does not understand', async () => {
    const help = await run('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /keys create/);
    for (const args of [[], ['dance'], ['keys'], ['start', '--loud'], ['import', 'nothing']]) {
      const {code, err, out} = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err + out, /immersion-server|import directory/);
    }
  });

  test('names each environment variable it cannot use', async () => {
    const wrong = {...environment, PORT: 'abc', IMMERSION_MODE: 'prod', DATABASE_URL: 'mysql://x'};
    const {code, err} = await command(['doctor'], wrong);
    assert.equal(code, 1);
    for (const name of ['PORT', 'IMMERSION_MODE', 'DATABASE_URL'])
      assert.match(err, new RegExp(name));
  });

  test('says in one sentence that Node is too old', async () => {
    const old = `data:text/javascript,${encodeURIComponent(
      'Object.defineProperty(process.versions, "node", {value: "20.20.2"})',
    )}`;
    const {code, err} = await command(['doctor'], environment, ['--import', old]);
    assert.equal(code, 1);
    assert.match(err, /Node 22\.18 ou plus récent ; celui-ci est 20\.20\.2/);
  });

  test('migrates once', async () => {
    const fresh = {IMMERSION_DATA_DIR: testFolder()};
    assert.match((await command(['migrate'], fresh)).out, /0001-directory[\s\S]*est à jour/);
    assert.match((await command(['migrate'], fresh)).out, /déjà à jour/);
  });

  test('makes, lists and revokes keys; the key itself is shown once', async () => {
    const made = await run(
      'keys',
      'create',
      '--name',
      'Metz',
      '--publishable',
      '--origin',
      'https://ml-metz.example/',
    );
    assert.equal(made.code, 0, made.err);
    const key = made.out.trim();
    assert.match(key, /^pk_test_[0-9a-f]{72}$/);
    const secret = (
      await run(
        'keys',
        'create',
        '--name',
        'ETL',
        '--secret',
        '--scope',
        'directory:read',
        '--expires',
        '2027-12-31',
      )
    ).out.trim();
    assert.match(secret, /^sk_test_/);
    const {out} = await run('keys', 'list');
    assert.ok(!out.includes(key) && !out.includes(secret));
    assert.match(
      out,
      new RegExp(
        `pk_test_…${key.slice(-4)} {2}active {2}Metz {2}https://ml-metz\\.example directory:read convention:write contact:write$`,
        'm',
      ),
    );
    assert.match(out, /jusqu'au 2027-12-31 {2}ETL {2}directory:read$/m);
    const id = out.split(' ')[0] ?? '';
    assert.equal((await run('keys', 'revoke', id)).code, 0);
    assert.match((await run('keys', 'list')).out, /révoquée/);
    assert.match((await run('keys', 'revoke', id)).err, /déjà révoquée/);
    assert.match((await run('keys', 'revoke', 'nothing')).err, /Aucune clé/);
  });

  test('refuses keys that could not work, and says why', async () => {
    const cases: readonly (readonly [args: string[], why: RegExp])[] = [
      [['--publishable', '--origin', 'https://a.example'], /Donnez un nom/],
      [['--name', 'x', '--publishable'], /1 à 20 --origin/],
      [['--name', 'x', '--publishable', '--origin', 'https://*.example'], /n'est pas une origine/],
      [
        ['--name', 'x', '--publishable', '--origin', 'https://a.example/page'],
        /n'est pas une origine/,
      ],
      [['--name', 'x', '--publishable', '--secret'], /--publishable ou --secret/],
      [['--name', 'x', '--secret'], /--scope/],
      [['--name', 'x', '--secret', '--scope', 'everything'], /Droit inconnu/],
      [
        ['--name', 'x', '--secret', '--scope', 'directory:read', '--expires', 'demain'],
        /n'est pas une date/,
      ],
    ];
    for (const [args, why] of cases) {
      const {code, err} = await run('keys', 'create', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, why);
    }
  });

  test('the doctor says what is missing', async () => {
    const {code, out} = await run('doctor');
    assert.equal(code, 1);
    assert.match(out, /✓ PostgreSQL 1[5-9]/);
    assert.match(out, /✓ écritures sûres \(fsync on, synchronous_commit on\)/);
    assert.match(out, /✓ schéma à jour/);
    assert.match(out, /✗ 0 métiers : lancez « import jobs »/);
  });
});
