import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {agencyKey, clientWith} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';

const world = await conventionWorld();
const {store, app, log, addActing, submit, validated, session} = world;
const agency = await addActing();

/** A word found nowhere else, to be looked for everywhere. */
const CANARY = 'zzyzx';
const said = {isRqth: 'yes', adaptation: `Une boucle magnétique ${CANARY}.`} as const;
const whereStored = async () => tablesWith(await dumpTables(store), CANARY);

describe('what concerns a disability', () => {
  test('is said and read by the beneficiary, changed, and taken back', async () => {
    const {id} = await submit(agency);
    const beneficiary = await session(id, 'beneficiary');
    const read = () => beneficiary.readAccommodation({conventionId: id});
    assert.deepEqual(await read(), {isRqth: 'unsaid', adaptation: ''});
    const answer = await beneficiary.declareAccommodation({conventionId: id, ...said});
    assert.deepEqual(answer, said);
    assert.deepEqual(await read(), said);
    assert.deepEqual(await whereStored(), ['accommodation']);
    const nothing = {isRqth: 'unsaid', adaptation: ''} as const;
    await beneficiary.declareAccommodation({conventionId: id, ...nothing});
    assert.deepEqual(await read(), nothing);
    assert.deepEqual(await whereStored(), []);
  });

  test('is closed to the host, the tutor, the other parties, every key', async () => {
    const {id} = await submit(agency);
    const ofBeneficiary = await session(id, 'beneficiary');
    await ofBeneficiary.declareAccommodation({conventionId: id, ...said});
    for (const role of [
      'establishment-representative',
      'establishment-tutor',
      'beneficiary-representative',
      'beneficiary-current-employer',
      'agency-viewer',
      'agency-admin',
    ] as const) {
      const client = await session(id, role);
      await refused(client.readAccommodation({conventionId: id}), 'role_not_allowed');
      await refused(
        client.declareAccommodation({conventionId: id, ...said, isRqth: 'no'}),
        'role_not_allowed',
      );
    }
    const key = clientWith(app, await agencyKey(store, [agency.id]));
    await refused(key.readAccommodation({conventionId: id}), 'link_invalid');
    await refused(key.declareAccommodation({conventionId: id, ...said}), 'link_invalid');
    const other = await submit(agency);
    const elsewhere = await session(other.id, 'beneficiary');
    await refused(elsewhere.readAccommodation({conventionId: id}), 'convention_not_found');
    assert.deepEqual(await ofBeneficiary.readAccommodation({conventionId: id}), said);
  });

  test('is no part of a request, nor of a draft', async () => {
    const convention = {...world.requestOf(agency), ...said};
    const fields = ['/convention/isRqth unknown_field', '/convention/adaptation unknown_field'];
    await refused(agency.client.submitConvention({convention}), 'request_invalid', ...fields);
    await refused(agency.client.createDraft({convention}), 'request_invalid', ...fields);
  });

  test('is in no answer, event, history or log of the convention’s whole life', async () => {
    const {id} = await validated(agency);
    const client = await session(id, 'beneficiary');
    await client.declareAccommodation({conventionId: id, ...said});
    await agency.client.correctConvention({conventionId: id, birthdate: '2004-10-05'});
    const justification = 'Reportée.';
    const {commands} = await agency.client.readConvention({conventionId: id});
    assert.ok(commands.includes('cancel'));
    await agency.client.cancelConvention({conventionId: id, justification});
    const answers = [
      await agency.client.readConvention({conventionId: id}),
      await client.readConvention({conventionId: id}),
      await agency.client.listConventions(),
    ];
    const told = JSON.stringify(answers);
    assert.match(told, new RegExp(id));
    assert.doesNotMatch(told, /zzyzx|isRqth|adaptation/);
    assert.deepEqual(await whereStored(), ['accommodation']);
    assert.deepEqual(tablesWith(await dumpTables(store), 'isRqth'), []);
    assert.ok(log.length > 10);
    assert.doesNotMatch(JSON.stringify(log), /zzyzx/);
  });

  test('has bounds, as any text', async () => {
    const {id} = await submit(agency);
    const client = await session(id, 'beneficiary');
    const declare = (choices: object) =>
      client.declareAccommodation({conventionId: id, ...said, ...choices});
    await refused(
      declare({adaptation: 'a'.repeat(2001)}),
      'request_invalid',
      '/adaptation too_long',
    );
    await refused(declare({isRqth: 'peut-être'}), 'request_invalid', '/isRqth value_not_allowed');
    await refused(
      declare(AGENT),
      'request_invalid',
      '/firstName unknown_field',
      '/lastName unknown_field',
    );
  });
});
