import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addAgency} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {newId} from '../store/id.ts';
import {staffCommand} from './staff.ts';
import {UsageError} from './terminal.ts';

const store = await testStore();
const now = () => new Date('2026-11-23T09:00:00Z');
const agency = await addAgency(store, {steps: 'counsellor-and-validator'});
const structure = await addAgency(store, {
  name: 'Un chantier du Saulnois',
  kind: 'structure-IAE',
  refersTo: agency,
});

/** Runs a command, and gives its exit code with what it wrote. */
const run = async (...args: string[]): Promise<{code: number; text: string}> => {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const world = {store, now, newId: () => newId(now()), out: write, err: write};
  const code = await staffCommand(args, world);
  return {code, text: lines.join('\n')};
};
const named = ['--first-name', 'Awa', '--last-name', 'Konaté'];
const add = (email: string, role: string, agencyId = agency, ...more: string[]) =>
  run('add', '--email', email, ...named, '--agency', agencyId, '--role', role, ...more);
const remove = (email: string, ...more: string[]) =>
  run('remove', '--email', email, '--agency', agency, ...more);

describe('staff add, remove, list', () => {
  test('gives rights, shows them, takes them', async () => {
    assert.deepEqual(await run('list'), {code: 0, text: 'Personne.'});
    const added = await add('awa@structure.example', 'counsellor');
    assert.deepEqual(added, {
      code: 0,
      text: 'Awa Konaté peut se connecter avec awa@structure.example.',
    });
    await add('awa@structure.example', 'agency-admin', agency, '--unnotified');
    await add('awa@structure.example', 'counsellor', structure);
    assert.deepEqual(await run('list', '--agency', structure), {
      code: 0,
      text: [
        'Konaté Awa  awa@structure.example',
        `  agency-admin (non prévenu)  Mission locale du Pays messin  ${agency}`,
        `  counsellor  Mission locale du Pays messin  ${agency}`,
        `  counsellor  Un chantier du Saulnois  ${structure}`,
      ].join('\n'),
    });
    const removed = await remove('AWA@structure.example', '--role', 'agency-admin');
    assert.deepEqual(removed, {code: 0, text: 'Rôle retiré ; l’effet est immédiat.'});
    assert.doesNotMatch((await run('list')).text, /agency-admin/);
  });

  test('says why it does not: the last one, the wrong agency, nobody', async () => {
    await add('ines@structure.example', 'validator');
    for (const [refused, why] of [
      [remove('ines@structure.example'), /dernier valideur prévenu/],
      [add('ines@structure.example', 'validator', agency, '--unnotified'), /dernier valideur/],
      [remove('awa@structure.example'), /dernier conseiller prévenu/],
      [add('ines@structure.example', 'validator', structure), /se rattache à une autre/],
      [add('ines@structure.example', 'validator', newId(now())), /Aucune structure/],
      [remove('nobody@structure.example'), /n’a pas ce rôle/],
    ] as const) {
      const {code, text} = await refused;
      assert.equal(code, 1);
      assert.match(text, why);
    }
  });

  test('explains what it cannot read', async () => {
    const ok = ['--email', 'a@b.example', ...named, '--agency', agency, '--role', 'validator'];
    const without = (option: string): string[] => {
      const at = ok.indexOf(option);
      return ok.filter((_, index) => index !== at && index !== at + 1);
    };
    const wrong: (readonly [string[], RegExp])[] = [
      [['dance'], /add, remove ou list/],
      [['add', ...without('--email')], /--email/],
      [['add', ...without('--first-name')], /--first-name/],
      [['add', ...without('--last-name')], /--last-name/],
      [['add', ...without('--agency')], /--agency/],
      [['add', ...without('--role'), '--role', 'boss'], /counsellor \| validator/],
      [['add', ...without('--email'), '--email', 'hélène@b.example'], /--email/],
      [['remove', '--email', 'a@b.example', '--agency', 'metz'], /--agency/],
    ];
    for (const [args, why] of wrong) {
      await assert.rejects(
        async () => run(...args),
        (error: unknown) => {
          assert.ok(error instanceof UsageError);
          assert.match(error.message, why);
          return true;
        },
      );
    }
    await assert.rejects(async () => run('list', '--all'));
  });
});
