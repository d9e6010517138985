import {Convention} from '@immersion-kit/sdk/contract';
import type {$ZodType, $ZodTypes} from 'zod/v4/core';
import type {Store} from '../src/store/database.ts';

const TABLES = [
  'convention',
  'convention_version',
  'convention_audit',
  'signature',
  'draft',
  'accommodation',
  'api_key',
  'link_session',
  'staff_member',
  'staff_right',
  'staff_session',
  'outbox',
  'idempotency',
];

/** Words somebody who wants more than their part would try, beside what the server really has. */
const GUESSED = [
  'signedAt',
  'isSigned',
  'totalHours',
  'workedDays',
  'isRqth',
  'rqth',
  'adaptation',
  'role',
  'roles',
  'isAdmin',
  'admin',
  'permissions',
  'userId',
  'ownerId',
  'createdBy',
  'validatedBy',
  'nir',
  'socialSecurityNumber',
  '$set',
  '$where',
  '_id',
  'convention.status',
  'convention[status]',
  'a/b~c',
  '',
  ' status',
  'Status',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  '__proto__',
  'constructor',
  'prototype',
];

const toCamel = (column: string): string =>
  column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const fieldNames = (schema: $ZodType): string[] => {
  const {def} = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape as Record<string, $ZodType>).flatMap(([name, field]) => [
        name,
        ...fieldNames(field),
      ]);
    case 'array':
      return fieldNames(def.element);
    case 'optional':
      return fieldNames(def.innerType);
    default:
      return [];
  }
};

/**
 * Every name a request could try to write by: the columns of the convention's tables, as they are
 * and as JSON would spell them, every field of what the server answers, and what is guessed.
 */
export const serverOwnedNames = async ({pool}: Store): Promise<string[]> => {
  const {rows} = await pool.query<{name: string}>(
    `SELECT DISTINCT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ANY ($1) ORDER BY 1`,
    [TABLES],
  );
  const columns = rows.flatMap(({name}) => [name, toCamel(name)]);
  return [...new Set([...columns, ...fieldNames(Convention), ...GUESSED])];
};
