import {type Kysely, sql} from 'kysely';

/** By what channel each code left: the evidence of a signature says it, once the message is no more. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`ALTER TABLE signature_code ADD COLUMN channel text`.execute(db);
};
