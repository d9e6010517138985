import type {HostRequest} from '@immersion-kit/sdk';
import {DEFAULT_CONTACTS_PER_MONTH} from '@immersion-kit/sdk/contract';

/** A place as it is typed; `id`, of one the directory already has. */
export type PlaceTyped = {
  readonly id?: string | undefined;
  readonly streetNumberAndAddress: string;
  readonly postcode: string;
  readonly city: string;
};

/** A job as it was chosen. */
export type JobChosen = {
  readonly appellationCode: string;
  readonly appellationLabel: string;
  readonly remoteWorkMode: string;
};

/** What was typed of a company, as it was typed; "" where nothing is. */
export type EntryTyped = {
  readonly siret: string;
  readonly businessName: string;
  readonly businessNameCustomized: string;
  readonly naf: string;
  readonly numberOfEmployeeRange: string;
  readonly hostKind: string;
  readonly website: string;
  readonly additionalInformation: string;
  readonly businessAddresses: readonly PlaceTyped[];
  readonly offers: readonly JobChosen[];
  /** One for all the jobs; `EACH` leaves each its own. */
  readonly remoteWorkMode: string;
  readonly fitForDisabledWorkers: string;
  readonly searchableBy: {readonly students: boolean; readonly jobSeekers: boolean};
  readonly nextAvailabilityDate: string;
  readonly maxContactsPerMonth: string;
  readonly contactMode: string;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly job: string;
    readonly email: string;
    readonly phone: string;
  };
  /** People come and ask at the first of the places. */
  readonly isAskedThere: boolean;
  readonly welcomeAddress: PlaceTyped;
};

/** The remote work of jobs that do not share one. */
export const EACH = 'EACH';

/** A place where nothing is written yet. */
export const NO_PLACE: PlaceTyped = {streetNumberAndAddress: '', postcode: '', city: ''};

/** What a form begins with. */
export const EMPTY_ENTRY: EntryTyped = {
  siret: '',
  businessName: '',
  businessNameCustomized: '',
  naf: '',
  numberOfEmployeeRange: '',
  hostKind: '',
  website: '',
  additionalInformation: '',
  businessAddresses: [NO_PLACE],
  offers: [],
  remoteWorkMode: 'ON_SITE',
  fitForDisabledWorkers: '',
  searchableBy: {students: false, jobSeekers: false},
  nextAvailabilityDate: '',
  maxContactsPerMonth: String(DEFAULT_CONTACTS_PER_MONTH),
  contactMode: 'EMAIL',
  contact: {firstName: '', lastName: '', job: '', email: '', phone: ''},
  isAskedThere: true,
  welcomeAddress: NO_PLACE,
};

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** What is left empty is not sent; the rest goes as it was typed, for the contract to judge. */
const pruned = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

/** `10.71 c` is how a register shows `1071C`. */
const nafOf = (text: string): string | undefined =>
  filled(text.replaceAll(/[\s.]/g, ''))?.toUpperCase();

const placeOf = (place: PlaceTyped) => pruned({...place, postcode: withoutSpaces(place.postcode)});

const numberOf = (text: string): unknown => {
  const typed = text.trim();
  return /^\d+$/.test(typed) ? Number(typed) : filled(typed);
};

const offersOf = ({offers, remoteWorkMode}: EntryTyped) => {
  const said = offers.map(({appellationCode, remoteWorkMode: own}) => ({
    appellationCode,
    remoteWorkMode: remoteWorkMode === EACH ? own : remoteWorkMode,
  }));
  // Given one mode for all, a job that had two is there once.
  return said.filter(
    (offer, index) =>
      index ===
      said.findIndex(
        other =>
          other.appellationCode === offer.appellationCode &&
          other.remoteWorkMode === offer.remoteWorkMode,
      ),
  );
};

const welcomeAddressOf = ({
  contactMode,
  isAskedThere,
  businessAddresses,
  welcomeAddress,
}: EntryTyped) => {
  if (contactMode !== 'IN_PERSON') return undefined;
  const {id: _, ...place} = (isAskedThere ? businessAddresses[0] : undefined) ?? welcomeAddress;
  return placeOf(place);
};

/** What would be sent of what was typed: whole or not, for the contract to say. */
export const requestOf = (typed: EntryTyped): Readonly<Record<string, unknown>> => {
  const {isAskedThere: _, remoteWorkMode: __, ...said} = typed;
  return pruned({
    ...said,
    siret: withoutSpaces(typed.siret),
    naf: nafOf(typed.naf),
    website: filled(typed.website),
    businessNameCustomized: filled(typed.businessNameCustomized),
    additionalInformation: filled(typed.additionalInformation),
    businessAddresses: typed.businessAddresses.map(placeOf),
    offers: offersOf(typed),
    maxContactsPerMonth: numberOf(typed.maxContactsPerMonth),
    contact: pruned({...typed.contact, job: filled(typed.contact.job)}),
    welcomeAddress: welcomeAddressOf(typed),
  });
};

type Labels = readonly {readonly appellationCode: string; readonly appellationLabel: string}[];

const isSamePlace = (a: PlaceTyped | undefined, b: PlaceTyped): boolean =>
  a !== undefined &&
  a.streetNumberAndAddress === b.streetNumberAndAddress &&
  a.postcode === b.postcode &&
  a.city === b.city;

/** What a form shows of an entry that is known, with the labels of its jobs. */
export const typedOf = (host: HostRequest, labels: Labels): EntryTyped => {
  const labelOf = new Map(
    labels.map(({appellationCode, appellationLabel}) => [appellationCode, appellationLabel]),
  );
  const [first, ...others] = new Set(host.offers.map(({remoteWorkMode}) => remoteWorkMode));
  const welcome = host.welcomeAddress ?? NO_PLACE;
  return {
    ...EMPTY_ENTRY,
    ...host,
    naf: host.naf ?? '',
    website: host.website ?? '',
    businessNameCustomized: host.businessNameCustomized ?? '',
    additionalInformation: host.additionalInformation ?? '',
    numberOfEmployeeRange: host.numberOfEmployeeRange ?? '',
    nextAvailabilityDate: host.nextAvailabilityDate ?? '',
    maxContactsPerMonth: String(host.maxContactsPerMonth),
    offers: host.offers.map(offer => ({
      ...offer,
      appellationLabel: labelOf.get(offer.appellationCode) ?? offer.appellationCode,
    })),
    remoteWorkMode: others.length > 0 ? EACH : (first ?? EMPTY_ENTRY.remoteWorkMode),
    contact: {...EMPTY_ENTRY.contact, ...host.contact},
    isAskedThere:
      host.welcomeAddress === undefined || isSamePlace(host.businessAddresses[0], welcome),
    welcomeAddress: welcome,
  } as EntryTyped;
};
