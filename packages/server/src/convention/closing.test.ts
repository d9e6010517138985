import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {clientWith} from '../../test/conventions.ts';
import {conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {addActing, submit, sign, inReview, validated, session, happened} = world;
const agency = await addActing();

const ends = {
  reject: 'REJECTED',
  deprecate: 'DEPRECATED',
  cancel: 'CANCELLED',
} as const;
type End = keyof typeof ends;

const close = (end: End, conventionId: string, justification: string, client = agency.client) => {
  const request = {conventionId, justification};
  if (end === 'reject') return client.rejectConvention(request);
  return end === 'cancel' ? client.cancelConvention(request) : client.deprecateConvention(request);
};

/** One that may end so, read by the agency. */
const closable = async (end: End) =>
  end === 'cancel' ? (await validated(agency)).id : (await inReview(agency)).id;

describe('an end', () => {
  for (const [end, status] of Object.entries(ends) as [End, (typeof ends)[End]][]) {
    test(`${end}: V116 without a reason, blank or of 6,001 characters; V117 with one letter`, async () => {
      const id = await closable(end);
      const before = await agency.client.readConvention({conventionId: id});
      await refused(
        close(end, id, undefined as unknown as string),
        'request_invalid',
        '/justification required',
      );
      for (const blank of ['', ' ', '\n\t']) {
        await refused(close(end, id, blank), 'request_invalid', '/justification required');
      }
      await refused(close(end, id, 'j'.repeat(6001)), 'request_invalid', '/justification too_long');
      const {revision} = await agency.client.readConvention({conventionId: id});
      assert.equal(revision, before.revision);
      const ended = await close(end, id, 'j');
      assert.deepEqual([ended.status, ended.revision], [status, before.revision + 1]);
      const after = await agency.client.readConvention({conventionId: id});
      assert.equal(after.statusJustification, 'j');
      assert.deepEqual([after.acceptedAt, after.validatedAt], [undefined, undefined]);
      // What was signed stays signed: the past does not change.
      assert.deepEqual(after.signatures, before.signatures);
      assert.equal(
        (await happened(id)).at(-1),
        {reject: 'rejected', cancel: 'cancelled', deprecate: 'deprecated'}[end],
      );
    });

    test(`${end}: there is no way back, nor to another end`, async () => {
      const id = await closable(end);
      await close(end, id, 'j'.repeat(6000));
      const {commands} = await agency.client.readConvention({conventionId: id});
      assert.deepEqual(commands, ['correct']);
      for (const again of ['reject', 'deprecate', 'cancel'] as const) {
        await refused(close(again, id, 'j'), 'status_not_allowed');
      }
      const submitted = await submit(agency);
      await agency.client.readConvention({conventionId: submitted.id});
      if (end === 'cancel') {
        await refused(close('cancel', submitted.id, 'j'), 'status_not_allowed');
      } else {
        await close(end, submitted.id, 'j');
        await refused(sign(submitted, ['beneficiary']), 'status_not_allowed');
      }
    });

    test(`${end}: not by who signs, nor the tutor`, async () => {
      const id = await closable(end);
      for (const role of ['beneficiary', 'establishment-tutor'] as const) {
        const client = await session(id, role);
        await client.readConvention({conventionId: id});
        await refused(close(end, id, 'j', client), 'role_not_allowed');
      }
    });
  }
});

test('G1: no endpoint takes a status', async () => {
  const {id} = await submit(agency);
  const {fetch} = world.app;
  for (const method of ['POST', 'PUT', 'PATCH']) {
    for (const path of [`/api/conventions/${id}`, `/api/conventions/${id}/status`]) {
      const request = new Request(`http://api.test${path}`, {
        method,
        headers: {'content-type': 'application/json'},
        body: '{"status":"ACCEPTED_BY_VALIDATOR"}',
      });
      assert.ok([404, 405].includes((await fetch(request)).status), `${method} ${path}`);
    }
  }
  // V110, V113: nor does a new request (V109, V111: the status only ever counts signatures).
  const convention = {...world.requestOf(agency), status: 'IN_REVIEW'};
  await refused(
    agency.client.submitConvention({convention}),
    'request_invalid',
    '/convention/status unknown_field',
  );
  await refused(
    clientWith(world.app, 'ls_' + 'A'.repeat(43)).readConvention({conventionId: id}),
    'link_invalid',
  );
});
