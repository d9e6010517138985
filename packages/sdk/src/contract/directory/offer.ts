import * as z from 'zod/mini';
import {AppellationCode, Id, NafCode, RomeCode} from '../primitives/codes.ts';
import {Address, Position} from '../primitives/geography.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Page} from '../primitives/page.ts';
import {Siret} from '../primitives/siret.ts';
import {CivilDate, Instant} from '../primitives/time.ts';
import {Responsiveness} from './responsiveness.ts';
import type {
  ContactMode,
  DisabledWorkerWelcome,
  EmployeeRange,
  HostKind,
  RemoteWorkMode,
} from './vocabulary.ts';

/** One job title an offer covers. */
export const Appellation = z.object({
  appellationCode: AppellationCode,
  appellationLabel: z.string(),
});
export type Appellation = z.infer<typeof Appellation>;

/**
 * One company, at one of its places, welcoming people for one ROME occupation in one remote-work
 * mode. Field names are those of the national public API v3; `hostKind`, `availableFrom` and
 * `source` are ours. It never holds a person, an e-mail address or a phone number.
 */
export const Offer = z.object({
  siret: Siret,
  name: z.string(),
  customizedName: z.optional(z.string()),
  rome: RomeCode,
  romeLabel: z.string(),
  appellations: z.array(Appellation),
  naf: z.optional(NafCode),
  nafLabel: z.optional(z.string()),
  establishmentScore: z.number(),
  locationId: Id,
  position: Position,
  address: Address,
  /** Straight-line distance from the searched point, in metres; absent without a point. */
  distance_m: z.optional(z.number()),
  remoteWorkMode: openEnum<RemoteWorkMode>(),
  fitForDisabledWorkers: z.nullable(openEnum<DisabledWorkerWelcome>()),
  numberOfEmployeeRange: z.optional(openEnum<EmployeeRange>()),
  hostKind: openEnum<HostKind>(),
  /** False for a row that comes from a register: the company was not asked and did not volunteer. */
  voluntaryToImmersion: z.boolean(),
  /** Where a row that nobody volunteered comes from. */
  source: z.optional(z.string()),
  contactMode: z.optional(openEnum<ContactMode>()),
  isAvailable: z.boolean(),
  /** First day the company welcomes people again, when that day is still to come. */
  availableFrom: z.optional(CivilDate),
  website: z.optional(z.string()),
  additionalInformation: z.optional(z.string()),
  /** How it answered those who wrote to it; absent while too few did. */
  responsiveness: z.optional(Responsiveness),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Offer = z.infer<typeof Offer>;

/** One page of offers. */
export const OfferPage = Page(Offer);
export type OfferPage = z.infer<typeof OfferPage>;
