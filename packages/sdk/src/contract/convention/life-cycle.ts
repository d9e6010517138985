import type {AgencySteps} from '../agency/vocabulary.ts';
import type {AssessmentStanding} from '../assessment/assessment.ts';
import type {ProblemCode} from '../problem.ts';
import type {CivilDate} from '../primitives/time.ts';
import type {Role} from './role.ts';
import type {ConventionStatus, SignatoryRole} from './vocabulary.ts';

/** What can be done to a convention once it is submitted, one word a verb. */
export const COMMANDS = [
  'sign',
  'modify',
  'accept',
  'validate',
  'reject',
  'cancel',
  'deprecate',
  'transfer',
  'renew',
  'correct',
  'correct-contact',
  'name-counsellor',
  'ask',
  'assess',
  'sign-assessment',
  'delete-assessment',
] as const;
/** A word of {@link COMMANDS}. */
export type CommandName = (typeof COMMANDS)[number];

/** From where, by whom and to what a command leads. */
export type Transition = {
  readonly from: readonly ConventionStatus[];
  /** `signatures`: the last one leads to the review, the others to a partial signature. */
  readonly to: ConventionStatus | 'signatures' | 'unchanged';
  readonly roles: readonly Role[];
  /** Whether a reason is asked. */
  readonly justified: boolean;
};

const SIGNATORIES = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
] as const;
const OPEN = ['READY_TO_SIGN', 'PARTIALLY_SIGNED', 'IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'] as const;
const BEFORE_ACCEPTANCE = ['READY_TO_SIGN', 'PARTIALLY_SIGNED', 'IN_REVIEW'] as const;
const FINAL = ['ACCEPTED_BY_VALIDATOR', 'REJECTED', 'CANCELLED', 'DEPRECATED'] as const;
const AGENCY = ['counsellor', 'validator'] as const;
const PRESCRIBERS = [...AGENCY, 'prescriber-validator'] as const;

/** The whole life of a convention: what is not in this table cannot happen. */
export const TRANSITIONS = {
  sign: {
    from: ['READY_TO_SIGN', 'PARTIALLY_SIGNED'],
    to: 'signatures',
    roles: SIGNATORIES,
    justified: false,
  },
  modify: {
    from: OPEN,
    to: 'READY_TO_SIGN',
    roles: [...SIGNATORIES, ...PRESCRIBERS],
    justified: true,
  },
  accept: {
    from: ['IN_REVIEW'],
    to: 'ACCEPTED_BY_COUNSELLOR',
    roles: ['counsellor'],
    justified: false,
  },
  validate: {
    from: ['IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'],
    to: 'ACCEPTED_BY_VALIDATOR',
    roles: ['validator', 'prescriber-validator'],
    justified: false,
  },
  reject: {from: OPEN, to: 'REJECTED', roles: PRESCRIBERS, justified: true},
  cancel: {
    from: ['ACCEPTED_BY_VALIDATOR'],
    to: 'CANCELLED',
    roles: PRESCRIBERS,
    justified: true,
  },
  deprecate: {from: OPEN, to: 'DEPRECATED', roles: [...PRESCRIBERS, 'system'], justified: true},
  transfer: {from: BEFORE_ACCEPTANCE, to: 'unchanged', roles: AGENCY, justified: true},
  renew: {from: ['ACCEPTED_BY_VALIDATOR'], to: 'unchanged', roles: PRESCRIBERS, justified: true},
  correct: {
    from: FINAL,
    to: 'unchanged',
    roles: [...PRESCRIBERS, 'agency-admin', 'establishment-representative'],
    justified: false,
  },
  'correct-contact': {
    from: ['READY_TO_SIGN', 'PARTIALLY_SIGNED'],
    to: 'unchanged',
    roles: PRESCRIBERS,
    justified: false,
  },
  'name-counsellor': {from: BEFORE_ACCEPTANCE, to: 'unchanged', roles: AGENCY, justified: false},
  // A party asks the agency, the agency asks the parties; `askSubjects` says for what.
  ask: {
    from: [...OPEN, 'ACCEPTED_BY_VALIDATOR'],
    to: 'unchanged',
    roles: [...SIGNATORIES, ...PRESCRIBERS],
    justified: true,
  },
  // The tutor's, who may be the representative; the agency's own, when it was told by phone.
  assess: {
    from: ['ACCEPTED_BY_VALIDATOR'],
    to: 'unchanged',
    roles: ['establishment-tutor', 'establishment-representative', ...PRESCRIBERS],
    justified: false,
  },
  'sign-assessment': {
    from: ['ACCEPTED_BY_VALIDATOR'],
    to: 'unchanged',
    roles: ['beneficiary'],
    justified: false,
  },
  // What was written by mistake: whoever validated the convention may take it away.
  'delete-assessment': {
    from: ['ACCEPTED_BY_VALIDATOR'],
    to: 'unchanged',
    roles: ['validator', 'prescriber-validator'],
    justified: true,
  },
} as const satisfies Record<CommandName, Transition>;

/** What the rules need to know of a convention. */
export type LifeCycleState = {
  readonly status: ConventionStatus;
  readonly parties: readonly SignatoryRole[];
  /** Who signed the present version. */
  readonly signed: readonly SignatoryRole[];
  readonly steps: AgencySteps;
  readonly isRenewal: boolean;
  readonly isRenewed: boolean;
  readonly assessment: 'none' | Exclude<AssessmentStanding, 'awaited' | 'disputed'>;
  /** Whether who signs for the host is also the tutor. */
  readonly isTutorRepresentative: boolean;
  readonly dateStart: CivilDate;
  readonly dateEnd: CivilDate;
};

type Condition = (
  state: LifeCycleState,
  roles: readonly Role[],
  today: CivilDate,
) => ProblemCode | undefined;

const refuseSignature: Condition = ({parties, signed}, roles) => {
  const acting = SIGNATORIES.filter(role => roles.includes(role));
  if (!acting.some(role => parties.includes(role))) return 'not_a_party';
  return acting.some(role => signed.includes(role)) ? 'already_signed' : undefined;
};

/** Somebody a modification took out of the convention may still hold an open session. */
const isNoParty = ({parties}: LifeCycleState, roles: readonly Role[]): boolean =>
  TRANSITIONS.modify.roles
    .filter(role => roles.includes(role))
    .every(role => SIGNATORIES.some(one => one === role && !parties.includes(one)));

const UNSIGNABLE: Readonly<Record<LifeCycleState['assessment'], ProblemCode | undefined>> = {
  none: 'assessment_not_found',
  'no-show': 'assessment_unsignable',
  signed: 'already_signed',
  unsigned: undefined,
};

/** What a command asks beside its line in {@link TRANSITIONS}. */
const CONDITIONS: Partial<Record<CommandName, Condition>> = {
  // Once accepted by the structure's own counsellor, the prescriber validates or refuses.
  modify: (state, roles) => {
    const {status, isRenewal} = state;
    if (isNoParty(state, roles)) return 'not_a_party';
    if (isRenewal) return 'renewal_not_modifiable';
    const own = TRANSITIONS.modify.roles.filter(role => role !== 'prescriber-validator');
    const onlyPrescriber = !own.some(role => roles.includes(role));
    return onlyPrescriber && status === 'ACCEPTED_BY_COUNSELLOR' ? 'role_not_allowed' : undefined;
  },
  accept: ({steps}) => (steps === 'validator-only' ? 'one_step_agency' : undefined),
  validate: ({status, steps}) =>
    status === 'IN_REVIEW' && steps === 'counsellor-and-validator'
      ? 'two_steps_required'
      : undefined,
  // Domain decision G13: until the last day, with a reason, and never over an assessment.
  cancel: ({assessment, dateEnd}, _, today) => {
    if (assessment !== 'none') return 'assessment_exists';
    return dateEnd < today ? 'immersion_over' : undefined;
  },
  ask: (state, roles) => {
    if (isNoParty(state, roles)) return 'not_a_party';
    if (SIGNATORIES.some(role => roles.includes(role) && state.parties.includes(role))) return;
    // The agency asks for a change the parties can make.
    if (state.status === 'ACCEPTED_BY_VALIDATOR') return 'status_not_allowed';
    return state.isRenewal ? 'renewal_not_modifiable' : undefined;
  },
  assess: ({assessment, isTutorRepresentative, dateStart}, roles, today) => {
    const own = TRANSITIONS.assess.roles.filter(role => role !== 'establishment-representative');
    const isOwn = own.some(role => roles.includes(role));
    if (!isOwn && !isTutorRepresentative) return 'role_not_allowed';
    if (assessment !== 'none') return 'assessment_exists';
    return today < dateStart ? 'immersion_not_started' : undefined;
  },
  // Domain decision G18: nobody signs that nobody came.
  'sign-assessment': ({assessment}) => UNSIGNABLE[assessment],
  'delete-assessment': ({assessment}) =>
    assessment === 'none' ? 'assessment_not_found' : undefined,
};

/**
 * Says why somebody may not do something to a convention now, or undefined when they may: the
 * role first, then who signed what, then the status, then what the command alone asks.
 *
 * @param today - the civil date where the agency is.
 */
export const refuseCommand = (
  state: LifeCycleState,
  command: CommandName,
  roles: readonly Role[],
  today: CivilDate,
): ProblemCode | undefined => {
  const transition: Transition = TRANSITIONS[command];
  if (!transition.roles.some(role => roles.includes(role))) return 'role_not_allowed';
  const unsigned = command === 'sign' ? refuseSignature(state, roles, today) : undefined;
  if (unsigned) return unsigned;
  if (!transition.from.includes(state.status)) return 'status_not_allowed';
  return CONDITIONS[command]?.(state, roles, today);
};

/**
 * The commands somebody may give now, in the order of {@link COMMANDS}. A renewal is not proposed
 * where `renewalIssues` would refuse any (Code du travail, L5135-5: once).
 */
export const commandsFor = (
  state: LifeCycleState,
  roles: readonly Role[],
  today: CivilDate,
): CommandName[] => {
  const isRenewable = !state.isRenewal && !state.isRenewed;
  return COMMANDS.filter(
    command =>
      (command !== 'renew' || isRenewable) &&
      refuseCommand(state, command, roles, today) === undefined,
  );
};
