import {
  type AssessmentRequest,
  type Asking,
  type CivilDate,
  type CommandName,
  type ConventionContent,
  type ConventionEventType,
  type ConventionStatus,
  type EventData,
  type LifeCycleState,
  type ProblemCode,
  refuseAsking,
  refuseCommand,
  type Role,
  type SignatoryRole,
  TRANSITIONS,
} from '@immersion-kit/sdk/contract';
import type {AgentName, Validators, VersionReason} from '../store/convention-tables.ts';

/** What the decision looks at. */
export type DecisionState = LifeCycleState & {
  /** In charge now. */
  readonly agencyId: string;
  readonly version: number;
  readonly documentHash: string;
  /** Of the assessment in force. */
  readonly assessmentHash: string | null;
  readonly validators: Validators;
};

/** What somebody asks, beside who they are. */
export type Command =
  | {readonly name: 'sign'; readonly documentHash: string}
  | {
      readonly name: 'modify';
      readonly content: ConventionContent;
      /** Left out, the one the agency named stays. */
      readonly agencyReferent?: AgentName | undefined;
      readonly justification: string;
    }
  | {readonly name: 'accept' | 'validate'; readonly agent: AgentName}
  | {readonly name: 'reject' | 'cancel' | 'deprecate'; readonly justification: string}
  | {readonly name: 'transfer'; readonly agencyId: string; readonly justification: string}
  | {readonly name: 'renew'; readonly renewalId: string}
  | {
      readonly name: 'correct';
      readonly content: ConventionContent;
      readonly fields: readonly string[];
    }
  | {
      readonly name: 'correct-contact';
      readonly content: ConventionContent;
      readonly role: SignatoryRole;
    }
  | {readonly name: 'name-counsellor'; readonly agent: AgentName}
  | ({readonly name: 'ask'} & Readonly<Asking>)
  | {readonly name: 'assess'; readonly assessment: AssessmentRequest}
  | {
      readonly name: 'sign-assessment';
      readonly documentHash: string;
      readonly agrees: boolean;
      readonly comment?: string | undefined;
    }
  | {readonly name: 'delete-assessment'; readonly justification: string};

/** What becomes of the convention's row; what is absent stays. */
type Changes = {
  readonly status?: ConventionStatus;
  readonly statusJustification?: string | null;
  readonly acceptedAt?: Date | null;
  readonly validatedAt?: Date | null;
  readonly validators?: Validators;
  readonly agencyId?: string;
  readonly transferJustification?: string;
  readonly agencyReferent?: AgentName | null;
};

type Details<Type extends ConventionEventType> = Omit<
  EventData[Type],
  'conventionId' | 'status' | 'version'
>;

/** One thing that happened, as the contract has it told: ids and words, never a person's data. */
export type ConventionEvent = {
  readonly [Type in ConventionEventType]: {readonly type: Type; readonly details: Details<Type>};
}[ConventionEventType];

/** What becomes of the assessment. */
export type AssessmentChange =
  | {readonly does: 'write'; readonly content: AssessmentRequest; readonly role: Role}
  | {readonly does: 'sign'; readonly agrees: boolean; readonly comment: string | null}
  | {readonly does: 'delete'; readonly justification: string};

/** What a command does. */
export type Decision = {
  readonly changes: Changes;
  readonly version?: {
    readonly reason: VersionReason;
    readonly content: ConventionContent;
    readonly justification: string | null;
    /** Whether this version is the one to sign from now on. */
    readonly isSigned: boolean;
  };
  readonly signature?: SignatoryRole;
  /** By what means the signature was given: ids, times, a channel. */
  readonly evidence?: Readonly<Record<string, string | null>>;
  /** What was asked, in what quality; the words go into no event. */
  readonly asking?: Readonly<Asking> & {readonly role: Role};
  readonly assessment?: AssessmentChange;
  readonly events: readonly ConventionEvent[];
};

/** Who asks, and when: the instant, and the civil date where the agency is. */
export type Moment = {readonly now: Date; readonly today: CivilDate};

const CLOSING = {
  reject: 'convention.rejected',
  cancel: 'convention.cancelled',
  deprecate: 'convention.deprecated',
} as const;

/** An event that says nothing but where the convention stands. */
type Plain = {
  readonly [Type in ConventionEventType]: {} extends Details<Type> ? Type : never;
}[ConventionEventType];

const plain = <Type extends Plain>(type: Type) => ({type, details: {}}) as const;

const sign = (state: DecisionState, roles: readonly Role[]): Decision => {
  const role = state.parties.find(party => roles.includes(party) && !state.signed.includes(party));
  if (!role) throw new Error('a signature was let through without a party');
  const isLast = state.signed.length + 1 === state.parties.length;
  return {
    changes: {status: isLast ? 'IN_REVIEW' : 'PARTIALLY_SIGNED'},
    signature: role,
    events: [
      {type: 'convention.signed', details: {role}},
      ...(isLast ? [plain('convention.fully-signed')] : []),
    ],
  };
};

const approve = (
  state: DecisionState,
  {name, agent}: Extract<Command, {name: 'accept' | 'validate'}>,
  {now}: Moment,
): Decision =>
  name === 'accept'
    ? {
        changes: {
          status: TRANSITIONS.accept.to,
          acceptedAt: now,
          validators: {...state.validators, counsellor: agent},
        },
        events: [plain('convention.accepted')],
      }
    : {
        changes: {
          status: TRANSITIONS.validate.to,
          validatedAt: now,
          validators: {...state.validators, validator: agent},
        },
        events: [
          {
            type: 'convention.validated',
            details: {dateStart: state.dateStart, dateEnd: state.dateEnd},
          },
        ],
      };

const ask = (
  {parties}: DecisionState,
  {subject, message}: Readonly<Asking>,
  roles: readonly Role[],
): Decision => {
  const role =
    parties.find(party => roles.includes(party)) ??
    TRANSITIONS.ask.roles.find(one => roles.includes(one));
  if (!role) throw new Error('a question was let through without anybody who asks');
  return {
    changes: {},
    asking: {role, subject, message},
    events: [{type: 'convention.asked', details: {role, subject}}],
  };
};

const assess = (content: AssessmentRequest, roles: readonly Role[]): Decision => {
  const role = TRANSITIONS.assess.roles.find(one => roles.includes(one));
  if (!role) throw new Error('an assessment was let through without anybody who writes it');
  return {
    changes: {},
    assessment: {does: 'write', content, role},
    events: [{type: 'assessment.created', details: {outcome: content.status}}],
  };
};

/** What an allowed command does to a convention. */
const apply = (
  state: DecisionState,
  command: Command,
  roles: readonly Role[],
  moment: Moment,
): Decision => {
  switch (command.name) {
    case 'sign':
      return sign(state, roles);
    case 'modify': {
      const {content, justification, agencyReferent} = command;
      return {
        changes: {
          status: TRANSITIONS.modify.to,
          acceptedAt: null,
          validators: {},
          ...(agencyReferent ? {agencyReferent} : {}),
        },
        version: {reason: 'modification', content, justification, isSigned: true},
        events: [
          ...(state.signed.length > 0
            ? [
                {
                  type: 'convention.signatures-voided' as const,
                  details: {roles: [...state.signed], voidedVersion: state.version},
                },
              ]
            : []),
          plain('convention.modified'),
        ],
      };
    }
    case 'accept':
    case 'validate':
      return approve(state, command, moment);
    case 'reject':
    case 'cancel':
    case 'deprecate':
      return {
        changes: {
          status: TRANSITIONS[command.name].to,
          statusJustification: command.justification,
          acceptedAt: null,
          validatedAt: null,
        },
        events: [plain(CLOSING[command.name])],
      };
    case 'transfer':
      return {
        changes: {
          agencyId: command.agencyId,
          transferJustification: command.justification,
        },
        events: [
          {
            type: 'convention.transferred',
            details: {agencyId: command.agencyId, fromAgencyId: state.agencyId},
          },
        ],
      };
    case 'renew':
      return {
        changes: {},
        events: [{type: 'convention.renewed', details: {renewalId: command.renewalId}}],
      };
    case 'correct':
      return {
        changes: {},
        version: {
          reason: 'correction',
          content: command.content,
          justification: null,
          isSigned: false,
        },
        events: [{type: 'convention.corrected', details: {fields: [...command.fields]}}],
      };
    case 'correct-contact':
      return {
        changes: {},
        version: {
          reason: 'correction',
          content: command.content,
          justification: null,
          isSigned: false,
        },
        events: [{type: 'convention.contact-corrected', details: {role: command.role}}],
      };
    case 'name-counsellor':
      return {
        changes: {agencyReferent: command.agent},
        events: [plain('convention.counsellor-named')],
      };
    case 'ask':
      return ask(state, command, roles);
    case 'assess':
      return assess(command.assessment, roles);
    case 'sign-assessment': {
      const {agrees, comment = null} = command;
      return {
        changes: {},
        assessment: {does: 'sign', agrees, comment},
        events: [plain('assessment.signed')],
      };
    }
    case 'delete-assessment':
      return {
        changes: {},
        assessment: {does: 'delete', justification: command.justification},
        events: [plain('assessment.deleted')],
      };
  }
};

/** Why somebody's signature is not one that is awaited, or undefined when it is. */
export const refuseAwaited = (
  {status, parties, signed}: LifeCycleState,
  role: SignatoryRole,
): ProblemCode | undefined => {
  if (!parties.includes(role)) return 'not_a_party';
  if (!TRANSITIONS.sign.from.some(one => one === status)) return 'status_not_allowed';
  return signed.includes(role) ? 'already_signed' : undefined;
};

/**
 * Decides what a command does to a convention, or why it may not: pure, the same answer for the
 * same state, command and moment.
 */
export const decide = (
  state: DecisionState,
  command: Command,
  roles: readonly Role[],
  moment: Moment,
): Decision | {readonly refused: ProblemCode} => {
  const name: CommandName = command.name;
  const refused =
    command.name === 'ask'
      ? refuseAsking(state, command.subject, roles, moment.today)
      : refuseCommand(state, name, roles, moment.today);
  if (refused) return {refused};
  if (command.name === 'sign' && command.documentHash !== state.documentHash) {
    return {refused: 'document_changed'};
  }
  if (command.name === 'sign-assessment' && command.documentHash !== state.assessmentHash) {
    return {refused: 'document_changed'};
  }
  if (command.name === 'correct-contact') {
    const unawaited = refuseAwaited(state, command.role);
    if (unawaited) return {refused: unawaited};
  }
  return apply(state, command, roles, moment);
};
