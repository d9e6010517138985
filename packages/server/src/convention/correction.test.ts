import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {store, addActing, submit, inReview, validated, session, happened} = world;
const agency = await addActing();

const read = (client: Client, conventionId: string) => client.readConvention({conventionId});

describe('after the final decision (§3.5)', () => {
  test('the host corrects the tutor, one field at a time; nothing is signed again', async () => {
    const {id, documentHash, revision, version} = await validated(agency);
    const host = await session(id, 'establishment-representative');
    const before = await read(host, id);
    const corrected = await host.correctConvention({
      conventionId: id,
      establishmentTutor: {phone: '+33639980009'},
    });
    assert.deepEqual(corrected, {
      id,
      status: 'ACCEPTED_BY_VALIDATOR',
      revision: revision + 1,
      version: version + 1,
      documentHash,
    });
    await host.correctConvention({conventionId: id, establishmentTutor: {firstName: 'Solveig'}});
    const after = await read(host, id);
    assert.deepEqual(after.content, {
      ...before.content,
      establishmentTutor: {
        ...before.content.establishmentTutor,
        phone: '+33639980009',
        firstName: 'Solveig',
      },
    });
    assert.deepEqual(after.signatures, before.signatures);
    assert.ok(after.signatures.every(({signedAt}) => signedAt));
    assert.deepEqual(
      [after.validatedAt, after.validators],
      [before.validatedAt, before.validators],
    );
    const versions = await store.db
      .selectFrom('convention_version')
      .select(['version', 'reason', 'document_hash'])
      .where('convention_id', '=', id)
      .orderBy('version')
      .execute();
    assert.deepEqual(
      versions.map(({reason}) => reason),
      ['submission', 'correction', 'correction'],
    );
    assert.equal(versions[0]?.document_hash, documentHash);
    assert.notEqual(versions[2]?.document_hash, documentHash);
    assert.deepEqual((await happened(id)).slice(-2), ['corrected', 'corrected']);
  });

  test('the birthdate, by the agency only', async () => {
    const {id, revision} = await validated(agency);
    const host = await session(id, 'establishment-representative');
    await read(host, id);
    const birthdate = '2004-10-30';
    await refused(host.correctConvention({conventionId: id, birthdate}), 'role_not_allowed');
    // Not even beside what they may correct: all or nothing.
    const establishmentTutor = {job: 'Gérant'};
    await refused(
      host.correctConvention({conventionId: id, birthdate, establishmentTutor}),
      'role_not_allowed',
    );
    assert.equal((await read(agency.client, id)).revision, revision);
    await agency.client.correctConvention({conventionId: id, birthdate, establishmentTutor});
    const {content} = await read(agency.client, id);
    assert.equal(content.signatories.beneficiary.birthdate, birthdate);
    assert.equal(content.establishmentTutor.job, 'Gérant');
    const admin = await session(id, 'agency-admin');
    await read(admin, id);
    await admin.correctConvention({conventionId: id, birthdate: '2004-10-31'});
    for (const role of ['beneficiary', 'establishment-tutor', 'agency-viewer'] as const) {
      const other = await session(id, role);
      await read(other, id);
      await refused(
        other.correctConvention({conventionId: id, establishmentTutor}),
        'role_not_allowed',
      );
    }
  });

  test('nothing given: nothing changed, not even the revision', async () => {
    const {id, revision} = await validated(agency);
    const events = await happened(id);
    for (const nothing of [{}, {establishmentTutor: {}}]) {
      await read(agency.client, id);
      const answer = await agency.client.correctConvention({conventionId: id, ...nothing});
      assert.equal(answer.revision, revision);
    }
    assert.deepEqual(await happened(id), events);
  });

  test('V122: no empty field; other fields than these are nobody’s to correct', async () => {
    const {id} = await validated(agency);
    await read(agency.client, id);
    const correct = (correction: object) =>
      agency.client.correctConvention({conventionId: id, ...correction});
    await refused(
      correct({establishmentTutor: {lastName: ' '}}),
      'request_invalid',
      '/establishmentTutor/lastName required',
    );
    await refused(correct({birthdate: ''}), 'request_invalid', '/birthdate civil_date');
    // Names were the back-office's to correct: there is none here.
    await refused(correct({firstName: 'Ana'}), 'request_invalid', '/firstName unknown_field');
  });

  test('the result is judged whole: an age, a tutor who is the beneficiary', async () => {
    const {id, revision} = await validated(agency);
    await read(agency.client, id);
    const correct = (correction: object) =>
      agency.client.correctConvention({conventionId: id, ...correction});
    await refused(
      correct({birthdate: '2010-12-08'}),
      'convention_invalid',
      '/birthdate age_under_16',
      '/signatories/beneficiaryRepresentative minor_representative_required',
    );
    await refused(
      correct({birthdate: '2009-01-01'}),
      'convention_invalid',
      '/signatories/beneficiaryRepresentative minor_representative_required',
    );
    await refused(
      correct({establishmentTutor: {email: 'anais@personne.example'}}),
      'convention_invalid',
      '/establishmentTutor/email email_tutor',
    );
    assert.equal((await read(agency.client, id)).revision, revision);
  });

  test('whatever the end was; before it, a correction is a modification', async () => {
    const establishmentTutor = {job: 'Gérante'};
    const end = {justification: 'Sans suite.'};
    const rejected = (await submit(agency)).id;
    await read(agency.client, rejected);
    await agency.client.rejectConvention({conventionId: rejected, ...end});
    const deprecated = (await submit(agency)).id;
    await read(agency.client, deprecated);
    await agency.client.deprecateConvention({conventionId: deprecated, ...end});
    const cancelled = (await validated(agency)).id;
    await agency.client.cancelConvention({conventionId: cancelled, ...end});
    for (const conventionId of [rejected, deprecated, cancelled]) {
      const {status} = await read(agency.client, conventionId);
      const corrected = await agency.client.correctConvention({conventionId, establishmentTutor});
      assert.equal(corrected.status, status);
    }
    for (const {id} of [await submit(agency), await inReview(agency)]) {
      await read(agency.client, id);
      await refused(
        agency.client.correctConvention({conventionId: id, establishmentTutor}),
        'status_not_allowed',
      );
    }
  });

  test('what the tutor was sent is good for that tutor only', async () => {
    const {id} = await validated(agency);
    const tutor = await session(id, 'establishment-tutor');
    const host = await session(id, 'establishment-representative');
    await read(host, id);
    await host.correctConvention({conventionId: id, establishmentTutor: {job: 'Gérant'}});
    await read(tutor, id);
    await host.correctConvention({
      conventionId: id,
      establishmentTutor: {firstName: 'Noé', email: 'noe@vergers.example'},
    });
    await refused(read(tutor, id), 'link_invalid');
    await read(host, id);
  });
});
