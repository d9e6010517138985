import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Convention, ConventionContent} from '@immersion-kit/sdk/contract';
import {conventionWorld} from '../../test/convention-world.ts';
import {scheduleOf, START} from '../../test/conventions.ts';

const world = await conventionWorld();
const {clock, addActing, submit, session, sign} = world;
const agency = await addActing();
const {client} = agency;

const read = (conventionId: string): Promise<Convention> => client.readConvention({conventionId});

const modify = async (
  conventionId: string,
  change: Partial<ConventionContent>,
  justification = 'Le vendredi, nous sommes fermés.',
) => {
  const {content} = await read(conventionId);
  await client.modifyConvention({conventionId, convention: {...content, ...change}, justification});
};
const SHORTER = {dateEnd: '2026-12-10', schedule: scheduleOf(START, 4)};

describe('what a modification changed', () => {
  test('is told with why and since when, to whoever may read the convention', async () => {
    const {id} = await submit(agency);
    assert.equal((await read(id)).changes, undefined);
    await modify(id, SHORTER);
    const since = clock.now.toISOString();
    const expected = {
      since,
      justification: 'Le vendredi, nous sommes fermés.',
      fields: [
        {pointer: '/dateEnd', before: '2026-12-11', after: '2026-12-10'},
        {pointer: '/schedule', before: scheduleOf(START, 5), after: SHORTER.schedule},
      ],
    };
    assert.deepEqual((await read(id)).changes, expected);
    for (const role of ['beneficiary', 'establishment-tutor'] as const) {
      const reader = await session(id, role);
      const {changes} = await reader.readConvention({conventionId: id});
      assert.deepEqual(changes, expected, role);
    }
  });

  test('is that of the last one only, and is still there once all have signed', async () => {
    const {id} = await submit(agency);
    await modify(id, SHORTER);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await modify(id, {immersionActivities: 'Tailler, sous surveillance.'}, 'Précisé.');
    await sign(await read(id));
    const {changes, status} = await read(id);
    assert.equal(status, 'IN_REVIEW');
    assert.deepEqual(
      [changes?.since, changes?.justification, changes?.fields.map(({pointer}) => pointer)],
      [clock.now.toISOString(), 'Précisé.', ['/immersionActivities']],
    );
  });

  test('a correction is none, whether it came before or after', async () => {
    const {id} = await submit(agency);
    const correct = async (email: string) => {
      await read(id);
      await client.correctContact({conventionId: id, role: 'beneficiary', email});
    };
    await correct('autre@personne.example');
    assert.equal((await read(id)).changes, undefined);
    await modify(id, SHORTER);
    const {changes} = await read(id);
    // What is signed had the wrong address: it changed with the rest.
    assert.deepEqual(
      changes?.fields.map(({pointer}) => pointer),
      ['/dateEnd', '/schedule', '/signatories/beneficiary/email'],
    );
    await correct('derniere@personne.example');
    assert.deepEqual((await read(id)).changes, changes);
  });

  test('nobody’s, when what is sent is what there was', async () => {
    const {id} = await submit(agency);
    await modify(id, {});
    assert.deepEqual((await read(id)).changes?.fields, []);
  });

  test('a renewal is a first version', async () => {
    const {id} = await world.validated(agency);
    await read(id);
    const [dateStart, dateEnd] = ['2026-12-21', '2026-12-24'];
    const dates = {dateStart, dateEnd, schedule: scheduleOf(dateStart, 4)};
    const justification = 'Le projet se précise.';
    const {renewal} = await client.renewConvention({conventionId: id, ...dates, justification});
    assert.equal((await read(renewal.id)).changes, undefined);
  });
});
