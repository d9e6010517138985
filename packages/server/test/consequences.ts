import type {ConventionRequest, ConventionState} from '@immersion-kit/sdk/contract';
import type {Answered} from './callers.ts';
import {type Tally, total} from './intents.ts';

/** Who is told something of one convention, by address. */
type People = {readonly beneficiary: string; readonly host: string; readonly agency: string};

type Consequence = {
  readonly rows: Partial<Tally>;
  readonly told: readonly (readonly [kind: string, ...to: (keyof People)[]])[];
};

const CHANGE = {changes: 1, events: 1};
const SUBMISSION = {...CHANGE, conventions: 1, versions: 1};

/** What each verb leaves; the two adults sign in one order, the beneficiary and then the host. */
const CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  drafts: {rows: {drafts: 1}, told: []},
  conventions: {
    rows: SUBMISSION,
    told: [
      ['signature-request', 'beneficiary', 'host'],
      ['request-received', 'agency'],
    ],
  },
  'signature-code': {rows: {}, told: [['signature-code', 'beneficiary']]},
  sign: {rows: {...CHANGE, signatures: 1}, told: [['signed', 'beneficiary']]},
  'sign, the last': {
    rows: {...CHANGE, signatures: 1, events: 2},
    told: [
      ['signed', 'host'],
      ['to-review', 'agency'],
    ],
  },
  validate: {
    rows: CHANGE,
    told: [
      ['validated', 'beneficiary', 'host'],
      ['validated-agency', 'agency'],
    ],
  },
  reject: {rows: CHANGE, told: [['rejected', 'beneficiary', 'host', 'agency']]},
  renew: {rows: CHANGE, told: []},
  'renew, the new one': {
    rows: SUBMISSION,
    told: [
      ['renewal-request', 'beneficiary', 'host'],
      ['request-received', 'agency'],
    ],
  },
};

/** A mail that must leave, unless what happens next makes it untrue before it does. */
export type DueMail = {
  readonly conventionId: string;
  readonly kind: string;
  readonly recipient: string;
  /** The revision of the convention it tells of. */
  readonly revision: number;
};

/** What must be there, given what was acknowledged, and nothing else. */
export type Consequences = {
  readonly rows: Tally;
  /** Every change as {@link lineOf} writes it, with when it was last asked for. */
  readonly changes: ReadonlyMap<string, Date>;
  readonly mails: readonly DueMail[];
  /** The last revision of each convention. */
  readonly last: ReadonlyMap<string, number>;
};

type State = Omit<ConventionState, 'status'> & {readonly status: string};

/** A change in one line: of what, and where it left it. */
export const lineOf = ({id, revision, status, version, documentHash}: State): string =>
  [id, revision, status, version, documentHash].join(' ');

/** The mailbox of each agency here. */
export const mailboxOf = (agencyId: string): string => `${agencyId}@ml.example`;

const peopleOf = (request: unknown): People | undefined => {
  const {convention} = request as {readonly convention?: Partial<ConventionRequest>};
  if (!convention?.signatories || convention.agencyId === undefined) return undefined;
  const {beneficiary, establishmentRepresentative} = convention.signatories;
  return {
    beneficiary: beneficiary.email ?? '',
    host: establishmentRepresentative.email ?? '',
    agency: mailboxOf(convention.agencyId),
  };
};

/** What one answer says has happened: a renewal is two things. */
const happenedBy = ({path, answer}: Answered): (readonly [verb: string, State?])[] => {
  const verb = path.split('/').at(-1) ?? '';
  const {renewal, ...state} = answer as Partial<State> & {readonly renewal?: State};
  if (state.id === undefined) return [[verb]];
  const happened = [
    state.status === 'IN_REVIEW' ? `${verb}, the last` : verb,
    state as State,
  ] as const;
  return renewal ? [happened, [`${verb}, the new one`, renewal]] : [happened];
};

/** Works out what the answers, in the order in which they came, must have left. */
export const consequencesOf = (answered: readonly Answered[]): Consequences => {
  const people = new Map<string, People>();
  const rows: Partial<Tally>[] = [{intents: answered.length}];
  const changes = new Map<string, Date>();
  const mails: DueMail[] = [];
  const last = new Map<string, number>();
  for (const one of answered) {
    const [, , , about = ''] = one.path.split('/');
    for (const [verb, state] of happenedBy(one)) {
      const consequence = CONSEQUENCES[verb];
      if (!consequence) throw new Error(`nobody knows what ${verb} leaves`);
      rows.push(consequence.rows);
      const {id: conventionId = about, revision = 1} = state ?? {};
      if (state) {
        changes.set(lineOf(state), one.askedAt);
        last.set(conventionId, Math.max(last.get(conventionId) ?? 0, revision));
      }
      // A renewal is told to the people of the original.
      const known = people.get(about) ?? peopleOf(one.request);
      if (known && state) people.set(conventionId, known);
      for (const [kind, ...to] of consequence.told) {
        for (const who of to) {
          mails.push({conventionId, kind, recipient: known?.[who] ?? '', revision});
        }
      }
    }
  }
  return {rows: total(rows.map(some => ({...total([]), ...some}))), changes, mails, last};
};
