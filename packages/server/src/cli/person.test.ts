import assert from 'node:assert/strict';
import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {command} from '../../test/command.ts';
import {conventionWorld} from '../../test/convention-world.ts';
import {freshStore} from '../../test/database.ts';
import {testFolder} from '../../test/folder.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {personCommand} from './person.ts';

const {store, url, drop} = await freshStore();
after(drop);
const {addActing, requestOf} = await conventionWorld(store);
const agency = await addActing();
const run = (...args: string[]) => command(['person', ...args], {DATABASE_URL: url});

const EMAIL = 'orchidee@canari.example';

const rejected = async (email: string): Promise<string> => {
  const convention = requestOf(agency);
  Object.assign(convention.signatories.beneficiary, {email, firstName: 'Orchidée'});
  const {id} = await agency.client.submitConvention({convention, duplicates: 'keep'});
  await agency.client.readConvention({conventionId: id});
  await agency.client.rejectConvention({conventionId: id, justification: 'Sans suite.'});
  return id;
};

const id = await rejected(EMAIL);
const isAnywhere = async (text: string) => tablesWith(await dumpTables(store), text).length > 0;

describe('the command « person export »', () => {
  test('writes everything in a file only its owner reads', async () => {
    const file = join(testFolder(), 'orchidee.json');
    const {code, out, err} = await run('export', '--email', EMAIL, '--out', file);
    assert.deepEqual([code, out], [0, ''], err);
    assert.match(err, /élément\(s\) trouvé/);
    const {pieces} = JSON.parse(await readFile(file, 'utf8')) as {pieces: unknown[]};
    assert.ok(pieces.length >= 2);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
  });

  test('writes on the terminal without a file; says when there is nobody', async () => {
    const {code, out} = await run('export', '--email', EMAIL.toUpperCase());
    assert.equal(code, 0);
    assert.ok(out.includes(id) && out.includes('Orchidée'));
    const nobody = await run('export', '--email', 'personne@canari.example');
    assert.equal(nobody.code, 1);
    assert.match(nobody.err, /^0 élément/m);
  });
});

describe('the command « person erase »', () => {
  test('says what it would erase, and erases nothing until it is told to', async () => {
    const said = await run('erase', '--email', EMAIL, '--reason', 'request');
    assert.equal(said.code, 0, said.err);
    assert.match(said.out, /Orchidée/);
    assert.match(said.out, new RegExp(`convention ${id} \\(personne accueillie\\) : efface`));
    assert.match(said.out, /Serait effacé en tout : .*version\(s\) du document/);
    assert.match(said.out, /Rien n'a été changé.*--yes/);
    assert.ok(await isAnywhere(EMAIL));
  });

  test('erases once it is, says what, and finds nobody afterwards', async () => {
    const done = await run('erase', '--email', EMAIL, '--reason', 'request', '--yes');
    assert.equal(done.code, 0, done.err);
    assert.match(done.out, /^Effacé en tout : /m);
    assert.ok(!(await isAnywhere(EMAIL)) && !(await isAnywhere('Orchidée')));
    const again = await run('erase', '--email', EMAIL, '--reason', 'request', '--yes');
    assert.deepEqual([again.code, again.out], [1, '']);
    assert.match(again.err, /Personne ne correspond/);
    const verified = await command(['audit', 'verify'], {DATABASE_URL: url});
    assert.equal(verified.code, 0, verified.out);
  });

  test('says until when the law keeps the rest, and ends with 1', async () => {
    const convention = requestOf(agency);
    convention.signatories.beneficiary.email = 'pivoine@canari.example';
    await agency.client.submitConvention({convention});
    const kept = ['erase', '--email', 'pivoine@canari.example', '--yes', '--reason'];
    const {code, out} = await run(...kept, 'request');
    assert.equal(code, 1);
    assert.match(out, /gardée : la demande est en cours/);
    assert.ok(await isAnywhere('pivoine@canari.example'));
    const forced = await run(...kept, 'court-order', '--force');
    assert.equal(forced.code, 0, forced.err);
    assert.ok(!(await isAnywhere('pivoine@canari.example')));
  });

  test('of several names at one address, asks which', async () => {
    const shared = 'renoncule@canari.example';
    await rejected(shared);
    await rejected(shared);
    const {code, err} = await run('erase', '--email', shared, '--reason', 'request', '--yes');
    assert.equal(code, 1);
    assert.match(err, /Plusieurs noms à cette adresse : Orchidée Delattre/);
    assert.ok(await isAnywhere(shared));
    const all = await run(
      'erase',
      '--email',
      shared,
      '--reason',
      'request',
      '--yes',
      '--everybody',
    );
    assert.equal(all.code, 0, all.err);
    assert.ok(!(await isAnywhere(shared)));
  });
});

describe('a command line that cannot be followed', () => {
  const CASES: readonly (readonly [args: string[], why: RegExp])[] = [
    [[], /export ou erase/],
    [['forget'], /export ou erase/],
    [['export'], /--email, ou --phone, ou --first-name/],
    [['export', '--email', 'a@b.example', '--phone', '0639980001'], /--email, ou --phone/],
    [['export', '--email', 'pas une adresse'], /n'est pas une adresse/],
    [['export', '--phone', '12'], /n'est pas un numéro/],
    [['export', '--birthdate', '1987-04-13'], /--first-name, --last-name et --birthdate/],
    [
      ['export', '--birthdate', '13/04/1987', '--first-name', 'a', '--last-name', 'b'],
      /--birthdate 1987-04-13/,
    ],
    [['erase', '--email', EMAIL], /--reason, un mot parmi[\s\S]*court-order/],
    [['erase', '--email', EMAIL, '--reason', 'demande de Jean'], /--reason, un mot parmi/],
    [['erase', '--email', EMAIL, '--reason', 'retention'], /--reason, un mot parmi/],
    [['erase', '--email', EMAIL, '--reason', 'request', '--force'], /court-order/],
    [['erase', '--email', EMAIL, '--reason', 'request', '--loud'], /loud/],
  ];
  for (const [args, why] of CASES) {
    test(`person ${args.join(' ')}`, async () => {
      const now = () => new Date();
      const quiet = {store, now, newId: () => '', out: () => undefined, err: () => undefined};
      const running = async () => personCommand(args, quiet);
      await assert.rejects(running(), error => error instanceof Error && why.test(error.message));
    });
  }

  test('shows how to use it, and ends with 2', async () => {
    const {code, err} = await run('erase');
    assert.equal(code, 2);
    assert.match(err, /person erase --email/);
  });
});
