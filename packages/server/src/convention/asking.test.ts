import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {ASK_SUBJECTS, type Role} from '@immersion-kit/sdk/contract';
import {addKey} from '../../test/api.ts';
import {askingWorld, asking, HOST} from '../../test/asking-world.ts';
import {refused} from '../../test/convention-world.ts';
import {addAgency, agencyKey, clientWith} from '../../test/conventions.ts';
import {type Letter, STATUSES} from '../../test/staff-commands.ts';
import {verifyAudit} from './audit-store.ts';

const world = await askingWorld();
const {store, app, clock, agency, session, submit, staff, make, happened, back} = world;

const NOBODY = {beneficiary: '', host: '', staff: ''};
const SIGNED = 'change contact';
const UNSIGNED = 'change refusal contact';
const VALIDATED = 'change cancellation renewal';
/** Who may ask for what, by hand; where some have signed, the beneficiary has. */
const MAY: Readonly<Record<Letter, typeof NOBODY>> = {
  R: {beneficiary: UNSIGNED, host: UNSIGNED, staff: 'change'},
  P: {beneficiary: SIGNED, host: UNSIGNED, staff: 'change'},
  I: {beneficiary: SIGNED, host: SIGNED, staff: 'change'},
  A: {beneficiary: SIGNED, host: SIGNED, staff: 'change'},
  V: {beneficiary: VALIDATED, host: VALIDATED, staff: ''},
  X: NOBODY,
  C: NOBODY,
  D: NOBODY,
};

describe('asking for something', () => {
  for (const letter of Object.keys(STATUSES) as Letter[]) {
    test(`${STATUSES[letter]}: one may ask for what one is offered, and nothing else`, async () => {
      const {id} = await make(letter, true);
      const {beneficiary, host, staff: decides} = MAY[letter];
      const askers: [Role, Client, string][] = [
        ['beneficiary', await session(id, 'beneficiary'), beneficiary],
        [HOST, await session(id, HOST), host],
        ['counsellor', await staff('counsellor'), decides],
        ['validator', await staff('validator'), decides],
        ['agency-admin', await staff('agency-admin'), ''],
        ['agency-viewer', await staff('agency-viewer'), ''],
        ['establishment-tutor', await session(id, 'establishment-tutor'), ''],
        // Nobody's employer here: what they hold is a link of before.
        ['beneficiary-current-employer', await session(id, 'beneficiary-current-employer'), ''],
      ];
      for (const [who, client, subjects] of askers) {
        const read = await client.readConvention({conventionId: id});
        assert.equal(read.subjects.join(' '), subjects, who);
        assert.equal(read.commands.includes('ask'), subjects !== '', who);
        for (const subject of ASK_SUBJECTS) {
          const call = client.askConvention(asking(id, subject));
          if (subjects.split(' ').includes(subject)) {
            assert.equal((await call).status, STATUSES[letter]);
          } else await assert.rejects(call, {name: 'ApiError'}, `${who} ${subject}`);
        }
      }
      const events = (await happened(id)).filter(type => type === 'asked');
      const granted = askers.flatMap(([, , subjects]) => subjects.split(' ').filter(Boolean));
      assert.equal(events.length, granted.length);
    });
  }

  test('is refused for the reason that fits', async () => {
    const {id} = await make('P', true);
    const beneficiary = await session(id, 'beneficiary');
    await refused(beneficiary.askConvention(asking(id, 'refusal')), 'already_signed');
    await refused(beneficiary.askConvention(asking(id, 'renewal')), 'status_not_allowed');
    const counsellor = await staff('counsellor');
    await refused(counsellor.askConvention(asking(id, 'refusal')), 'role_not_allowed');
    const gone = await session(id, 'beneficiary-current-employer');
    await refused(gone.askConvention(asking(id, 'change')), 'not_a_party');
    const tutor = await session(id, 'establishment-tutor');
    await refused(tutor.askConvention(asking(id, 'change')), 'role_not_allowed');
    const over = await make('V', true);
    const host = await session(over.id, HOST);
    clock.now = new Date('2026-12-12T09:00:00Z');
    const late = await session(over.id, HOST);
    await refused(late.askConvention(asking(over.id, 'cancellation')), 'immersion_over');
    await refused(host.askConvention(asking(over.id, 'cancellation')), 'link_expired');
    back();
  });

  test('is for those the convention is theirs, their agency, its software', async () => {
    const {id} = await make('R', true);
    const elsewhere = await addAgency(store, {kind: 'autre'});
    const other = await submit(agency);
    const strangers = [
      clientWith(app, await agencyKey(store, [elsewhere])),
      await session(other.id, 'beneficiary'),
    ];
    for (const client of strangers) {
      await refused(client.askConvention(asking(id, 'change')), 'convention_not_found');
    }
    const reader = await addKey(store, {scopes: ['convention:read'], agencyIds: [agency.id]});
    const reading = clientWith(app, reader);
    await refused(reading.askConvention(asking(id, 'change')), 'scope_missing');
    const partner = await world.page();
    await refused(partner.askConvention(asking(id, 'change')), 'scope_missing');
    assert.equal((await agency.client.askConvention(asking(id, 'change'))).revision, 2);
    assert.deepEqual(await happened(id), ['submitted', 'asked']);
  });

  test('in words: some, not too many, and no markup', async () => {
    const {id} = await make('R', true);
    const host = await session(id, HOST);
    const say = (message: string) => host.askConvention(asking(id, 'change', message));
    await refused(say('  '), 'request_invalid', '/message required');
    await refused(say('a'.repeat(2001)), 'request_invalid', '/message too_long');
    await refused(say('<b>Non</b>'), 'request_invalid', '/message text_html');
    await say('a'.repeat(2000));
  });

  test('changes no version, shows none, and takes no signature away', async () => {
    const {id} = await make('P', true);
    const before = await agency.client.readConvention({conventionId: id});
    const host = await session(id, HOST);
    // It never read the convention: it has no version to show.
    const state = await host.askConvention(asking(id, 'refusal'));
    const {version, documentHash, status, signatures} = await agency.client.readConvention({
      conventionId: id,
    });
    assert.deepEqual(state, {id, status, version, documentHash, revision: before.revision + 1});
    assert.deepEqual([version, documentHash], [before.version, before.documentHash]);
    assert.deepEqual(signatures, before.signatures);
    assert.deepEqual((await verifyAudit(store.db)).broken, []);
  });

  test('keeps nothing of the words in the history nor in the events', async () => {
    const {id} = await make('R', true);
    await (await session(id, HOST)).askConvention(asking(id, 'contact', 'Zizanie'));
    const {rows} = await store.pool.query<{entry: {details: unknown}; payload: object}>(
      `SELECT a.entry, o.payload FROM convention_audit a
        JOIN outbox o ON o.convention_id = a.convention_id AND o.sequence = a.sequence
      WHERE a.convention_id = $1 AND a.sequence = 2`,
      [id],
    );
    assert.deepEqual(rows[0]?.entry.details, {role: HOST, subject: 'contact'});
    assert.ok(!JSON.stringify(rows).includes('Zizanie'));
  });
});
