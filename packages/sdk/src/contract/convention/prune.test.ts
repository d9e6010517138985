import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {fullRequest, TODAY, validRequest} from './fixtures.ts';
import {pruneConvention} from './prune.ts';
import {validateConvention} from './validate.ts';

const {signatories} = fullRequest;

describe('what no longer applies is dropped', () => {
  test('nothing of a convention in which everything applies', () => {
    assert.deepEqual(pruneConvention(fullRequest), fullRequest);
    assert.deepEqual(pruneConvention(validRequest), validRequest);
  });

  for (const isEmployed of [false, undefined]) {
    test(`the current employer, when isEmployed is ${String(isEmployed)}`, () => {
      const beneficiary = {...signatories.beneficiary};
      if (isEmployed === undefined) delete beneficiary.isEmployed;
      else beneficiary.isEmployed = isEmployed;
      const pruned = pruneConvention({...fullRequest, signatories: {...signatories, beneficiary}});
      const {beneficiaryCurrentEmployer: _, ...others} = signatories;
      assert.deepEqual(pruned, {...fullRequest, signatories: {...others, beneficiary}});
    });
  }

  test('the texts on protection and prevention, when the answer is no', () => {
    const pruned = pruneConvention({
      individualProtection: false,
      individualProtectionDescription: 'Gants',
      sanitaryPrevention: false,
      sanitaryPreventionDescription: 'Masque',
    });
    assert.equal(pruned.individualProtectionDescription, '');
    assert.equal(pruned.sanitaryPreventionDescription, '');
  });

  test('not while the question has no answer yet, nor a text that was never there', () => {
    const draft = {individualProtectionDescription: 'Gants'};
    assert.deepEqual(pruneConvention(draft), draft);
    assert.deepEqual(pruneConvention({individualProtection: false}), {individualProtection: false});
  });

  test('optional fields and sections with nothing written in them', () => {
    const pruned = pruneConvention({
      agencyReferent: {firstName: ' ', lastName: ''},
      accompanyingStructure: {name: '', siret: '', counsellor: {firstName: '', lastName: ''}},
      collectiveAgreement: '',
      immersionCountry: '',
      immersionSkills: '',
      businessName: '',
      signatories: {
        beneficiary: {firstName: '', email: '', emergencyContactPhone: ' ', isEmployed: false},
        beneficiaryRepresentative: {firstName: '', lastName: '', phone: ''},
      },
    });
    assert.deepEqual(pruned, {
      immersionSkills: '',
      businessName: '',
      signatories: {beneficiary: {firstName: '', isEmployed: false}},
    });
  });

  test('V105 the legal representative of an adult stays', () => {
    const adult = {signatories: {beneficiaryRepresentative: signatories.beneficiaryRepresentative}};
    assert.deepEqual(pruneConvention(adult), adult);
  });

  test('a section closed after it was half filled in no longer blocks', () => {
    const beneficiary = {...validRequest.signatories.beneficiary, isEmployed: false};
    const left = {
      ...validRequest,
      individualProtection: false,
      individualProtectionDescription: '<b>',
      agencyReferent: {firstName: '', lastName: ''},
      signatories: {
        ...validRequest.signatories,
        beneficiary,
        beneficiaryCurrentEmployer: {firstName: 'Zoé', businessSiret: '12'},
      },
    };
    assert.ok(validateConvention(left, TODAY).length > 5);
    assert.deepEqual(validateConvention(pruneConvention(left), TODAY), []);
  });

  test('pruning twice changes nothing more, and anything may be pruned', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(
        {
          signatories: fc.oneof(
            fc.anything(),
            fc.dictionary(fc.constantFrom('beneficiary', 'x'), fc.anything()),
          ),
          individualProtection: fc.anything(),
          individualProtectionDescription: fc.anything(),
          collectiveAgreement: fc.constantFrom('', ' ', 'Bâtiment', 3),
        },
        {requiredKeys: []},
      ),
    );
    fc.assert(
      fc.property(anything, value => {
        const once = pruneConvention(value);
        assert.deepEqual(pruneConvention(once), once);
      }),
    );
  });

  test('what it is given is left as it was', () => {
    const draft = structuredClone({...fullRequest, collectiveAgreement: ''});
    pruneConvention(Object.freeze(draft));
    assert.equal(draft.collectiveAgreement, '');
  });
});
