import {Latitude, Longitude, type Position} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';

/** An address to find. */
export type Address = {readonly street: string; readonly postcode: string; readonly city: string};

/** What the State's geocoder answers, as far as a position needs it. */
const Answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({coordinates: z.tuple([Longitude, Latitude], z.unknown())}),
      properties: z.object({
        score: z.number(),
        type: z.string(),
        postcode: z.optional(z.string()),
      }),
    }),
  ),
});

/** Below, it is another address that looks like the one asked. */
const LEAST_SCORE = 0.5;
/** A commune would be its centre, which we know. */
const PRECISE: readonly string[] = ['housenumber', 'street', 'locality'];

/**
 * Reads a position in the geocoder's answer; undefined when it is not sure enough.
 *
 * @throws Error when the answer is not what the geocoder says it gives.
 */
export const readAddressAnswer = ({postcode}: Address, answer: unknown): Position | undefined => {
  const [best] = z.parse(Answer, answer).features;
  if (!best) return undefined;
  const {geometry, properties} = best;
  const isSure =
    properties.score >= LEAST_SCORE &&
    PRECISE.includes(properties.type) &&
    properties.postcode === postcode;
  const [lon, lat] = geometry.coordinates;
  return isSure ? {lat, lon} : undefined;
};
