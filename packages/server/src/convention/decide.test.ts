import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  type CommandName,
  CONVENTION_STATUSES,
  type ConventionStatus,
  ROLES,
} from '@immersion-kit/sdk/contract';
import {requestFor} from '../../test/conventions.ts';
import {type Command, decide, type Decision, type DecisionState} from './decide.ts';
import {splitRequest} from './submit.ts';

const MOMENT = {now: new Date('2026-11-23T09:00:00Z'), today: '2026-11-23'};
const HASH = 'a'.repeat(64);
const {content} = splitRequest(requestFor('01a207a2-3280-7900-be7c-70a81efadab1'));
const agent = {firstName: 'Awa', lastName: 'Konaté'};
const justification = 'Une bonne raison.';

const STATE: DecisionState = {
  status: 'READY_TO_SIGN',
  parties: ['beneficiary', 'establishment-representative', 'beneficiary-representative'],
  signed: [],
  steps: 'counsellor-and-validator',
  isRenewal: false,
  isRenewed: false,
  assessment: 'none',
  isTutorRepresentative: false,
  dateStart: '2026-11-16',
  dateEnd: '2026-12-11',
  agencyId: 'own',
  version: 3,
  documentHash: HASH,
  assessmentHash: null,
  validators: {},
};

const GIVEN: Record<CommandName, Command> = {
  sign: {name: 'sign', documentHash: HASH},
  modify: {name: 'modify', content, justification},
  accept: {name: 'accept', agent},
  validate: {name: 'validate', agent},
  reject: {name: 'reject', justification},
  cancel: {name: 'cancel', justification},
  deprecate: {name: 'deprecate', justification},
  transfer: {name: 'transfer', agencyId: 'another', justification},
  renew: {name: 'renew', renewalId: 'new'},
  correct: {name: 'correct', content, fields: ['birthdate']},
  'correct-contact': {name: 'correct-contact', content, role: 'beneficiary-representative'},
  'name-counsellor': {name: 'name-counsellor', agent},
  ask: {name: 'ask', subject: 'change', message: justification},
  assess: {name: 'assess', assessment: {status: 'DID_NOT_SHOW', noShowCause: 'host'}},
  'sign-assessment': {name: 'sign-assessment', documentHash: HASH, agrees: true},
  'delete-assessment': {name: 'delete-assessment', justification},
};

/** Who may have signed in each status. */
const signedIn = (status: ConventionStatus): DecisionState['signed'][] => {
  if (status === 'READY_TO_SIGN') return [[]];
  if (status === 'PARTIALLY_SIGNED') return [STATE.parties.slice(0, 1), STATE.parties.slice(0, 2)];
  return [STATE.parties];
};

const decided = (
  name: CommandName,
  change: Partial<DecisionState>,
  roles: readonly (typeof ROLES)[number][],
): Decision => {
  const decision = decide({...STATE, ...change}, GIVEN[name], roles, MOMENT);
  assert.ok(!('refused' in decision), JSON.stringify(decision));
  return decision;
};

/** §3.2's full matrix, by hand: a row of the eight statuses to which each leads. */
const MATRIX: Record<ConventionStatus, string> = {
  READY_TO_SIGN: '✓ ✓ – – – ✓ – ✓',
  PARTIALLY_SIGNED: '✓ ✓ ✓ – – ✓ – ✓',
  IN_REVIEW: '✓ – – ✓ ✓ ✓ – ✓',
  ACCEPTED_BY_COUNSELLOR: '✓ – – – ✓ ✓ – ✓',
  ACCEPTED_BY_VALIDATOR: '– – – – – – ✓ –',
  REJECTED: '– – – – – – – –',
  CANCELLED: '– – – – – – – –',
  DEPRECATED: '– – – – – – – –',
};

describe('from status to status', () => {
  test('the whole matrix of §3.2, and nothing else, whoever asks whatever', () => {
    for (const from of CONVENTION_STATUSES) {
      const reached = new Set<string>();
      for (const steps of ['validator-only', 'counsellor-and-validator'] as const) {
        for (const signed of signedIn(from)) {
          for (const command of Object.values(GIVEN)) {
            for (const role of ROLES) {
              const state = {...STATE, status: from, steps, signed};
              const decision = decide(state, command, [role], MOMENT);
              if ('refused' in decision) continue;
              if (decision.changes.status) reached.add(decision.changes.status);
            }
          }
        }
      }
      const row = CONVENTION_STATUSES.map(to => (reached.has(to) ? '✓' : '–')).join(' ');
      assert.equal(row, MATRIX[from], from);
    }
  });

  test('the status counts the signatures: the last one leads to the review', () => {
    const steps: string[] = [];
    for (const [index, role] of STATE.parties.entries()) {
      const status = index === 0 ? 'READY_TO_SIGN' : 'PARTIALLY_SIGNED';
      const signed = STATE.parties.slice(0, index);
      const {changes, signature} = decided('sign', {signed, status}, [role]);
      steps.push(`${String(signature)} ${String(changes.status)}`);
    }
    assert.deepEqual(steps, [
      'beneficiary PARTIALLY_SIGNED',
      'establishment-representative PARTIALLY_SIGNED',
      'beneficiary-representative IN_REVIEW',
    ]);
  });

  test('another document than the one read is not signed', () => {
    const sign: Command = {name: 'sign', documentHash: 'b'.repeat(64)};
    assert.deepEqual(decide(STATE, sign, ['beneficiary'], MOMENT), {refused: 'document_changed'});
  });
});

describe('what each command leaves behind (§3.2, §3.3)', () => {
  const review = {status: 'IN_REVIEW', signed: STATE.parties} as const;
  const accepted = {...review, status: 'ACCEPTED_BY_COUNSELLOR'} as const;
  const validated = {...review, status: 'ACCEPTED_BY_VALIDATOR'} as const;

  test('an acceptance and a validation: their date, their name, the other one kept', () => {
    assert.deepEqual(decided('accept', review, ['counsellor']).changes, {
      status: 'ACCEPTED_BY_COUNSELLOR',
      acceptedAt: MOMENT.now,
      validators: {counsellor: agent},
    });
    const named = {...accepted, validators: {counsellor: {firstName: 'Inès', lastName: ''}}};
    assert.deepEqual(decided('validate', named, ['validator']).changes, {
      status: 'ACCEPTED_BY_VALIDATOR',
      validatedAt: MOMENT.now,
      validators: {counsellor: {firstName: 'Inès', lastName: ''}, validator: agent},
    });
  });

  test('an end: its reason; the dates of the acceptances are erased', () => {
    for (const [name, state, status] of [
      ['reject', accepted, 'REJECTED'],
      ['deprecate', accepted, 'DEPRECATED'],
      ['cancel', validated, 'CANCELLED'],
    ] as const) {
      assert.deepEqual(decided(name, state, ['validator']).changes, {
        status,
        statusJustification: justification,
        acceptedAt: null,
        validatedAt: null,
      });
    }
  });

  test('a modification: a version to sign, the acceptance erased, the signatures void', () => {
    // Where we differ from §3.3: whoever modifies signs like the others, by a signature of their own.
    for (const role of ['beneficiary', 'validator'] as const) {
      const {changes, version, signature, events} = decided('modify', accepted, [role]);
      assert.deepEqual(changes, {status: 'READY_TO_SIGN', acceptedAt: null, validators: {}});
      assert.equal(signature, undefined);
      assert.deepEqual(version, {
        reason: 'modification',
        content,
        justification,
        isSigned: true,
      });
      assert.deepEqual(events, [
        {type: 'convention.signatures-voided', details: {roles: STATE.parties, voidedVersion: 3}},
        {type: 'convention.modified', details: {}},
      ]);
    }
    const types = decided('modify', {}, ['beneficiary']).events.map(({type}) => type);
    assert.deepEqual(types, ['convention.modified']);
  });

  test('a transfer, a counsellor named, a correction, a renewal: the status and signatures stay', () => {
    const transferred = decided('transfer', review, ['counsellor']);
    assert.deepEqual(transferred.changes, {
      agencyId: 'another',
      transferJustification: justification,
    });
    const named = decided('name-counsellor', review, ['counsellor']);
    assert.deepEqual(named.changes, {agencyReferent: agent});
    const corrected = decided('correct', validated, ['agency-admin']);
    assert.deepEqual(corrected.changes, {});
    assert.equal(corrected.version?.isSigned, false);
    const renewed = decided('renew', validated, ['validator']);
    assert.deepEqual(renewed, {
      changes: {},
      events: [{type: 'convention.renewed', details: {renewalId: 'new'}}],
    });
  });

  test('an assessment: what becomes of it and its event, nothing else changes', () => {
    const assessment = {status: 'DID_NOT_SHOW', noShowCause: 'host'} as const;
    assert.deepEqual(decided('assess', validated, ['counsellor']), {
      changes: {},
      assessment: {does: 'write', content: assessment, role: 'counsellor'},
      events: [{type: 'assessment.created', details: {outcome: 'DID_NOT_SHOW'}}],
    });
    const written = {...validated, assessment: 'unsigned', assessmentHash: HASH} as const;
    assert.deepEqual(decided('sign-assessment', written, ['beneficiary']), {
      changes: {},
      assessment: {does: 'sign', agrees: true, comment: null},
      events: [{type: 'assessment.signed', details: {}}],
    });
    assert.deepEqual(decided('delete-assessment', written, ['validator']), {
      changes: {},
      assessment: {does: 'delete', justification},
      events: [{type: 'assessment.deleted', details: {}}],
    });
  });

  test('another assessment than the one read is not signed', () => {
    const state = {...STATE, ...validated, assessment: 'unsigned', assessmentHash: 'c'} as const;
    const decision = decide(state, GIVEN['sign-assessment'], ['beneficiary'], MOMENT);
    assert.deepEqual(decision, {refused: 'document_changed'});
  });

  test('no event tells anything of a person', () => {
    const told = Object.values(GIVEN).flatMap(command =>
      [STATE, {...STATE, ...review}, {...STATE, ...accepted}, {...STATE, ...validated}].flatMap(
        state =>
          ROLES.map(role => decide(state, command, [role], MOMENT)).flatMap(decision =>
            'refused' in decision ? [] : decision.events,
          ),
      ),
    );
    assert.ok(told.length > 50, String(told.length));
    assert.doesNotMatch(JSON.stringify(told), /Delattre|Lefèvre|example|Konaté|raison/);
  });
});
