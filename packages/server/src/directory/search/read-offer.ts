import type {Offer, OfferKey} from '@immersion-kit/sdk/contract';
import type pg from 'pg';
import {prepare} from '../../store/prepared.ts';
import {type OfferRow, toOffer} from './offer-row.ts';
import {OFFER_STATEMENT} from './statement.ts';

const statement = prepare(OFFER_STATEMENT);

/**
 * Reads one offer, or undefined when it does not exist or may not be shown. Without a place, the
 * company's first one.
 */
export const readOffer = async (
  pool: pg.Pool,
  {siret, appellationCode, locationId}: OfferKey,
  today: string,
): Promise<Offer | undefined> => {
  const [row] = await statement.run<OfferRow>(pool, {
    siret,
    location: locationId,
    appellations: [appellationCode],
  });
  return row && toOffer(row, today);
};
