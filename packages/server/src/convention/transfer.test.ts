import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {addActing, submit, sign, inReview, accepted, session, happened} = world;
const from = await addActing();
const to = await addActing({name: 'France Travail Metz', kind: 'pole-emploi'});
const twoSteps = await addActing({kind: 'cap-emploi', steps: 'counsellor-and-validator'});
const closed = await addActing({name: 'Mission locale de Metz-Borny', status: 'closed'});

const justification = 'La personne a déménagé.';
const transfer = (conventionId: string, agencyId = to.id) =>
  from.client.transferConvention({conventionId, agencyId, justification});

describe('a transfer (§3.7)', () => {
  test('keeps the status and the signatures; one agency stops seeing it, the other starts', async () => {
    const ready = await submit(from);
    const partial = await submit(from);
    await sign(partial, ['establishment-representative']);
    for (const {id} of [ready, partial, await inReview(from)]) {
      const before = await from.client.readConvention({conventionId: id});
      await refused(to.client.readConvention({conventionId: id}), 'convention_not_found');
      const answer = await transfer(id);
      assert.deepEqual(answer, {
        id,
        status: before.status,
        revision: before.revision + 1,
        version: before.version,
        documentHash: before.documentHash,
      });
      await refused(from.client.readConvention({conventionId: id}), 'convention_not_found');
      await refused(
        from.client.rejectConvention({conventionId: id, justification}),
        'convention_not_found',
      );
      const after = await to.client.readConvention({conventionId: id});
      assert.equal(after.agency.id, to.id);
      assert.deepEqual(after.signatures, before.signatures);
      assert.deepEqual(after.content, before.content);
      assert.equal((await happened(id)).at(-1), 'transferred');
    }
    assert.deepEqual((await from.client.listConventions()).data, []);
    assert.equal((await to.client.listConventions()).data.length, 3);
  });

  test('the new agency goes on from there, in its own number of steps', async () => {
    const {id} = await inReview(from);
    await transfer(id, twoSteps.id);
    const {agency} = await twoSteps.client.readConvention({conventionId: id});
    assert.equal(agency.steps, 'counsellor-and-validator');
    await refused(
      twoSteps.client.validateConvention({conventionId: id, ...AGENT}),
      'two_steps_required',
    );
    const answer = await twoSteps.client.acceptConvention({conventionId: id, ...AGENT});
    assert.equal(answer.status, 'ACCEPTED_BY_COUNSELLOR');
  });

  test('goes to another agency, which exists and is open', async () => {
    const {id, revision} = await submit(from);
    await from.client.readConvention({conventionId: id});
    await refused(transfer(id, from.id), 'convention_invalid', '/agencyId agency_same');
    await refused(transfer(id, closed.id), 'convention_invalid', '/agencyId agency_unknown');
    const unknown = '01a207a2-3280-7900-be7c-70a81efadab1';
    await refused(transfer(id, unknown), 'convention_invalid', '/agencyId agency_unknown');
    await refused(transfer(id, 'metz'), 'request_invalid', '/agencyId id_format');
    assert.equal((await from.client.readConvention({conventionId: id})).revision, revision);
  });

  test('has a reason of 1 to 1,024 characters', async () => {
    const {id} = await submit(from);
    await from.client.readConvention({conventionId: id});
    const because = (text: string) =>
      from.client.transferConvention({conventionId: id, agencyId: to.id, justification: text});
    await refused(because(''), 'request_invalid', '/justification required');
    await refused(because('a'.repeat(1025)), 'request_invalid', '/justification too_long');
    await because('a'.repeat(1024));
  });

  test('V132, and once accepted: too late, with 409 here', async () => {
    const {id} = await accepted(twoSteps);
    const away = (conventionId: string) =>
      twoSteps.client.transferConvention({conventionId, agencyId: to.id, justification});
    await twoSteps.client.readConvention({conventionId: id});
    await refused(away(id), 'status_not_allowed');
    await twoSteps.client.validateConvention({conventionId: id, ...AGENT});
    await refused(away(id), 'status_not_allowed');
  });

  test('is the agency’s to make', async () => {
    const {id} = await submit(from);
    for (const role of ['beneficiary', 'establishment-representative', 'agency-admin'] as const) {
      const client = await session(id, role);
      await client.readConvention({conventionId: id});
      await refused(
        client.transferConvention({conventionId: id, agencyId: to.id, justification}),
        'role_not_allowed',
      );
    }
  });
});

describe('the name of the counsellor (§3.6)', () => {
  test('until the review, without touching what is signed; both names may be empty', async () => {
    const {id, documentHash, revision} = await inReview(from);
    const named = await from.client.nameCounsellor({conventionId: id, ...AGENT});
    assert.deepEqual(
      [named.status, named.documentHash, named.revision],
      ['IN_REVIEW', documentHash, revision + 1],
    );
    const read = await from.client.readConvention({conventionId: id});
    assert.deepEqual(read.agencyReferent, AGENT);
    assert.ok(read.signatures.every(({signedAt}) => signedAt));
    await from.client.nameCounsellor({conventionId: id, firstName: '', lastName: ''});
    const {agencyReferent} = await from.client.readConvention({conventionId: id});
    assert.deepEqual(agencyReferent, {firstName: '', lastName: ''});
    await from.client.validateConvention({conventionId: id, ...AGENT});
    await refused(from.client.nameCounsellor({conventionId: id, ...AGENT}), 'status_not_allowed');
  });

  test('by the agency, not by who signs', async () => {
    const {id} = await submit(from);
    const client = await session(id, 'beneficiary');
    await client.readConvention({conventionId: id});
    await refused(client.nameCounsellor({conventionId: id, ...AGENT}), 'role_not_allowed');
  });
});
