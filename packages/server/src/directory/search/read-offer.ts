import type {Offer, OfferKey} from '@immersion-kit/sdk/contract';
import type pg from 'pg';
import type {Json} from '../../http/json.ts';
import {prepare} from '../../store/prepared.ts';
import type {Found} from './cards.ts';
import type {OfferReader} from './offer-reader.ts';
import {KEY_STATEMENT} from './statement.ts';

const statement = prepare(KEY_STATEMENT);

/**
 * Reads one offer, or undefined when it does not exist or may not be shown. Without a place, the
 * company's first one.
 */
export const createOfferByKey = (pool: pg.Pool, read: OfferReader) => {
  return async (
    {siret, appellationCode, locationId}: OfferKey,
    today: string,
  ): Promise<Json<Offer> | undefined> => {
    const appellations = [appellationCode];
    const found = await statement.run<Found>(pool, {siret, location: locationId, appellations});
    const [offer] = await read(found, appellations, today);
    return offer;
  };
};
