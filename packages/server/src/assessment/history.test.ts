import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {EVENT_DATA} from '@immersion-kit/sdk/contract';
import {assessmentWorld, WHOLE} from '../../test/assessments.ts';
import {verifyAudit} from '../convention/audit-store.ts';
import {erasePerson} from '../privacy/erase-person.ts';
import {surveyPerson} from '../privacy/survey.ts';
import {newId} from '../store/id.ts';

const world = await assessmentWorld();
const {store, clock, over, write, signAssessment} = world;
const {pool, db} = store;
const agency = await world.addActing();

const remove = async (conventionId: string) => {
  await agency.client.readConvention({conventionId});
  await agency.client.deleteAssessment({conventionId, justification: 'Une autre personne.'});
};

/** Written and signed, taken away, written again: three entries, then one. */
const conventionId = await over(agency);
await write(conventionId);
const {documentHash: first} = await agency.client.readAssessment({conventionId});
await signAssessment(conventionId, {agrees: false, comment: 'Je suis venue.'});
await remove(conventionId);
await write(conventionId);
const {documentHash: second} = await agency.client.readAssessment({conventionId});

const entries = async () => {
  const {rows} = await pool.query<{entry: {action: string; details: object; sequence: number}}>(
    `SELECT entry FROM convention_audit WHERE convention_id = $1
      AND entry ->> 'action' LIKE 'assessment.%' ORDER BY sequence`,
    [conventionId],
  );
  return rows.map(({entry}) => entry);
};
const [CREATED = 0, , DELETED = 0, AGAIN = 0] = (await entries()).map(({sequence}) => sequence);

/** Where the history says that something is wrong, once the rows were changed by hand. */
const shownBy = async (change: string): Promise<number[]> => {
  const client = await pool.connect();
  try {
    await client.query('CREATE TEMP TABLE kept AS TABLE assessment');
    await client.query(change, []);
    const {broken} = await verifyAudit(db);
    assert.ok(broken.every(one => one.conventionId === conventionId));
    return broken.map(({sequence}) => sequence);
  } finally {
    await client.query('DELETE FROM assessment');
    await client.query('INSERT INTO assessment SELECT * FROM kept');
    await client.query('DROP TABLE kept');
    client.release();
  }
};

describe('the history of a convention and its assessments', () => {
  test('names each assessment at each step, and whether the person agreed', async () => {
    assert.deepEqual(
      (await entries()).map(({action, details}) => [action, details]),
      [
        ['assessment.created', {outcome: 'COMPLETED', assessmentHash: first}],
        ['assessment.signed', {assessmentHash: first, agrees: false}],
        ['assessment.deleted', {assessmentHash: first}],
        ['assessment.created', {outcome: 'COMPLETED', assessmentHash: second}],
      ],
    );
    assert.notEqual(first, second);
  });

  test('tells none of it in the log', async () => {
    const {rows} = await pool.query<{type: keyof typeof EVENT_DATA; payload: object}>(
      "SELECT type, payload FROM outbox WHERE type LIKE 'assessment.%' ORDER BY number",
    );
    assert.equal(rows.length, 4);
    for (const {type, payload} of rows) {
      assert.deepEqual(EVENT_DATA[type].parse(payload), payload, 'no more than it may say');
    }
  });

  const current = 'WHERE deleted_at IS NULL';
  const gone = 'WHERE deleted_at IS NOT NULL';
  for (const [what, change, at] of [
    ['as they were', 'SELECT 1', []],
    [
      'another opinion',
      `UPDATE assessment SET content = content || '{"skills": "Rien."}' ${current}`,
      [AGAIN],
    ],
    [
      'another opinion, its hash included',
      `UPDATE assessment SET document_hash = repeat('a', 64) ${current}`,
      [AGAIN],
    ],
    ['another author', `UPDATE assessment SET role = 'validator' ${current}`, [AGAIN]],
    ['another day', `UPDATE assessment SET created_at = now() ${current}`, [AGAIN]],
    ['a signature nobody gave', `UPDATE assessment SET agrees = true ${current}`, [AGAIN]],
    ['taken away by nobody', `UPDATE assessment SET deleted_at = now() ${current}`, [AGAIN]],
    ['an agreement for a disagreement', `UPDATE assessment SET agrees = true ${gone}`, [DELETED]],
    ['one that is gone', `DELETE FROM assessment ${gone}`, [DELETED]],
    [
      'one that nobody wrote',
      `INSERT INTO assessment (id, convention_id, status, content, document_hash, role, author,
        created_at, deleted_at) SELECT gen_random_uuid(), convention_id, status, content,
        repeat('b', 64), role, author, created_at, now() FROM assessment ${current}`,
      [AGAIN + 1],
    ],
  ] as const) {
    test(`shows ${what}`, async () => {
      assert.deepEqual(await shownBy(change), at);
    });
  }

  test('is whole once the words are erased', async () => {
    assert.ok(CREATED > 0);
    const {content} = await agency.client.readConvention({conventionId});
    const {email = ''} = content.signatories.beneficiary;
    await erasePerson(db, await surveyPerson(db, {email}, '2027-02-01'), {
      actor: 'command:person-erase',
      reason: 'request',
      now: clock.now,
      newId: () => newId(clock.now),
      isForced: true,
      isRehearsal: false,
    });
    const {rows} = await pool.query<{skills: string; document_hash: string}>(
      `SELECT content ->> 'skills' AS skills, document_hash FROM assessment ${current}`,
    );
    assert.deepEqual(rows, [{skills: '', document_hash: second}]);
    assert.notEqual(WHOLE.skills, '');
    assert.deepEqual((await verifyAudit(db)).broken, []);
    assert.deepEqual(await shownBy(`UPDATE assessment SET agrees = true ${current}`), [AGAIN]);
  });
});
