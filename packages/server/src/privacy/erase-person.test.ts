import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addMonths} from '@immersion-kit/sdk/contract';
import {adaptationOf, canaryWorld} from '../../test/canary-journey.ts';
import {canaryPeople} from '../../test/canary-people.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {verifyAudit} from '../convention/audit-store.ts';
import {erasePerson, type ErasureOptions} from './erase-person.ts';
import {totalOf} from './erasure.ts';
import type {Sought} from './person.ts';
import {surveyPerson} from './survey.ts';

const world = await canaryWorld();
const {store, clock, agency, leave, requestOf, session, nextId} = world;
const {db, pool} = store;

const TODAY = '2026-11-23';
const options = (choices: Partial<ErasureOptions> = {}): ErasureOptions => ({
  actor: 'command:person-erase',
  reason: 'request',
  now: clock.now,
  newId: nextId,
  isForced: false,
  isRehearsal: false,
  ...choices,
});
const erase = async (sought: Sought, choices?: Partial<ErasureOptions>, today = TODAY) =>
  erasePerson(db, await surveyPerson(db, sought, today), options(choices));
const isAnywhere = async (text: string): Promise<boolean> =>
  tablesWith(await dumpTables(store), text).length > 0;

describe('what the law asks to keep', async () => {
  const people = canaryPeople('garance', 1);
  const {conventionId, renewalId, movedId} = await leave(people, {isOver: false});
  const {email} = people.beneficiary;
  const {rows} = await pool.query<{date_end: string}>(
    'SELECT date_end FROM convention WHERE id = $1',
    [conventionId],
  );
  const until = addMonths(rows[0]?.date_end ?? '', 60);

  test('a validated convention is kept, and until when is said; the rest goes', async () => {
    const {conventions} = await erase({email});
    assert.deepEqual(Object.fromEntries(conventions.map(({id, hold}) => [id, hold])), {
      [conventionId]: {why: 'validated', until},
      [renewalId]: undefined,
      [movedId]: undefined,
    });
    const dump = await dumpTables(store);
    const tables = tablesWith(dump, email);
    assert.deepEqual(
      tables.filter(table => table !== 'mailbox'),
      ['asking', 'assessment', 'convention_version', 'document', 'message'],
    );
    for (const table of ['asking', 'assessment', 'convention_version', 'message']) {
      const held = dump[table]?.filter(row => row.includes(email)) ?? [];
      assert.ok(
        held.every(row => row.includes(conventionId)),
        table,
      );
    }
  });

  test('what was said of a disability goes at once all the same', async () => {
    assert.ok(!(await isAnywhere(adaptationOf(people))));
    const read = await (
      await session(conventionId, 'beneficiary')
    ).readAccommodation({conventionId});
    assert.deepEqual(read, {isRqth: 'unsaid', adaptation: ''});
  });

  test('a court’s order erases it all the same, and the history says why', async () => {
    await erase({email}, {isForced: true, reason: 'court-order'});
    assert.ok(!(await isAnywhere(email)));
    const entries = await pool.query<{entry: {details: unknown; actor: string}}>(
      'SELECT entry FROM convention_audit WHERE convention_id = $1 ORDER BY sequence DESC LIMIT 1',
      [conventionId],
    );
    assert.partialDeepStrictEqual(entries.rows[0]?.entry, {
      action: 'convention.person-erased',
      actor: 'command:person-erase',
      details: {qualities: ['beneficiary'], reason: 'court-order'},
    });
    assert.deepEqual((await verifyAudit(db)).broken, []);
  });

  test('an erased convention is read by who may, and nothing more can be done with it', async () => {
    const read = await agency.client.readConvention({conventionId});
    assert.deepEqual(
      [read.content.signatories.beneficiary.lastName, read.content.dateStart],
      ['', rows[0] && read.content.dateStart],
    );
    await assert.rejects(
      agency.client.correctConvention({conventionId, establishmentTutor: {job: 'Autre'}}),
      {code: 'convention_invalid'},
    );
    const {data} = await agency.client.listConventions();
    assert.ok(data.some(({id, beneficiary}) => id === conventionId && beneficiary.lastName === ''));
  });

  test('five years after, nothing holds it any more', async () => {
    const later = canaryPeople('hortensia', 2);
    await leave(later, {isOver: false});
    const sought = {email: later.beneficiary.email};
    const holdAt = async (today: string) =>
      (await surveyPerson(db, sought, today)).conventions.filter(({hold}) => hold).length;
    assert.equal(await holdAt(until), 1);
    assert.equal(await holdAt(addMonths(until, 1)), 0);
    await erase(sought, {}, addMonths(until, 1));
    assert.ok(!(await isAnywhere(sought.email)));
  });

  test('a request under way is kept', async () => {
    const convention = requestOf(agency);
    convention.signatories.beneficiary.email = 'en.cours@canari.example';
    await agency.client.submitConvention({convention});
    const {conventions} = await erase({email: 'en.cours@canari.example'});
    assert.deepEqual(
      conventions.map(({hold}) => hold),
      [{why: 'under-way'}],
    );
    assert.ok(await isAnywhere('en.cours@canari.example'));
  });
});

describe('who is erased', () => {
  test('somebody known by name and birthdate, however the name was written', async () => {
    const people = canaryPeople('iris', 3);
    await leave(people);
    const sought = {firstName: 'PREBENÎRIS', lastName: 'nom-beniris', birthdate: '1963-04-13'};
    for (const wrong of [
      {...sought, birthdate: '1963-04-14'},
      {...sought, firstName: 'Autre'},
    ]) {
      assert.equal(totalOf((await erase(wrong)).counts), 0);
    }
    assert.ok(totalOf((await erase(sought)).counts) > 0);
    for (const text of Object.values(people.beneficiary))
      assert.ok(!(await isAnywhere(text)), text);
    assert.ok(await isAnywhere(people['establishment-tutor'].email));
  });

  test('somebody known by a number', async () => {
    const people = canaryPeople('jonquille', 4);
    await leave(people);
    const {phone, email} = people['establishment-representative'];
    await erase({phone});
    assert.ok(!(await isAnywhere(phone)) && !(await isAnywhere(email)));
  });

  test('of two who share an address, the one who is named', async () => {
    const convention = requestOf(agency);
    const shared = {email: 'accueil@canari.example'};
    const {establishmentRepresentative: head} = convention.signatories;
    Object.assign(head, {...shared, firstName: 'Lavandine'});
    Object.assign(convention.establishmentTutor, {...shared, firstName: 'Marjolaine'});
    const {id: conventionId} = await agency.client.submitConvention({convention});
    await agency.client.readConvention({conventionId});
    await agency.client.rejectConvention({conventionId, justification: 'Lavandine et Marjolaine.'});
    const {names} = await surveyPerson(db, shared, TODAY);
    assert.deepEqual(
      names.map(({firstName}) => firstName),
      ['Lavandine', 'Marjolaine'],
    );
    await erase({...shared, firstName: 'marjolaine'});
    assert.ok(!(await isAnywhere('Marjolaine')));
    const {content, statusJustification} = await agency.client.readConvention({conventionId});
    assert.partialDeepStrictEqual(content.signatories.establishmentRepresentative, {
      ...shared,
      firstName: 'Lavandine',
    });
    assert.equal(statusJustification, 'Lavandine et [effacé].');
  });

  test('the same person under an address that was corrected since', async () => {
    const convention = requestOf(agency);
    const before = 'avant@canari.example';
    convention.signatories.beneficiary.email = before;
    const {id: conventionId} = await agency.client.submitConvention({convention});
    await agency.client.readConvention({conventionId});
    const {agencyId: _agency, ...content} = convention;
    const {beneficiary} = content.signatories;
    await agency.client.modifyConvention({
      conventionId,
      convention: {
        ...content,
        signatories: {
          ...content.signatories,
          beneficiary: {...beneficiary, email: 'apres@canari.example'},
        },
      },
      justification: 'Nouvelle adresse.',
    });
    await agency.client.rejectConvention({conventionId, justification: 'Sans suite.'});
    await erase({email: 'apres@canari.example'});
    assert.ok(!(await isAnywhere(before)));
  });

  test('a person of an agency keeps their name while they have a right there', async () => {
    const people = canaryPeople('kerria', 5);
    const {staffId} = await leave(people);
    const {email} = people.staff;
    const first = await erase({email});
    assert.equal(first.agencies.length, 1);
    assert.ok(await isAnywhere(email));
    await pool.query('DELETE FROM staff_right WHERE staff_id = $1', [staffId]);
    const second = await erase({email});
    assert.deepEqual(second.agencies, []);
    for (const text of Object.values(people.staff)) assert.ok(!(await isAnywhere(text)), text);
  });

  test('nobody: nothing changes', async () => {
    const before = await dumpTables(store);
    const {conventions, counts} = await erase({email: 'personne@canari.example'});
    assert.deepEqual([conventions, totalOf(counts)], [[], 0]);
    assert.deepEqual(await dumpTables(store), before);
  });
});

describe('a rehearsal', () => {
  test('says what would be done, and changes nothing', async () => {
    const people = canaryPeople('lilas', 6);
    await leave(people);
    const before = await dumpTables(store);
    const sought = {email: people.beneficiary.email};
    const said = await erase(sought, {isRehearsal: true});
    assert.deepEqual(await dumpTables(store), before);
    const done = await erase(sought);
    assert.deepEqual(said.counts, done.counts);
  });
});
