import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {cookieName, readCookie, writeCookie} from '../access/cookie.ts';
import {hashLinkToken} from '../access/link.ts';
import {BASE_URL, testApp} from '../../test/api.ts';
import {ask} from '../../test/asking.ts';
import {conventionStage} from '../../test/convention-stage.ts';
import {refused} from '../../test/convention-world.ts';
import {clientWithCookie, OWN_PAGE, staffWorld} from '../../test/staff-world.ts';
import {takeRights} from './rights.ts';

const world = await staffWorld();
const {store, app, clock, addMember, signIn, clientOf, later} = world;
const stage = await conventionStage(store, app);
const {agency} = stage;
const HOUR = 3_600_000;

const NAME = cookieName(BASE_URL);
const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

describe('a session', () => {
  test('lasts twelve hours from the sign-in, however busy, not one second more', async () => {
    const me = clientOf(await signIn(await addMember(agency, 'counsellor')));
    const signedAt = clock.now.getTime();
    for (let hours = 1; hours < 12; hours += 1) {
      later(HOUR);
      const {expiresAt} = await me.readMe();
      assert.equal(Date.parse(expiresAt), signedAt + 12 * HOUR);
    }
    later(HOUR - 1);
    await me.readMe();
    later(1);
    await refused(me.readMe(), 'sign_in_required');
    await refused(me.listConventions(), 'sign_in_required');
  });

  test('ends when one signs out, there and then; others of the same person go on', async () => {
    const email = await addMember(agency, 'counsellor');
    const cookies = [await signIn(email), await signIn(email)] as const;
    const out = await ask(app, contract.signOut, {headers: {...OWN_PAGE, cookie: cookies[0]}});
    assert.deepEqual([out.status, out.text], [200, '{"signedOut":true}']);
    assert.equal(
      out.headers.get('set-cookie'),
      `${NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure`,
    );
    await refused(clientOf(cookies[0]).readMe(), 'sign_in_required');
    await refused(clientOf(cookies[0]).signOut(), 'sign_in_required');
    assert.equal((await clientOf(cookies[1]).readMe()).email, email);
  });

  test('has at each request the rights of that moment; without any left, it is over', async () => {
    const email = await addMember(agency, 'counsellor');
    await world.give(email, stage.prescriber, 'agency-viewer');
    await addMember(agency, 'counsellor');
    const me = clientOf(await signIn(email));
    const {id} = await stage.conventionAt('submitted');
    const commands = async () => (await me.readConvention({conventionId: id})).commands;
    assert.ok((await commands()).includes('reject'));
    const take = (agencyId: string) =>
      store.db.transaction().execute(tx => takeRights(tx, {email, agencyId}, clock.now));
    assert.equal(await take(agency), undefined);
    await refused(me.readConvention({conventionId: id}), 'convention_not_found');
    assert.deepEqual(
      (await me.readMe()).rights.map(({role}) => role),
      ['agency-viewer'],
    );
    assert.equal(await take(stage.prescriber), undefined);
    await refused(me.readMe(), 'sign_in_required');
    // Given back later, a right does not bring the old sessions back.
    await world.give(email, agency, 'counsellor');
    await refused(me.readMe(), 'sign_in_required');
    assert.equal((await clientOf(await signIn(email)).readMe()).email, email);
  });

  test('is not in the database as the cookie holds it', async () => {
    const token = tokenOf(await signIn(await addMember(agency, 'counsellor')));
    const {rows} = await store.pool.query<{hash: string}>('SELECT hash FROM staff_session');
    assert.ok(rows.every(({hash}) => hash !== token && /^[0-9a-f]{64}$/.test(hash)));
    assert.ok(rows.some(({hash}) => hash === hashLinkToken(token)));
    await refused(clientOf(`${NAME}=${hashLinkToken(token)}`).readMe(), 'sign_in_required');
  });
});

describe('its cookie', () => {
  const attributes = (publicUrl: string) =>
    writeCookie(new URL(publicUrl).origin, 'st_x', 43_200).split('; ');
  const HTTPS = ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=43200', 'Secure'];

  for (const url of ['https://immersion.exemple.fr', 'https://localhost:3000', 'http://10.0.0.5']) {
    test(`at ${url}: bound to this host, secure, out of scripts' reach`, () => {
      assert.deepEqual(attributes(url), ['__Host-immersion=st_x', ...HTTPS]);
    });
  }
  for (const url of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
    test(`at ${url}: the same without what asks for HTTPS`, () => {
      assert.deepEqual(attributes(url), ['immersion=st_x', ...HTTPS.slice(0, -1)]);
    });
  }
  test('at http://localhost.evil.example: not taken for this machine', () => {
    assert.equal(cookieName('http://localhost.evil.example'), '__Host-immersion');
  });

  test('travels through the application as the public address says', async () => {
    for (const [publicUrl, name] of [
      ['http://127.0.0.1:3000/', 'immersion'],
      ['https://immersion.exemple.fr/', '__Host-immersion'],
    ] as const) {
      const {app: there} = testApp(store, {publicUrl: () => publicUrl, now: () => clock.now});
      const email = await addMember(agency, 'counsellor');
      await ask(there, contract.startSignIn, {body: {email}});
      const code = await world.lastCode(email);
      const told = await ask(there, contract.finishSignIn, {body: {email, code}});
      const cookie = told.headers.get('set-cookie') ?? '';
      assert.ok(cookie.startsWith(`${name}=st_`));
      assert.equal(cookie.includes('Secure'), name.startsWith('__Host-'));
      assert.doesNotMatch(cookie, /Domain/i);
      const token = /=(st_[\w-]+);/.exec(cookie)?.[1] ?? '';
      const as = (sent: string) => clientWithCookie(there, sent).readMe();
      assert.equal((await as(`other=1; ${name}=${token}; more=2`)).email, email);
      const wrongName = name === 'immersion' ? '__Host-immersion' : 'immersion';
      await refused(as(`${wrongName}=${token}`), 'sign_in_required');
    }
  });

  test('put twice, by somebody on a neighbouring host, opens nothing', () => {
    assert.equal(readCookie('a=1; immersion=x; b=2', 'immersion'), 'x');
    assert.equal(readCookie('immersion=x; immersion=y', 'immersion'), undefined);
    assert.equal(readCookie('immersion=x; immersion=x', 'immersion'), undefined);
    assert.equal(readCookie('ximmersion=x; immersion', 'immersion'), undefined);
    assert.equal(readCookie(null, 'immersion'), undefined);
  });
});
