import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sql} from 'kysely';
import {POLICIES} from '../access/limit/policies.ts';
import {agencyKey} from '../../test/conventions.ts';
import {documentWorld} from '../../test/document-world.ts';
import {eraseFromConvention} from '../privacy/erase-convention.ts';
import {newId} from '../store/id.ts';
import {newVerificationCode} from './code.ts';

const world = await documentWorld();
const agency = await world.addActing();

describe('the page that verifies a document', () => {
  const read = async (code: string, peer?: string) => {
    const response = await world.get(`/verifier/${encodeURIComponent(code)}`, peer ? {peer} : {});
    return {response, text: (await response.text()).replaceAll('\u00a0', ' ')};
  };

  test('says of a code that its convention is validated, and what to compare', async () => {
    const {row} = await world.documented(agency);
    const {response, text} = await read(row.verification_code);
    assert.equal(response.status, 200);
    assert.match(text, /<h1>Convention validée<\/h1>/);
    for (const said of [
      'A. D.',
      'Les Vergers de la Seille',
      'du lundi 7 décembre 2026 au vendredi 11 décembre 2026',
      'lundi 23 novembre 2026 à 10 h 00 (heure de Paris)',
      row.sha256,
      row.document_hash,
      row.verification_code,
    ]) {
      assert.ok(text.includes(said), said);
    }
  });

  test('says no more of anybody than what proves the copy', async () => {
    const {id, row} = await world.documented(agency);
    const {text} = await read(row.verification_code);
    const {content} = await agency.client.readConvention({conventionId: id});
    const {beneficiary, establishmentRepresentative} = content.signatories;
    for (const hidden of [
      id,
      agency.id,
      beneficiary.firstName,
      beneficiary.lastName,
      beneficiary.email,
      beneficiary.phone,
      beneficiary.birthdate,
      establishmentRepresentative.lastName,
      content.siret,
      content.immersionAddress,
      content.immersionAppellation.appellationLabel,
    ]) {
      assert.ok(hidden, 'the fixture has it');
      assert.equal(text.includes(hidden), false, hidden);
    }
  });

  test('reads a code as it was typed, on the page or in its form', async () => {
    const {row} = await world.documented(agency);
    const typed = row.verification_code.toLowerCase().replaceAll('-', ' ');
    assert.equal((await read(typed)).response.status, 200);
    const form = await world.get(`/verifier?code=${encodeURIComponent(typed)}`);
    assert.equal(form.status, 200);
    assert.match(await form.text(), /Convention validée/);
  });

  test('says of any other code the same thing, and gives it back to correct', async () => {
    const known = /Aucun document ne porte ce code/;
    for (const code of [newVerificationCode(), 'n’importe quoi', "' OR 1=1 --", '<b>"x']) {
      const {response, text} = await read(code);
      assert.equal(response.status, 404, code);
      assert.match(text, known);
      assert.equal(text.includes('<b>'), false);
    }
    assert.match((await read('AB"CD')).text, /value="AB&quot;CD"/);
    const blank = await world.get('/verifier');
    assert.equal(blank.status, 200);
    assert.doesNotMatch(await blank.text(), known);
  });

  test('says since when a convention is cancelled', async () => {
    const {id, row} = await world.documented(agency);
    await agency.client.readConvention({conventionId: id});
    world.clock.now = new Date('2026-12-01T10:30:00Z');
    await agency.client.cancelConvention({conventionId: id, justification: 'Sans objet.'});
    const {response, text} = await read(row.verification_code);
    world.clock.now = new Date('2026-11-23T09:00:00Z');
    assert.equal(response.status, 200);
    assert.match(text, /<h1>Convention annulée<\/h1>/);
    assert.ok(text.includes('mardi 1er décembre 2026 à 11 h 30 (heure de Paris)'));
    assert.equal(text.includes('Sans objet.'), false);
    assert.doesNotMatch(text, /est validée et n’a pas été annulée/);
  });

  test('says that a mention was corrected since', async () => {
    const {id, row} = await world.documented(agency);
    const said = /Une mention en a été corrigée/;
    assert.doesNotMatch((await read(row.verification_code)).text, said);
    await agency.client.readConvention({conventionId: id});
    await agency.client.correctConvention({
      conventionId: id,
      establishmentTutor: {lastName: 'Åberg'},
    });
    assert.match((await read(row.verification_code)).text, said);
  });

  test('still stands once its people are erased, and names nobody', async () => {
    const {id, row} = await world.documented(agency);
    const {now} = world.clock;
    const act = {actor: 'job:essai', reason: 'retention', now, newId: () => newId(now)} as const;
    await world.store.db.transaction().execute(tx => eraseFromConvention(tx, id, 'everybody', act));
    const {response, text} = await read(row.verification_code);
    assert.equal(response.status, 200);
    assert.match(text, /Personne accueillie<\/dt>\s*<dd>Données effacées<\/dd>/);
    assert.ok(text.includes(row.sha256) && text.includes('lundi 7 décembre 2026'));
    assert.equal(text.includes('A. D.'), false);
    const key = await agencyKey(world.store, [agency.id]);
    const pdf = await world.get(`/api/conventions/${id}/document.pdf`, {token: key});
    assert.equal(pdf.status, 409);
  });

  test('may contact nobody, is framed by nobody, and changes nothing', async () => {
    const {row} = await world.documented(agency);
    const counted = () =>
      sql<{
        n: string;
      }>`SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM convention_audit)
        + (SELECT count(*) FROM idempotency) AS n`.execute(world.store.db);
    const before = (await counted()).rows;
    const {response, text} = await read(row.verification_code);
    assert.deepEqual((await counted()).rows, before);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.doesNotMatch(policy, /unsafe|connect-src|https?:/);
    assert.equal(response.headers.get('x-robots-tag'), 'noindex');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('set-cookie'), null);
    assert.doesNotMatch(text, /https?:\/\//);
  });

  test('lets nobody try codes without end, and everybody verify', async () => {
    const {row} = await world.documented(agency);
    const peer = '203.0.113.7';
    const {burst} = POLICIES.link;
    for (let tried = 0; tried < burst; tried += 1) {
      assert.equal((await read(newVerificationCode(), peer)).response.status, 404);
    }
    const {response, text} = await read(newVerificationCode(), peer);
    assert.equal(response.status, 429);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.match(text, /<html lang="fr">[\s\S]*Trop de codes inconnus/);
    assert.equal((await read(row.verification_code, peer)).response.status, 200);
    assert.equal((await read(newVerificationCode(), '203.0.113.8')).response.status, 404);
  });
});
