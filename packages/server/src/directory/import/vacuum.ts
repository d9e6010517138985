import type pg from 'pg';
import type {Store} from '../../store/database.ts';

const AN_HOUR_MS = 3_600_000;

/** Lets searches read the index alone and be planned well, after much has been written. */
export const vacuumOfferSearch = async ({pool}: Store): Promise<void> => {
  const client = await pool.connect();
  client.on('error', () => undefined);
  try {
    await client.query('SET statement_timeout = 0');
    // Known to the driver, not to its types.
    const patient = {text: 'VACUUM (ANALYZE) offer_search', query_timeout: AN_HOUR_MS};
    await client.query(patient satisfies pg.QueryConfig);
  } finally {
    client.release(true);
  }
};
