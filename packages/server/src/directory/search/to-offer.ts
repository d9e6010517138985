import {
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
  type Offer,
} from '@immersion-kit/sdk/contract';
import {nafLabel} from '../naf.ts';
import type {Card} from './cards.ts';
import {arcOf} from './geometry.ts';

type Present<T> = {[K in keyof T as null extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

const withoutNulls = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && field !== undefined),
  ) as Present<T>;

/** The distance on the ground, in metres, of a squared straight line. */
export const distanceOf = (d2: number): number => Math.round(arcOf(Math.sqrt(d2)));

/** Under so many, an answer more or less would change all that is said. */
const TELLING = 3;

const responsivenessOf = (row: Card): Offer['responsiveness'] | null =>
  row.contacts_received < TELLING
    ? null
    : {
        answered: row.contacts_answered,
        received: row.contacts_received,
        ...withoutNulls({typicalDays: row.typical_days}),
      };

/** Turns a card into what the contract promises, without its distance. */
export const toOffer = (row: Card, today: string): Offer => {
  const upcoming = row.available_from !== null && row.available_from > today;
  return {
    ...withoutNulls({
      customizedName: row.customized_name,
      naf: row.naf,
      nafLabel: row.naf === null ? null : nafLabel(row.naf),
      numberOfEmployeeRange: EMPLOYEE_RANGES[row.size - 1] ?? null,
      source: row.source,
      // Nobody asked a company that did not volunteer how it wants to be reached.
      contactMode: row.voluntary ? row.contact_mode : null,
      availableFrom: upcoming ? row.available_from : null,
      website: row.website,
      additionalInformation: row.additional_information,
      responsiveness: responsivenessOf(row),
    }),
    siret: row.siret,
    name: row.name,
    rome: row.rome,
    romeLabel: row.rome_label ?? row.rome,
    appellations: row.appellations,
    establishmentScore: row.score,
    locationId: row.location_id,
    position: {lat: row.lat, lon: row.lon},
    address: {
      streetNumberAndAddress: row.street,
      postcode: row.postcode,
      departmentCode: row.department,
      city: row.city,
    },
    remoteWorkMode: REMOTE_WORK_MODES[row.mode - 1] ?? 'ON_SITE',
    fitForDisabledWorkers: DISABLED_WORKER_WELCOMES[row.welcome - 1] ?? null,
    hostKind: HOST_KINDS[row.kind - 1] ?? 'company',
    voluntaryToImmersion: row.voluntary,
    isAvailable: !upcoming,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
};
