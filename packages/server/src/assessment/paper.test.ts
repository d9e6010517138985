import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {assessmentWorld, NO_SHOW, WHOLE} from '../../test/assessments.ts';
import {BASE_URL} from '../../test/api.ts';
import {problemOf} from '../../test/asking.ts';
import {agencyKey} from '../../test/conventions.ts';
import {readPdf} from '../../test/pdf-reading.ts';
import {openSession} from '../access/link-store.ts';

const world = await assessmentWorld();
const {store, app, clock, over, write, signAssessment} = world;
const agency = await world.addActing();
const key = await agencyKey(store, [agency.id]);

const get = (conventionId: string, form: 'pdf' | 'html', token: string): Promise<Response> =>
  app.fetch(
    new Request(`${BASE_URL}/api/conventions/${conventionId}/assessment.${form}`, {
      headers: {authorization: `Bearer ${token}`},
    }),
  );

const saidBy = async (conventionId: string): Promise<string> => {
  const bytes = await (await get(conventionId, 'pdf', key)).arrayBuffer();
  return (await readPdf(new Uint8Array(bytes))).elements.map(({text}) => text).join('\n');
};

describe('the assessment, on paper', () => {
  test('says what was written, and whether it is signed', async () => {
    const conventionId = await over(agency);
    await write(conventionId);
    const unsigned = await saidBy(conventionId);
    for (const said of [WHOLE.skills ?? '', WHOLE.establishmentFeedback ?? '', 'À travailler']) {
      assert.ok(unsigned.includes(said), said);
    }
    assert.match(unsigned, /35\s*h\s+sur\s+35\s*h\s+prévues/);
    assert.match(unsigned, /n’a pas encore signé/);
    await signAssessment(conventionId, {agrees: false, comment: 'Je suis venue tous les jours.'});
    const signed = await saidBy(conventionId);
    assert.match(signed, /N’est pas d’accord/);
    assert.ok(signed.includes('Je suis venue tous les jours.'));
  });

  test('a no-show says of whom, and nothing else', async () => {
    const conventionId = await over(agency);
    await write(conventionId, NO_SHOW);
    const said = await saidBy(conventionId);
    assert.match(said, /La personne n’est pas venue/);
    assert.match(said, /ne se signe pas/);
    assert.doesNotMatch(said, /La suite|Ce qu’en dit le tuteur/);
  });

  test('is sent as a file nothing keeps, to those who may read it', async () => {
    const conventionId = await over(agency);
    assert.equal(
      problemOf(await (await get(conventionId, 'pdf', key)).text()).code,
      'assessment_not_found',
    );
    await write(conventionId);
    for (const form of ['pdf', 'html'] as const) {
      const {status, headers} = await get(conventionId, form, key);
      assert.equal(status, 200);
      assert.equal(headers.get('cache-control'), 'no-store');
      const employer = await openSession(store.db, {
        conventionId,
        role: 'beneficiary-current-employer',
        now: clock.now,
      });
      assert.equal((await get(conventionId, form, employer)).status, 403);
      const foreign = await agencyKey(store, [(await world.addActing()).id]);
      assert.equal((await get(conventionId, form, foreign)).status, 404);
    }
    const {headers} = await get(conventionId, 'pdf', key);
    assert.equal(
      headers.get('content-disposition'),
      `attachment; filename="bilan-${conventionId}.pdf"`,
    );
  });
});
