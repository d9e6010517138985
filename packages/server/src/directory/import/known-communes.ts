import type {Database} from '../../store/database.ts';
import {fold} from '../suggestion/fold.ts';
import {placeCase} from './place-case.ts';

/** A city as an address writes it, and its department. */
export type City = {readonly city: string; readonly department: string};

/** The communes of the database, as the lines of a file name them. */
export type KnownCommunes = {
  readonly size: number;
  readonly byCode: (code: string) => City | undefined;
  /** From a postcode and a name; what is not known is deduced. */
  readonly byAddress: (postcode: string, name: string) => City;
};

const DEPARTMENTS_OF_CORSICA = {south: '2A', north: '2B'} as const;

/** An address says `75011 Paris`: the arrondissement is in its postcode. */
export const withoutArrondissement = (name: string): string =>
  name.replace(/ \d+(?:er|e) Arrondissement$/, '');

/** An address of a firm says `57045 Metz CEDEX 1`. */
export const withoutCedex = (name: string): string => name.replace(/\s+CEDEX\b.*$/i, '');

/** A postcode and a town as they compare, however the town is spelt. */
export const comparable = (postcode: string, name: string): string =>
  `${postcode} ${fold(name)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/ \d+$/, '')}`;

const departmentOfPostcode = (postcode: string): string => {
  if (postcode.startsWith('20')) {
    return postcode < '20200' ? DEPARTMENTS_OF_CORSICA.south : DEPARTMENTS_OF_CORSICA.north;
  }
  return postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
};

/** Reads the communes of the database into memory. */
export const readKnownCommunes = async (db: Database): Promise<KnownCommunes> => {
  const rows = await db
    .selectFrom('commune')
    .select(['code', 'name', 'department', 'postcodes'])
    .orderBy('code')
    .execute();
  const byCode = new Map<string, City>();
  const byAddress = new Map<string, City>();
  const byPostcode = new Map<string, Set<string>>();
  for (const {code, name, department, postcodes} of rows) {
    const city = {city: withoutArrondissement(name), department};
    byCode.set(code, city);
    for (const postcode of postcodes) {
      byAddress.set(comparable(postcode, city.city), city);
      const departments = byPostcode.get(postcode) ?? new Set();
      byPostcode.set(postcode, departments.add(department));
    }
  }
  return {
    size: rows.length,
    byCode: code => byCode.get(code),
    byAddress: (postcode, written) => {
      const name = withoutCedex(written);
      const [department = departmentOfPostcode(postcode), ...others] =
        byPostcode.get(postcode) ?? [];
      return (
        byAddress.get(comparable(postcode, name)) ?? {
          city: placeCase(name),
          department: others.length > 0 ? departmentOfPostcode(postcode) : department,
        }
      );
    },
  };
};
