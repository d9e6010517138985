import * as z from 'zod/mini';
import {AppellationCode, RomeCode} from '../primitives/codes.ts';
import {Email} from '../primitives/email.ts';
import {Latitude, Longitude} from '../primitives/geography.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {FreeText} from '../primitives/text.ts';
import {Instant} from '../primitives/time.ts';
import {MAX_DISTANCE_KM} from './offer-query.ts';

/** Which companies somebody wants to hear of: a job, around a place. */
export const AlertSearch = z.strictObject({
  appellationCode: z.optional(AppellationCode),
  romeCode: z.optional(RomeCode),
  latitude: Latitude,
  longitude: Longitude,
  distanceKm: z.number().check(z.gt(0), z.lte(MAX_DISTANCE_KM)),
  /** What the person chose, to tell them in their words. */
  jobLabel: z.optional(FreeText(200)),
  placeLabel: FreeText(200),
});
export type AlertSearch = z.infer<typeof AlertSearch>;

/** Somebody asks to be told; nothing is sent until they have said so from their mail. */
export const AlertRequest = z.strictObject({email: Email, search: AlertSearch});

/** An alert, as its owner sees it: not their address. */
export const Alert = z.object({
  status: openEnum<'unconfirmed' | 'active' | 'stopped'>(),
  jobLabel: z.optional(z.string()),
  placeLabel: z.string(),
  distanceKm: z.number(),
  createdAt: Instant,
});
export type Alert = z.infer<typeof Alert>;
