import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {fullRequest} from '../../../sdk/src/contract/convention/fixtures.ts';
import {signing} from '../../test/codes.ts';
import {scheduleOf} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';
import {documentHash} from './document.ts';

const world = await conventionWorld();
const {store, clock, addActing, requestOf, submit, sign, inReview, accepted, session, happened} =
  world;
const oneStep = await addActing();
const twoSteps = await addActing({
  name: 'Cap emploi 57',
  kind: 'cap-emploi',
  steps: 'counsellor-and-validator',
});

const why = 'Le vendredi, nous sommes fermés.';
const shorter = (content: ConventionContent): ConventionContent => ({
  ...content,
  schedule: scheduleOf(content.dateStart, 4),
});

/** With a legal representative and the present employer: all four sign. */
const fourParties = () => {
  const request = requestOf(oneStep, {isMinor: true});
  const {beneficiary} = request.signatories;
  const {beneficiaryCurrentEmployer} = fullRequest.signatories;
  if (!beneficiaryCurrentEmployer) throw new Error('the full example has an employer');
  return oneStep.client.submitConvention({
    convention: {
      ...request,
      signatories: {
        ...request.signatories,
        beneficiary: {...beneficiary, isEmployed: true},
        beneficiaryCurrentEmployer,
      },
    },
  });
};

describe('a modification: by whom and when', () => {
  test('by each signatory and the agency; not by the tutor, nor by somebody who is no party', async () => {
    const {id} = await fourParties();
    for (const role of [
      'beneficiary',
      'establishment-representative',
      'beneficiary-representative',
      'beneficiary-current-employer',
    ] as const) {
      const client = await session(id, role);
      const {content, commands} = await client.readConvention({conventionId: id});
      assert.deepEqual(commands, ['sign', 'modify', 'ask'], role);
      const immersionActivities = `Activités dites par ${role}.`;
      const convention = {...content, immersionActivities};
      await client.modifyConvention({conventionId: id, convention, justification: why});
    }
    const {content, version} = await oneStep.client.readConvention({conventionId: id});
    assert.equal(version, 5);
    const convention = shorter(content);
    await oneStep.client.modifyConvention({conventionId: id, convention, justification: why});
    const tutor = await session(id, 'establishment-tutor');
    assert.deepEqual((await tutor.readConvention({conventionId: id})).commands, []);
    await refused(
      tutor.modifyConvention({conventionId: id, convention, justification: why}),
      'role_not_allowed',
    );
    const two = await submit(oneStep);
    const nobody = await session(two.id, 'beneficiary-representative');
    await nobody.readConvention({conventionId: two.id});
    await refused(
      nobody.modifyConvention({conventionId: two.id, convention, justification: why}),
      'not_a_party',
    );
  });

  test('from each status before the end; V128, once validated: 409 here, the request being right', async () => {
    const ready = await submit(twoSteps);
    const partial = await submit(twoSteps);
    await sign(partial, ['beneficiary']);
    for (const {id} of [ready, partial, await inReview(twoSteps), await accepted(twoSteps)]) {
      const {content} = await twoSteps.client.readConvention({conventionId: id});
      const convention = shorter(content);
      const modified = await twoSteps.client.modifyConvention({
        conventionId: id,
        convention,
        justification: why,
      });
      assert.equal(modified.status, 'READY_TO_SIGN');
      const read = await twoSteps.client.readConvention({conventionId: id});
      assert.deepEqual([read.acceptedAt, read.validators], [undefined, {}]);
    }
    const {id} = await accepted(twoSteps);
    await twoSteps.client.validateConvention({conventionId: id, ...AGENT});
    const rejected = await submit(twoSteps);
    await twoSteps.client.readConvention({conventionId: rejected.id});
    await twoSteps.client.rejectConvention({conventionId: rejected.id, justification: why});
    for (const conventionId of [id, rejected.id]) {
      const {content} = await twoSteps.client.readConvention({conventionId});
      await refused(
        twoSteps.client.modifyConvention({
          conventionId,
          convention: shorter(content),
          justification: why,
        }),
        'status_not_allowed',
      );
    }
  });

  test('with a reason: not blank, 6,000 characters at most', async () => {
    const {id} = await submit(oneStep);
    const {content} = await oneStep.client.readConvention({conventionId: id});
    const modify = (justification: string) =>
      oneStep.client.modifyConvention({conventionId: id, convention: content, justification});
    await refused(modify(' \n '), 'request_invalid', '/justification required');
    await refused(modify('a'.repeat(6001)), 'request_invalid', '/justification too_long');
    assert.equal((await modify('a'.repeat(6000))).version, 2);
  });
});

describe('a modification: what it changes', () => {
  test('every version stays, with its hash and its reason; signatures stay with theirs, void', async () => {
    const submitted = await submit(oneStep);
    await sign(submitted, ['beneficiary']);
    const host = await session(submitted.id, 'establishment-representative');
    const {content} = await host.readConvention({conventionId: submitted.id});
    const modified = await host.modifyConvention({
      conventionId: submitted.id,
      convention: shorter(content),
      justification: why,
    });
    assert.equal(modified.version, 2);
    const read = await host.readConvention({conventionId: submitted.id});
    // Who modifies does not sign by it: nobody has read the new document yet.
    assert.deepEqual(read.signatures, [
      {role: 'beneficiary'},
      {role: 'establishment-representative'},
    ]);
    const versions = await store.db
      .selectFrom('convention_version')
      .selectAll()
      .where('convention_id', '=', submitted.id)
      .orderBy('version')
      .execute();
    assert.deepEqual(
      versions.map(({reason, justification, document_hash}) => [
        reason,
        justification,
        document_hash,
      ]),
      [
        ['submission', null, submitted.documentHash],
        ['modification', why, modified.documentHash],
      ],
    );
    assert.deepEqual(
      versions.map(version => documentHash(version.content)),
      [submitted.documentHash, modified.documentHash],
    );
    assert.deepEqual(versions[0]?.content, content);
    const signatures = await store.db
      .selectFrom('signature')
      .select(['role', 'version', 'document_hash'])
      .where('convention_id', '=', submitted.id)
      .execute();
    const {documentHash: document_hash} = submitted;
    assert.deepEqual(signatures, [{role: 'beneficiary', version: 1, document_hash}]);
    assert.deepEqual(await happened(submitted.id), [
      'submitted',
      'signed',
      'signatures-voided',
      'modified',
    ]);
    const {rows} = await store.pool.query<{payload: unknown}>(
      `SELECT payload FROM outbox WHERE type = 'convention.signatures-voided' AND convention_id = $1`,
      [submitted.id],
    );
    assert.partialDeepStrictEqual(rows[0]?.payload, {
      roles: ['beneficiary'],
      voidedVersion: 1,
      version: 2,
    });
  });

  test('all sign again, the new document; the former one is refused', async () => {
    const submitted = await submit(oneStep);
    await sign(submitted);
    const {content} = await oneStep.client.readConvention({conventionId: submitted.id});
    const modified = await oneStep.client.modifyConvention({
      conventionId: submitted.id,
      convention: shorter(content),
      justification: why,
    });
    await refused(sign(submitted, ['beneficiary']), 'document_changed');
    await sign(modified);
    await oneStep.client.readConvention({conventionId: submitted.id});
    const done = await oneStep.client.validateConvention({conventionId: submitted.id, ...AGENT});
    assert.equal(done.documentHash, modified.documentHash);
  });

  test('somebody it takes out, or puts somebody else in the place of, can do nothing any more', async () => {
    const submitted = await fourParties();
    const {id} = submitted;
    const employer = await session(id, 'beneficiary-current-employer');
    const parent = await session(id, 'beneficiary-representative');
    const beneficiary = await session(id, 'beneficiary');
    const {content} = await beneficiary.readConvention({conventionId: id});
    const {beneficiaryCurrentEmployer: _, ...others} = content.signatories;
    const {beneficiaryRepresentative, ...rest} = others;
    assert.ok(beneficiaryRepresentative);
    await oneStep.client.readConvention({conventionId: id});
    const modified = await oneStep.client.modifyConvention({
      conventionId: id,
      convention: {
        ...content,
        signatories: {
          ...rest,
          beneficiary: {...rest.beneficiary, isEmployed: false, firstName: 'Anaëlle'},
          beneficiaryRepresentative: {
            ...beneficiaryRepresentative,
            firstName: 'Maï',
            email: 'mai@personne.example',
          },
        },
      },
      justification: 'Elle ne travaille plus, et sa mère signera.',
    });
    const {documentHash: hash} = modified;
    const signed = {conventionId: id, role: 'beneficiary', documentHash: hash} as const;
    const ready = await signing(store, signed, clock.now);
    for (const gone of [employer, parent]) {
      await refused(gone.signConvention(ready), 'link_invalid');
      await refused(gone.readConvention({conventionId: id}), 'link_invalid');
    }
    // A link made by mistake for the role that no longer is.
    const role = 'beneficiary-current-employer';
    await refused(sign(modified, [role]), 'not_a_party');
    // The same person, though their name was corrected, keeps their session.
    await beneficiary.signConvention(ready);
    await sign(modified, ['establishment-representative', 'beneficiary-representative']);
    const read = await beneficiary.readConvention({conventionId: id});
    assert.equal(read.status, 'IN_REVIEW');
  });

  test('a party changes neither who signs nor an address, not even their own; the agency may', async () => {
    const {id} = await submit(oneStep);
    const client = await session(id, 'beneficiary');
    const {content} = await client.readConvention({conventionId: id});
    const {beneficiary, establishmentRepresentative} = content.signatories;
    const taken = {
      ...content,
      signatories: {
        beneficiary: {...beneficiary, phone: '+33639980099'},
        establishmentRepresentative: {
          ...establishmentRepresentative,
          email: 'moi@personne.example',
        },
      },
    };
    const input = {conventionId: id, convention: taken, justification: why};
    await refused(
      client.modifyConvention(input),
      'convention_invalid',
      '/convention/signatories/beneficiary/phone contact_kept',
      '/convention/signatories/establishmentRepresentative/email contact_kept',
    );
    // Nor by having somebody leave, to come back with another address.
    const {beneficiaryCurrentEmployer} = fullRequest.signatories;
    if (!beneficiaryCurrentEmployer) throw new Error('the full example has an employer');
    const joined = {
      ...content,
      signatories: {
        ...content.signatories,
        beneficiary: {...beneficiary, isEmployed: true},
        beneficiaryCurrentEmployer,
      },
    };
    await refused(
      client.modifyConvention({...input, convention: joined}),
      'convention_invalid',
      '/convention/signatories/beneficiaryCurrentEmployer contact_kept',
    );
    const four = await fourParties();
    const parent = await session(four.id, 'beneficiary-representative');
    const whole = (await parent.readConvention({conventionId: four.id})).content;
    const {beneficiaryCurrentEmployer: _, ...others} = whole.signatories;
    const left = {
      ...whole,
      signatories: {...others, beneficiary: {...others.beneficiary, isEmployed: false}},
    };
    await refused(
      parent.modifyConvention({conventionId: four.id, convention: left, justification: why}),
      'convention_invalid',
      '/convention/signatories/beneficiaryCurrentEmployer contact_kept',
    );
    assert.equal((await client.readConvention({conventionId: id})).version, 1);
    await oneStep.client.readConvention({conventionId: id});
    await oneStep.client.modifyConvention(input);
    assert.equal((await oneStep.client.readConvention({conventionId: id})).version, 2);
  });

  test('it is judged as a request is: what is wrong is named, and nothing changes', async () => {
    const submitted = await inReview(oneStep);
    const {content} = submitted;
    const modify = (convention: object) =>
      oneStep.client.modifyConvention({
        conventionId: submitted.id,
        convention: {...content, ...convention},
        justification: why,
      });
    await refused(
      modify({dateEnd: '2027-02-01'}),
      'convention_invalid',
      '/convention/dateEnd duration_over_month',
    );
    // The agency changes by a transfer only; the status by no field at all (V109 to V114, G1).
    await refused(
      modify({agencyId: twoSteps.id}),
      'request_invalid',
      '/convention/agencyId unknown_field',
    );
    await refused(
      modify({status: 'IN_REVIEW'}),
      'request_invalid',
      '/convention/status unknown_field',
    );
    const read = await oneStep.client.readConvention({conventionId: submitted.id});
    assert.deepEqual([read.revision, read.status], [submitted.revision, 'IN_REVIEW']);
  });

  test('a section that was closed is dropped, as in a new request', async () => {
    const {id} = await fourParties();
    const {content} = await oneStep.client.readConvention({conventionId: id});
    const {beneficiary, beneficiaryCurrentEmployer} = content.signatories;
    assert.ok(beneficiaryCurrentEmployer);
    // "No" to employed, while what was typed for the employer is now wrong.
    await oneStep.client.modifyConvention({
      conventionId: id,
      convention: {
        ...content,
        signatories: {
          ...content.signatories,
          beneficiary: {...beneficiary, isEmployed: false},
          beneficiaryCurrentEmployer: {...beneficiaryCurrentEmployer, phone: beneficiary.phone},
        },
      },
      justification: why,
    });
    const read = await oneStep.client.readConvention({conventionId: id});
    assert.equal(read.signatures.length, 3);
    assert.equal(read.content.signatories.beneficiaryCurrentEmployer, undefined);
  });

  test('the counsellor the agency named stays when a party modifies, and may be changed by it', async () => {
    const {id} = await submit(oneStep);
    await oneStep.client.readConvention({conventionId: id});
    await oneStep.client.nameCounsellor({conventionId: id, ...AGENT});
    const host = await session(id, 'establishment-representative');
    const {content} = await host.readConvention({conventionId: id});
    const modify = (convention: object) =>
      host.modifyConvention({
        conventionId: id,
        convention: {...shorter(content), ...convention},
        justification: why,
      });
    await modify({});
    assert.deepEqual((await host.readConvention({conventionId: id})).agencyReferent, AGENT);
    const agencyReferent = {firstName: 'Inès', lastName: 'Muller'};
    await modify({agencyReferent});
    const read = await host.readConvention({conventionId: id});
    assert.deepEqual(read.agencyReferent, agencyReferent);
  });
});
