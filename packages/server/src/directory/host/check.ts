import type {HostContent, HostRequest} from '@immersion-kit/sdk/contract';
import type {Finding} from '../../http/field-problems.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Tx} from '../../store/database.ts';
import type {CommuneOf} from './place.ts';

/** What the directory knows, against which an entry is judged. */
export type Known = {
  readonly communeOf: CommuneOf;
  /** The ROME sheet of a job title; undefined when it is of none. */
  readonly romeOf: (appellationCode: string) => string | undefined;
  readonly today: string;
};

/** Reads the sheets of some job titles. */
export const readRomes = async (
  tx: Tx,
  entries: readonly HostContent[],
): Promise<Known['romeOf']> => {
  const codes = new Set(entries.flatMap(({offers}) => offers.map(one => one.appellationCode)));
  if (codes.size === 0) return () => undefined;
  const rows = await tx
    .selectFrom('appellation')
    .select(['code', 'rome'])
    .where('code', 'in', [...codes])
    .execute();
  const romes = new Map(rows.map(({code, rome}) => [code, rome]));
  return code => romes.get(code);
};

/** What an entry says that no field can tell: jobs, places and dates that do not exist (any more). */
export const findingsIn = (
  entry: HostContent,
  {communeOf, romeOf, today}: Known,
): readonly Finding[] => {
  const jobs = entry.offers.flatMap(({appellationCode}, index) =>
    romeOf(appellationCode) === undefined
      ? [{path: ['offers', index, 'appellationCode'], code: 'job_unknown' as const}]
      : [],
  );
  const places = entry.businessAddresses.flatMap((address, index) =>
    communeOf(address) === undefined
      ? [{path: ['businessAddresses', index, 'postcode'], code: 'place_unknown' as const}]
      : [],
  );
  const {welcomeAddress, nextAvailabilityDate} = entry;
  const isLost = welcomeAddress !== undefined && communeOf(welcomeAddress) === undefined;
  const isPast = nextAvailabilityDate !== undefined && nextAvailabilityDate < today;
  return [
    ...jobs,
    ...places,
    ...(isLost ? [{path: ['welcomeAddress', 'postcode'], code: 'place_unknown' as const}] : []),
    ...(isPast ? [{path: ['nextAvailabilityDate'], code: 'date_past' as const}] : []),
  ];
};

/** Puts findings under the field of a request that holds the entry. */
export const under = (field: string, findings: readonly Finding[]): Finding[] =>
  findings.map(finding => ({...finding, path: [field, ...finding.path]}));

/** @throws ProblemError `host_invalid` when anything was found. */
export const refuseHost = (findings: readonly Finding[]): void => {
  if (findings.length > 0) throw new ProblemError('host_invalid', findings);
};

/** Of some companies, those that may not welcome anybody. */
export const readBanned = async (
  tx: Tx,
  sirets: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (sirets.length === 0) return new Set();
  const rows = await tx
    .selectFrom('banned_siret')
    .select('siret')
    .where('siret', 'in', [...sirets])
    .execute();
  return new Set(rows.map(({siret}) => siret));
};

/** All addresses an entry names. */
export const addressesOf = ({
  businessAddresses,
  welcomeAddress,
}: Pick<HostRequest, 'businessAddresses' | 'welcomeAddress'>) =>
  welcomeAddress ? [...businessAddresses, welcomeAddress] : businessAddresses;
