import {EVENT_DATA, EVENT_TYPES} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {safeParse} from 'zod/v4/core';
import type {Store} from '../src/store/database.ts';

/** What is said of a kind of event, and not a field more. */
const STRICT = new Map(
  EVENT_TYPES.map(type => [type as string, z.strictObject(EVENT_DATA[type].shape)]),
);

/** Reads the whole log: the types there are, and what its events say that nothing announces. */
export const readStrictly = async ({pool}: Store) => {
  const {rows} = await pool.query<{type: string; payload: unknown}>(
    'SELECT type, payload FROM outbox ORDER BY number',
  );
  const wrong = rows.flatMap(({type, payload}) => {
    const schema = STRICT.get(type);
    if (!schema) return [`${type} is unknown`];
    const {error} = safeParse(schema, payload);
    return (error?.issues ?? []).map(issue => `${type}: ${issue.path.join('.')} ${issue.code}`);
  });
  return {count: rows.length, types: new Set(rows.map(({type}) => type)), wrong};
};
