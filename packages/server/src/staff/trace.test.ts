import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {conventionStage, openLink} from '../../test/convention-stage.ts';
import {refused} from '../../test/convention-world.ts';
import {addAgency, clientWith} from '../../test/conventions.ts';
import {staffWorld} from '../../test/staff-world.ts';

const world = await staffWorld();
const {store, app, clock, addMember, signIn, clientOf, later, enter} = world;
const stage = await conventionStage(store, app);

type Trace = {email: string; convention: string; what: string; at: Date};

const traces = async (): Promise<Trace[]> => {
  const {rows} = await store.pool.query<Trace>(
    `SELECT m.email, a.convention_id AS convention, a.what, a.at
    FROM staff_access a JOIN staff_member m ON m.id = a.staff_id ORDER BY a.number`,
  );
  return rows;
};
/** The traces left while something is done. */
const left = async (act: () => Promise<unknown>): Promise<Trace[]> => {
  const before = (await traces()).length;
  await act();
  return (await traces()).slice(before);
};

describe('what somebody of an agency reads leaves a trace', () => {
  test('who, which, when: each reading, of the convention and of the disability apart', async () => {
    const {id} = await stage.conventionAt('submitted');
    const params = {conventionId: id};
    for (const [agencyId, role] of [
      [stage.agency, 'counsellor'],
      [stage.agency, 'agency-admin'],
      [stage.agency, 'agency-viewer'],
      [stage.prescriber, 'validator'],
    ] as const) {
      const email = await addMember(agencyId, role);
      const client = clientOf(await signIn(email));
      later(1000);
      const first = clock.now;
      const read = await left(async () => {
        await client.readConvention(params);
        later(1000);
        await client.readConvention(params);
      });
      assert.deepEqual(read, [
        {email, convention: id, what: 'convention', at: first},
        {email, convention: id, what: 'convention', at: clock.now},
      ]);
      const asked = await left(() => client.readAccommodation(params).catch(() => undefined));
      const isClose = role === 'counsellor';
      assert.deepEqual(
        asked,
        isClose ? [{email, convention: id, what: 'accommodation', at: clock.now}] : [],
      );
    }
  });

  test('its words are of the same reading when it was just read, and one of their own else', async () => {
    const {id} = await stage.conventionAt('submitted');
    const params = {conventionId: id};
    const email = await addMember(stage.agency, 'counsellor');
    const client = clientOf(await signIn(email));
    const other = await enter(stage.prescriber, 'validator');
    const trace = () => ({email, convention: id, what: 'convention', at: clock.now});
    const alone = await left(() => client.readReading(params));
    assert.deepEqual(alone, [trace()]);
    later(60_000);
    const opened = await left(async () => {
      await client.readConvention(params);
      later(59_999);
      await client.readReading(params);
    });
    assert.deepEqual(opened, [{...trace(), at: new Date(clock.now.getTime() - 59_999)}]);
    assert.equal((await left(() => other.readReading(params))).length, 1);
    later(1);
    assert.deepEqual(await left(() => client.readReading(params)), [trace()]);
    const {id: another} = await stage.conventionAt('submitted');
    const elsewhere = await left(() => client.readReading({conventionId: another}));
    assert.deepEqual(elsewhere, [{...trace(), convention: another}]);
  });

  test('none where nothing was read: a list, a refusal, somebody else’s convention', async () => {
    const client = await enter(stage.agency, 'counsellor');
    const elsewhere = await enter(await addAgency(store, {kind: 'cap-emploi'}), 'counsellor');
    const {id} = await stage.conventionAt('submitted');
    const none = await left(async () => {
      await client.listConventions();
      await refused(elsewhere.readConvention({conventionId: id}), 'convention_not_found');
      await refused(elsewhere.readAccommodation({conventionId: id}), 'convention_not_found');
    });
    assert.deepEqual(none, []);
  });

  test('none of keys and of people come by their link: a link opens one convention', async () => {
    const {id} = await stage.conventionAt('submitted');
    const beneficiary = clientWith(app, await openLink(store, id, 'beneficiary', clock.now));
    const none = await left(async () => {
      await clientWith(app, stage.key).readConvention({conventionId: id});
      await beneficiary.readConvention({conventionId: id});
      await beneficiary.readAccommodation({conventionId: id});
    });
    assert.deepEqual(none, []);
  });

  test('and what they do is in the convention’s own history, under their id', async () => {
    const email = await addMember(stage.agency, 'counsellor');
    const client = clientOf(await signIn(email));
    const {id} = await stage.conventionAt('submitted');
    await client.readConvention({conventionId: id});
    await client.rejectConvention({conventionId: id, justification: 'Le jardin est fermé.'});
    const {rows} = await store.pool.query<{actor: string; roles: string[]; id: string}>(
      `SELECT entry ->> 'actor' AS actor, entry -> 'roles' AS roles,
        (SELECT id FROM staff_member WHERE email = $2) AS id
      FROM convention_audit WHERE convention_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [id, email],
    );
    assert.deepEqual(rows, [
      {actor: `staff:${rows[0]?.id ?? ''}`, roles: ['counsellor'], id: rows[0]?.id},
    ]);
    const {rows: all} = await store.pool.query<{row: string}>(
      'SELECT a::text AS row FROM convention_audit a',
    );
    assert.ok(all.every(({row}) => !row.includes('@') && !row.includes('Camille')));
  });

  test('nothing is read when the trace cannot be left', async () => {
    const client = await enter(stage.agency, 'counsellor');
    const {id} = await stage.conventionAt('submitted');
    await store.pool.query('ALTER TABLE staff_access RENAME TO staff_access_gone');
    try {
      await refused(client.readConvention({conventionId: id}), 'internal_error');
    } finally {
      await store.pool.query('ALTER TABLE staff_access_gone RENAME TO staff_access');
    }
    await client.readConvention({conventionId: id});
  });
});
