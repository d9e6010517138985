import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract, type Role, type SignatoryRole, type StaffRole} from '@immersion-kit/sdk/contract';
import {addKey} from '../../test/api.ts';
import {ask} from '../../test/asking.ts';
import {refused} from '../../test/convention-world.ts';
import {addAgency, agencyKey, clientWith, sessionOf} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {clientWithCookie} from '../../test/staff-world.ts';
import {DAY, MINUTE} from '../../test/tokens/clock.ts';
import {ADDRESSES, signingWorld} from '../../test/tokens/signing-world.ts';

const store = await testStore();
const world = await signingWorld(store);
const {app, agency, agencyId, clock, invited} = world;

const HOST = 'establishment-representative' as const;
const TO_HOST = `signature-reminder → ${ADDRESSES[HOST]}`;

const landed = async (): Promise<string[]> =>
  (await world.deliver()).map(({kind, to}) => `${kind} → ${to}`);

const staff = async (role: StaffRole, at = agencyId) =>
  clientWithCookie(app, await signIn(store, await addStaff(store, at, role), clock.now));

describe('reminding somebody to sign', () => {
  test('sends them another link, which opens beside the first', async () => {
    const {id, conventionId, tokenOf} = await invited();
    assert.deepEqual(await agency.remindSignatory({conventionId, role: HOST}), {asked: true});
    const [letter, ...others] = await world.deliver();
    assert.equal(others.length, 0);
    assert.deepEqual([letter?.kind, letter?.to], ['signature-reminder', ADDRESSES[HOST]]);
    for (const token of [letter?.token ?? '', tokenOf(HOST)]) {
      const opened = await world.open(token);
      assert.deepEqual([opened.conventionId, opened.role], [id, HOST]);
    }
  });

  test('is for whoever may ask for a change: the parties, and those who decide', async () => {
    const minor = await invited(world.request({isMinor: true}));
    const {conventionId} = minor;
    const session = (role: Role) => () => sessionOf(store, app, conventionId, role, clock.now);
    const may = {
      beneficiary: session('beneficiary'),
      host: session(HOST),
      parent: session('beneficiary-representative'),
      counsellor: () => staff('counsellor'),
      validator: () => staff('validator'),
      key: () => agency,
    };
    for (const [who, clientOf] of Object.entries(may)) {
      const client = await clientOf();
      await client.remindSignatory({conventionId, role: HOST});
      world.later(DAY);
      assert.deepEqual(await landed(), [TO_HOST], who);
    }
  });

  test('is for nobody else', async () => {
    const {conventionId} = await invited();
    const elsewhere = await addAgency(store, {name: 'Operateur', kind: 'operateur-cep'});
    const stranger = await world.arrived();
    const remind = {conventionId, role: HOST};
    const tutor = await sessionOf(store, app, conventionId, 'establishment-tutor', clock.now);
    for (const client of [tutor, await staff('agency-admin'), await staff('agency-viewer')]) {
      await refused(client.remindSignatory(remind), 'role_not_allowed');
    }
    for (const client of [
      stranger.client,
      await staff('validator', elsewhere),
      clientWith(app, await agencyKey(store, [elsewhere])),
    ]) {
      await refused(client.remindSignatory(remind), 'convention_not_found');
    }
    const reader = await addKey(store, {scopes: ['convention:read'], agencyIds: [agencyId]});
    await refused(clientWith(app, reader).remindSignatory(remind), 'scope_missing');
    await refused(world.page.remindSignatory(remind), 'key_missing');
    assert.deepEqual(await landed(), []);
  });

  test('is done once a day to each, whoever asks', async () => {
    const {conventionId, tokenOf} = await invited();
    const {client, session} = await world.open(tokenOf('beneficiary'));
    await agency.remindSignatory({conventionId, role: HOST});
    assert.deepEqual(await landed(), [TO_HOST]);
    world.later(20 * MINUTE);
    const again = (token: string) =>
      ask(app, contract.remindSignatory, {token, params: {conventionId}, body: {role: HOST}});
    for (const token of [session, world.agencyToken]) {
      const {status, code, headers} = await again(token);
      assert.deepEqual([status, code], [429, 'message_too_soon']);
      assert.equal(headers.get('retry-after'), String(86_400 - 20 * 60));
    }
    await client.remindSignatory({conventionId, role: 'beneficiary'});
    assert.deepEqual(await landed(), [`signature-reminder → ${ADDRESSES.beneficiary}`]);
    world.later(DAY - 20 * MINUTE - 1);
    await refused(agency.remindSignatory({conventionId, role: HOST}), 'message_too_soon');
    world.later(1);
    await agency.remindSignatory({conventionId, role: HOST});
    assert.deepEqual(await landed(), [TO_HOST]);
  });

  test('is done once when it is asked ten times at once', async () => {
    const {conventionId} = await invited();
    const ends = await Promise.allSettled(
      Array.from({length: 10}, () => agency.remindSignatory({conventionId, role: HOST})),
    );
    assert.equal(ends.filter(({status}) => status === 'fulfilled').length, 1);
    assert.deepEqual(await landed(), [TO_HOST]);
  });

  test('is for those awaited only', async () => {
    const one = await invited();
    const {conventionId} = one;
    const remind = (role: SignatoryRole) => agency.remindSignatory({conventionId, role});
    await refused(remind('beneficiary-representative'), 'not_a_party');
    await world.sign(one, 'beneficiary');
    await refused(remind('beneficiary'), 'already_signed');
    await world.sign(one, HOST);
    await refused(remind(HOST), 'status_not_allowed');
    world.later(MINUTE);
    const other = await invited();
    await agency.readConvention({conventionId: other.id});
    await agency.rejectConvention({conventionId: other.id, justification: 'Le jardin est fermé.'});
    await world.deliver();
    const call = agency.remindSignatory({conventionId: other.id, role: HOST});
    await refused(call, 'status_not_allowed');
    assert.deepEqual(await landed(), []);
  });

  test('reaches nobody who has signed in the meantime', async () => {
    const one = await invited();
    const {conventionId, documentHash} = one;
    const {client} = await world.open(one.tokenOf(HOST));
    const code = await world.codeFor({client, conventionId, documentHash});
    await agency.remindSignatory({conventionId, role: HOST});
    await client.signConvention({conventionId, documentHash, code});
    assert.deepEqual(await landed(), [`signed → ${ADDRESSES[HOST]}`]);
  });
});
