import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {askSubjects, refuseAsking} from './ask-subjects.ts';
import {ASK_SUBJECTS} from './asking.ts';
import {commandsFor, type LifeCycleState} from './life-cycle.ts';
import {type Role, ROLES} from './role.ts';
import {CONVENTION_STATUSES, SIGNATORY_ROLES} from './vocabulary.ts';

const TODAY = '2026-11-23';

/** Two steps, three parties, the beneficiary has signed, still to come. */
const STATE: LifeCycleState = {
  status: 'PARTIALLY_SIGNED',
  parties: ['beneficiary', 'establishment-representative', 'beneficiary-representative'],
  signed: ['beneficiary'],
  steps: 'counsellor-and-validator',
  isRenewal: false,
  isRenewed: false,
  assessment: 'none',
  isTutorRepresentative: false,
  dateStart: '2026-11-16',
  dateEnd: '2026-12-11',
};

const SIGNED = ['change', 'contact'];
const UNSIGNED = ['change', 'refusal', 'contact'];
const VALIDATED = ['change', 'cancellation', 'renewal'];

const asks = (change: Partial<LifeCycleState>, ...roles: readonly Role[]) =>
  askSubjects({...STATE, ...change}, roles, TODAY);

describe('what may be asked for', () => {
  test('by a party: not to sign as long as they have not; more, once it is validated', () => {
    for (const status of ['READY_TO_SIGN', 'PARTIALLY_SIGNED'] as const) {
      assert.deepEqual(asks({status}, 'beneficiary'), SIGNED, status);
      assert.deepEqual(asks({status}, 'establishment-representative'), UNSIGNED, status);
      assert.deepEqual(asks({status}, 'beneficiary-representative'), UNSIGNED, status);
    }
    for (const status of ['IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'] as const) {
      assert.deepEqual(asks({status, signed: STATE.parties}, 'beneficiary'), SIGNED, status);
    }
    const validated = {status: 'ACCEPTED_BY_VALIDATOR', signed: STATE.parties} as const;
    for (const role of STATE.parties) assert.deepEqual(asks(validated, role), VALIDATED, role);
  });

  test('by whoever decides: a change, of what the parties may change', () => {
    for (const role of ['counsellor', 'validator', 'prescriber-validator'] as const) {
      for (const status of CONVENTION_STATUSES) {
        const isOpen = CONVENTION_STATUSES.indexOf(status) < 4;
        assert.deepEqual(asks({status}, role), isOpen ? ['change'] : [], `${role} ${status}`);
        assert.deepEqual(asks({status, isRenewal: true}, role), [], `${role} ${status}`);
      }
    }
  });

  test('by nobody, once it is over; nor ever by anybody else', () => {
    for (const status of ['REJECTED', 'CANCELLED', 'DEPRECATED'] as const) {
      for (const role of ROLES) assert.deepEqual(asks({status}, role), [], `${role} ${status}`);
    }
    for (const role of ['establishment-tutor', 'agency-admin', 'agency-viewer'] as const) {
      for (const status of CONVENTION_STATUSES) assert.deepEqual(asks({status}, role), [], role);
    }
    for (const status of CONVENTION_STATUSES) {
      assert.deepEqual(asks({status}, 'beneficiary-current-employer'), [], 'who is no party');
    }
  });

  test('a cancellation or a renewal, where the agency would be let do it', () => {
    const validated = {status: 'ACCEPTED_BY_VALIDATOR', signed: STATE.parties} as const;
    const asked = (change: Partial<LifeCycleState>) =>
      asks({...validated, ...change}, 'beneficiary');
    assert.deepEqual(asked({dateEnd: TODAY}), VALIDATED);
    assert.deepEqual(asked({dateEnd: '2026-11-22'}), ['change', 'renewal']);
    assert.deepEqual(asked({assessment: 'unsigned'}), ['change', 'renewal']);
    assert.deepEqual(asked({isRenewal: true}), ['change', 'cancellation']);
    assert.deepEqual(asked({isRenewed: true}), ['change', 'cancellation']);
  });

  test('is refused for the reason that fits', () => {
    const validated = {...STATE, status: 'ACCEPTED_BY_VALIDATOR', signed: STATE.parties} as const;
    const cases = [
      [STATE, 'refusal', 'beneficiary', 'already_signed'],
      [STATE, 'refusal', 'counsellor', 'role_not_allowed'],
      [STATE, 'change', 'beneficiary-current-employer', 'not_a_party'],
      [STATE, 'change', 'establishment-tutor', 'role_not_allowed'],
      [STATE, 'cancellation', 'beneficiary', 'status_not_allowed'],
      [STATE, 'renewal', 'beneficiary', 'status_not_allowed'],
      [{...STATE, isRenewal: true}, 'change', 'validator', 'renewal_not_modifiable'],
      [validated, 'refusal', 'beneficiary', 'status_not_allowed'],
      [validated, 'contact', 'beneficiary', 'status_not_allowed'],
      [validated, 'change', 'validator', 'status_not_allowed'],
      [{...validated, isRenewed: true}, 'renewal', 'beneficiary', 'status_not_allowed'],
      [{...validated, dateEnd: '2026-11-22'}, 'cancellation', 'beneficiary', 'immersion_over'],
      [{...validated, assessment: 'unsigned'}, 'cancellation', 'beneficiary', 'assessment_exists'],
      [{...STATE, status: 'REJECTED'}, 'change', 'beneficiary', 'status_not_allowed'],
    ] as const;
    for (const [state, subject, role, code] of cases) {
      assert.equal(refuseAsking(state, subject, [role], TODAY), code, `${subject} by ${role}`);
    }
  });

  test('to ask is offered exactly where there is something to ask for', () => {
    const state = fc.record({
      status: fc.constantFrom(...CONVENTION_STATUSES),
      parties: fc.subarray([...SIGNATORY_ROLES]),
      signed: fc.subarray([...SIGNATORY_ROLES]),
      steps: fc.constantFrom('validator-only' as const, 'counsellor-and-validator' as const),
      isRenewal: fc.boolean(),
      isRenewed: fc.boolean(),
      assessment: fc.constantFrom('none' as const, 'unsigned' as const),
      isTutorRepresentative: fc.boolean(),
      dateStart: fc.constant('2026-11-16'),
      dateEnd: fc.constantFrom('2026-11-22', TODAY, '2026-12-11'),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, fc.subarray([...ROLES]), (one, roles) => {
        const subjects = askSubjects(one, roles, TODAY);
        subjects.forEach(subject => seen.add(subject));
        assert.equal(commandsFor(one, roles, TODAY).includes('ask'), subjects.length > 0);
      }),
      {numRuns: 5000},
    );
    assert.equal(seen.size, ASK_SUBJECTS.length);
  });
});
