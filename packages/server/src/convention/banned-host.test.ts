import assert from 'node:assert/strict';
import {before, beforeEach, describe, test} from 'node:test';
import {scheduleOf} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';

const BANNED = '00000000200006';
const world = await conventionWorld();
const {store, addActing, requestOf, submit, sign, inReview, validated, session, page} = world;
const agency = await addActing();
const twoSteps = await addActing({kind: 'cap-emploi', steps: 'counsellor-and-validator'});

const ban = async (isBanned: boolean) => {
  const {db} = store;
  await db.deleteFrom('banned_siret').execute();
  const row = {siret: BANNED, reason: 'essai', banned_at: new Date('2026-11-20T00:00:00Z')};
  if (isBanned) await db.insertInto('banned_siret').values(row).execute();
};

/** Conventions with the host from before it was banned, at each point of their life. */
const known = {submitted: '', reviewed: '', reviewedInTwo: '', validated: ''};
let toSign = await submit(agency);

describe('G9: a banned host is refused on every route that would bring somebody to it', () => {
  before(async () => {
    await ban(false);
    const there = {siret: BANNED};
    toSign = await submit(agency, there);
    known.submitted = toSign.id;
    known.reviewed = (await inReview(agency, there)).id;
    known.reviewedInTwo = (await inReview(twoSteps, there)).id;
    known.validated = (await validated(agency, there)).id;
  });
  beforeEach(() => ban(true));

  const inRequest = '/convention/siret siret_banned';

  test('a request: of a secret key, a page, or from a draft, with spaces or not', async () => {
    const partner = await page();
    for (const client of [agency.client, partner]) {
      for (const siret of [BANNED, '000 000 002 00006']) {
        const convention = requestOf(agency, {siret});
        await refused(client.submitConvention({convention}), 'convention_invalid', inRequest);
      }
    }
    const convention = requestOf(agency, {siret: BANNED});
    const {token} = await partner.createDraft({convention});
    await refused(
      partner.submitConvention({convention}, {key: token}),
      'convention_invalid',
      inRequest,
    );
  });

  test('a modification that goes there, or stays there', async () => {
    const elsewhere = await submit(agency);
    for (const conventionId of [elsewhere.id, known.submitted]) {
      const {content} = await agency.client.readConvention({conventionId});
      await refused(
        agency.client.modifyConvention({
          conventionId,
          convention: {...content, siret: BANNED},
          justification: 'Une autre entreprise.',
        }),
        'convention_invalid',
        inRequest,
      );
    }
  });

  test('a signature, an acceptance, a validation', async () => {
    await refused(sign(toSign, ['beneficiary']), 'convention_invalid', '/siret siret_banned');
    const client = agency.client;
    await client.readConvention({conventionId: known.reviewed});
    await refused(
      client.validateConvention({conventionId: known.reviewed, ...AGENT}),
      'convention_invalid',
      '/siret siret_banned',
    );
    await twoSteps.client.readConvention({conventionId: known.reviewedInTwo});
    await refused(
      twoSteps.client.acceptConvention({conventionId: known.reviewedInTwo, ...AGENT}),
      'convention_invalid',
      '/siret siret_banned',
    );
  });

  test('a renewal', async () => {
    await agency.client.readConvention({conventionId: known.validated});
    await refused(
      agency.client.renewConvention({
        conventionId: known.validated,
        dateStart: '2026-12-14',
        dateEnd: '2026-12-18',
        schedule: scheduleOf('2026-12-14', 5),
        justification: 'Objectif non atteint.',
      }),
      'convention_invalid',
      '/siret siret_banned',
    );
  });

  test('what ends, names or leaves is still possible', async () => {
    const {client} = agency;
    const justification = 'Entreprise écartée.';
    const {id} = toSign;
    await client.readConvention({conventionId: id});
    await client.nameCounsellor({conventionId: id, ...AGENT});
    const beneficiary = await session(id, 'beneficiary');
    const {content} = await beneficiary.readConvention({conventionId: id});
    const convention = {...content, siret: requestOf(agency).siret};
    await beneficiary.modifyConvention({conventionId: id, convention, justification});
    await client.rejectConvention({conventionId: known.reviewed, justification});
    const cancelled = await client.cancelConvention({
      conventionId: known.validated,
      justification,
    });
    assert.equal(cancelled.status, 'CANCELLED');
  });

  test('and once the ban is lifted, all goes on', async () => {
    await ban(false);
    const {id} = await twoSteps.client.readConvention({conventionId: known.reviewedInTwo});
    const accepted = await twoSteps.client.acceptConvention({conventionId: id, ...AGENT});
    assert.equal(accepted.status, 'ACCEPTED_BY_COUNSELLOR');
  });
});
