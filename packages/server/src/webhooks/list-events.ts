import type {Event, EventList, EventQuery} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Key} from '../access/key.ts';
import type {Database} from '../store/database.ts';
import {givePositions} from './give-positions.ts';

type Row = {
  readonly id: string;
  readonly position: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly created_at: Date;
};

/** Up to so many agencies are read one by one, each in its order; more are much of the log. */
const FEW = 100;

/** The agencies a key follows: its own, those of its kinds, and those that refer to one of them. */
const agenciesOf = async (db: Database, {agencyIds, agencyKinds}: Key): Promise<string[]> => {
  const {rows} = await sql<{id: string}>`
    SELECT a.id FROM agency a LEFT JOIN agency r ON r.id = a.refers_to
    WHERE a.id = ANY (${agencyIds}::uuid[]) OR a.kind = ANY (${agencyKinds}::text[])
      OR r.id = ANY (${agencyIds}::uuid[]) OR r.kind = ANY (${agencyKinds}::text[])`.execute(db);
  return rows.map(({id}) => id);
};

/**
 * Reads the log after a place, in order. What was committed is given its place first: an event never
 * appears behind a place that was given.
 */
export const listEvents = async (
  db: Database,
  key: Key,
  {after, limit}: EventQuery,
): Promise<EventList> => {
  await givePositions(db);
  const agencies = await agenciesOf(db, key);
  // Each way of being concerned has its index; what several of them find is told once.
  const found = sql`o.position > ${after} ORDER BY o.position LIMIT ${limit + 1}`;
  const ofAgencies =
    agencies.length > FEW
      ? sql`SELECT o.* FROM outbox o WHERE o.agency_id = ANY (${agencies}::uuid[]) AND ${found}`
      : sql`SELECT own.* FROM unnest(${agencies}::uuid[]) a (id) CROSS JOIN LATERAL
          (SELECT o.* FROM outbox o WHERE o.agency_id = a.id AND ${found}) own`;
  const seesContacts = key.scopes.includes('contact:write');
  const {rows} = await sql<Row>`
    SELECT id, position, type, payload, created_at FROM (
      (${ofAgencies})
      UNION
      (SELECT o.* FROM outbox o WHERE o.type = 'convention.transferred'
        AND (o.payload ->> 'fromAgencyId')::uuid = ANY (${agencies}::uuid[]) AND ${found})
      UNION
      (SELECT o.* FROM outbox o WHERE ${seesContacts} AND o.convention_id IS NULL
        AND o.key_id = ${key.id} AND ${found})
    ) concerned ORDER BY position LIMIT ${limit + 1}`.execute(db);
  const data = rows.slice(0, limit).map(({id, position, type, payload, created_at: at}): Event => ({
    id,
    position: Number(position),
    type,
    at: at.toISOString(),
    data: payload,
  }));
  return {data, next: data.at(-1)?.position ?? after, hasMore: rows.length > limit};
};
