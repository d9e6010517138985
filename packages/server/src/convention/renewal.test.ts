import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays} from '@immersion-kit/sdk/contract';
import {scheduleOf} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {addActing, submit, sign, inReview, validated, session, happened, clock} = world;
const agency = await addActing();

const justification = "L'objectif n'est pas atteint.";
/** The original goes from Monday 7 to Friday 11 December 2026. */
const END = '2026-12-11';
const dates = (dateStart: string, days: number) => ({
  dateStart,
  dateEnd: addDays(dateStart, days - 1),
  schedule: scheduleOf(dateStart, days),
  justification,
});
const renew = (conventionId: string, choices: ReturnType<typeof dates>) =>
  agency.client.renewConvention({conventionId, ...choices});
const read = (conventionId: string) => agency.client.readConvention({conventionId});

describe('a renewal (§3.8, G10)', () => {
  test('is a new convention, the same but for its dates, which all sign again', async () => {
    const {id} = await validated(agency);
    const original = await read(id);
    const submittedAt = new Date('2026-11-24T09:00:00Z');
    clock.now = submittedAt;
    const answer = await renew(id, dates('2026-12-14', 5));
    assert.deepEqual(
      [answer.status, answer.revision],
      ['ACCEPTED_BY_VALIDATOR', original.revision + 1],
    );
    const {renewal} = answer;
    assert.deepEqual([renewal.status, renewal.revision, renewal.version], ['READY_TO_SIGN', 1, 1]);
    const copy = await read(renewal.id);
    const {dateStart, dateEnd, schedule} = dates('2026-12-14', 5);
    assert.deepEqual(copy.content, {...original.content, dateStart, dateEnd, schedule});
    assert.deepEqual(copy.renewed, {from: id, justification});
    assert.ok(copy.signatures.every(({signedAt}) => signedAt === undefined));
    // Where we differ: it has its own dates of submission and acceptance, not the original's.
    assert.deepEqual(
      [copy.submittedAt, copy.acceptedAt, copy.validatedAt],
      [submittedAt.toISOString(), undefined, undefined],
    );
    const after = await read(id);
    assert.equal(after.renewedBy, renewal.id);
    assert.deepEqual(after.signatures, original.signatures);
    assert.deepEqual(after.commands, ['cancel', 'correct']);
    assert.equal((await happened(id)).at(-1), 'renewed');
    assert.deepEqual(await happened(renewal.id), ['submitted']);
    // Five days twice, one convention renewed: the law on one host lets it pass.
    await sign(renewal);
    await read(renewal.id);
    const done = await agency.client.validateConvention({conventionId: renewal.id, ...AGENT});
    assert.equal(done.status, 'ACCEPTED_BY_VALIDATOR');
  });

  test('V120, L2: after the original’s end, and no longer', async () => {
    const {id} = await validated(agency);
    const {revision} = await read(id);
    await refused(renew(id, dates(END, 5)), 'convention_invalid', '/dateStart renewal_before_end');
    await refused(
      renew(id, dates('2026-12-14', 6)),
      'convention_invalid',
      '/dateEnd renewal_too_long',
    );
    await refused(
      renew(id, {...dates('2026-12-10', 6), dateEnd: '2027-02-07'}),
      'convention_invalid',
      '/dateStart renewal_before_end',
      '/dateEnd renewal_too_long',
    );
    assert.equal((await read(id)).revision, revision);
    // The very next day, a day less.
    assert.equal((await renew(id, dates(addDays(END, 1), 4))).renewal.status, 'READY_TO_SIGN');
  });

  test('L1: happens once', async () => {
    const {id} = await validated(agency);
    const {renewal} = await renew(id, dates('2026-12-14', 5));
    await read(id);
    await refused(renew(id, dates('2026-12-21', 5)), 'convention_invalid', ' renewal_already_done');
    await sign(renewal);
    await read(renewal.id);
    await agency.client.validateConvention({conventionId: renewal.id, ...AGENT});
    assert.deepEqual((await read(renewal.id)).commands, ['cancel', 'correct']);
    await refused(
      renew(renewal.id, dates('2026-12-21', 5)),
      'convention_invalid',
      ' renewal_of_renewal',
    );
  });

  test('that was refused renewed nothing: another may follow, and only one', async () => {
    const {id} = await validated(agency);
    await read(id);
    const {renewal} = await renew(id, dates('2026-12-14', 5));
    await read(renewal.id);
    await agency.client.rejectConvention({conventionId: renewal.id, justification});
    const freed = await read(id);
    assert.equal(freed.renewedBy, undefined);
    assert.ok(freed.commands.includes('renew'));
    const {renewal: second} = await renew(id, dates('2026-12-21', 4));
    assert.equal((await read(id)).renewedBy, second.id);
    await refused(renew(id, dates('2026-12-28', 4)), 'convention_invalid', ' renewal_already_done');
  });

  test('is judged as any convention: its own dates (L5), its reason', async () => {
    const {id} = await validated(agency);
    await refused(
      renew(id, {...dates('2026-12-14', 4), schedule: scheduleOf('2026-12-14', 5)}),
      'convention_invalid',
      '/schedule/days/4/date schedule_day_outside',
    );
    const [monday] = scheduleOf('2026-12-14', 1).days;
    assert.ok(monday);
    await refused(
      renew(id, {...dates('2026-12-14', 5), schedule: {regular: false, days: [monday, monday]}}),
      'convention_invalid',
      '/schedule/days/1/date schedule_day_duplicate',
    );
    await refused(
      renew(id, {...dates('2026-12-14', 5), justification: ' '}),
      'request_invalid',
      '/justification required',
    );
    await refused(
      renew(id, {...dates('2026-12-14', 5), justification: 'a'.repeat(3001)}),
      'request_invalid',
      '/justification too_long',
    );
  });

  test('of a validated convention only, by the agency', async () => {
    const choices = dates('2026-12-14', 5);
    for (const {id} of [await submit(agency), await inReview(agency)]) {
      await read(id);
      await refused(renew(id, choices), 'status_not_allowed');
    }
    const {id} = await validated(agency);
    for (const role of ['beneficiary', 'establishment-representative', 'agency-admin'] as const) {
      const client = await session(id, role);
      await client.readConvention({conventionId: id});
      await refused(client.renewConvention({conventionId: id, ...choices}), 'role_not_allowed');
    }
  });

  test('is not modified: it is refused, or signed as it is', async () => {
    const {id} = await validated(agency);
    const {renewal} = await renew(id, dates('2026-12-14', 5));
    const {content, commands} = await read(renewal.id);
    assert.ok(!commands.includes('modify'));
    const modification = {conventionId: renewal.id, convention: content, justification};
    await refused(agency.client.modifyConvention(modification), 'renewal_not_modifiable');
    const beneficiary = await session(renewal.id, 'beneficiary');
    await beneficiary.readConvention({conventionId: renewal.id});
    await refused(beneficiary.modifyConvention(modification), 'renewal_not_modifiable');
    await agency.client.rejectConvention({conventionId: renewal.id, justification});
  });
});
