import type {Company, EmployeeRange} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database} from '../../store/database.ts';
import type {Registry} from './registry.ts';

type Found = {
  readonly name: string;
  readonly is_open: boolean;
  readonly naf: string | null;
  readonly range: EmployeeRange;
  readonly address: string | null;
};

/** What our own directory says; a company that withdrew is as one we never had. */
const findInDirectory = async (db: Database, siret: string): Promise<Company | undefined> => {
  const {rows} = await sql<Found>`
    SELECT coalesce(e.customized_name, e.name) AS name, e.is_open, e.naf,
      e.employee_range AS range,
      (SELECT concat_ws(' ', nullif(l.street, ''), l.postcode, l.city) FROM location l
        WHERE l.siret = e.siret ORDER BY l.id LIMIT 1) AS address
    FROM establishment e
    WHERE e.siret = ${siret} AND e.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM banned_siret b WHERE b.siret = e.siret)`.execute(db);
  const [found] = rows;
  return (
    found && {
      siret,
      state: found.is_open ? 'open' : 'closed',
      name: found.name,
      ...(found.address === null ? {} : {address: found.address}),
      ...(found.naf === null ? {} : {naf: found.naf}),
      ...(found.range === '' ? {} : {employeeRange: found.range}),
    }
  );
};

/**
 * What is known of an establishment: by our directory, completed by the register where there is one,
 * whose word on whether it is open is the later one.
 */
export const readCompany = async (
  {db, registry}: {readonly db: Database; readonly registry: Registry | undefined},
  siret: string,
): Promise<Company> => {
  const [listed, registered] = await Promise.all([findInDirectory(db, siret), registry?.(siret)]);
  const {state = 'unknown'} = registered ?? listed ?? {};
  return {...registered, ...listed, siret, state};
};
