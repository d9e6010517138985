import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {AssessmentRequestInput, Role} from '@immersion-kit/sdk/contract';
import {assessmentWorld, FIRST_DAY, LATER, NO_SHOW, WHOLE} from '../../test/assessments.ts';
import {DIGITS, signing} from '../../test/codes.ts';
import {refused} from '../../test/convention-world.ts';
import {START} from '../../test/conventions.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {clientWithCookie} from '../../test/staff-world.ts';

const world = await assessmentWorld();
const {store, clock, session, over, write, readyToSign, signAssessment} = world;
const agency = await world.addActing();

const eventsOf = async (conventionId: string): Promise<string[]> => {
  const {rows} = await store.pool.query<{type: string}>(
    `SELECT type FROM outbox WHERE convention_id = $1 AND type LIKE 'assessment.%' ORDER BY number`,
    [conventionId],
  );
  return rows.map(({type}) => type);
};

describe('to write an assessment', () => {
  test('by the tutor, once; the agency’s software reads it, and the convention says so', async () => {
    const conventionId = await over(agency);
    const {revision} = await agency.client.readConvention({conventionId});
    const state = await write(conventionId);
    assert.deepEqual([state.status, state.revision], ['ACCEPTED_BY_VALIDATOR', revision + 1]);
    const {documentHash, ...read} = await agency.client.readAssessment({conventionId});
    assert.match(documentHash, /^[0-9a-f]{64}$/);
    assert.deepEqual(read, {
      conventionId,
      ...WHOLE,
      hoursMade: 35,
      writtenBy: 'establishment-tutor',
      createdAt: LATER.toISOString(),
    });
    const {assessment, commands} = await agency.client.readConvention({conventionId});
    assert.deepEqual(assessment, {
      status: 'COMPLETED',
      endedWithAJob: false,
      createdAt: LATER.toISOString(),
    });
    assert.ok(commands.includes('delete-assessment') && !commands.includes('assess'));
    await refused(write(conventionId), 'assessment_exists');
    await refused(
      agency.client.writeAssessment({conventionId, assessment: NO_SHOW}),
      'assessment_exists',
    );
    assert.deepEqual(await eventsOf(conventionId), ['assessment.created']);
  });

  test('twenty at once write one', async () => {
    const conventionId = await over(agency);
    const answers = await Promise.allSettled(
      Array.from({length: 20}, (_, index) =>
        index % 2 ? write(conventionId) : write(conventionId, NO_SHOW),
      ),
    );
    assert.equal(answers.filter(({status}) => status === 'fulfilled').length, 1);
    const {rows} = await store.pool.query('SELECT FROM assessment WHERE convention_id = $1', [
      conventionId,
    ]);
    assert.equal(rows.length, 1);
    assert.deepEqual(await eventsOf(conventionId), ['assessment.created']);
  });

  test('from the first day on, on the clocks of the agency: an early end, a no-show', async () => {
    const eve = new Date(`${START}T22:30:00Z`);
    eve.setUTCDate(eve.getUTCDate() - 1);
    const early: AssessmentRequestInput = {
      ...WHOLE,
      status: 'PARTIALLY_COMPLETED',
      lastDayOfPresence: START,
      numberOfMissedHours: 1.5,
    };
    const conventionId = await over(agency, {}, eve);
    await refused(write(conventionId, NO_SHOW), 'immersion_not_started');
    clock.now = FIRST_DAY;
    await refused(
      write(conventionId),
      'assessment_invalid',
      '/assessment/status immersion_not_over',
    );
    await write(conventionId, early);
    const {hoursMade} = await agency.client.readAssessment({conventionId});
    assert.equal(hoursMade, 5.5);
    const other = await over(agency, {}, FIRST_DAY);
    await write(other, NO_SHOW);
    const read = await agency.client.readAssessment({conventionId: other});
    assert.deepEqual(
      [read.status, read.noShowCause, read.hoursMade],
      ['DID_NOT_SHOW', 'beneficiary', 0],
    );
  });

  test('a refusal names each field, and nothing is written', async () => {
    const conventionId = await over(agency);
    const {endedWithAJob: _, ...unsaid} = WHOLE;
    await refused(
      write(conventionId, {...unsaid, status: 'PARTIALLY_COMPLETED', numberOfMissedHours: 1}),
      'assessment_invalid',
      '/assessment/lastDayOfPresence required',
      '/assessment/endedWithAJob required',
    );
    await refused(
      write(conventionId, {...WHOLE, establishmentFeedback: ''}),
      'request_invalid',
      '/assessment/establishmentFeedback required',
    );
    await refused(agency.client.readAssessment({conventionId}), 'assessment_not_found');
    assert.deepEqual(await eventsOf(conventionId), []);
  });

  test('not before the validation, nor once cancelled', async () => {
    const {id: waiting} = await world.inReview(agency);
    await refused(write(waiting), 'status_not_allowed');
    const conventionId = await over(agency, {}, new Date('2026-11-24T09:00:00Z'));
    await agency.client.readConvention({conventionId});
    await agency.client.cancelConvention({conventionId, justification: 'Le jardin est fermé.'});
    clock.now = LATER;
    await refused(write(conventionId), 'status_not_allowed');
  });

  test('V: nothing is cancelled over an assessment', async () => {
    const conventionId = await over(agency, {}, FIRST_DAY);
    await write(conventionId, NO_SHOW);
    await agency.client.readConvention({conventionId});
    await refused(
      agency.client.cancelConvention({conventionId, justification: 'Personne.'}),
      'assessment_exists',
    );
  });
});

describe('to sign an assessment', () => {
  test('by the person, with a code, in agreement; once', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    await signAssessment(conventionId, {agrees: true, comment: 'Merci à toute l’équipe.'});
    const {signature} = await agency.client.readAssessment({conventionId});
    assert.deepEqual(signature, {
      agrees: true,
      comment: 'Merci à toute l’équipe.',
      signedAt: LATER.toISOString(),
    });
    const {assessment} = await agency.client.readConvention({conventionId});
    assert.deepEqual([assessment?.signedAt, assessment?.agrees], [LATER.toISOString(), true]);
    await refused(signAssessment(conventionId), 'already_signed');
    assert.deepEqual(await eventsOf(conventionId), ['assessment.created', 'assessment.signed']);
    const {rows} = await store.pool.query<{evidence: Record<string, unknown>}>(
      'SELECT evidence FROM assessment WHERE convention_id = $1',
      [conventionId],
    );
    assert.deepEqual(Object.keys(rows[0]?.evidence ?? {}).sort(), [
      'channel',
      'codeId',
      'codeSentAt',
      'codeUsedAt',
      'invitationId',
    ]);
  });

  test('V139, V140: a disagreement says why, in 3,000 signs at most', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    await refused(
      signAssessment(conventionId, {agrees: false}),
      'request_invalid',
      '/comment required',
    );
    await refused(
      signAssessment(conventionId, {agrees: false, comment: 'a'.repeat(3001)}),
      'request_invalid',
      '/comment too_long',
    );
    await signAssessment(conventionId, {agrees: false, comment: 'a'.repeat(3000)});
    const {signature} = await agency.client.readAssessment({conventionId});
    assert.equal(signature?.agrees, false);
  });

  test('a no-show is signed by nobody (G18)', async () => {
    const conventionId = await over(agency);
    await write(conventionId, NO_SHOW);
    await refused(signAssessment(conventionId), 'assessment_unsignable');
  });

  test('nothing but what was read, and with no other code', async () => {
    const conventionId = await over(agency);
    const {documentHash: conventions} = await agency.client.readConvention({conventionId});
    await write(conventionId);
    const person = await session(conventionId, 'beneficiary');
    const {documentHash} = await person.readAssessment({conventionId});
    const role = 'beneficiary';
    // The code of the convention, with its hash, then with the assessment's.
    const other = await signing(store, {conventionId, role, documentHash: conventions}, clock.now);
    await refused(person.signAssessment({...other, agrees: true}), 'document_changed');
    await refused(person.signAssessment({...other, documentHash, agrees: true}), 'code_expired');
    await signing(store, {conventionId, role, documentHash}, clock.now);
    await refused(
      person.signAssessment({conventionId, documentHash, code: '000000', agrees: true}),
      'code_wrong',
    );
    // Taken away and written again: what was read is no more.
    await agency.client.readConvention({conventionId});
    await agency.client.deleteAssessment({conventionId, justification: 'Une autre personne.'});
    await refused(signAssessment(conventionId), 'assessment_not_found');
    await write(conventionId, {...WHOLE, skills: 'Semer.'});
    const ready = {conventionId, documentHash, code: DIGITS, agrees: true};
    await refused(person.signAssessment(ready), 'document_changed');
    await signAssessment(conventionId);
    assert.deepEqual(await eventsOf(conventionId), [
      'assessment.created',
      'assessment.deleted',
      'assessment.created',
      'assessment.signed',
    ]);
  });
});

describe('to take an assessment away', () => {
  test('leaves what proves it was there, and nothing that was written', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    const {documentHash} = await agency.client.readAssessment({conventionId});
    await signAssessment(conventionId, {agrees: false, comment: 'Je suis venue.'});
    await agency.client.readConvention({conventionId});
    await agency.client.deleteAssessment({conventionId, justification: 'Une autre personne.'});
    const {rows} = await store.pool.query<{content: object; kept: string}>(
      `SELECT content, concat_ws(' ', status, document_hash, agrees, comment, signed_at IS NULL,
        deletion_reason) AS kept FROM assessment WHERE convention_id = $1`,
      [conventionId],
    );
    assert.deepEqual(rows, [
      {
        content: {status: 'COMPLETED', endedWithAJob: false},
        kept: `COMPLETED ${documentHash} f f Une autre personne.`,
      },
    ]);
  });

  test('leaves nothing to sign of it, even written again in the same words', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    const {person, ready} = await readyToSign(conventionId);
    await agency.client.readConvention({conventionId});
    await agency.client.deleteAssessment({conventionId, justification: 'Une autre personne.'});
    await write(conventionId);
    await refused(person.signAssessment({...ready, agrees: true}), 'document_changed');
    const again = await person.readAssessment({conventionId});
    assert.notEqual(again.documentHash, ready.documentHash);
    await refused(
      person.signAssessment({...ready, documentHash: again.documentHash, agrees: true}),
      'code_expired',
    );
  });

  test('leaves nothing to read, even to whoever had begun to', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    const staff = await addStaff(store, agency.id, 'counsellor');
    const client = clientWithCookie(world.app, await signIn(store, staff, clock.now));
    const other = await store.pool.connect();
    try {
      // What was read is noted before its words are: the note waits.
      await other.query('BEGIN');
      await other.query('LOCK TABLE staff_access IN SHARE MODE');
      const reading = client.readAssessment({conventionId});
      const over = reading.catch(() => undefined);
      for (let waiting = 0; waiting === 0;) {
        const {rowCount} = await other.query(
          "SELECT FROM pg_locks WHERE NOT granted AND relation = 'staff_access'::regclass",
        );
        waiting = rowCount ?? 0;
      }
      await other.query('UPDATE assessment SET deleted_at = now() WHERE convention_id = $1', [
        conventionId,
      ]);
      await other.query('COMMIT');
      await over;
      await refused(reading, 'assessment_not_found');
    } finally {
      other.release();
    }
  });
});

describe('to read an assessment', () => {
  const READ: readonly (readonly [Role, boolean])[] = [
    ['beneficiary', true],
    ['beneficiary-representative', true],
    ['establishment-representative', true],
    ['establishment-tutor', true],
    ['counsellor', true],
    ['agency-viewer', true],
    ['beneficiary-current-employer', false],
  ];

  test('who wrote it, whom it is about, the agency; not the employer', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    for (const [role, may] of READ) {
      const client = await session(conventionId, role);
      const call = client.readAssessment({conventionId});
      if (may) assert.equal((await call).status, 'COMPLETED', role);
      else await refused(call, 'role_not_allowed');
      const {assessment} = await client.readConvention({conventionId});
      assert.equal(assessment !== undefined, may, role);
    }
    const elsewhere = await world.addActing({name: 'Cap emploi 54'});
    await refused(elsewhere.client.readAssessment({conventionId}), 'convention_not_found');
    const other = await over(agency);
    const stranger = await session(other, 'beneficiary');
    await refused(stranger.readAssessment({conventionId}), 'convention_not_found');
  });

  test('the list says where each stands, and is asked for those awaited', async () => {
    const own = await world.addActing();
    const ids = {
      awaited: await over(own),
      unsigned: await over(own),
      signed: await over(own),
      disputed: await over(own),
      'no-show': await over(own),
    };
    await write(ids.unsigned);
    await write(ids.signed);
    await signAssessment(ids.signed);
    await write(ids.disputed);
    await signAssessment(ids.disputed, {agrees: false, comment: 'Je suis venue.'});
    await write(ids['no-show'], NO_SHOW);
    const later = await over(own, {start: '2027-03-01'});
    const {data} = await own.client.listConventions();
    const said = Object.fromEntries(data.map(({id, assessment}) => [id, assessment]));
    assert.deepEqual(said, {
      ...Object.fromEntries(Object.entries(ids).map(([word, id]) => [id, word])),
      [later]: undefined,
    });
    for (const [word, id] of Object.entries(ids)) {
      const assessment = word as keyof typeof ids;
      const found = await own.client.listConventions({assessment});
      assert.deepEqual(
        found.data.map(one => one.id),
        [id],
        word,
      );
    }
  });
});
