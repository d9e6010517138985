import assert from 'node:assert/strict';
import {
  addDays,
  contract,
  type ConventionState,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {storeDocument} from '../src/document/store.ts';
import {mailboxSenders} from '../src/message/mailbox.ts';
import {giveRight} from '../src/staff/rights.ts';
import {BASE_URL} from './api.ts';
import {ask} from './asking.ts';
import {leaveAlert} from './canary-alert.ts';
import {leaveAssessment} from './canary-assessment.ts';
import {leaveContact} from './canary-contact.ts';
import {leaveEntries} from './canary-entry.ts';
import {canaryConvention, type CanaryPeople, canaryText} from './canary-people.ts';
import {scheduleOf, START} from './conventions.ts';
import {messageWorld} from './message-world.ts';
import {signIn} from './signed-in.ts';
import {OWN_PAGE} from './staff-world.ts';

export const PARTIES: readonly SignatoryRole[] = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
];

/** What a beneficiary said of their health. */
export const adaptationOf = (people: CanaryPeople): string =>
  canaryText(people, 'amenagement', 'beneficiary');

/** Two agencies, and people who live through all that can be done with a convention. */
export const canaryWorld = async () => {
  const world = await messageWorld();
  const {store, app, clock, addActing, session, sign, ask: enqueue, nextId} = world;
  const agency = await addActing({kind: 'cap-emploi', steps: 'counsellor-and-validator'});
  const other = await addActing({kind: 'cap-emploi', steps: 'counsellor-and-validator'});

  const employ = async ({staff}: CanaryPeople): Promise<string> => {
    for (const role of ['counsellor', 'validator', 'agency-viewer'] as const) {
      await store.db
        .transaction()
        .execute(tx =>
          giveRight(
            tx,
            {...staff, agencyId: agency.id, role, isNotified: true},
            {now: clock.now, newId: nextId},
          ),
        );
    }
    const {rows} = await store.pool.query<{id: string}>(
      'SELECT id FROM staff_member WHERE email = $1',
      [staff.email],
    );
    return rows[0]?.id ?? '';
  };

  /** Reads a convention as somebody of the agency, which leaves a trace. */
  const readAsStaff = async (staffId: string, conventionId: string): Promise<void> => {
    const cookie = await signIn(store, staffId, clock.now);
    const params = {conventionId};
    const told = await ask(app, contract.readConvention, {params, headers: {...OWN_PAGE, cookie}});
    assert.equal(told.status, 200, told.text);
  };

  const draftAndSubmit = async (people: CanaryPeople): Promise<ConventionState> => {
    const convention = canaryConvention(people, agency.id);
    await agency.client.createDraft({convention});
    return agency.client.submitConvention({convention, duplicates: 'keep'});
  };

  const print = async (conventionId: string): Promise<void> => {
    const {rows} = await store.pool.query('SELECT FROM document WHERE convention_id = $1', [
      conventionId,
    ]);
    if (rows.length > 0) return;
    await store.db.transaction().execute(tx => storeDocument(tx, conventionId, BASE_URL));
  };

  /** Validated after a modification, then renewed and corrected. */
  const live = async (people: CanaryPeople, staffId: string) => {
    const {id: conventionId} = await draftAndSubmit(people);
    const {client} = agency;
    const {firstName, lastName} = people.staff;
    const {agencyId: _, ...content} = canaryConvention(people, agency.id);
    await client.readConvention({conventionId});
    await client.modifyConvention({
      conventionId,
      convention: {...content, schedule: scheduleOf(START, 4)},
      justification: canaryText(people, 'modification', 'beneficiary', 'establishment-tutor'),
    });
    await client.nameCounsellor({conventionId, firstName, lastName});
    const beneficiary = await session(conventionId, 'beneficiary');
    await beneficiary.declareAccommodation({
      conventionId,
      isRqth: 'yes',
      adaptation: adaptationOf(people),
    });
    await beneficiary.askConvention({
      conventionId,
      subject: 'change',
      message: canaryText(people, 'question', 'beneficiary', 'establishment-tutor'),
    });
    await sign(conventionId, ...PARTIES);
    await readAsStaff(staffId, conventionId);
    await client.readConvention({conventionId});
    await client.acceptConvention({conventionId, firstName, lastName});
    await client.validateConvention({conventionId, firstName, lastName});
    await print(conventionId);
    await leaveAssessment({...world, client}, people, conventionId);
    const dateStart = addDays(START, 20);
    const {renewal} = await client.renewConvention({
      conventionId,
      dateStart,
      dateEnd: addDays(dateStart, 3),
      schedule: scheduleOf(dateStart, 4),
      justification: canaryText(people, 'renouvellement', 'beneficiary', 'staff'),
    });
    const job = people['establishment-tutor'].lastName;
    await client.correctConvention({conventionId, establishmentTutor: {job}});
    return {conventionId, renewalId: renewal.id};
  };

  const close = async (people: CanaryPeople, conventionId: string, verb: 'reject' | 'cancel') => {
    const justification = canaryText(people, verb, 'beneficiary', 'establishment-representative');
    await agency.client.readConvention({conventionId});
    if (verb === 'cancel') await agency.client.cancelConvention({conventionId, justification});
    else await agency.client.rejectConvention({conventionId, justification});
  };

  /** Given to another agency, which refuses it. */
  const move = async (people: CanaryPeople): Promise<string> => {
    const convention = {...canaryConvention(people, agency.id), dateStart: START};
    const {id: conventionId} = await agency.client.submitConvention({
      convention,
      duplicates: 'keep',
    });
    await agency.client.readConvention({conventionId});
    await agency.client.transferConvention({
      conventionId,
      agencyId: other.id,
      justification: canaryText(people, 'transfert', 'beneficiary', 'staff'),
    });
    // Until the transfer itself writes its reason down.
    await store.pool.query(
      'UPDATE convention SET transfer_justification = coalesce(transfer_justification, $2) WHERE id = $1',
      [conventionId, canaryText(people, 'transfert', 'beneficiary', 'staff')],
    );
    await other.client.readConvention({conventionId});
    await other.client.rejectConvention({conventionId, justification: 'Sans suite.'});
    return conventionId;
  };

  const deliver = async (): Promise<void> => {
    await world.delivered({senders: mailboxSenders(store.db, () => clock.now)});
  };

  /**
   * Lives through everything, and leaves something of each of these people in every column that may
   * hold it; the conventions end refused or cancelled, so that nothing asks to keep them.
   *
   * @param isOver - left out of the end, the first one stays validated, with an assessment in
   * force: the one before, taken away, has lost its words.
   */
  const leave = async (people: CanaryPeople, {isOver = true} = {}) => {
    const staffId = await employ(people);
    await leaveEntries(store, people, clock.now);
    await leaveContact(store, people, clock.now);
    const {conventionId, renewalId} = await live(people, staffId);
    await deliver();
    const movedId = await move(people);
    await deliver();
    await close(people, renewalId, 'reject');
    if (isOver) await close(people, conventionId, 'cancel');
    else {
      await leaveAssessment({...world, client: agency.client}, people, conventionId, {
        isDeleted: false,
      });
    }
    await deliver();
    return {conventionId, renewalId, movedId, staffId};
  };

  /** An alert and a code to sign in, which nobody sends: what they will say is still in their rows. */
  const leaveCode = async (people: CanaryPeople): Promise<void> => {
    await leaveAlert(store, people, clock.now);
    const {email: recipient, firstName} = people.staff;
    const data = {code: '123456', firstName};
    const expiresAt = new Date(clock.now.getTime() + 600_000);
    await enqueue({kind: 'sign-in-code', recipient, data, expiresAt});
  };

  return {...world, agency, other, leave, leaveCode, deliver};
};
