import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  type CommandName,
  COMMANDS,
  commandsFor,
  type LifeCycleState,
  refuseCommand,
} from './life-cycle.ts';
import {type Role, ROLES} from './role.ts';
import {CONVENTION_STATUSES} from './vocabulary.ts';

const TODAY = '2026-11-23';

/** Two steps, four parties, nobody has signed, still to come. */
const STATE: LifeCycleState = {
  status: 'READY_TO_SIGN',
  parties: [
    'beneficiary',
    'establishment-representative',
    'beneficiary-representative',
    'beneficiary-current-employer',
  ],
  signed: [],
  steps: 'counsellor-and-validator',
  isRenewal: false,
  isRenewed: false,
  assessment: 'none',
  isTutorRepresentative: false,
  dateStart: '2026-11-16',
  dateEnd: '2026-12-11',
};

/** What each sign of the tables below stands for. */
const MEANINGS = {
  '✓': undefined,
  '–': 'status_not_allowed',
  '✗': 'role_not_allowed',
  '1': 'one_step_agency',
  '2': 'two_steps_required',
  '○': 'assessment_not_found',
} as const;

/** Eight statuses, in their order: ready, partial, review, counsellor, validator, the three ends. */
type Row = string;
type Table = Partial<Record<Role, Row>>;

const check = (command: CommandName, table: Table, change: Partial<LifeCycleState> = {}) => {
  for (const role of ROLES) {
    const signs = table[role]?.split(' ') ?? CONVENTION_STATUSES.map(() => '✗');
    assert.equal(signs.length, CONVENTION_STATUSES.length, `${command} ${role}`);
    for (const [column, status] of CONVENTION_STATUSES.entries()) {
      const expected = MEANINGS[signs[column] as keyof typeof MEANINGS];
      const answer = refuseCommand({...STATE, ...change, status}, command, [role], TODAY);
      assert.equal(answer, expected, `${command} by ${role} from ${status}`);
    }
  }
};

/**
 * Written by hand from §3.2 and §3.4 to 3.8 of the rules; who is not named is refused everywhere.
 * Where we differ: there is no back-office (nobody stands above the agency) and no France Travail
 * adviser; `prescriber-validator` is §5.4's "validator of the referred agency".
 */
const TABLES: Record<CommandName, Table> = {
  sign: {
    beneficiary: '✓ ✓ – – – – – –',
    'establishment-representative': '✓ ✓ – – – – – –',
    'beneficiary-representative': '✓ ✓ – – – – – –',
    'beneficiary-current-employer': '✓ ✓ – – – – – –',
  },
  modify: {
    beneficiary: '✓ ✓ ✓ ✓ – – – –',
    'establishment-representative': '✓ ✓ ✓ ✓ – – – –',
    'beneficiary-representative': '✓ ✓ ✓ ✓ – – – –',
    'beneficiary-current-employer': '✓ ✓ ✓ ✓ – – – –',
    counsellor: '✓ ✓ ✓ ✓ – – – –',
    validator: '✓ ✓ ✓ ✓ – – – –',
    // §5.4: not after the counsellor's acceptance.
    'prescriber-validator': '✓ ✓ ✓ ✗ – – – –',
  },
  accept: {counsellor: '– – ✓ – – – – –'},
  validate: {
    validator: '– – 2 ✓ – – – –',
    'prescriber-validator': '– – 2 ✓ – – – –',
  },
  reject: {
    counsellor: '✓ ✓ ✓ ✓ – – – –',
    validator: '✓ ✓ ✓ ✓ – – – –',
    'prescriber-validator': '✓ ✓ ✓ ✓ – – – –',
  },
  cancel: {
    counsellor: '– – – – ✓ – – –',
    validator: '– – – – ✓ – – –',
    'prescriber-validator': '– – – – ✓ – – –',
  },
  deprecate: {
    counsellor: '✓ ✓ ✓ ✓ – – – –',
    validator: '✓ ✓ ✓ ✓ – – – –',
    'prescriber-validator': '✓ ✓ ✓ ✓ – – – –',
    // §3.9: the daily job.
    system: '✓ ✓ ✓ ✓ – – – –',
  },
  transfer: {counsellor: '✓ ✓ ✓ – – – – –', validator: '✓ ✓ ✓ – – – – –'},
  renew: {
    counsellor: '– – – – ✓ – – –',
    validator: '– – – – ✓ – – –',
    'prescriber-validator': '– – – – ✓ – – –',
  },
  correct: {
    'establishment-representative': '– – – – ✓ ✓ ✓ ✓',
    counsellor: '– – – – ✓ ✓ ✓ ✓',
    validator: '– – – – ✓ ✓ ✓ ✓',
    'prescriber-validator': '– – – – ✓ ✓ ✓ ✓',
    'agency-admin': '– – – – ✓ ✓ ✓ ✓',
  },
  // §3.5 has the agency correct who did not sign; decided: an address, until they sign.
  'correct-contact': {
    counsellor: '✓ ✓ – – – – – –',
    validator: '✓ ✓ – – – – – –',
    'prescriber-validator': '✓ ✓ – – – – – –',
  },
  'name-counsellor': {counsellor: '✓ ✓ ✓ – – – – –', validator: '✓ ✓ ✓ – – – – –'},
  // Decided: nobody but the agency refuses, cancels, renews or corrects; the others ask for it.
  ask: {
    beneficiary: '✓ ✓ ✓ ✓ ✓ – – –',
    'establishment-representative': '✓ ✓ ✓ ✓ ✓ – – –',
    'beneficiary-representative': '✓ ✓ ✓ ✓ ✓ – – –',
    'beneficiary-current-employer': '✓ ✓ ✓ ✓ ✓ – – –',
    counsellor: '✓ ✓ ✓ ✓ – – – –',
    validator: '✓ ✓ ✓ ✓ – – – –',
    'prescriber-validator': '✓ ✓ ✓ ✓ – – – –',
  },
  // §6.2: the representative only where they are the tutor.
  assess: {
    'establishment-tutor': '– – – – ✓ – – –',
    'establishment-representative': '– – – – ✗ – – –',
    counsellor: '– – – – ✓ – – –',
    validator: '– – – – ✓ – – –',
    'prescriber-validator': '– – – – ✓ – – –',
  },
  'sign-assessment': {beneficiary: '– – – – ○ – – –'},
  // §6.2 has the back-office do it; decided: whoever validates.
  'delete-assessment': {
    validator: '– – – – ○ – – –',
    'prescriber-validator': '– – – – ○ – – –',
  },
};

describe('who may do what, from where', () => {
  for (const command of COMMANDS) {
    test(command, () => {
      check(command, TABLES[command]);
    });
  }

  test('V124, and its mirror: where one step is enough, nobody accepts first', () => {
    const oneStep = {steps: 'validator-only'} as const;
    check('accept', {counsellor: '– – 1 – – – – –'}, oneStep);
    const validates = '– – ✓ ✓ – – – –';
    check('validate', {validator: validates, 'prescriber-validator': validates}, oneStep);
  });

  test('the tutor: the assessment and nothing else; a viewer of the agency: nothing (§3.2)', () => {
    for (const status of CONVENTION_STATUSES) {
      const state = {...STATE, status};
      const written = status === 'ACCEPTED_BY_VALIDATOR' ? ['assess'] : [];
      assert.deepEqual(commandsFor(state, ['establishment-tutor'], TODAY), written, status);
      assert.deepEqual(commandsFor(state, ['agency-viewer'], TODAY), [], status);
    }
  });

  test('two roles at once: what either may do', () => {
    const roles = ['counsellor', 'prescriber-validator'] as const;
    const accepted = {...STATE, status: 'ACCEPTED_BY_COUNSELLOR'} as const;
    assert.deepEqual(commandsFor(accepted, roles, TODAY), [
      'modify',
      'validate',
      'reject',
      'deprecate',
      'ask',
    ]);
  });
});

describe('what depends on more than the status', () => {
  const partial = {...STATE, status: 'PARTIALLY_SIGNED', signed: ['beneficiary']} as const;

  test('G2: signing twice is refused even when all have signed', () => {
    assert.equal(refuseCommand(partial, 'sign', ['beneficiary'], TODAY), 'already_signed');
    const full = {...STATE, status: 'IN_REVIEW', signed: STATE.parties} as const;
    assert.equal(refuseCommand(full, 'sign', ['beneficiary'], TODAY), 'already_signed');
  });

  test('G2: an absent party neither signs nor modifies', () => {
    const two = {...STATE, parties: ['beneficiary', 'establishment-representative']} as const;
    for (const role of ['beneficiary-representative', 'beneficiary-current-employer'] as const) {
      assert.equal(refuseCommand(two, 'sign', [role], TODAY), 'not_a_party');
      assert.equal(refuseCommand(two, 'modify', [role], TODAY), 'not_a_party');
      // Another quality that may not modify either opens nothing.
      assert.equal(refuseCommand(two, 'modify', [role, 'agency-viewer'], TODAY), 'not_a_party');
      assert.deepEqual(commandsFor(two, [role], TODAY), []);
    }
    assert.equal(refuseCommand(two, 'modify', ['validator'], TODAY), undefined);
  });

  test('a renewal is not modified, by anybody; the rest goes on as usual', () => {
    const renewal = {...STATE, isRenewal: true};
    for (const role of ['beneficiary', 'counsellor', 'validator'] as const) {
      assert.equal(refuseCommand(renewal, 'modify', [role], TODAY), 'renewal_not_modifiable');
    }
    assert.equal(refuseCommand(renewal, 'sign', ['beneficiary'], TODAY), undefined);
    assert.equal(refuseCommand(renewal, 'reject', ['validator'], TODAY), undefined);
  });

  test('L1: to renew is not proposed for a renewal, nor a second time', () => {
    const validated = {...STATE, status: 'ACCEPTED_BY_VALIDATOR'} as const;
    const proposed = (change: Partial<LifeCycleState>) =>
      commandsFor({...validated, ...change}, ['validator'], TODAY);
    assert.deepEqual(proposed({}), ['cancel', 'renew', 'correct', 'assess']);
    assert.deepEqual(proposed({isRenewal: true}), ['cancel', 'correct', 'assess']);
    assert.deepEqual(proposed({isRenewed: true}), ['cancel', 'correct', 'assess']);
  });

  test('G13: cancelled until the last day, not the day after, never over an assessment', () => {
    const validated = {...STATE, status: 'ACCEPTED_BY_VALIDATOR'} as const;
    const cancelled = (change: Partial<LifeCycleState>) =>
      refuseCommand({...validated, ...change}, 'cancel', ['validator'], TODAY);
    assert.equal(cancelled({dateEnd: TODAY}), undefined);
    assert.equal(cancelled({dateEnd: '2026-11-22'}), 'immersion_over');
    assert.equal(cancelled({assessment: 'unsigned'}), 'assessment_exists');
  });

  describe('the assessment (§6.2)', () => {
    const validated = {...STATE, status: 'ACCEPTED_BY_VALIDATOR'} as const;
    const answer = (
      command: CommandName,
      role: Role,
      change: Partial<LifeCycleState> = {},
      today = TODAY,
    ) => refuseCommand({...validated, ...change}, command, [role], today);

    test('from the first day on, once, by the representative where they are the tutor', () => {
      const tutor = 'establishment-tutor';
      assert.equal(answer('assess', tutor, {}, '2026-11-15'), 'immersion_not_started');
      assert.equal(answer('assess', tutor, {}, '2026-11-16'), undefined);
      assert.equal(answer('assess', tutor, {}, '2027-03-01'), undefined);
      assert.equal(answer('assess', tutor, {assessment: 'unsigned'}), 'assessment_exists');
      assert.equal(answer('assess', tutor, {assessment: 'no-show'}), 'assessment_exists');
      const host = 'establishment-representative';
      assert.equal(answer('assess', host), 'role_not_allowed');
      assert.equal(answer('assess', host, {isTutorRepresentative: true}), undefined);
    });

    test('V142, G18: signed once, and never where nobody came', () => {
      const signs = (assessment: LifeCycleState['assessment']) =>
        answer('sign-assessment', 'beneficiary', {assessment});
      assert.equal(signs('unsigned'), undefined);
      assert.equal(signs('signed'), 'already_signed');
      assert.equal(signs('no-show'), 'assessment_unsignable');
    });

    test('deleted by a validator, signed or not, and never by who wrote it', () => {
      for (const assessment of ['unsigned', 'signed', 'no-show'] as const) {
        assert.equal(answer('delete-assessment', 'validator', {assessment}), undefined);
        assert.equal(
          answer('delete-assessment', 'establishment-tutor', {assessment}),
          'role_not_allowed',
        );
      }
    });
  });
});
