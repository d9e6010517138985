import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {describe, test} from 'node:test';
import {isApiError} from '@immersion-kit/sdk';
import {BASE_URL} from '../../test/api.ts';
import {refused} from '../../test/convention-world.ts';
import {testStore} from '../../test/database.ts';
import {changedTables, dumpTables, tablesWith} from '../../test/table-dump.ts';
import {DAY, MINUTE} from '../../test/tokens/clock.ts';
import {signingWorld} from '../../test/tokens/signing-world.ts';
import {makeLinkToken} from '../access/link.ts';
import {holdRows} from '../convention/load.ts';
import {revokeInvitations} from './invitation.ts';

const store = await testStore();
const world = await signingWorld(store);
const {agency, page, clock} = world;

const TIMES = 100;

describe('an invitation', () => {
  test('opens any number of times: it is not used up, and nothing is signed', async () => {
    const {conventionId, tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    const before = await dumpTables(store);
    const first = await world.open(token);
    for (let time = 1; time < TIMES; time += 1) await page.openInvitation({token});
    const last = await world.open(token);
    assert.notEqual(first.session, last.session);
    for (const {client} of [first, last]) {
      const {status, signatures} = await client.readConvention({conventionId});
      assert.equal(status, 'READY_TO_SIGN');
      assert.ok(signatures.every(({signedAt}) => signedAt === undefined));
    }
    const changed = changedTables(before, await dumpTables(store));
    assert.deepEqual(changed, ['idempotency', 'link_session'], 'only sessions were opened');
  });

  test('is neither opened nor changed by what only reads', async () => {
    const {conventionId, tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    const {session} = await world.open(token);
    const before = await dumpTables(store);
    const one = `/api/conventions/${conventionId}`;
    const paths = [
      `/signer?token=${token}`,
      `/signer/${token}`,
      '/api/invitations/open',
      `/api/invitations/open?token=${token}`,
      `/api/invitations/renew?token=${token}`,
      one,
      ...['sign', 'signature-code', 'remind', 'correct-contact'].map(verb => `${one}/${verb}`),
    ];
    let reads = 0;
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const shown of [token, session]) {
          const headers = {authorization: `Bearer ${shown}`, 'sec-purpose': 'prefetch'};
          const request = new Request(BASE_URL + path, {method, headers});
          const {status} = await world.app.fetch(request);
          const isRead = path === one && shown === session;
          const isOurs = path.startsWith('/api') && method !== 'OPTIONS';
          if (isOurs) assert.equal(status === 200, isRead, `${method} ${path}`);
          reads += 1;
        }
      }
    }
    assert.equal(reads, paths.length * 6);
    assert.deepEqual(changedTables(before, await dumpTables(store)), []);
    assert.equal((await world.open(token)).role, 'beneficiary');
  });

  test('is told from one that never was only by its age', async () => {
    const {tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    await refused(page.openInvitation({token: makeLinkToken('invitation')}), 'link_invalid');
    const spoilt = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    await refused(page.openInvitation({token: spoilt}), 'link_invalid');
    for (const shape of ['', 'in_', token.slice(3), ` ${token}`, token.replace('in_', 'ls_')]) {
      await refused(page.openInvitation({token: shape}), 'request_invalid', '/token link_format');
    }
  });

  test('ends after 31 days, to the millisecond', async () => {
    const {tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    world.later(31 * DAY - 1);
    await world.open(token);
    world.later(1);
    await refused(page.openInvitation({token}), 'link_expired');
  });

  test('opens one convention, in one quality', async () => {
    const [one, other] = [await world.invited(), await world.invited()];
    for (const party of ['beneficiary', 'establishment-representative'] as const) {
      const {client, ...opened} = await world.open(one.tokenOf(party));
      assert.deepEqual([opened.conventionId, opened.role], [one.id, party]);
      await refused(client.readConvention({conventionId: other.id}), 'convention_not_found');
    }
  });

  test('is stored so that nobody can use what they read there, nor the log', async () => {
    const {tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    const {session} = await world.open(token);
    const dump = await dumpTables(store);
    for (const secret of [token, session]) {
      assert.deepEqual(tablesWith(dump, secret.slice(3)), []);
      assert.ok(!JSON.stringify(world.log).includes(secret.slice(3)));
    }
  });

  test('opens nothing once it is revoked, however close the two are', async () => {
    const {conventionId, tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    const revocation = await store.db.startTransaction().execute();
    await holdRows(revocation, [conventionId]);
    await revokeInvitations(revocation, {conventionId, role: 'beneficiary', now: clock.now});
    const opening = page.openInvitation({token}).then(
      () => 'opened',
      (error: unknown) => (isApiError(error) ? error.code : String(error)),
    );
    await Promise.race([opening, sleep(100)]);
    await revocation.commit().execute();
    assert.equal(await opening, 'link_invalid');
  });
});

describe('the session of an invitation', () => {
  test('lasts thirty minutes, as the answer says', async () => {
    const {conventionId, client, expiresAt} = await world.arrived();
    assert.equal(expiresAt, new Date(clock.now.getTime() + 30 * MINUTE).toISOString());
    world.later(30 * MINUTE - 1);
    await client.readConvention({conventionId});
    world.later(1);
    await refused(client.readConvention({conventionId}), 'link_expired');
  });

  test('ends with its invitation, also when it was opened just before', async () => {
    const {conventionId, client, tokenOf} = await world.arrived();
    const other = await world.open(tokenOf('establishment-representative'));
    const email = 'anais.delattre@personne.example';
    await agency.readConvention({conventionId});
    await agency.correctContact({conventionId, role: 'beneficiary', email});
    await refused(client.readConvention({conventionId}), 'link_invalid');
    await refused(page.openInvitation({token: tokenOf('beneficiary')}), 'link_invalid');
    await other.client.readConvention({conventionId});
  });
});
