import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';
import {
  addDays,
  type AgencyKind,
  type ConventionRequest,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {beneficiaryCurrentEmployer} from '../../../sdk/src/contract/convention/fixtures.ts';
import {BASE_URL} from '../../test/api.ts';
import {addAgency, agencyKey, requestFor, scheduleOf, START} from '../../test/conventions.ts';
import {postalWorld} from '../../test/postal-world.ts';
import {addStaff} from '../../test/signed-in.ts';

const world = await postalWorld();
const {store, app, clock, texts, letters, lastLetter, pageOf, open, signFrom, signInAt} = world;
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const MOBILE = '+33639980044';

type Journey = {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly request: (agencyId: string) => ConventionRequest;
  /** Where each party is reached, in the order in which they sign. */
  readonly parties: readonly (readonly [SignatoryRole, string])[];
};

const named = (agencyId: string, lastName: string, isMinor = false): ConventionRequest =>
  requestFor(agencyId, {lastName, isMinor});

const HOST = 'direction@vergers.example';
const PERSON = 'anais@personne.example';

const JOURNEYS: readonly Journey[] = [
  {
    name: 'an adult, by a mission locale',
    kind: 'mission-locale',
    request: id => named(id, 'Adulte'),
    parties: [
      ['beneficiary', PERSON],
      ['establishment-representative', HOST],
    ],
  },
  {
    name: 'a minor, whose parent signs too',
    kind: 'mission-locale',
    request: id => named(id, 'Mineure', true),
    parties: [
      ['beneficiary-representative', 'ly@personne.example'],
      ['establishment-representative', HOST],
      ['beneficiary', PERSON],
    ],
  },
  {
    name: 'somebody employed, whose employer signs too',
    kind: 'pole-emploi',
    request: id => {
      const request = named(id, 'Salariée');
      const {beneficiary} = request.signatories;
      return {
        ...request,
        signatories: {
          ...request.signatories,
          beneficiary: {...beneficiary, isEmployed: true},
          beneficiaryCurrentEmployer,
        },
      };
    },
    parties: [
      ['establishment-representative', HOST],
      ['beneficiary', PERSON],
      ['beneficiary-current-employer', beneficiaryCurrentEmployer.email],
    ],
  },
  {
    name: 'a disabled worker, by a Cap emploi',
    kind: 'cap-emploi',
    request: id => named(id, 'Capable'),
    parties: [
      ['beneficiary', PERSON],
      ['establishment-representative', HOST],
    ],
  },
  {
    name: 'a host who has a mobile and no e-mail',
    kind: 'mission-locale',
    request: id => {
      const request = named(id, 'Mobile');
      const {email: _, ...host} = request.signatories.establishmentRepresentative;
      return {
        ...request,
        signatories: {
          ...request.signatories,
          establishmentRepresentative: {...host, phone: MOBILE},
        },
      };
    },
    parties: [
      ['beneficiary', PERSON],
      ['establishment-representative', MOBILE],
    ],
  },
];

const fileOf = async (token: string, conventionId: string): Promise<Buffer> => {
  const response = await app.fetch(
    new Request(`${BASE_URL}/api/conventions/${conventionId}/document.pdf`, {
      headers: {authorization: `Bearer ${token}`},
    }),
  );
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
};

const play = async ({kind, request, parties}: Journey): Promise<string> => {
  const agencyId = await addAgency(store, {kind, steps: 'counsellor-and-validator'});
  const counsellor = `${await addStaff(store, agencyId, 'counsellor')}@structure.example`;
  const validator = `${await addStaff(store, agencyId, 'validator')}@structure.example`;
  const partner = pageOf({key: await agencyKey(store, [agencyId])});

  // A partner prepares; the person reads it again and sends it.
  const convention = request(agencyId);
  const {token: draft} = await partner.createDraft({convention});
  const author = pageOf({key: draft});
  assert.equal((await author.readDraft()).convention.businessName, convention.businessName);
  const {id: conventionId} = await author.submitConvention({convention});

  for (const [role, address] of parties) await signFrom(address, role);

  const examining = await signInAt(counsellor);
  assert.match((await letters(counsellor))[0]?.subject ?? '', /convention|immersion/i);
  const {data: list} = await examining.listConventions({});
  assert.deepEqual(
    list.map(({id, status}) => [id, status]),
    [[conventionId, 'IN_REVIEW']],
  );
  await examining.readConvention({conventionId});
  await examining.acceptConvention({conventionId, ...AGENT});

  const deciding = await signInAt(validator);
  await deciding.readConvention({conventionId});
  const {status} = await deciding.validateConvention({conventionId, ...AGENT});
  assert.equal(status, 'ACCEPTED_BY_VALIDATOR');

  // Each party has the document by their own link.
  const verified = new Set<string>();
  for (const [, address] of parties) {
    const {client, session} = await open(await lastLetter(address, /\/document#in_/));
    const document = await client.readDocument({conventionId});
    const pdf = await fileOf(session, conventionId);
    assert.equal(createHash('sha256').update(pdf).digest('hex'), document.sha256);
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const page = await app.fetch(new Request(document.verificationUrl));
    assert.match(await page.text(), /validée/);
    verified.add(document.verificationUrl);
  }
  assert.equal(verified.size, 1);

  // Renewed once: all sign again; a second renewal is refused; then the first is called off.
  const dateStart = addDays(START, 14);
  const renewal = {
    dateStart,
    dateEnd: addDays(dateStart, 4),
    schedule: scheduleOf(dateStart, 5),
    justification: 'Le projet se confirme.',
  };
  const renewed = await deciding.renewConvention({conventionId, ...renewal});
  for (const [role, address] of parties) {
    const signed = await signFrom(address, role);
    assert.equal(signed.id, renewed.renewal.id);
  }
  await deciding.readConvention({conventionId});
  await assert.rejects(deciding.renewConvention({conventionId, ...renewal}), {
    code: 'convention_invalid',
  });
  await deciding.cancelConvention({conventionId, justification: 'Le jardin est fermé.'});
  for (const [, address] of parties) {
    assert.ok(await lastLetter(address, /annul/));
  }
  const [address = ''] = verified;
  assert.match(await (await app.fetch(new Request(address))).text(), /annulée/);
  return conventionId;
};

describe('from a partner’s draft to the document, with what the post brought and nothing else', () => {
  for (const journey of JOURNEYS) {
    test(journey.name, async () => {
      texts.length = 0;
      world.server.taken.length = 0;
      clock.now = new Date('2026-11-23T09:00:00Z');
      const conventionId = await play(journey);
      const {rows} = await store.pool.query<{channel: string}>(
        `SELECT evidence ->> 'channel' AS channel FROM signature WHERE convention_id = $1`,
        [conventionId],
      );
      const sms = journey.parties.filter(([, address]) => address.startsWith('+')).length;
      assert.deepEqual(
        [rows.length, rows.filter(({channel}) => channel === 'sms').length],
        [journey.parties.length, sms],
      );
    });
  }
});
