import * as z from 'zod/mini';
import {Appellation} from '../directory/offer.ts';
import type {ContactMode} from '../directory/vocabulary.ts';
import {Address} from '../primitives/geography.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Instant} from '../primitives/time.ts';
import type {
  ContactAnswer,
  ContactObjective,
  ContactSide,
  ContactStatus,
  DeclineReason,
} from './vocabulary.ts';

/** Where a first contact stands: ids and words, nobody. */
export const ContactState = z.object({
  contactId: z.string(),
  status: openEnum<ContactStatus>(),
  /** When the company was written to. */
  sentAt: z.optional(Instant),
  /** When somebody there opened it. */
  seenAt: z.optional(Instant),
  answeredAt: z.optional(Instant),
  answer: z.optional(openEnum<ContactAnswer>()),
});
export type ContactState = z.infer<typeof ContactState>;

/** A first contact was received; its sender's address is confirmed by the code sent there. */
export const ContactStarted = z.extend(ContactState, {
  /** To send as `Authorization: Bearer …` with the code; absent when none is asked. */
  sending: z.optional(z.string()),
  expiresAt: z.optional(Instant),
});
export type ContactStarted = z.infer<typeof ContactStarted>;

/** One message of a conversation. */
export const ExchangeMessage = z.object({
  id: z.string(),
  by: openEnum<ContactSide>(),
  text: z.string(),
  at: Instant,
});
export type ExchangeMessage = z.infer<typeof ExchangeMessage>;

/** How to reach a company that wants a call or a visit: for those whose address is confirmed. */
export const Reach = z.object({
  name: z.string(),
  job: z.optional(z.string()),
  phone: z.optional(z.string()),
  address: z.optional(z.string()),
});
export type Reach = z.infer<typeof Reach>;

/**
 * What awaits its sender's code, word for word: for whoever holds the link of the mail that brought
 * it, and whose address it is said to come from.
 */
export const ContactToConfirm = z.object({
  contactId: z.string(),
  /** It has left: no code is awaited any more. */
  isSent: z.boolean(),
  contactMode: openEnum<ContactMode>(),
  siret: z.string(),
  businessName: z.string(),
  job: Appellation,
  candidate: z.object({firstName: z.string(), lastName: z.string(), phone: z.string()}),
  immersionObjective: openEnum<ContactObjective>(),
  datePreferences: z.string(),
  activities: z.optional(z.string()),
  experienceAdditionalInformation: z.optional(z.string()),
  resumeLink: z.optional(z.string()),
  message: z.optional(z.string()),
});
export type ContactToConfirm = z.infer<typeof ContactToConfirm>;

/** A conversation, as one of its two sides sees it: never the other's address. */
export const Exchange = z.extend(ContactState, {
  revision: z.number(),
  side: openEnum<ContactSide>(),
  contactMode: openEnum<ContactMode>(),
  siret: z.string(),
  businessName: z.string(),
  address: z.optional(Address),
  job: Appellation,
  candidate: z.object({firstName: z.string(), lastName: z.string()}),
  immersionObjective: openEnum<ContactObjective>(),
  datePreferences: z.string(),
  activities: z.optional(z.string()),
  experienceAdditionalInformation: z.optional(z.string()),
  resumeLink: z.optional(z.string()),
  /** Oldest first. */
  messages: z.array(ExchangeMessage),
  declineReason: z.optional(openEnum<DeclineReason>()),
  /** For the candidate, once the company wants a call or a visit. */
  reach: z.optional(Reach),
  /** When nobody answered, the day it closes by itself. */
  closesAt: z.optional(Instant),
  /** What this side may do now. */
  may: z.array(openEnum<'answer' | 'write' | 'withdraw' | 'draft'>()),
});
export type Exchange = z.infer<typeof Exchange>;
