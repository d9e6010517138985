import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {AGENCY_STEPS, STAFF_ROLES} from '@immersion-kit/sdk/contract';
import {missingRoles, roleLost} from './staffing.ts';

const RUNS = 5000;

const right = fc.record({role: fc.constantFrom(...STAFF_ROLES), isNotified: fc.boolean()});
const agency = fc.record({
  steps: fc.constantFrom(...AGENCY_STEPS),
  refersTo: fc.constantFrom(null, 'prescriber'),
  status: fc.constantFrom('active' as const, 'closed' as const),
});

test(`a change is refused exactly when it takes away what an active agency needs: ${RUNS}`, () => {
  fc.assert(
    fc.property(agency, fc.array(right), fc.array(right), (one, before, after) => {
      const has = (rights: typeof before, role: string) =>
        rights.some(held => held.role === role && held.isNotified);
      const isAccompanying = one.refersTo !== null;
      const isTwoSteps = isAccompanying || one.steps === 'counsellor-and-validator';
      const losesValidator =
        !isAccompanying && has(before, 'validator') && !has(after, 'validator');
      const losesCounsellor = isTwoSteps && has(before, 'counsellor') && !has(after, 'counsellor');
      const isLoss = one.status === 'active' && (losesValidator || losesCounsellor);
      assert.equal(roleLost(one, before, after) !== undefined, isLoss);
      assert.equal(roleLost(one, before, before), undefined);
      assert.equal(roleLost(one, [], after), undefined);
      if (one.status === 'closed') assert.deepEqual(missingRoles(one, after), []);
    }),
    {numRuns: RUNS},
  );
});
