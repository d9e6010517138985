import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as z from 'zod/mini';
import {safeParse} from 'zod/v4/core';
import {Accommodation} from './accommodation.ts';
import {ConventionRequest} from './convention-request.ts';
import {Country, isFrench} from './country.ts';
import {fullRequest, validRequest} from './fixtures.ts';

const accepts = (schema: z.ZodMiniType, value: unknown): boolean =>
  safeParse(schema, value).success;

describe('the shapes of a convention', () => {
  test('a request is given back in its canonical writing', () => {
    const read = z.parse(ConventionRequest, {
      ...validRequest,
      siret: ' 000 000 001 00008 ',
      businessName: ' Les Vergers\u00a0',
      signatories: {
        ...validRequest.signatories,
        beneficiary: {
          ...validRequest.signatories.beneficiary,
          email: ' Anais@PERSONNE.example',
          phone: '06 39 98 00 01',
        },
      },
    });
    assert.equal(read.siret, '00000000100008');
    assert.equal(read.businessName, 'Les Vergers');
    assert.equal(read.immersionCountry, 'FR');
    assert.equal(read.signatories.beneficiary.email, 'Anais@personne.example');
    assert.equal(read.signatories.beneficiary.phone, '+33639980001');
    assert.deepEqual(z.parse(ConventionRequest, read), read);
  });

  test('the examples are already written so', () => {
    assert.deepEqual(z.parse(ConventionRequest, fullRequest), fullRequest);
  });

  test('disability is said apart, or not at all', () => {
    assert.ok(accepts(Accommodation, {isRqth: 'unsaid', adaptation: ''}));
    assert.ok(accepts(Accommodation, {isRqth: 'yes', adaptation: 'Un siège réglable.'}));
    assert.ok(!accepts(Accommodation, {isRqth: true, adaptation: ''}));
    assert.ok(!accepts(Accommodation, {isRqth: 'no', adaptation: 'a'.repeat(2001)}));
    assert.ok(!accepts(Accommodation, {isRqth: 'no', adaptation: '', since: '2020'}));
  });

  test('countries, and those that are France', () => {
    for (const code of ['FR', 'BE', 'CH', 'LU', 'DE', 'MC', 'RE'])
      assert.ok(accepts(Country, code));
    for (const code of ['', 'fr', 'FRA', 'XX', 'UK', 'ZZ', ' FR']) {
      assert.ok(!accepts(Country, code), code);
    }
    const all = Array.from({length: 26 * 26}, (_, index) =>
      String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
    );
    assert.equal(all.filter(code => accepts(Country, code)).length, 249);
    assert.deepEqual(all.filter(isFrench).join(' '), 'BL FR GF GP MF MQ NC PF PM RE TF WF YT');
  });
});
