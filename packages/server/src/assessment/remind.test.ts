import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {
  type AssessmentRequest,
  contract,
  type Role,
  type StaffRole,
} from '@immersion-kit/sdk/contract';
import {addKey, clientOf} from '../../test/api.ts';
import {ask} from '../../test/asking.ts';
import {refused} from '../../test/convention-world.ts';
import {addAgency, agencyKey, clientWith} from '../../test/conventions.ts';
import {messageWorld} from '../../test/message-world.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {clientWithCookie} from '../../test/staff-world.ts';
import {DAY, MINUTE} from '../../test/tokens/clock.ts';

const world = await messageWorld();
const {store, app, clock, happen, delivered, told, later, session} = world;
const agency = await world.addActing();
const BASE = clock.now;
const LAST_DAY = new Date('2026-12-11T09:00:00Z');
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const TUTOR = 'establishment-tutor' as const;
const TO_TUTOR = 'assessment-reminder → bjorn@vergers.example';
const TO_PERSON = 'assessment-to-sign-reminder → anais@personne.example';
const WRITTEN = {status: 'COMPLETED', endedWithAJob: false} as const;

beforeEach(world.forget);

/** A validated immersion on its last day. */
const ended = async (isMinor = false): Promise<string> => {
  clock.now = BASE;
  const request = world.requestOf(agency, {isMinor});
  const establishmentTutor = {...request.establishmentTutor, email: 'bjorn@vergers.example'};
  const {id} = await world.insert({...request, establishmentTutor});
  await world.sign(id, 'beneficiary', 'establishment-representative');
  if (isMinor) await world.sign(id, 'beneficiary-representative');
  await happen(id, ['validator'], {name: 'validate', agent: AGENT});
  clock.now = LAST_DAY;
  await world.forget();
  return id;
};

const write = async (id: string, assessment: AssessmentRequest = WRITTEN) => {
  await happen(id, [TUTOR], {name: 'assess', assessment});
  await world.forget();
};

const signAssessment = async (id: string) => {
  const documentHash = (await world.loadedOf(id)).assessment?.documentHash ?? '';
  await happen(id, ['beneficiary'], {name: 'sign-assessment', documentHash, agrees: true});
  await world.forget();
};

const landed = async (): Promise<string[]> => {
  await delivered();
  const lines = await told();
  await world.forget();
  return lines;
};

const staff = async (role: StaffRole, at = agency.id) =>
  clientWithCookie(app, await signIn(store, await addStaff(store, at, role), clock.now));

describe('reminding of an assessment', () => {
  test('goes to the tutor until it is written, then to the person until it is signed', async () => {
    const conventionId = await ended();
    assert.deepEqual(
      await (await session(conventionId, 'beneficiary')).remindAssessment({conventionId}),
      {
        asked: true,
      },
    );
    const [letter] = await delivered();
    assert.deepEqual(await told(), [TO_TUTOR]);
    const [, token = ''] = /\/bilan#(in_[\w-]{43})$/m.exec(letter?.text ?? '') ?? [];
    const {role} = await clientOf(app).openInvitation({token});
    assert.equal(role, TUTOR);
    await write(conventionId);
    // Another wait: whoever chased the tutor may chase the person the same day.
    await (await session(conventionId, TUTOR)).remindAssessment({conventionId});
    assert.deepEqual(await landed(), [TO_PERSON]);
    await signAssessment(conventionId);
    later(DAY);
    const again = (await session(conventionId, TUTOR)).remindAssessment({conventionId});
    await refused(again, 'already_signed');
    assert.deepEqual(await landed(), []);
  });

  test('is for the parties, the tutor, and those who decide', async () => {
    const conventionId = await ended(true);
    await agency.client.readConvention({conventionId});
    const as = (role: Role) => () => session(conventionId, role);
    const may = {
      person: as('beneficiary'),
      host: as('establishment-representative'),
      parent: as('beneficiary-representative'),
      tutor: as(TUTOR),
      counsellor: () => staff('counsellor'),
      validator: () => staff('validator'),
      key: () => Promise.resolve(agency.client),
    };
    for (const [who, clientFor] of Object.entries(may)) {
      await (await clientFor()).remindAssessment({conventionId});
      later(DAY);
      assert.deepEqual(await landed(), [TO_TUTOR], who);
    }
  });

  test('is for nobody else', async () => {
    const conventionId = await ended();
    const elsewhere = await addAgency(store, {name: 'Operateur', kind: 'operateur-cep'});
    for (const client of [await staff('agency-admin'), await staff('agency-viewer')]) {
      await refused(client.remindAssessment({conventionId}), 'role_not_allowed');
    }
    const other = await ended();
    for (const client of [
      await session(other, 'beneficiary'),
      await staff('validator', elsewhere),
      clientWith(app, await agencyKey(store, [elsewhere])),
    ]) {
      await refused(client.remindAssessment({conventionId}), 'convention_not_found');
    }
    const reader = await addKey(store, {scopes: ['convention:read'], agencyIds: [agency.id]});
    await refused(clientWith(app, reader).remindAssessment({conventionId}), 'scope_missing');
    assert.deepEqual(await landed(), []);
  });

  test('tells the employer nothing: they do not read it', async () => {
    const conventionId = await ended();
    const employer = await session(conventionId, 'beneficiary-current-employer');
    const remind = () => employer.remindAssessment({conventionId});
    await refused(remind(), 'role_not_allowed');
    await write(conventionId);
    await refused(remind(), 'role_not_allowed');
    await signAssessment(conventionId);
    await refused(remind(), 'role_not_allowed');
    assert.deepEqual(await landed(), []);
  });

  test('is done once a day, whoever asks', async () => {
    const conventionId = await ended();
    await (await session(conventionId, 'beneficiary')).remindAssessment({conventionId});
    assert.deepEqual(await landed(), [TO_TUTOR]);
    later(20 * MINUTE);
    const key = await agencyKey(store, [agency.id]);
    const {status, code, headers} = await ask(app, contract.remindAssessment, {
      token: key,
      params: {conventionId},
    });
    assert.deepEqual([status, code], [429, 'message_too_soon']);
    assert.equal(headers.get('retry-after'), String(86_400 - 20 * 60));
    later(DAY - 20 * MINUTE - 1);
    await refused(agency.client.remindAssessment({conventionId}), 'message_too_soon');
    later(1);
    await agency.client.remindAssessment({conventionId});
    assert.deepEqual(await landed(), [TO_TUTOR]);
  });

  test('is done once when it is asked ten times at once', async () => {
    const conventionId = await ended();
    await write(conventionId);
    const ends = await Promise.allSettled(
      Array.from({length: 10}, () => agency.client.remindAssessment({conventionId})),
    );
    assert.equal(ends.filter(({status}) => status === 'fulfilled').length, 1);
    assert.deepEqual(await landed(), [TO_PERSON]);
  });

  test('is for an immersion that ends today or has ended, and was validated', async () => {
    const {id: open} = await world.submit(agency);
    await refused(agency.client.remindAssessment({conventionId: open}), 'status_not_allowed');
    const conventionId = await ended();
    const remind = () => agency.client.remindAssessment({conventionId});
    clock.now = new Date('2026-12-10T22:59:59Z');
    await refused(remind(), 'status_not_allowed');
    clock.now = new Date('2026-12-10T23:00:00Z');
    await remind();
    assert.equal((await landed()).at(-1), TO_TUTOR);
    // Written before the last day, it may be signed before too.
    const early = await ended();
    clock.now = new Date('2026-12-08T10:00:00Z');
    const partly = {
      ...WRITTEN,
      status: 'PARTIALLY_COMPLETED',
      lastDayOfPresence: '2026-12-07',
      numberOfMissedHours: 0,
    } as const;
    await write(early, partly);
    await agency.client.remindAssessment({conventionId: early});
    assert.deepEqual(await landed(), [TO_PERSON]);
    clock.now = LAST_DAY;
    const cancelled = await ended();
    const cancel = {name: 'cancel', justification: 'La machine est en panne.'} as const;
    await happen(cancelled, ['validator'], cancel);
    await world.forget();
    const call = agency.client.remindAssessment({conventionId: cancelled});
    await refused(call, 'status_not_allowed');
  });

  test('asks nobody to sign that nobody came', async () => {
    const conventionId = await ended();
    const assessment = {status: 'DID_NOT_SHOW', noShowCause: 'host'} as const;
    await write(conventionId, assessment);
    await refused(agency.client.remindAssessment({conventionId}), 'status_not_allowed');
    assert.deepEqual(await landed(), []);
  });

  test('reaches nobody who has written or signed in the meantime', async () => {
    const conventionId = await ended();
    await agency.client.remindAssessment({conventionId});
    await happen(conventionId, [TUTOR], {name: 'assess', assessment: WRITTEN});
    await agency.client.remindAssessment({conventionId});
    const documentHash = (await world.loadedOf(conventionId)).assessment?.documentHash ?? '';
    const sign = {name: 'sign-assessment', documentHash, agrees: true} as const;
    await happen(conventionId, ['beneficiary'], sign);
    const reminders = (await landed()).filter(line => line.includes('reminder'));
    assert.deepEqual(
      reminders,
      [TO_TUTOR, TO_PERSON].map(line => `${line} obsolete assessment_changed`),
    );
  });
});
