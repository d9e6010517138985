import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {isApiError} from '@immersion-kit/sdk';
import {signing} from '../../test/codes.ts';
import {testApp} from '../../test/api.ts';
import {
  addAgency,
  agencyKey,
  clientWith,
  requestFor,
  scheduleOf,
  sessionOf,
  signAll,
} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {verifyAudit} from './audit-store.ts';

const store = await testStore();
const {app, clock} = testApp(store);
const oneStep = await addAgency(store);
const twoSteps = await addAgency(store, {
  name: 'Cap emploi 57',
  kind: 'cap-emploi',
  steps: 'counsellor-and-validator',
});
const agency = clientWith(app, await agencyKey(store, [oneStep, twoSteps]));

let people = 0;
/** Somebody new each time: no two tests' conventions are alike. */
const submit = async (agencyId = oneStep, choices: Parameters<typeof requestFor>[1] = {}) => {
  const letters = String.fromCharCode(97 + (people % 26), 97 + (Math.floor(people / 26) % 26));
  people += 1;
  const convention = requestFor(agencyId, {lastName: `Delattre-${letters}`, ...choices});
  return agency.submitConvention({convention});
};

const refusedWith = (code: string, status: number) => (error: unknown) => {
  assert.ok(isApiError(error), String(error));
  assert.equal(error.code, code);
  assert.equal(error.status, status);
  return true;
};

describe('a convention', () => {
  test('is submitted, signed by both, validated: one step', async () => {
    const submitted = await submit();
    assert.equal(submitted.status, 'READY_TO_SIGN');
    await signAll(store, app, submitted);
    const read = await agency.readConvention({conventionId: submitted.id});
    assert.equal(read.status, 'IN_REVIEW');
    assert.equal(read.totalHours, 35);
    assert.equal(read.workedDays, 5);
    assert.deepEqual(
      read.signatures.map(({role, signedAt}) => [role, signedAt !== undefined]),
      [
        ['beneficiary', true],
        ['establishment-representative', true],
      ],
    );
    const agent = {firstName: 'Awa', lastName: 'Konaté'};
    const validated = await agency.validateConvention({conventionId: submitted.id, ...agent});
    assert.equal(validated.status, 'ACCEPTED_BY_VALIDATOR');
    const after = await agency.readConvention({conventionId: submitted.id});
    assert.deepEqual(after.validators, {validator: agent});
    assert.deepEqual(after.commands, ['cancel', 'renew', 'correct']);
  });

  test('goes through two people in a two-step agency', async () => {
    const {id, ...submitted} = await submit(twoSteps);
    await signAll(store, app, {id, ...submitted});
    await agency.readConvention({conventionId: id});
    const agent = {firstName: '', lastName: ''};
    await assert.rejects(
      agency.validateConvention({conventionId: id, ...agent}),
      refusedWith('two_steps_required', 403),
    );
    const accepted = await agency.acceptConvention({conventionId: id, ...agent});
    assert.equal(accepted.status, 'ACCEPTED_BY_COUNSELLOR');
    const validated = await agency.validateConvention({conventionId: id, ...agent});
    assert.equal(validated.status, 'ACCEPTED_BY_VALIDATOR');
  });

  test('loses its signatures when it is modified, and says so', async () => {
    const submitted = await submit();
    await signAll(store, app, submitted, ['beneficiary']);
    const host = await sessionOf(store, app, submitted.id, 'establishment-representative');
    const read = await host.readConvention({conventionId: submitted.id});
    const {content} = read;
    const modified = await host.modifyConvention({
      conventionId: submitted.id,
      convention: {...content, schedule: scheduleOf(content.dateStart, 4)},
      justification: 'Le vendredi, nous sommes fermés.',
    });
    assert.equal(modified.status, 'READY_TO_SIGN');
    assert.notEqual(modified.documentHash, submitted.documentHash);
    const beneficiary = await sessionOf(store, app, submitted.id, 'beneficiary');
    const ready = ({id, documentHash}: typeof submitted) =>
      signing(store, {conventionId: id, role: 'beneficiary', documentHash}, clock.now);
    await assert.rejects(
      beneficiary.signConvention(await ready(submitted)),
      refusedWith('document_changed', 409),
    );
    await beneficiary.signConvention(await ready(modified));
    const {rows} = await store.pool.query<{type: string}>(
      'SELECT type FROM outbox WHERE convention_id = $1 ORDER BY number',
      [submitted.id],
    );
    assert.deepEqual(
      rows.map(({type}) => type),
      [
        'convention.submitted',
        'convention.signed',
        'convention.signatures-voided',
        'convention.modified',
        'convention.signed',
      ],
    );
  });

  test('the audit chain of every convention above is whole', async () => {
    const {checked, broken} = await verifyAudit(store.db);
    assert.ok(checked >= 3);
    assert.deepEqual(broken, []);
  });
});
