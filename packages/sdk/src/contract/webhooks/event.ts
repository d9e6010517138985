import * as z from 'zod/mini';
import type {AssessmentStatus} from '../assessment/vocabulary.ts';
import {CONTACT_EVENTS, type ContactEventType} from '../contact/event.ts';
import type {ContactMode} from '../directory/vocabulary.ts';
import type {ContactStatus} from '../contact/vocabulary.ts';
import type {AskSubject} from '../convention/asking.ts';
import {CONVENTION_EVENTS, type ConventionEventType} from '../convention/event.ts';
import type {Role} from '../convention/role.ts';
import type {ConventionStatus, SignatoryRole} from '../convention/vocabulary.ts';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {CivilDate, Instant} from '../primitives/time.ts';

/** Everything the log may say happened, oldest words first. */
export const EVENT_TYPES = [...CONVENTION_EVENTS, ...CONTACT_EVENTS] as const;
/** A word of {@link EVENT_TYPES}. */
export type EventType = ConventionEventType | ContactEventType;

/** What every event of a convention says. */
const about = {
  conventionId: Id,
  /** Where the convention stands since. */
  status: openEnum<ConventionStatus>(),
  version: z.number(),
};

const happened = <const Details extends z.core.$ZodShape>(details: Details) =>
  z.object({...about, ...details});
const plain = happened({});

const contact = z.object({
  contactId: Id,
  siret: z.string(),
  appellationCode: z.string(),
  contactMode: openEnum<ContactMode>(),
  status: openEnum<ContactStatus>(),
});

/**
 * What each event says: ids, words, numbers and the days of an immersion; never a person, nor what
 * one wrote. What happened is then read where one may.
 */
export const EVENT_DATA = {
  'convention.submitted': happened({agencyId: Id, renewalOf: z.optional(Id)}),
  'convention.duplicate-suspected': happened({duplicateOf: Id}),
  'convention.signed': happened({role: openEnum<SignatoryRole>()}),
  'convention.fully-signed': plain,
  'convention.modified': plain,
  'convention.signatures-voided': happened({
    roles: z.array(openEnum<SignatoryRole>()),
    voidedVersion: z.number(),
  }),
  'convention.accepted': plain,
  'convention.validated': happened({dateStart: CivilDate, dateEnd: CivilDate}),
  'convention.rejected': plain,
  'convention.cancelled': plain,
  'convention.deprecated': plain,
  'convention.transferred': happened({agencyId: Id, fromAgencyId: Id}),
  'convention.renewed': happened({renewalId: Id}),
  'convention.corrected': happened({fields: z.array(z.string())}),
  'convention.contact-corrected': happened({role: openEnum<SignatoryRole>()}),
  'convention.counsellor-named': plain,
  'convention.asked': happened({role: openEnum<Role>(), subject: openEnum<AskSubject>()}),
  'convention.person-erased': happened({
    qualities: z.array(z.string()),
    reason: openEnum<'request' | 'retention'>(),
  }),
  'assessment.created': happened({outcome: openEnum<AssessmentStatus>()}),
  'assessment.signed': plain,
  'assessment.deleted': plain,
  'contact.sent': contact,
  'contact.seen': contact,
  'contact.answered': contact,
  'contact.written': contact,
  'contact.withdrawn': contact,
  'contact.expired': contact,
  'contact.drafted': contact,
} as const satisfies Record<EventType, z.ZodMiniType>;
/** What each event says, by its type. */
export type EventData = {readonly [Type in EventType]: z.infer<(typeof EVENT_DATA)[Type]>};

/** One thing that happened, in the order of the log. */
export const Event = z.object({
  /** The same for ever: what was received twice is recognised by it. */
  id: Id,
  /** Its place in the log: what `after` names. */
  position: z.number(),
  type: openEnum<EventType>(),
  at: Instant,
  /** See {@link EVENT_DATA}; a type that came later says what its own documentation tells. */
  data: z.looseObject({}),
});
export type Event = z.infer<typeof Event>;

/** An event whose type this program knows. */
export type KnownEvent = {
  readonly [Type in EventType]: Omit<Event, 'type' | 'data'> & {
    readonly type: Type;
    readonly data: EventData[Type];
  };
}[EventType];

/**
 * Tells what an event says, checked by its type; undefined for a type that came after this
 * program.
 *
 * @throws an error of zod's when its data are not those of its type.
 */
export const knownEvent = (event: Event): KnownEvent | undefined => {
  const type = EVENT_TYPES.find(known => known === event.type);
  if (!type) return undefined;
  return {...event, type, data: EVENT_DATA[type].parse(event.data)} as KnownEvent;
};

/** A stretch of the log. */
export const EventList = z.object({
  data: z.array(Event),
  /** To give as `after` next time, even when there was nothing. */
  next: z.number(),
  /** Whether there is more now. */
  hasMore: z.boolean(),
});
export type EventList = z.infer<typeof EventList>;
