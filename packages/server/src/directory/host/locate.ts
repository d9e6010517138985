import type {HostAddress, Position} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Store, Tx} from '../../store/database.ts';
import type {Locate} from '../address/addresses.ts';
import {fold} from '../suggestion/fold.ts';
import {type Commune, type CommuneOf, readCommunes} from './place.ts';

const PATIENCE_MS = 4000;

/** A place of a company, as the directory's table has it. */
export type Place = {
  readonly id: string | undefined;
  readonly address_key: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly lat: number;
  readonly lon: number;
};

/** What makes two addresses one place; the import says the same of its lines. */
const keyOf = ({streetNumberAndAddress, postcode}: HostAddress, {city}: Commune): string =>
  fold(`${streetNumberAndAddress} ${postcode} ${city}`);

/** The places a company has already, by their key: they stay where they are. */
const readKnown = async (tx: Database | Tx, siret: string): Promise<Map<string, Position>> => {
  const {rows} = await sql<{address_key: string; lat: number; lon: number}>`
    SELECT address_key, lat, lon FROM location WHERE siret = ${siret}`.execute(tx);
  return new Map(rows.map(({address_key, lat, lon}) => [address_key, {lat, lon}]));
};

/** Where the register of addresses says a place is, by the key of its address. */
export type PositionOf = (key: string) => Position | undefined;

/** Addresses of a company. */
type Addressed = {readonly siret: string; readonly addresses: readonly HostAddress[]};

const askOne = async (
  db: Database,
  {siret, addresses}: Addressed,
  {communeOf, locate}: {readonly communeOf: CommuneOf; readonly locate: Locate},
  signal: AbortSignal,
): Promise<[string, Position][]> => {
  const known = await readKnown(db, siret);
  const asked = addresses.map(async (address): Promise<[string, Position][]> => {
    const commune = communeOf(address);
    const {streetNumberAndAddress: street, postcode} = address;
    if (!commune || street === '') return [];
    const key = keyOf(address, commune);
    if (known.has(key)) return [];
    const position = await locate({street, postcode, city: commune.city}, signal);
    return position ? [[key, position]] : [];
  });
  return (await Promise.all(asked)).flat();
};

/**
 * Asks the register of addresses where the new places of companies are: four seconds in all, before
 * anything is held.
 */
export const askPositions = async (
  {store: {db}, locate}: {readonly store: Store; readonly locate?: Locate | undefined},
  companies: readonly Addressed[],
): Promise<PositionOf> => {
  if (!locate) return () => undefined;
  const communeOf = await readCommunes(
    db,
    companies.flatMap(({addresses}) => addresses),
  );
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const asking = companies.map(company => askOne(db, company, {communeOf, locate}, signal));
  const positions = new Map((await Promise.all(asking)).flat());
  return key => positions.get(key);
};

/**
 * Says where addresses are: where they were, else what the register of addresses said, else the
 * centre of their commune.
 */
export const placesOf = async (
  tx: Tx,
  {siret, addresses}: Addressed,
  {communeOf, positionOf}: {readonly communeOf: CommuneOf; readonly positionOf: PositionOf},
): Promise<Place[]> => {
  const known = await readKnown(tx, siret);
  return addresses.map(address => {
    const commune = communeOf(address);
    if (!commune) throw new Error('an address was not checked');
    const {city, department} = commune;
    const {id, streetNumberAndAddress: street, postcode} = address;
    const address_key = keyOf(address, commune);
    const position = known.get(address_key) ?? positionOf(address_key) ?? commune.position;
    return {id, address_key, street, postcode, city, department, ...position};
  });
};
