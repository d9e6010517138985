import * as z from 'zod/mini';
import type {AgencyKind, AgencySteps} from '../agency/vocabulary.ts';
import {type AssessmentStanding, AssessmentSummary} from '../assessment/assessment.ts';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Page} from '../primitives/page.ts';
import {CivilDate, Instant} from '../primitives/time.ts';
import type {Accommodation} from './accommodation.ts';
import {Asked, type AskSubject} from './asking.ts';
import {ConventionChanges} from './changes.ts';
import type {Channel} from '../signature/invitation.ts';
import type {ConventionRequest} from './convention-request.ts';
import {Duplicate} from './duplicate.ts';
import {HostHistory} from './host-history.ts';
import type {CommandName} from './life-cycle.ts';
import type {Role} from './role.ts';
import {ConventionState} from './state.ts';
import type {ConventionStatus, SignatoryRole} from './vocabulary.ts';
import type {ConventionWarning} from './warnings.ts';

/** A person of an agency, as the document names them; either name may be empty. */
const AgentName = z.object({firstName: z.string(), lastName: z.string()});

/**
 * What the parties sign: the request without what the agency may change alone. The server checked
 * it when it was submitted, by rules that may have changed since: a reader takes it as it is, and
 * does not carry those rules. The reference says its fields, from {@link ConventionRequest}.
 */
export type ConventionContent = Omit<ConventionRequest, 'agencyId' | 'agencyReferent'>;
export const ConventionContent = z.looseObject({}) as unknown as z.ZodMiniType<
  ConventionContent,
  ConventionContent
>;

/** The agency in charge, with what decides of the steps. */
export const ConventionAgency = z.object({
  id: Id,
  name: z.string(),
  kind: openEnum<AgencyKind>(),
  steps: openEnum<AgencySteps>(),
  refersToAgencyId: z.optional(Id),
  refersToAgencyName: z.optional(z.string()),
});
export type ConventionAgency = z.infer<typeof ConventionAgency>;

/** What became of the last message to somebody; `sent` says that their server took it. */
export const Delivery = z.object({
  channel: openEnum<Channel>(),
  state: openEnum<'waiting' | 'sent' | 'failed'>(),
  at: Instant,
});
export type Delivery = z.infer<typeof Delivery>;

/** One party's signature of the present version; without `signedAt`, it is still awaited. */
export const ConventionSignature = z.object({
  role: openEnum<SignatoryRole>(),
  signedAt: z.optional(Instant),
  delivery: z.optional(Delivery),
});
export type ConventionSignature = z.infer<typeof ConventionSignature>;

/** Where the original stands, and the new convention that renews it. */
export const ConventionRenewed = z.extend(ConventionState, {renewal: ConventionState});
export type ConventionRenewed = z.infer<typeof ConventionRenewed>;

/** A whole convention, as a party, its agency or the agency's software reads it. */
export const Convention = z.extend(ConventionState, {
  statusJustification: z.optional(z.string()),
  submittedAt: Instant,
  acceptedAt: z.optional(Instant),
  validatedAt: z.optional(Instant),
  updatedAt: Instant,
  agency: ConventionAgency,
  agencyReferent: z.optional(AgentName),
  validators: z.object({
    counsellor: z.optional(AgentName),
    validator: z.optional(AgentName),
  }),
  renewed: z.optional(z.object({from: Id, justification: z.string()})),
  renewedBy: z.optional(Id),
  content: ConventionContent,
  /** Hours of presence, computed from the schedule. */
  totalHours: z.number(),
  /** Days with at least one period. */
  workedDays: z.number(),
  signatures: z.array(ConventionSignature),
  /** What the reader may do now. */
  commands: z.array(openEnum<CommandName>()),
  /** What the reader may ask for now, with `askConvention`. */
  subjects: z.array(openEnum<AskSubject>()),
  /** What was asked about the version to sign, or since it was validated; the newest first. */
  asked: z.optional(z.array(Asked)),
  /** Once it is written; whole with `readAssessment`. */
  assessment: z.optional(AssessmentSummary),
  /** When the version to sign is a modification: what it changed. */
  changes: z.optional(ConventionChanges),
  /** For the agency, and for the same person when it is surely them. */
  duplicates: z.optional(z.array(Duplicate)),
  /** For the agency: what deserves a look before deciding. */
  warnings: z.optional(z.array(openEnum<ConventionWarning>())),
  /** For the agency: the person's other conventions with this host, and what they add up to. */
  hostHistory: z.optional(HostHistory),
});
export type Convention = z.infer<typeof Convention>;

/** One line of an agency's list. */
export const ConventionSummary = z.object({
  id: Id,
  status: openEnum<ConventionStatus>(),
  agencyId: Id,
  beneficiary: AgentName,
  siret: z.string(),
  businessName: z.string(),
  appellationLabel: z.string(),
  dateStart: CivilDate,
  dateEnd: CivilDate,
  submittedAt: Instant,
  updatedAt: Instant,
  /** Who must act next: the parties that have not signed, or a role at the agency; nobody at the end. */
  waitingFor: z.array(openEnum<Role>()),
  /** Since when that party is awaited: the request to sign, or the last signature. */
  waitingSince: z.optional(Instant),
  /** For the agency's turn: 48 hours after it began, by the clock, weekends and holidays included. */
  dueAt: z.optional(Instant),
  /** Whether that time has passed. */
  isLate: z.optional(z.boolean()),
  /** The last thing a party asked about the version to sign, or since it was validated. */
  asked: z.optional(z.omit(Asked, {message: true})),
  /** Of a validated immersion, from its last day on. */
  assessment: z.optional(openEnum<AssessmentStanding>()),
});
export type ConventionSummary = z.infer<typeof ConventionSummary>;

/** One page of an agency's list. */
export const ConventionPage = Page(ConventionSummary);
export type ConventionPage = z.infer<typeof ConventionPage>;

/** What the beneficiary said of their disability, or chose not to say. */
export const AccommodationAnswer = z.object({
  isRqth: openEnum<Accommodation['isRqth']>(),
  adaptation: z.string(),
});
