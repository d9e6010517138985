import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {StaffRole} from '@immersion-kit/sdk/contract';
import {addAgency} from '../../test/conventions.ts';
import {staffWorld} from '../../test/staff-world.ts';
import {agencyRecipients} from './recipients.ts';
import {takeRights} from './rights.ts';

const world = await staffWorld();
const {store, clock, addMember, give} = world;

const take = (email: string, agencyId: string, role?: StaffRole) =>
  store.db.transaction().execute(tx => takeRights(tx, {email, agencyId, role}, clock.now));

const rightsAt = async (agencyId: string): Promise<string[]> => {
  const {rows} = await store.pool.query<{line: string}>(
    `SELECT role || CASE WHEN is_notified THEN '' ELSE ' (silent)' END AS line
    FROM staff_right WHERE agency_id = $1 ORDER BY 1`,
    [agencyId],
  );
  return rows.map(({line}) => line);
};

const twoSteps = () => addAgency(store, {steps: 'counsellor-and-validator'});

describe('an agency keeps whom it needs', () => {
  test('one step: its last notified validator does not leave, nor goes silent', async () => {
    const agency = await addAgency(store);
    const email = await addMember(agency, 'validator');
    await addMember(agency, 'validator', false);
    await addMember(agency, 'counsellor');
    assert.equal(await take(email, agency), 'last_validator');
    assert.equal(await take(email, agency, 'validator'), 'last_validator');
    assert.equal(await give(email, agency, 'validator', false), 'last_validator');
    assert.deepEqual(await rightsAt(agency), ['counsellor', 'validator', 'validator (silent)']);
    await addMember(agency, 'validator');
    assert.equal(await take(email, agency), undefined);
    assert.deepEqual(await rightsAt(agency), ['counsellor', 'validator', 'validator (silent)']);
  });

  test('one step: its counsellors may all leave', async () => {
    const agency = await addAgency(store);
    await addMember(agency, 'validator');
    const email = await addMember(agency, 'counsellor');
    assert.equal(await take(email, agency), undefined);
  });

  test('two steps: neither its last counsellor nor its last validator leaves', async () => {
    const agency = await twoSteps();
    const counsellor = await addMember(agency, 'counsellor');
    const validator = await addMember(agency, 'validator');
    assert.equal(await take(counsellor, agency), 'last_counsellor');
    assert.equal(await give(counsellor, agency, 'counsellor', false), 'last_counsellor');
    assert.equal(await take(validator, agency), 'last_validator');
  });

  test('an accompanying structure: its last counsellor stays; it has no validator', async () => {
    const prescriber = await addAgency(store);
    const agency = await addAgency(store, {kind: 'structure-IAE', refersTo: prescriber});
    const email = await addMember(agency, 'counsellor');
    assert.equal(await take(email, agency), 'last_counsellor');
    assert.equal(await give(email, agency, 'validator'), 'validator_elsewhere');
    assert.deepEqual(await rightsAt(agency), ['counsellor']);
  });

  test('one who has two roles keeps the other', async () => {
    const agency = await twoSteps();
    const email = await addMember(agency, 'counsellor');
    await give(email, agency, 'validator');
    await give(email, agency, 'agency-admin');
    assert.equal(await take(email, agency), 'last_counsellor');
    await addMember(agency, 'counsellor');
    assert.equal(await take(email, agency), 'last_validator');
    assert.equal(await take(email, agency, 'counsellor'), undefined);
    assert.equal(await take(email.toUpperCase(), agency, 'agency-admin'), undefined);
    assert.deepEqual(await rightsAt(agency), ['counsellor', 'validator']);
  });

  test('a closed one lets everybody go; administrators and viewers leave any', async () => {
    const closed = await addAgency(store, {status: 'closed'});
    const last = await addMember(closed, 'validator');
    assert.equal(await take(last, closed), undefined);
    const agency = await addAgency(store);
    for (const role of ['agency-admin', 'agency-viewer'] as const) {
      assert.equal(await take(await addMember(agency, role), agency), undefined);
    }
  });

  test('of the last two who leave at once, one stays: 20 pairs', async context => {
    let kept = 0;
    for (let pair = 0; pair < 20; pair += 1) {
      const agency = await addAgency(store);
      const both = [await addMember(agency, 'validator'), await addMember(agency, 'validator')];
      const outcomes = await Promise.all(both.map(email => take(email, agency)));
      assert.deepEqual(outcomes.toSorted(), ['last_validator', undefined]);
      assert.deepEqual(await rightsAt(agency), ['validator']);
      kept += 1;
    }
    context.diagnostic(`${kept} pairs`);
  });

  test('what is not there is said so, and changes nobody', async () => {
    const agency = await addAgency(store);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const email = await addMember(agency, 'validator');
    assert.equal(await give('new@structure.example', nowhere, 'validator'), 'agency_unknown');
    assert.equal(await take(email, nowhere), 'agency_unknown');
    assert.equal(await take('nobody@structure.example', agency), 'right_unknown');
    assert.equal(await take(email, agency, 'counsellor'), 'right_unknown');
    const {rows} = await store.pool.query(
      `SELECT id FROM staff_member WHERE email = 'new@structure.example'`,
    );
    assert.deepEqual(rows, []);
  });

  test('the same address in other capitals is the same person, under the last name given', async () => {
    const agency = await addAgency(store);
    const email = await addMember(agency, 'validator');
    await give(email.toUpperCase(), agency, 'agency-admin');
    const {rows} = await store.pool.query(
      'SELECT id FROM staff_member WHERE lower(email) = lower($1)',
      [email],
    );
    assert.equal(rows.length, 1);
    assert.deepEqual(await rightsAt(agency), ['agency-admin', 'validator']);
  });
});

describe('to whom mail about an agency’s conventions goes', () => {
  const recipients = (agencyId: string, ...roles: Parameters<typeof agencyRecipients>[2]) =>
    store.db.transaction().execute(tx => agencyRecipients(tx, agencyId, roles));
  const withContact = async (choices?: Parameters<typeof addAgency>[1]) => {
    const agency = await addAgency(store, choices);
    await store.pool.query('UPDATE agency SET contact_email = $2 WHERE id = $1', [
      agency,
      'contact@structure.example',
    ]);
    return agency;
  };
  const CONTACT = ['contact@structure.example'];

  test('its notified people of those roles, each once', async () => {
    const agency = await withContact();
    const [one, two] = [await addMember(agency, 'validator'), await addMember(agency, 'validator')];
    await give(one, agency, 'counsellor');
    await addMember(agency, 'validator', false);
    const other = await addMember(agency, 'counsellor');
    await addMember(agency, 'agency-viewer');
    await addMember(await addAgency(store), 'validator');
    assert.deepEqual(await recipients(agency, 'validator'), [one, two].sort());
    assert.deepEqual(await recipients(agency, 'counsellor'), [one, other].sort());
    assert.deepEqual(await recipients(agency, 'counsellor', 'validator'), [one, other, two].sort());
    assert.deepEqual(await recipients(agency, 'prescriber-validator'), [one, two].sort());
  });

  test('its public address when nobody of them is notified, nobody when it has none', async () => {
    const agency = await withContact();
    await addMember(agency, 'counsellor');
    await addMember(agency, 'validator', false);
    assert.deepEqual(await recipients(agency, 'validator'), CONTACT);
    assert.deepEqual(await recipients(agency, 'validator', 'agency-admin'), CONTACT);
    assert.deepEqual(await recipients(await addAgency(store), 'validator'), []);
    assert.deepEqual(await recipients('00000000-0000-7000-8000-000000000000', 'validator'), []);
    assert.deepEqual(await recipients(agency), []);
    assert.deepEqual(await recipients(agency, 'beneficiary'), []);
  });
});
