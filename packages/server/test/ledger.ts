import type {ConventionState, SignatoryRole} from '@immersion-kit/sdk/contract';

/** What somebody did to a convention, as they know it themselves. */
export type Deed =
  | {readonly name: 'submit' | 'modify' | 'validate' | 'reject' | 'cancel' | 'correct'}
  | {readonly name: 'transfer'; readonly agencyId: string}
  | {readonly name: 'name-counsellor'}
  | {readonly name: 'sign'; readonly role: SignatoryRole; readonly documentHash: string};

/** A deed the server said it did. */
export type Acknowledged = {
  readonly deed: Deed;
  /** The revision that was shown, when one was. */
  readonly shown?: number | undefined;
  readonly state: ConventionState;
};

/** What was acknowledged, by convention. */
export type Ledger = Map<string, Acknowledged[]>;

export const note = (ledger: Ledger, acknowledged: Acknowledged): void => {
  const {id} = acknowledged.state;
  const known = ledger.get(id);
  if (known) known.push(acknowledged);
  else ledger.set(id, [acknowledged]);
};

/** What the database must hold of a convention, given what was acknowledged. */
export type Expected = {
  status: string;
  revision: number;
  version: number;
  signedVersion: number;
  documentHash: string;
  /** `role version hash` of each signature. */
  signatures: string[];
  /** The events of each revision, in order. */
  events: string[][];
};

const CLOSED = {
  validate: 'ACCEPTED_BY_VALIDATOR',
  reject: 'REJECTED',
  cancel: 'CANCELLED',
} as const;
const PAST = {
  submit: 'submitted',
  modify: 'modified',
  validate: 'validated',
  reject: 'rejected',
  cancel: 'cancelled',
  correct: 'corrected',
  transfer: 'transferred',
  'name-counsellor': 'counsellor-named',
} as const;

const signedBy = ({signatures, signedVersion}: Expected): string[] =>
  signatures.filter(signature => signature.includes(` ${signedVersion} `));

/** One deed more; what is wrong with it comes back in words. */
const follow = (
  expected: Expected,
  {deed, shown, state}: Acknowledged,
  parties: number,
): string[] => {
  const wrong: string[] = [];
  expected.revision += 1;
  let events = [`convention.${deed.name === 'sign' ? 'signed' : PAST[deed.name]}`];
  if (state.revision !== expected.revision)
    wrong.push(`revision ${state.revision} twice or missing`);
  if (shown !== undefined && state.revision !== shown + 1) {
    wrong.push(`done at revision ${state.revision} though ${shown} was shown`);
  }
  switch (deed.name) {
    case 'submit':
      expected.documentHash = state.documentHash;
      break;
    case 'sign': {
      if (deed.documentHash !== expected.documentHash) wrong.push('signed another document');
      const before = signedBy(expected);
      if (before.some(signature => signature.startsWith(`${deed.role} `)))
        wrong.push('signed twice');
      if (!['READY_TO_SIGN', 'PARTIALLY_SIGNED'].includes(expected.status)) {
        wrong.push(`signed in ${expected.status}`);
      }
      expected.signatures.push(`${deed.role} ${expected.signedVersion} ${deed.documentHash}`);
      const isLast = before.length + 1 === parties;
      expected.status = isLast ? 'IN_REVIEW' : 'PARTIALLY_SIGNED';
      if (isLast) events.push('convention.fully-signed');
      break;
    }
    case 'modify':
      if (signedBy(expected).length > 0) events = ['convention.signatures-voided', ...events];
      expected.version += 1;
      expected.signedVersion = expected.version;
      expected.documentHash = state.documentHash;
      expected.status = 'READY_TO_SIGN';
      break;
    case 'correct':
      expected.version += 1;
      break;
    case 'validate':
    case 'reject':
    case 'cancel':
      expected.status = CLOSED[deed.name];
      break;
    case 'transfer':
    case 'name-counsellor':
      break;
  }
  const {status, version, documentHash} = expected;
  if (state.status !== status) wrong.push(`answered ${state.status}, not ${status}`);
  if (state.version !== version) wrong.push(`answered version ${state.version}, not ${version}`);
  if (state.documentHash !== documentHash) wrong.push('answered another document');
  expected.events.push(events);
  return wrong.map(what => `${deed.name} of revision ${state.revision}: ${what}`);
};

/** Follows one convention through what was acknowledged, in the order the server gave it. */
export const expectedOf = (
  acknowledged: readonly Acknowledged[],
  parties: number,
): {expected: Expected; wrong: string[]} => {
  const expected: Expected = {
    status: 'READY_TO_SIGN',
    revision: 0,
    version: 1,
    signedVersion: 1,
    documentHash: '',
    signatures: [],
    events: [],
  };
  const wrong = acknowledged
    .toSorted((one, other) => one.state.revision - other.state.revision)
    .flatMap(one => follow(expected, one, parties));
  return {expected, wrong};
};
