import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {ask} from '../../test/asking.ts';
import {testStore} from '../../test/database.ts';
import {DAY} from '../../test/tokens/clock.ts';
import {ADDRESSES, signingWorld} from '../../test/tokens/signing-world.ts';
import {makeLinkToken} from '../access/link.ts';

const store = await testStore();
const world = await signingWorld(store);
const {agency, page} = world;

const AT_ONCE = 10;
const ROUNDS = 5;

/** Everything an answer says but what names this very request. */
const saidOf = async (token: string) => {
  const {status, text, headers} = await ask(world.app, contract.renewInvitation, {body: {token}});
  const kept = [...headers].filter(([name]) => name !== 'x-request-id');
  return {status, text, headers: Object.fromEntries(kept)};
};

/** What lands once all is sent: `kind → address`. */
const landed = async (): Promise<string[]> =>
  (await world.deliver()).map(({kind, to}) => `${kind} → ${to}`);

const RENEWED = `invitation-renewed → ${ADDRESSES.beneficiary}`;

describe('asking for a new invitation', () => {
  test('is answered alike for any token: in force, too old, revoked, unknown', async () => {
    const old = (await world.invited()).tokenOf('beneficiary');
    world.later(31 * DAY);
    const corrected = await world.invited();
    await agency.readConvention({conventionId: corrected.id});
    const email = 'anais.delattre@personne.example';
    await agency.correctContact({conventionId: corrected.id, role: 'beneficiary', email});
    const inForce = (await world.invited()).tokenOf('beneficiary');
    const answers = [];
    for (const token of [
      inForce,
      inForce,
      old,
      corrected.tokenOf('beneficiary'),
      makeLinkToken('invitation'),
    ]) {
      answers.push(await saidOf(token));
    }
    assert.deepEqual([answers[0]?.status, answers[0]?.text], [200, '{"asked":true}']);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    await world.deliver();
  });

  test('sends it to the address on file, and takes no other', async () => {
    const {id, tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    const body = {token, email: 'voleur@exemple.fr'};
    const {code, text} = await ask(world.app, contract.renewInvitation, {body});
    assert.equal(code, 'request_invalid');
    assert.match(text, /"\/email","code":"unknown_field"/);
    assert.deepEqual(await landed(), []);
    await page.renewInvitation({token});
    const [letter, ...others] = await world.deliver();
    assert.deepEqual([letter?.kind, letter?.to], ['invitation-renewed', ADDRESSES.beneficiary]);
    assert.equal(others.length, 0);
    assert.notEqual(letter?.token, token);
    const opened = await world.open(letter?.token ?? '');
    assert.deepEqual([opened.conventionId, opened.role], [id, 'beneficiary']);
  });

  test('works with one too old to open, for as long as the convention is known', async () => {
    const {tokenOf} = await world.invited();
    world.later(400 * DAY);
    await page.renewInvitation({token: tokenOf('beneficiary')});
    assert.deepEqual(await landed(), [RENEWED]);
  });

  test('sends nothing for a revoked one: its address was wrong', async () => {
    const {conventionId, tokenOf} = await world.invited();
    await agency.readConvention({conventionId});
    const email = 'anais.delattre@personne.example';
    await agency.correctContact({conventionId, role: 'beneficiary', email});
    const [corrected] = await world.deliver();
    await page.renewInvitation({token: tokenOf('beneficiary')});
    assert.deepEqual(await landed(), []);
    await page.renewInvitation({token: corrected?.token ?? ''});
    assert.deepEqual(await landed(), [`invitation-renewed → ${email}`]);
  });

  test('nor to an address corrected before it left', async () => {
    const {conventionId, tokenOf} = await world.invited();
    await page.renewInvitation({token: tokenOf('beneficiary')});
    await agency.readConvention({conventionId});
    const email = 'anais.delattre@personne.example';
    await agency.correctContact({conventionId, role: 'beneficiary', email});
    assert.deepEqual(await landed(), [`address-corrected → ${email}`]);
  });

  test('sends one while one is under way, and another once it has left', async () => {
    const {tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    for (let time = 0; time < AT_ONCE; time += 1) await page.renewInvitation({token});
    await page.renewInvitation({token: tokenOf('establishment-representative')});
    assert.deepEqual((await landed()).sort(), [
      RENEWED,
      `invitation-renewed → ${ADDRESSES['establishment-representative']}`,
    ]);
    await page.renewInvitation({token});
    assert.deepEqual(await landed(), [RENEWED]);
  });

  test('sends one when it is asked ten times at once, by two links of one person', async () => {
    const {tokenOf} = await world.invited();
    const token = tokenOf('beneficiary');
    await page.renewInvitation({token});
    const [other] = await world.deliver();
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(
        Array.from({length: AT_ONCE}, (_, at) =>
          page.renewInvitation({token: at % 2 === 0 ? token : (other?.token ?? '')}),
        ),
      );
      assert.deepEqual(await landed(), [RENEWED]);
    }
  });
});
