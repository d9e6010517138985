import type pg from 'pg';

/** A statement whose parameters stand by name between braces: `WHERE siret = {siret}::text`. */
export type Prepared = {
  readonly run: <Row extends pg.QueryResultRow>(
    pool: pg.Pool,
    values: Readonly<Record<string, unknown>>,
  ) => Promise<Row[]>;
};

/** Numbers the parameters of a statement; under a name, the database plans it only once. */
export const prepare = (statement: string, name?: string): Prepared => {
  const names: string[] = [];
  const text = statement.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    if (!names.includes(parameter)) names.push(parameter);
    return `$${names.indexOf(parameter) + 1}`;
  });
  return {
    run: async <Row extends pg.QueryResultRow>(
      pool: pg.Pool,
      values: Readonly<Record<string, unknown>>,
    ) => {
      const query = {text, values: names.map(parameter => values[parameter] ?? null)};
      const {rows} = await pool.query<Row>(name === undefined ? query : {...query, name});
      return rows;
    },
  };
};
