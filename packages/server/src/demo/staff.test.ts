import assert from 'node:assert/strict';
import {test} from 'node:test';
import {staffWorld} from '../../test/staff-world.ts';
import {listMembers} from '../staff/member.ts';
import {missingRoles} from '../staff/staffing.ts';
import {seedAgencies} from './agencies.ts';
import {seedStaff} from './staff.ts';

test('three agencies of the demonstration have a counsellor and a validator, who sign in', async () => {
  const {store, clock, signIn, clientOf, give} = await staffWorld();
  const world = {store, now: () => clock.now};
  await seedAgencies(world);
  await seedStaff(world);
  const members = await listMembers(store.db);
  assert.equal(members.length, 6);
  for (const {email, rights} of members) {
    assert.match(email, /^[a-z]+\.[a-z-]+@[a-z-]+\.example$/);
    const me = await clientOf(await signIn(email)).readMe();
    assert.deepEqual(me.rights, rights);
    const agency = await store.db
      .selectFrom('agency')
      .select(['steps', 'refers_to as refersTo', 'status'])
      .where('id', '=', rights[0]?.agencyId ?? '')
      .executeTakeFirstOrThrow();
    const colleagues = members.flatMap(one => one.rights) as Parameters<typeof missingRoles>[1];
    assert.deepEqual(missingRoles(agency, colleagues), []);
  }
  const agencyIds = new Set(members.flatMap(({rights}) => rights.map(({agencyId}) => agencyId)));
  assert.equal(agencyIds.size, 3);

  // A second start adds nobody, and leaves alone an agency somebody has changed.
  const [agencyId = ''] = agencyIds;
  await give('new@metz.example', agencyId, 'validator');
  await seedStaff(world);
  assert.equal((await listMembers(store.db)).length, 7);
});
