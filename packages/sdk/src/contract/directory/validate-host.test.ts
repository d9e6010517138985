import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {HostRequest} from './host-request.ts';
import {validateHost} from './validate-host.ts';

const TODAY = '2026-11-23';

const RIGHT = {
  siret: '00000000100008',
  businessName: 'Le Fournil de la Seille',
  hostKind: 'company',
  businessAddresses: [
    {streetNumberAndAddress: '12 rue des Clercs', postcode: '57000', city: 'Metz'},
  ],
  offers: [{appellationCode: '11573', remoteWorkMode: 'ON_SITE'}],
  fitForDisabledWorkers: 'yes-declared-only',
  searchableBy: {students: true, jobSeekers: false},
  maxContactsPerMonth: 6,
  contactMode: 'EMAIL',
  contact: {firstName: 'Mina', lastName: 'Roth', email: 'mina@fournil.example'},
};

const saidOf = (changes: object): string[] =>
  validateHost({...RIGHT, ...changes}, TODAY).map(({pointer, code}) => `${pointer} ${code}`);

const NOBODY = {students: false, jobSeekers: false};

const TABLE: readonly (readonly [changes: object, ...said: string[]])[] = [
  [{}],
  [{contactMode: 'PHONE'}, '/contact/phone required'],
  [{contactMode: 'IN_PERSON'}, '/welcomeAddress required'],
  [{searchableBy: NOBODY}, '/searchableBy required'],
  [{offers: []}, '/offers required'],
  [{offers: [...RIGHT.offers, ...RIGHT.offers]}, '/offers/1/appellationCode offer_twice'],
  [{nextAvailabilityDate: '2026-11-22'}, '/nextAvailabilityDate date_past'],
  [{nextAvailabilityDate: TODAY}],
  [{maxContactsPerMonth: 0}, '/maxContactsPerMonth too_small'],
  [{website: 'fournil.example'}],
  [{website: 'javascript:alert(1)'}, '/website web_address'],
];

describe('what is wrong with a company’s entry', () => {
  for (const [changes, ...said] of TABLE) {
    test(`${JSON.stringify(changes)} → ${said.join() || 'nothing'}`, () => {
      assert.deepEqual(saidOf(changes), said);
    });
  }

  test('what fields say together is said while others are empty, once', () => {
    const said = saidOf({businessName: undefined, searchableBy: NOBODY, contactMode: 'PHONE'});
    assert.deepEqual(said.toSorted(), [
      '/businessName required',
      '/contact/phone required',
      '/searchableBy required',
    ]);
    assert.equal(HostRequest.safeParse({...RIGHT, contactMode: 'PHONE'}).success, false);
  });

  test('never throws, whatever it is given', () => {
    for (const input of [undefined, null, 3, 'text', [], {contact: 'x'}, {offers: [null]}]) {
      assert.ok(validateHost(input, TODAY).length > 0);
    }
    assert.deepEqual(saidOf({businessName: 'a'.repeat(100_000)}), ['/businessName too_long']);
  });
});
