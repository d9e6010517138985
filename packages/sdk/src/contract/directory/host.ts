import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Instant, CivilDate} from '../primitives/time.ts';
import type {HostRequest} from './host-request.ts';
import type {HostStatus} from './host-vocabulary.ts';
import {Appellation} from './offer.ts';
import {Responsiveness} from './responsiveness.ts';

/** What was said of a company, by the rules of that day. */
const Said = z.looseObject({}) as unknown as z.ZodMiniType<HostRequest, HostRequest>;

/** A company as those who answer for it see it. */
export const Host = z.object({
  host: Said,
  status: openEnum<HostStatus>(),
  revision: z.number(),
  /** Until when it is paused, where it said so. */
  pausedUntil: z.optional(CivilDate),
  /** The labels of its jobs. */
  appellations: z.array(Appellation),
  /** First contacts of the last 30 days, those of the last 7, and how many each may be. */
  contacts: z.object({
    month: z.number(),
    mostAMonth: z.number(),
    week: z.number(),
    mostAWeek: z.number(),
    /** The day it can be contacted again, while it cannot. */
    fullUntil: z.optional(CivilDate),
  }),
  responsiveness: z.optional(Responsiveness),
  /** When somebody last said that all this is true. */
  confirmedAt: Instant,
  updatedAt: Instant,
});
export type Host = z.infer<typeof Host>;

/** Where a company stands after a change. */
export const HostState = z.object({
  siret: z.string(),
  status: openEnum<HostStatus>(),
  revision: z.number(),
  /** Its places in the directory, in the order they were given. */
  locationIds: z.array(Id),
});
export type HostState = z.infer<typeof HostState>;

/** A registration awaits the code sent to the company: nothing of it is published before. */
export const HostRegistered = z.object({
  /** To send as `Authorization: Bearer …` with the code; kept in memory only. */
  registration: z.string(),
  siret: z.string(),
  expiresAt: Instant,
});
export type HostRegistered = z.infer<typeof HostRegistered>;

/** What the code of a registration publishes, for whoever holds the link of the mail that brought it. */
export const HostToPublish = z.object({
  /** All that is said, by whom it is said to be included. */
  host: Said,
  /** The labels of its jobs. */
  appellations: z.array(Appellation),
});
export type HostToPublish = z.infer<typeof HostToPublish>;

/** Half an hour to look after a company's entry. */
export const HostOpened = z.object({session: z.string(), expiresAt: Instant});
export type HostOpened = z.infer<typeof HostOpened>;

/** Why one entry of a batch was not taken. */
export const HostOutcome = z.object({
  siret: z.string(),
  outcome: openEnum<'created' | 'updated' | 'unchanged' | 'refused'>(),
  /** Why it was refused: a problem's code. */
  code: z.optional(z.string()),
});
export type HostOutcome = z.infer<typeof HostOutcome>;

/** What became of each entry of a batch, in its order. */
export const HostOutcomes = z.object({data: z.array(HostOutcome)});
export type HostOutcomes = z.infer<typeof HostOutcomes>;
