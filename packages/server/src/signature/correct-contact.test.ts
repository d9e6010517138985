import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract, type SignatoryRole, type StaffRole} from '@immersion-kit/sdk/contract';
import {addKey, BASE_URL} from '../../test/api.ts';
import {ask, type Asking, problemOf} from '../../test/asking.ts';
import {refused} from '../../test/convention-world.ts';
import {addAgency, agencyKey} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {PARTNER} from '../../test/pages.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {clientWithCookie, OWN_PAGE} from '../../test/staff-world.ts';
import {ADDRESSES, type Party, signingWorld} from '../../test/tokens/signing-world.ts';
import {DeliveryError} from '../message/sender.ts';

const store = await testStore();
const world = await signingWorld(store);
const {app, agency, agencyId, page, clock, invited, open} = world;

const NEW = 'bjorn.lefevre@vergers.example';
const HOST = 'establishment-representative' as const;

const cookieOf = async (role: StaffRole, at = agencyId) =>
  signIn(store, await addStaff(store, at, role), clock.now);

/** Corrects as the agency's software, having read the convention. */
const correct = async (
  conventionId: string,
  contact: {readonly role?: SignatoryRole; readonly email?: string; readonly phone?: string},
) => {
  await agency.readConvention({conventionId});
  return agency.correctContact({conventionId, role: HOST, ...contact});
};

describe('correcting where somebody is reached', () => {
  test('leaves the document and what the others signed as they are', async () => {
    const one = await invited();
    const {conventionId, documentHash} = one;
    await world.sign(one, 'beneficiary');
    const before = await agency.readConvention({conventionId});
    const state = await correct(conventionId, {email: NEW});
    assert.deepEqual(state, {
      id: conventionId,
      status: 'PARTIALLY_SIGNED',
      revision: before.revision + 1,
      version: before.version + 1,
      documentHash,
    });
    const after = await agency.readConvention({conventionId});
    const signedAt = ({signatures}: typeof after) => signatures.map(one => one.signedAt);
    assert.deepEqual(signedAt(after), signedAt(before));
    const {establishmentRepresentative} = after.content.signatories;
    assert.deepEqual(establishmentRepresentative, {
      ...before.content.signatories.establishmentRepresentative,
      email: NEW,
    });
    await world.deliver();
  });

  test('closes the links and sessions of the old address, and writes to the new one', async () => {
    const one = await invited();
    const {conventionId, documentHash, tokenOf} = one;
    const [old, other] = [
      await world.open(tokenOf(HOST)),
      await world.open(tokenOf('beneficiary')),
    ];
    await correct(conventionId, {email: NEW});
    await refused(page.openInvitation({token: tokenOf(HOST)}), 'link_invalid');
    await refused(old.client.readConvention({conventionId}), 'link_invalid');
    await refused(old.client.requestSignatureCode({conventionId, documentHash}), 'link_invalid');
    await other.client.readConvention({conventionId});
    const [letter, ...others] = await world.deliver();
    assert.equal(others.length, 0);
    assert.deepEqual([letter?.kind, letter?.to], ['address-corrected', NEW]);
    const {client, role} = await world.open(letter?.token ?? '');
    assert.equal(role, HOST);
    const code = await world.codeFor({client, conventionId, documentHash});
    const {status} = await client.signConvention({conventionId, documentHash, code});
    assert.equal(status, 'PARTIALLY_SIGNED');
    await world.deliver();
  });

  test('ends the code that was sent to the old address, and holds back one on its way', async () => {
    for (const hasLeft of [true, false]) {
      const {conventionId, documentHash, tokenOf} = await invited();
      const {client} = await world.open(tokenOf(HOST));
      await client.requestSignatureCode({conventionId, documentHash});
      const sent = hasLeft ? await world.deliver() : [];
      await correct(conventionId, {email: NEW});
      const letters = await world.deliver();
      assert.deepEqual(
        letters.map(({kind}) => kind),
        ['address-corrected'],
      );
      const right = await world.open(letters[0]?.token ?? '');
      const code = sent[0]?.code ?? '000000';
      await refused(
        right.client.signConvention({conventionId, documentHash, code}),
        'code_expired',
      );
    }
  });

  test('may give a phone alone: the link goes where they are reached', async () => {
    const {conventionId, tokenOf} = await invited();
    await correct(conventionId, {phone: '03 87 00 00 09'});
    const [letter] = await world.deliver();
    assert.deepEqual([letter?.kind, letter?.to], ['address-corrected', ADDRESSES[HOST]]);
    await refused(page.openInvitation({token: tokenOf(HOST)}), 'link_invalid');
    const {content} = await agency.readConvention({conventionId});
    assert.equal(content.signatories.establishmentRepresentative.phone, '+33387000009');
  });

  test('changes nothing when the address is the one there was: no link closes', async () => {
    const {conventionId, tokenOf} = await invited();
    const {client} = await open(tokenOf(HOST));
    const before = await agency.readConvention({conventionId});
    const state = await correct(conventionId, {email: ADDRESSES[HOST]});
    assert.equal(state.revision, before.revision);
    assert.deepEqual(await agency.readConvention({conventionId}), before);
    await client.readConvention({conventionId});
    await open(tokenOf(HOST));
    assert.deepEqual(await world.deliver(), []);
  });

  test('is the agency’s alone, by its software or one of its people who decide', async () => {
    const {conventionId, tokenOf} = await invited();
    const params = {conventionId};
    const elsewhere = await addAgency(store, {name: 'Operateur', kind: 'operateur-cep'});
    const revision = async () => `"${(await agency.readConvention(params)).revision}"`;
    let times = 0;
    const tell = async (asking: Asking) => {
      times += 1;
      const body = {role: HOST, email: `bjorn-${times}@vergers.example`};
      const ifMatch = await revision();
      const {status, code} = await ask(app, contract.correctContact, {
        params,
        body,
        ifMatch,
        ...asking,
      });
      return code ?? status;
    };
    const cookie = async (role: StaffRole, at = agencyId) => ({
      headers: {...OWN_PAGE, cookie: await cookieOf(role, at)},
    });
    const publishable = {
      token: await addKey(store, {
        prefix: 'pk',
        origins: [PARTNER],
        scopes: ['directory:read', 'convention:write'],
      }),
      origin: PARTNER,
    };
    const session = async (role: Party) => ({token: (await open(tokenOf(role))).session});
    const told = {
      'the person': await tell(await session(HOST)),
      'the beneficiary': await tell(await session('beneficiary')),
      software: await tell({token: world.agencyToken}),
      counsellor: await tell(await cookie('counsellor')),
      validator: await tell(await cookie('validator')),
      admin: await tell(await cookie('agency-admin')),
      viewer: await tell(await cookie('agency-viewer')),
      'another agency’s people': await tell(await cookie('validator', elsewhere)),
      'another agency’s software': await tell({token: await agencyKey(store, [elsewhere])}),
      'a page': await tell(publishable),
      nobody: await tell({}),
    };
    assert.deepEqual(told, {
      'the person': 'link_invalid',
      'the beneficiary': 'link_invalid',
      software: 200,
      counsellor: 200,
      validator: 200,
      admin: 'role_not_allowed',
      viewer: 'role_not_allowed',
      'another agency’s people': 'convention_not_found',
      'another agency’s software': 'convention_not_found',
      'a page': 'scope_missing',
      nobody: 'key_missing',
    });
    await world.deliver();
  });

  test('works from the agency’s own pages', async () => {
    const {conventionId} = await invited();
    const client = clientWithCookie(app, await cookieOf('counsellor'));
    await client.readConvention({conventionId});
    await client.correctContact({conventionId, role: HOST, email: NEW});
    assert.deepEqual(
      (await world.deliver()).map(({to}) => to),
      [NEW],
    );
  });

  test('is refused where two would share an address, at the field that was typed', async () => {
    const {conventionId} = await invited();
    const before = await agency.readConvention({conventionId});
    const [theirs, email] = ['/signatories/beneficiary/email', '/email'];
    for (const shared of [ADDRESSES.beneficiary, 'ANAIS@Personne.EXAMPLE']) {
      await refused(
        correct(conventionId, {email: shared}),
        'convention_invalid',
        `${theirs} email_duplicate`,
        `${email} email_duplicate`,
      );
    }
    const {phone} = before.content.signatories.beneficiary;
    await refused(
      correct(conventionId, {phone}),
      'convention_invalid',
      '/signatories/beneficiary/phone phone_duplicate',
      '/phone phone_duplicate',
    );
    assert.deepEqual(await agency.readConvention({conventionId}), before);
    assert.deepEqual(await world.deliver(), []);
  });

  test('is refused at the e-mail when nothing is given, and closes nothing', async () => {
    const {conventionId, tokenOf} = await invited();
    await refused(correct(conventionId, {}), 'convention_invalid', '/email required');
    await world.open(tokenOf(HOST));
    for (const email of ['', 'björn@vergers.example', 'vergers.example']) {
      await agency.readConvention({conventionId});
      const call = agency.correctContact({conventionId, role: HOST, email});
      await assert.rejects(call, {code: 'request_invalid'});
    }
    assert.deepEqual(await world.deliver(), []);
  });

  test('shows the version it was read in', async () => {
    const {conventionId, revision} = await invited();
    const url = `${BASE_URL}/api/conventions/${conventionId}/correct-contact`;
    const send = async (ifMatch?: string) => {
      const headers = {
        authorization: `Bearer ${world.agencyToken}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(ifMatch === undefined ? {} : {'if-match': ifMatch}),
      };
      const body = JSON.stringify({role: HOST, email: NEW});
      const answer = await app.fetch(new Request(url, {method: 'POST', headers, body}));
      return answer.status === 200 ? 200 : problemOf(await answer.text()).code;
    };
    assert.equal(await send(), 'precondition_missing');
    assert.equal(await send(`"${revision + 1}"`), 'precondition_failed');
    assert.equal(await send('*'), 'precondition_failed');
    assert.equal(await send(`"${revision}"`), 200);
    assert.equal(await send(`"${revision}"`), 'precondition_failed');
    await world.deliver();
  });

  test('is of somebody whose signature is awaited', async () => {
    const one = await invited();
    const {conventionId} = one;
    const of = (role: SignatoryRole) => correct(conventionId, {role, email: NEW});
    await refused(of('beneficiary-representative'), 'not_a_party');
    await world.sign(one, 'beneficiary');
    await refused(of('beneficiary'), 'already_signed');
    await world.sign(one, HOST);
    await refused(of(HOST), 'status_not_allowed');
    await world.deliver();
  });

  test('follows from what the agency reads of each message', async () => {
    const {id: conventionId} = await world.submit();
    const deliveries = async () =>
      (await agency.readConvention({conventionId})).signatures.map(
        ({delivery}) => delivery && `${delivery.channel} ${delivery.state} ${delivery.at}`,
      );
    assert.deepEqual(await deliveries(), [undefined, undefined]);
    const submittedAt = clock.now.toISOString();
    await world.deliver({senders: {}});
    const waiting = `email waiting ${submittedAt}`;
    assert.deepEqual(await deliveries(), [waiting, waiting]);
    world.later(1000);
    const send = ({to}: {readonly to: string}) =>
      to === ADDRESSES[HOST]
        ? Promise.reject(new DeliveryError('smtp_550', {isPermanent: true}))
        : Promise.resolve();
    await world.deliver({senders: {email: {send}}});
    const at = clock.now.toISOString();
    const failed = `email failed ${submittedAt}`;
    assert.deepEqual(await deliveries(), [`email sent ${at}`, failed]);
    await correct(conventionId, {email: NEW});
    assert.deepEqual(await deliveries(), [`email sent ${at}`, `email waiting ${at}`]);
    world.later(1000);
    await world.deliver();
    const later = clock.now.toISOString();
    assert.deepEqual(await deliveries(), [`email sent ${at}`, `email sent ${later}`]);
  });
});
