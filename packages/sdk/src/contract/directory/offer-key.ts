import * as z from 'zod/mini';
import {AppellationCode, Id} from '../primitives/codes.ts';
import {Siret} from '../primitives/siret.ts';

/** Which offer to read; without `locationId`, the first place of the company. */
export const OfferKey = z.strictObject({
  siret: Siret,
  appellationCode: AppellationCode,
  locationId: z.optional(Id),
});
export type OfferKey = z.infer<typeof OfferKey>;
