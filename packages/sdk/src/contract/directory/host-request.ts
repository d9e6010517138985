import * as z from 'zod/mini';
import type {Finding} from '../field-issue.ts';
import {AppellationCode, Id, NafCode, Postcode} from '../primitives/codes.ts';
import {Email} from '../primitives/email.ts';
import {Phone} from '../primitives/phone.ts';
import {SpacedSiret} from '../primitives/siret.ts';
import {FreeText, PersonName, Text} from '../primitives/text.ts';
import {CivilDate} from '../primitives/time.ts';
import {WebAddress} from '../primitives/web-address.ts';
import {
  CONTACT_MODES,
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
} from './vocabulary.ts';

/** A company has no more places than this in one request. */
export const MAX_HOST_ADDRESSES = 20;
/** A company has no more jobs than this. */
export const MAX_HOST_OFFERS = 30;
/** No company can answer more first contacts a month. */
export const MAX_CONTACTS_PER_MONTH = 100;

/** A place where the company welcomes people. */
export const HostAddress = z.strictObject({
  /** Of a place the directory already has: it stays the same place. */
  id: z.optional(Id),
  streetNumberAndAddress: FreeText(200),
  postcode: Postcode,
  city: Text(100),
});
export type HostAddress = z.infer<typeof HostAddress>;

/** A job people may discover there. */
export const HostOffer = z.strictObject({
  appellationCode: AppellationCode,
  remoteWorkMode: z.enum(REMOTE_WORK_MODES),
});
export type HostOffer = z.infer<typeof HostOffer>;

/** Who answers at the company; shown to nobody before the company has said yes. */
export const HostContact = z.strictObject({
  firstName: PersonName,
  lastName: PersonName,
  job: z.optional(FreeText(100)),
  email: Email,
  phone: z.optional(Phone),
});
export type HostContact = z.infer<typeof HostContact>;

const content = {
  businessName: Text(255),
  /** What the sign says, when it is not the registered name. */
  businessNameCustomized: z.optional(FreeText(255)),
  naf: z.optional(NafCode),
  numberOfEmployeeRange: z.optional(z.enum(EMPLOYEE_RANGES)),
  hostKind: z.enum(HOST_KINDS),
  website: z.optional(WebAddress),
  /** How people are welcomed, in the company's words. */
  additionalInformation: z.optional(FreeText(3000)),
  businessAddresses: z
    .array(HostAddress)
    .check(z.minLength(1, 'required'), z.maxLength(MAX_HOST_ADDRESSES)),
  offers: z.array(HostOffer).check(z.minLength(1, 'required'), z.maxLength(MAX_HOST_OFFERS)),
  fitForDisabledWorkers: z.enum(DISABLED_WORKER_WELCOMES),
  /** Whom it agrees to welcome: one of them at least. */
  searchableBy: z.strictObject({students: z.boolean(), jobSeekers: z.boolean()}),
  /** First day it welcomes people; at once when absent. */
  nextAvailabilityDate: z.optional(CivilDate),
  maxContactsPerMonth: z.int().check(z.gte(1), z.lte(MAX_CONTACTS_PER_MONTH)),
  contactMode: z.enum(CONTACT_MODES),
  contact: HostContact,
  /** Where to come and ask, when that is how the company wants to be reached. */
  welcomeAddress: z.optional(HostAddress),
} as const;

type Known = {
  readonly contactMode?: string | undefined;
  readonly contact?: {readonly phone?: string | undefined} | undefined;
  readonly welcomeAddress?: object | undefined;
  readonly searchableBy?:
    | {readonly students?: boolean | undefined; readonly jobSeekers?: boolean | undefined}
    | undefined;
  readonly offers?:
    readonly {readonly appellationCode: string; readonly remoteWorkMode: string}[] | undefined;
};

/** What no field can say alone, as far as the others are known. */
export const hostFindings = ({
  contactMode,
  contact,
  welcomeAddress,
  searchableBy,
  offers = [],
}: Known): Finding[] => {
  const missing = (isMissing: boolean, ...path: string[]): Finding[] =>
    isMissing ? [{path, code: 'required'}] : [];
  const keys = offers.map(({appellationCode, remoteWorkMode}) => appellationCode + remoteWorkMode);
  return [
    ...missing(contactMode === 'PHONE' && !contact?.phone, 'contact', 'phone'),
    ...missing(contactMode === 'IN_PERSON' && !welcomeAddress, 'welcomeAddress'),
    ...missing(!searchableBy?.students && !searchableBy?.jobSeekers, 'searchableBy'),
    ...keys.flatMap((key, index): Finding[] =>
      keys.indexOf(key) < index
        ? [{path: ['offers', index, 'appellationCode'], code: 'offer_twice'}]
        : [],
    ),
  ];
};

const consistent = z.check<Known>(({value, issues}) => {
  for (const {path, code} of hostFindings(value)) {
    issues.push({code: 'custom', input: value, path: [...path], message: code});
  }
});

/** A company that joins the directory; names are those of the national registration form. */
export const HostRequest = z.strictObject({siret: SpacedSiret, ...content}).check(consistent);
export type HostRequest = z.infer<typeof HostRequest>;
/** A request as it may be written: texts not trimmed yet. */
export type HostRequestInput = z.input<typeof HostRequest>;

/** The same, of a company whose number is known. */
export const HostContent = z.strictObject(content).check(consistent);
export type HostContent = z.infer<typeof HostContent>;
