import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addKey} from '../../test/api.ts';
import {addAgency, agencyKey, clientWith} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {store, app, addActing, submit, inReview, accepted} = world;
const prescriber = await addActing({name: 'Mission locale du Pays messin'});
const structureId = await addAgency(store, {
  name: "Chantier d'insertion des Jardins de la Seille",
  kind: 'structure-IAE',
  refersTo: prescriber.id,
});
const withKey = async (agencyIds: readonly string[]) =>
  clientWith(app, await agencyKey(store, agencyIds));
const structure = {id: structureId, client: await withKey([structureId])};
const both = await withKey([structureId, prescriber.id]);
const stranger = await addActing({name: 'Mission locale du Grand Nancy', department: '54'});

const read = (conventionId: string, client = prescriber.client) =>
  client.readConvention({conventionId});
const justification = 'Les horaires changent.';

describe('a structure that accompanies, and the prescriber it refers to (§5.4)', () => {
  test('both follow it; nobody else does', async () => {
    const {id} = await submit(structure);
    const {agency} = await read(id);
    assert.deepEqual(agency, {
      id: structureId,
      name: "Chantier d'insertion des Jardins de la Seille",
      kind: 'structure-IAE',
      steps: 'counsellor-and-validator',
      refersToAgencyId: prescriber.id,
      refersToAgencyName: 'Mission locale du Pays messin',
    });
    assert.deepEqual((await read(id, structure.client)).agency, agency);
    await refused(read(id, stranger.client), 'convention_not_found');
  });

  test('always two steps: the structure accepts, then the prescriber validates', async () => {
    const {id} = await inReview(structure);
    await refused(
      structure.client.validateConvention({conventionId: id, ...AGENT}),
      'role_not_allowed',
    );
    await read(id);
    await refused(
      prescriber.client.acceptConvention({conventionId: id, ...AGENT}),
      'role_not_allowed',
    );
    await refused(
      prescriber.client.validateConvention({conventionId: id, ...AGENT}),
      'two_steps_required',
    );
    await structure.client.acceptConvention({conventionId: id, ...AGENT});
    const {commands} = await read(id, structure.client);
    assert.deepEqual(commands, ['modify', 'reject', 'deprecate', 'ask']);
    await read(id);
    const name = {firstName: 'Inès', lastName: 'Muller'};
    const done = await prescriber.client.validateConvention({conventionId: id, ...name});
    assert.equal(done.status, 'ACCEPTED_BY_VALIDATOR');
    assert.deepEqual((await read(id)).validators, {counsellor: AGENT, validator: name});
  });

  test('the prescriber modifies until the acceptance; transfers and names nobody', async () => {
    const {id} = await inReview(structure);
    const {commands, content} = await read(id);
    assert.deepEqual(commands, ['modify', 'reject', 'deprecate', 'ask']);
    await refused(
      prescriber.client.transferConvention({
        conventionId: id,
        agencyId: stranger.id,
        justification,
      }),
      'role_not_allowed',
    );
    await refused(
      prescriber.client.nameCounsellor({conventionId: id, ...AGENT}),
      'role_not_allowed',
    );
    const modification = {conventionId: id, convention: content, justification};
    assert.equal((await prescriber.client.modifyConvention(modification)).version, 2);

    const later = await accepted(structure);
    const after = await read(later.id);
    assert.deepEqual(after.commands, ['validate', 'reject', 'deprecate', 'ask']);
    const change = {conventionId: later.id, convention: after.content, justification};
    await refused(prescriber.client.modifyConvention(change), 'role_not_allowed');
    await read(later.id, structure.client);
    const modified = await structure.client.modifyConvention(change);
    assert.equal(modified.status, 'READY_TO_SIGN');
  });

  test('the prescriber renews and cancels what it validated; corrects after the end', async () => {
    const {id} = await accepted(structure);
    await read(id);
    await prescriber.client.validateConvention({conventionId: id, ...AGENT});
    assert.deepEqual((await read(id)).commands, ['cancel', 'renew', 'correct']);
    await prescriber.client.correctConvention({conventionId: id, birthdate: '2004-10-05'});
    await prescriber.client.cancelConvention({conventionId: id, justification});
  });

  test('one key for both does both steps; a kind of agency is enough to be given', async () => {
    const {id} = await inReview(structure);
    await read(id, both);
    await both.acceptConvention({conventionId: id, ...AGENT});
    await both.validateConvention({conventionId: id, ...AGENT});
    const scopes = ['convention:read', 'convention:write'] as const;
    const ofKind = async (kind: string) =>
      clientWith(app, await addKey(store, {scopes, agencyKinds: [kind]}));
    const {commands} = await read(id, await ofKind('mission-locale'));
    assert.deepEqual(commands, ['cancel', 'renew', 'correct']);
    await read(id, await ofKind('structure-IAE'));
    await refused(read(id, await ofKind('cap-emploi')), 'convention_not_found');
  });

  test('given to a prescriber, it is a convention like others: the structure no longer sees it', async () => {
    const {id} = await inReview(structure);
    await structure.client.transferConvention({
      conventionId: id,
      agencyId: prescriber.id,
      justification,
    });
    await refused(read(id, structure.client), 'convention_not_found');
    assert.deepEqual((await read(id)).agency.steps, 'validator-only');
    await prescriber.client.validateConvention({conventionId: id, ...AGENT});
  });
});
