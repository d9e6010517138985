import {
  type Asking,
  type CivilDate,
  type CommandName,
  type ConventionContent,
  type ConventionEventType,
  type ConventionStatus,
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
  readonly version: number;
  readonly documentHash: string;
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
  | ({readonly name: 'ask'} & Readonly<Asking>);

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

/** One thing that happened: ids and words, never a person's data. */
export type ConventionEvent = {
  readonly type: ConventionEventType;
  readonly details: Readonly<Record<string, unknown>>;
};

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
  readonly events: readonly ConventionEvent[];
};

/** Who asks, and when: the instant, and the civil date where the agency is. */
export type Moment = {readonly now: Date; readonly today: CivilDate};

const CLOSING = {
  reject: 'convention.rejected',
  cancel: 'convention.cancelled',
  deprecate: 'convention.deprecated',
} as const;

const event = (
  type: ConventionEventType,
  details: ConventionEvent['details'] = {},
): ConventionEvent => ({type, details});

const sign = (state: DecisionState, roles: readonly Role[]): Decision => {
  const role = state.parties.find(party => roles.includes(party) && !state.signed.includes(party));
  if (!role) throw new Error('a signature was let through without a party');
  const isLast = state.signed.length + 1 === state.parties.length;
  return {
    changes: {status: isLast ? 'IN_REVIEW' : 'PARTIALLY_SIGNED'},
    signature: role,
    events: [
      event('convention.signed', {role}),
      ...(isLast ? [event('convention.fully-signed')] : []),
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
        events: [event('convention.accepted')],
      }
    : {
        changes: {
          status: TRANSITIONS.validate.to,
          validatedAt: now,
          validators: {...state.validators, validator: agent},
        },
        events: [event('convention.validated')],
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
    events: [event('convention.asked', {role, subject})],
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
                event('convention.signatures-voided', {
                  roles: state.signed,
                  voidedVersion: state.version,
                }),
              ]
            : []),
          event('convention.modified'),
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
        events: [event(CLOSING[command.name])],
      };
    case 'transfer':
      return {
        changes: {
          agencyId: command.agencyId,
          transferJustification: command.justification,
        },
        events: [event('convention.transferred', {agencyId: command.agencyId})],
      };
    case 'renew':
      return {changes: {}, events: [event('convention.renewed', {renewalId: command.renewalId})]};
    case 'correct':
      return {
        changes: {},
        version: {
          reason: 'correction',
          content: command.content,
          justification: null,
          isSigned: false,
        },
        events: [event('convention.corrected', {fields: command.fields})],
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
        events: [event('convention.contact-corrected', {role: command.role})],
      };
    case 'name-counsellor':
      return {
        changes: {agencyReferent: command.agent},
        events: [event('convention.counsellor-named')],
      };
    case 'ask':
      return ask(state, command, roles);
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
  if (command.name === 'correct-contact') {
    const unawaited = refuseAwaited(state, command.role);
    if (unawaited) return {refused: unawaited};
  }
  return apply(state, command, roles, moment);
};
