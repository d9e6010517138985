import {sql} from 'kysely';

/** What an UPDATE sets, by column: what is stored as JSON is written as such. */
export const assignments = (changed: Readonly<Record<string, unknown>>) =>
  sql.join(
    Object.entries(changed).map(([column, value]) => {
      const isJson = typeof value === 'object' && value !== null;
      return sql`${sql.ref(column)} = ${isJson ? JSON.stringify(value) : value}`;
    }),
  );
