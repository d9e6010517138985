import type {HostAddress, Position} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../../store/database.ts';
import {comparable, withoutArrondissement, withoutCedex} from '../import/known-communes.ts';

/** A commune as an address names it, and where its centre is. */
export type Commune = {
  readonly city: string;
  readonly department: string;
  readonly position: Position;
};

/** Finds the commune of an address; undefined when its postcode and town do not go together. */
export type CommuneOf = (address: HostAddress) => Commune | undefined;

type Row = {name: string; department: string; postcodes: string[]; lat: number; lon: number};

/** Reads the communes some addresses may be in. */
export const readCommunes = async (
  db: Database | Tx,
  addresses: readonly HostAddress[],
): Promise<CommuneOf> => {
  const postcodes = [...new Set(addresses.map(({postcode}) => postcode))];
  const {rows} = await sql<Row>`SELECT name, department, postcodes, lat, lon FROM commune
    WHERE postcodes && ${postcodes}::text[] ORDER BY code`.execute(db);
  const known = new Map<string, Commune>();
  for (const {name, department, postcodes: own, lat, lon} of rows) {
    const city = withoutArrondissement(name);
    for (const postcode of own) {
      known.set(comparable(postcode, city), {city, department, position: {lat, lon}});
    }
  }
  return ({postcode, city}) => known.get(comparable(postcode, withoutCedex(city)));
};
