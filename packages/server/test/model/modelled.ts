import {addDays} from '@immersion-kit/sdk/contract';
import type {AgencyName} from './cast.ts';
import type {Party, Quality, Situation, Status, Subject} from './rule-book.ts';
import {AGENCIES} from './cast.ts';

/** The first day of a sequence's first convention. */
export const FIRST_DAY = '2026-12-07';

/** What varies in the content from one version to another. */
export type Content = {
  /** The first of five days. */
  readonly start: string;
  readonly text: string;
  readonly lastName: string;
  readonly email: string;
  /** The addresses of other parties, once they were corrected. */
  readonly corrected?: Readonly<Partial<Record<Party, string>>>;
  readonly birthdate: string;
  readonly tutor: string;
  readonly hasRepresentative: boolean;
  readonly hasEmployer: boolean;
};

/** One change, as the audit trail and the outbox must hold it. */
export type Change = {
  readonly at: string;
  readonly actor: string;
  readonly qualities: readonly Quality[];
  readonly events: readonly string[];
  readonly status: Status;
  readonly version: number;
};

/** A convention as the model knows it; its revision is the number of its changes. */
export type Modelled = {
  readonly agency: AgencyName;
  readonly status: Status;
  /** What is shown, and what the parties sign. */
  readonly content: Content;
  readonly document: Content;
  readonly versions: readonly ('submission' | 'renewal' | 'modification' | 'correction')[];
  readonly signed: Readonly<Partial<Record<Party, string>>>;
  /** All signatures ever given, voided ones included. */
  readonly signatures: number;
  readonly referent?: string | undefined;
  readonly counsellor?: string | undefined;
  readonly validator?: string | undefined;
  readonly acceptedAt?: string | undefined;
  readonly validatedAt?: string | undefined;
  readonly justification?: string | undefined;
  readonly renewalOf?: number;
  /** When somebody was last written to at a corrected address; nothing here sends the rest. */
  readonly told: Readonly<Partial<Record<Party, string>>>;
  /** Everything that was asked, the first first. */
  readonly asked: readonly Question[];
  readonly assessment?: Said | undefined;
  readonly history: readonly Change[];
};

/** What was said of an immersion, and what its person said of it. */
export type Said = {
  readonly outcome: 'COMPLETED' | 'DID_NOT_SHOW';
  readonly at: string;
  readonly signedAt?: string;
  readonly agrees?: boolean;
};

/** Something asked of the version to sign, by its number. */
export type Question = {
  readonly role: Quality;
  readonly subject: Subject;
  readonly at: string;
  readonly version: number;
};

/** The number of the version the parties sign: a correction is none. */
export const signedVersionOf = ({versions}: Modelled): number =>
  versions.findLastIndex(reason => reason !== 'correction') + 1;

export const endOf = ({start}: Content): string => addDays(start, 4);

export const partiesOf = ({hasRepresentative, hasEmployer}: Content): Party[] => [
  'beneficiary',
  'establishment-representative',
  ...(hasRepresentative ? (['beneficiary-representative'] as const) : []),
  ...(hasEmployer ? (['beneficiary-current-employer'] as const) : []),
];

export const signersOf = ({signed}: Modelled): Party[] => Object.keys(signed) as Party[];

const standingOf = (said: Said | undefined): Situation['assessment'] => {
  if (!said) return 'none';
  if (said.outcome === 'DID_NOT_SHOW') return 'no-show';
  return said.signedAt === undefined ? 'unsigned' : 'signed';
};

/** What the rules look at. */
export const situationOf = (modelled: Modelled): Situation => ({
  status: modelled.status,
  parties: partiesOf(modelled.content),
  signed: signersOf(modelled),
  isTwoSteps: AGENCIES[modelled.agency].isTwoSteps,
  isRenewal: modelled.renewalOf !== undefined,
  assessment: standingOf(modelled.assessment),
  // They are one person until the agency corrects where one of them is reached.
  isTutorRepresentative: modelled.content.corrected?.['establishment-representative'] === undefined,
  start: modelled.content.start,
  end: endOf(modelled.content),
});

/** What a change is made of, beside what it changes. */
export type Doing = {
  readonly at: string;
  readonly actor: string;
  readonly qualities: readonly Quality[];
};

/** A convention once something happened to it. */
export const changed = (
  before: Modelled,
  doing: Doing,
  events: readonly string[],
  changes: Partial<Modelled>,
): Modelled => {
  const after = {...before, ...changes};
  const {status, versions} = after;
  const change = {...doing, events, status, version: versions.length};
  return {...after, history: [...before.history, change]};
};

/** A convention that begins. */
export const begun = (
  doing: Doing,
  {
    agency,
    content,
    referent,
    renewalOf,
  }: Pick<Modelled, 'agency' | 'content' | 'referent' | 'renewalOf'>,
  events: readonly string[],
): Modelled => ({
  agency,
  status: 'READY_TO_SIGN',
  content,
  document: content,
  versions: [renewalOf === undefined ? 'submission' : 'renewal'],
  signed: {},
  signatures: 0,
  told: {},
  asked: [],
  referent,
  ...(renewalOf === undefined ? {} : {renewalOf}),
  history: [{...doing, events, status: 'READY_TO_SIGN', version: 1}],
});
