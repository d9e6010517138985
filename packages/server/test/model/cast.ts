import type {Quality} from './rule-book.ts';

/** The agencies of every sequence; `prescriber` validates what `structure` accompanies. */
export const AGENCIES = {
  single: {kind: 'mission-locale', isTwoSteps: false, hoursAhead: 1},
  double: {kind: 'cap-emploi', isTwoSteps: true, hoursAhead: 1},
  prescriber: {kind: 'pole-emploi', isTwoSteps: false, hoursAhead: 1},
  structure: {kind: 'structure-IAE', isTwoSteps: true, hoursAhead: 1, refersTo: 'prescriber'},
  island: {kind: 'conseil-departemental', isTwoSteps: true, hoursAhead: 4},
  closed: {kind: 'autre', isTwoSteps: false, hoursAhead: 1},
} as const;
export type AgencyName = keyof typeof AGENCIES;
export const AGENCY_NAMES = Object.keys(AGENCIES) as AgencyName[];

/** The agency an agency refers to. */
export const referredBy = (name: AgencyName): AgencyName | undefined => {
  const agency = AGENCIES[name];
  return 'refersTo' in agency ? agency.refersTo : undefined;
};

type KeyFacts = {readonly covers: readonly AgencyName[]; readonly limit: 'agency' | 'kind'};

/** The secret keys: what each covers, by name or by kind. `reader` may not write. */
export const KEYS = {
  single: {covers: ['single'], limit: 'agency'},
  double: {covers: ['double'], limit: 'agency'},
  prescriber: {covers: ['prescriber'], limit: 'agency'},
  structure: {covers: ['structure'], limit: 'agency'},
  island: {covers: ['island'], limit: 'agency'},
  together: {covers: ['structure', 'prescriber'], limit: 'agency'},
  kinds: {covers: ['single', 'double'], limit: 'kind'},
  reader: {covers: ['single', 'double', 'structure', 'island', 'prescriber'], limit: 'agency'},
} as const satisfies Record<string, KeyFacts>;
export type KeyName = keyof typeof KEYS;
export const KEY_NAMES = Object.keys(KEYS) as KeyName[];

/** Somebody who asks: an agency's software, or a person of one convention of the sequence. */
export type Actor =
  {readonly key: KeyName} | {readonly session: Quality; readonly of: number | 'stranger'};

const covers = (key: KeyName, agency: AgencyName): boolean =>
  (KEYS[key].covers as readonly AgencyName[]).includes(agency);

/** Whether a key acts for an agency. */
export const coversAgency = (actor: Actor, agency: AgencyName): boolean =>
  'key' in actor && covers(actor.key, agency);

/** In what qualities somebody acts on a convention of an agency. */
export const qualitiesOf = (actor: Actor, index: number, agency: AgencyName): Quality[] => {
  if ('session' in actor) return actor.of === index ? [actor.session] : [];
  const referred = referredBy(agency);
  const isValidated = referred !== undefined && covers(actor.key, referred);
  const own: Quality[] = !covers(actor.key, agency)
    ? []
    : referred
      ? ['counsellor']
      : AGENCIES[agency].isTwoSteps
        ? ['counsellor', 'validator']
        : ['validator'];
  return isValidated ? [...own, 'prescriber-validator'] : own;
};

/** The civil date where an agency is; the sequences stay in winter or near noon. */
export const todayAt = (agency: AgencyName, now: Date): string =>
  new Date(now.getTime() + AGENCIES[agency].hoursAhead * 3_600_000).toISOString().slice(0, 10);
