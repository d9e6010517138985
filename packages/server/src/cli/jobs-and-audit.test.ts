import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {todayInParis} from '../directory/today.ts';
import {command} from '../../test/command.ts';
import {conventionWorld} from '../../test/convention-world.ts';
import {freshStore} from '../../test/database.ts';
import {auditCommand} from './audit.ts';
import {UsageError} from './terminal.ts';

const {store, url, drop} = await freshStore();
after(drop);
const {addActing, submit, clock} = await conventionWorld(store);
const agency = await addActing();
const run = (...args: string[]) => command(args, {DATABASE_URL: url});

/** Sent two months ago, for days long past: the command's clock is the real one. */
clock.now = new Date(Date.now() - 60 * 86_400_000);
const forgotten = await submit(agency, {start: todayInParis(clock.now), days: 1});
await agency.client.createDraft({convention: {}});
clock.now = new Date();
const recent = await submit(agency, {start: todayInParis(clock.now), days: 1});

const DISABLED = (statement: string) =>
  `ALTER TABLE convention_audit DISABLE TRIGGER append_only; ${statement};
   ALTER TABLE convention_audit ENABLE TRIGGER append_only`;

describe('the command « jobs »', () => {
  test('classes and erases what is overdue, says how many, and does it once', async () => {
    const first = await run('jobs');
    assert.deepEqual(
      [first.code, first.out.trim()],
      [
        0,
        '1 demande(s) oubliée(s) classée(s), 1 brouillon(s) effacé(s), 0 rappel(s) écrit(s), 0 alerte(s) envoyée(s), 0 bilan(s) demandé(s), 0 bilan(s) relancé(s), 0 entreprise(s) relancée(s), 0 mise(s) en relation fermée(s).',
      ],
      first.err,
    );
    const statusOf = async (conventionId: string) =>
      (await agency.client.readConvention({conventionId})).status;
    assert.equal(await statusOf(forgotten.id), 'DEPRECATED');
    assert.equal(await statusOf(recent.id), 'READY_TO_SIGN');
    const second = await run('jobs');
    assert.equal(second.code, 0);
    assert.match(second.out, /^0 demande.*0 brouillon/);
  });
});

describe('the command « audit verify »', () => {
  test('ends with 0 when all is whole, with 1 naming the convention and the entry', async () => {
    const whole = await run('audit', 'verify');
    assert.deepEqual(
      [whole.code, whole.out.trim()],
      [0, '2 convention(s) vérifiée(s), 0 altérée(s).'],
      whole.err,
    );
    await store.pool.query(
      DISABLED(`UPDATE convention_audit SET entry = jsonb_set(entry, '{actor}', '"nobody"')
        WHERE convention_id = '${forgotten.id}' AND sequence = 2`),
    );
    const altered = await run('audit', 'verify');
    assert.equal(altered.code, 1);
    assert.deepEqual(altered.out.trim().split('\n'), [
      `✗ convention ${forgotten.id} : l'historique ne se suit plus à l'entrée 2`,
      '2 convention(s) vérifiée(s), 1 altérée(s).',
    ]);
  });

  test('names all of those that are altered, cut off included', async () => {
    await store.pool.query(
      DISABLED(`DELETE FROM convention_audit WHERE convention_id = '${recent.id}'`),
    );
    const lines: string[] = [];
    const out = (line: string) => lines.push(line);
    assert.equal(await auditCommand(['verify'], {store, out, err: out}), 1);
    assert.equal(lines.length, 3);
    assert.ok(lines.some(line => line.includes(recent.id) && line.endsWith("l'entrée 1")));
    assert.match(lines[2] ?? '', /2 altérée/);
  });

  test('knows no other verb', async () => {
    const quiet = {store, out: () => undefined, err: () => undefined};
    for (const args of [[], ['repair']]) {
      await assert.rejects(auditCommand(args, quiet), UsageError);
    }
  });
});
