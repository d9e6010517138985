import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addAgency, clientWith, requestFor} from '../../test/conventions.ts';
import {conventionWorld, refused} from '../../test/convention-world.ts';
import {findKey, listKeys} from '../access/key-store.ts';
import {newId} from '../store/id.ts';
import {keysCommand} from './keys.ts';
import {UsageError} from './terminal.ts';

const {store, app, clock, addActing, submit} = await conventionWorld();

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const code = await keysCommand(args, {
    store,
    mode: 'test',
    now: () => clock.now,
    newId: () => newId(clock.now),
    out: line => lines.push(line),
    err: () => undefined,
  });
  return {code, lines};
};
/** Makes a key and gives its text. */
const create = async (...args: string[]): Promise<string> => {
  const {code, lines} = await run('create', '--name', 'essai', ...args);
  assert.deepEqual([code, lines.length], [0, 1]);
  return lines[0] ?? '';
};
const READ = ['--secret', '--scope', 'convention:read'];
const WRITE = ['--scope', 'convention:write'];
const PAGE = ['--publishable', '--origin', 'https://mission-locale.example'];

describe('a key for conventions', () => {
  test('reaches the agencies it names, several of them, and no other', async () => {
    const [one, two, other] = [await addActing(), await addActing(), await addActing()];
    const text = await create(...READ, ...WRITE, '--agency', one.id, '--agency', two.id);
    const client = clientWith(app, text);
    for (const agency of [one, two]) {
      const {id} = await submit(agency);
      assert.equal((await client.readConvention({conventionId: id})).agency.id, agency.id);
    }
    const elsewhere = await submit(other);
    await refused(client.readConvention({conventionId: elsewhere.id}), 'convention_not_found');
    await refused(
      client.submitConvention({convention: requestFor(other.id)}),
      'agency_not_allowed',
    );
  });

  test('or kinds of them, those opened later included; or both', async () => {
    const text = await create(...READ, '--agency-kind', 'cap-emploi', '--agency-kind', 'autre');
    const later = await addActing({kind: 'cap-emploi'});
    const {id} = await submit(later);
    assert.equal((await clientWith(app, text).readConvention({conventionId: id})).id, id);
    const agency = await addAgency(store);
    const both = await create(...READ, '--agency', agency, '--agency-kind', 'cap-emploi');
    const key = await findKey(store.db, both);
    assert.deepEqual([key?.agencyIds, key?.agencyKinds], [[agency], ['cap-emploi']]);
    const {lines} = await run('list');
    const line = lines.find(shown => shown.includes(both.slice(-4)));
    assert.match(line ?? '', new RegExp(`convention:read cap-emploi ${agency}$`));
  });

  test('of a page: it searches, starts conventions, writes to companies; never reads conventions', async () => {
    const scopesOf = async (text: string) => (await findKey(store.db, text))?.scopes;
    assert.deepEqual(await scopesOf(await create(...PAGE)), [
      'directory:read',
      'convention:write',
      'contact:write',
    ]);
    assert.deepEqual(await scopesOf(await create(...PAGE, '--scope', 'directory:write')), [
      'directory:write',
    ]);
    assert.deepEqual(await scopesOf(await create(...PAGE, '--scope', 'directory:read')), [
      'directory:read',
    ]);
    assert.deepEqual(await scopesOf(await create(...PAGE, ...WRITE)), ['convention:write']);
    const id = await addAgency(store);
    const limited = await findKey(store.db, await create(...PAGE, '--agency', id));
    assert.deepEqual(limited?.agencyIds, [id]);
  });

  const AGENCY = '01a207a2-3280-7900-be7c-70a81efadab1';
  const refusals: readonly (readonly [name: string, args: readonly string[], why: RegExp])[] = [
    ['without agencies, to read', READ, /--agency <id> ou --agency-kind/],
    ['without agencies, to write', ['--secret', ...WRITE], /--agency <id> ou --agency-kind/],
    ['with an id that is none', [...READ, '--agency', 'metz'], /« metz » n'est pas un identifiant/],
    [
      'with one id of two that is none',
      [...READ, '--agency', AGENCY, '--agency', 'x'],
      /« x » n'est pas un identifiant/,
    ],
    [
      'with an unknown kind',
      [...READ, '--agency-kind', 'mairie'],
      /Sorte inconnue : mairie.*cap-emploi/,
    ],
    ['of a page, to read', [...PAGE, '--scope', 'convention:read'], /publiable.*convention:read/],
    [
      'with an unknown scope',
      [...PAGE, '--scope', 'convention:sign'],
      /Droit inconnu : convention:sign/,
    ],
    ['with an option without its value', [...READ, '--agency'], /--agency/],
  ];
  for (const [name, args, why] of refusals) {
    test(`is refused ${name}`, async () => {
      const before = (await listKeys(store.db)).length;
      await assert.rejects(run('create', '--name', 'essai', ...args), (error: Error) => {
        assert.match(error.message, why);
        const isUsage = error instanceof UsageError || 'code' in error;
        return isUsage;
      });
      assert.equal((await listKeys(store.db)).length, before);
    });
  }

  test('says whose it is, when several keys are one partner’s', async () => {
    const text = await create(...READ, '--agency-kind', 'cap-emploi', '--partner', ' Cap 57 ');
    assert.equal((await findKey(store.db, text))?.partner, 'Cap 57');
    const {lines} = await run('list');
    const [line] = lines.filter(one => one.includes(text.slice(-4)));
    assert.match(line ?? '', / {2}partenaire Cap 57 {2}/);
    assert.equal(lines.filter(one => one.includes('partenaire')).length, 1);
    await assert.rejects(run('create', '--name', 'x', ...READ, '--partner', ' '), UsageError);
    const figures = ['--secret', '--scope', 'statistics:read'];
    await assert.rejects(run('create', '--name', 'x', ...figures), /--partner/);
    await create(...figures, '--partner', 'Cap 57');
  });
});
