import {createHash} from 'node:crypto';
import type pg from 'pg';

/** A statement whose parameters stand by name between braces: `WHERE siret = {siret}::text`. */
export type Prepared = {
  readonly run: <Row extends pg.QueryResultRow>(
    pool: pg.Pool,
    values: Readonly<Record<string, unknown>>,
  ) => Promise<Row[]>;
};

/**
 * Numbers the parameters of a statement. A kept one is planned once on each connection and stays
 * in the database's memory as long as that connection.
 */
export const prepare = (statement: string, {kept = true} = {}): Prepared => {
  const names: string[] = [];
  const text = statement.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    if (!names.includes(parameter)) names.push(parameter);
    return `$${names.indexOf(parameter) + 1}`;
  });
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return {
    run: async <Row extends pg.QueryResultRow>(
      pool: pg.Pool,
      values: Readonly<Record<string, unknown>>,
    ) => {
      const query = {text, values: names.map(parameter => values[parameter] ?? null)};
      const {rows} = await pool.query<Row>(kept ? {...query, name} : query);
      return rows;
    },
  };
};
