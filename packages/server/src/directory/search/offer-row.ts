import {
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
  type Appellation,
  type Offer,
} from '@immersion-kit/sdk/contract';
import {nafLabel} from '../naf.ts';
import {arcOf} from './geometry.ts';

/** What is read past the last page. */
export type NoOffer = {readonly siret: null};

/** An offer as the search statements read it. */
export type OfferRow = {
  readonly siret: string;
  readonly rome: string;
  readonly rome_label: string | null;
  readonly location_id: string;
  readonly mode: number;
  readonly welcome: number;
  readonly size: number;
  readonly kind: number;
  readonly score: number;
  readonly voluntary: boolean;
  readonly naf: string | null;
  readonly available_from: string | null;
  readonly updated_at: Date;
  readonly created_at: Date;
  readonly name: string;
  readonly customized_name: string | null;
  readonly website: string | null;
  readonly additional_information: string | null;
  readonly contact_mode: string | null;
  readonly source: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly lat: number;
  readonly lon: number;
  readonly appellations: Appellation[];
  readonly d2: number | null;
};

type Present<T> = {[K in keyof T as null extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

const withoutNulls = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && field !== undefined),
  ) as Present<T>;

/** Turns a row into what the contract promises. */
export const toOffer = (row: OfferRow, today: string): Offer => {
  const upcoming = row.available_from !== null && row.available_from > today;
  return {
    ...withoutNulls({
      customizedName: row.customized_name,
      naf: row.naf,
      nafLabel: row.naf === null ? null : nafLabel(row.naf),
      distance_m: row.d2 === null ? null : Math.round(arcOf(Math.sqrt(row.d2))),
      numberOfEmployeeRange: EMPLOYEE_RANGES[row.size - 1] ?? null,
      source: row.source,
      // Nobody asked a company that did not volunteer how it wants to be reached.
      contactMode: row.voluntary ? row.contact_mode : null,
      availableFrom: upcoming ? row.available_from : null,
      website: row.website,
      additionalInformation: row.additional_information,
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
