import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Client, isApiError} from '@immersion-kit/sdk';
import {contract, STAFF_ROLES} from '@immersion-kit/sdk/contract';
import {addAgency, requestFor} from '../../test/conventions.ts';
import {refused} from '../../test/convention-world.ts';
import {
  conventionMaker,
  type Letter,
  type Looker,
  RULES,
  STATUSES,
  TRY,
} from '../../test/staff-commands.ts';
import {staffWorld} from '../../test/staff-world.ts';

const world = await staffWorld();
const {store, app, enter, addMember, give, signIn, clientOf, tell} = world;
const elsewhere = await addAgency(store, {name: 'Cap emploi 54', kind: 'cap-emploi'});
const prescriber = await addAgency(store, {steps: 'counsellor-and-validator'});

const TENANTS = {
  'one step': {id: await addAgency(store), refersTo: undefined},
  'two steps': {
    id: await addAgency(store, {steps: 'counsellor-and-validator'}),
    refersTo: undefined,
  },
  accompanying: {
    id: await addAgency(store, {kind: 'structure-IAE', refersTo: prescriber}),
    refersTo: prescriber,
  },
} as const;
type Tenant = keyof typeof TENANTS;

/** Another tenant's person, with every role there at once. */
const strangerEmail = await addMember(elsewhere, 'counsellor');
for (const role of STAFF_ROLES) await give(strangerEmail, elsewhere, role);
const stranger = clientOf(await signIn(strangerEmail));

/** Everybody who looks at a tenant's conventions; some of them are not to see any. */
const lookersOf = async (tenant: Tenant): Promise<[Looker, Client][]> => {
  const {id, refersTo} = TENANTS[tenant];
  const lookers: [Looker, Client][] = [['stranger', stranger]];
  for (const role of STAFF_ROLES) {
    if (!refersTo || role !== 'validator') lookers.push([role, await enter(id, role)]);
    if (refersTo) lookers.push([`prescriber's ${role}`, await enter(refersTo, role)]);
  }
  return lookers;
};

const outcomeOf = async (call: Promise<unknown>): Promise<number> => {
  try {
    await call;
    return 200;
  } catch (error) {
    assert.ok(isApiError(error), String(error));
    return error.status;
  }
};

let cells = 0;
let done = 0;

for (const tenant of Object.keys(TENANTS) as Tenant[]) {
  const {id: agencyId, refersTo} = TENANTS[tenant];
  const isTwoSteps = tenant !== 'one step';
  const letters = (Object.keys(STATUSES) as Letter[]).filter(one => isTwoSteps || one !== 'A');

  describe(`whoever is signed in, before the conventions of an agency: ${tenant}`, async () => {
    const make = await conventionMaker(store, app, agencyId, refersTo);
    const lookers = await lookersOf(tenant);
    for (const letter of letters) {
      test(STATUSES[letter], async () => {
        let target = await make(letter, isTwoSteps);
        assert.equal(target.status, STATUSES[letter]);
        for (const [who, client] of lookers) {
          const allowed = RULES[tenant][who];
          const aboutTarget = () => ({...target, conventionId: target.id, agencyId, elsewhere});
          if (!allowed) {
            // They have never seen its version: the guess is a good one.
            const ifMatch = `"${target.revision}"`;
            await refused(client.readConvention({conventionId: target.id}), 'convention_not_found');
            for (const attempt of Object.values(TRY)) {
              await refused(attempt(client, aboutTarget(), {ifMatch}), 'convention_not_found');
              cells += 1;
            }
            continue;
          }
          const may = Object.keys(TRY).filter(command => allowed[command]?.includes(letter));
          const read = () => client.readConvention({conventionId: target.id});
          assert.deepEqual((await read()).commands.toSorted(), may.toSorted(), who);
          for (const [command, attempt] of Object.entries(TRY)) {
            const status = await outcomeOf(attempt(client, aboutTarget()));
            cells += 1;
            if (may.includes(command)) {
              assert.equal(status, 200, `${who} ${command}`);
              done += 1;
              target = await make(letter, isTwoSteps);
              await read();
            } else {
              assert.ok([403, 409].includes(status), `${who} ${command}: ${status}`);
            }
          }
        }
        const {rows} = await store.pool.query<{revision: number}>(
          'SELECT revision FROM convention WHERE id = $1',
          [target.id],
        );
        assert.equal(rows[0]?.revision, target.revision);
      });
    }

    test('what is said of a disability: for who accompanies, and nobody else', async () => {
      const {id: conventionId} = await make('I', isTwoSteps);
      for (const [who, client] of lookers) {
        const said = {isRqth: 'no', adaptation: ''} as const;
        const isClose = who === 'counsellor' || who === 'validator';
        const code = RULES[tenant][who] ? 'role_not_allowed' : 'convention_not_found';
        cells += 2;
        if (isClose) {
          await client.declareAccommodation({conventionId, ...said});
          assert.deepEqual(await client.readAccommodation({conventionId}), said);
        } else {
          await refused(client.readAccommodation({conventionId}), code);
          await refused(client.declareAccommodation({conventionId, ...said}), code);
        }
      }
    });

    test('the list: the conventions one may read, and no other', async () => {
      const {id: conventionId} = await make('R', isTwoSteps);
      for (const [who, client] of lookers) {
        const {data} = await client.listConventions({perPage: 100});
        const isThere = data.some(({id}) => id === conventionId);
        cells += 1;
        assert.equal(isThere, RULES[tenant][who] !== undefined, who);
      }
      assert.deepEqual((await stranger.listConventions({agencyIds: [agencyId]})).data, []);
    });

    test('a new request: who acts there may send it, who looks may not', async () => {
      const {lastName} = await make('R', isTwoSteps);
      for (const [index, [who, client]] of lookers.entries()) {
        const convention = requestFor(agencyId, {
          lastName: `${lastName}-${'abcdefghij'.charAt(index)}`,
        });
        const acts = who === 'counsellor' || who === 'validator';
        const isThere = (STAFF_ROLES as readonly string[]).includes(who);
        cells += 1;
        if (acts)
          assert.equal((await client.submitConvention({convention})).status, 'READY_TO_SIGN');
        else {
          const code = isThere ? 'role_not_allowed' : 'agency_not_allowed';
          await refused(client.submitConvention({convention}), code);
        }
      }
    });
  });
}

describe('nobody signs as an agency, nor starts drafts to look at', () => {
  for (const role of STAFF_ROLES) {
    test(role, async () => {
      const make = await conventionMaker(store, app, TENANTS['one step'].id);
      const {id, documentHash} = await make('R', false);
      const cookie = await signIn(await addMember(TENANTS['one step'].id, role));
      const body = {documentHash, code: '000000'};
      const asking = {params: {conventionId: id}, body, headers: {cookie}};
      assert.equal((await tell(contract.signConvention, asking)).code, 'link_missing');
      const drafting = clientOf(cookie).createDraft({convention: {}});
      const acts = role === 'counsellor' || role === 'validator';
      if (acts) assert.match((await drafting).token, /^dr_/);
      else await refused(drafting, 'role_not_allowed');
    });
  }

  test('every cell was tried', context => {
    context.diagnostic(`${cells} cells, ${done} of them done`);
    assert.ok(cells > 1000 && done > 120);
  });
});
