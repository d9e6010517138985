import {
  type ConventionStatus,
  type Role,
  type SignatoryRole,
  TRANSITIONS,
} from '@immersion-kit/sdk/contract';
import type {DecisionState} from '../convention/decide.ts';
import {type Loaded, partiesOf, stateOf} from '../convention/load.ts';
import type {Details} from './details.ts';

/** Why a message that waited is not sent any more. */
export type ObsoleteReason =
  | 'convention_gone'
  | 'status_changed'
  | 'version_changed'
  | 'already_signed'
  | 'signature_void'
  | 'assessment_changed'
  | 'agency_changed'
  | 'recipient_changed'
  | 'expired';

/** Says why a message is no longer true for somebody, or undefined while it is. */
export type Condition = (loaded: Loaded, role: Role, data: Details) => ObsoleteReason | undefined;

/** The role as a party's, when it is one of this convention's. */
const partyOf = ({content}: Loaded, role: unknown): SignatoryRole | undefined =>
  partiesOf(content).find(party => party === role);

const hasSigned = ({signatures}: Loaded, role: SignatoryRole): boolean =>
  signatures.some(signature => signature.role === role);

/** While the convention stands where the message says. */
export const statusIs =
  (...statuses: readonly ConventionStatus[]): Condition =>
  ({row}) =>
    statuses.includes(row.status) ? undefined : 'status_changed';

/** While nothing is decided for good. */
export const isOpen: Condition = statusIs(...TRANSITIONS.deprecate.from);

/** While somebody's signature of this version is awaited. */
export const awaitsSignature: Condition = (loaded, role, {version}) => {
  const {status, signed_version: signed} = loaded.row;
  const party = partyOf(loaded, role);
  if (!party) return 'recipient_changed';
  if (!TRANSITIONS.sign.from.some(one => one === status)) return 'status_changed';
  if (hasSigned(loaded, party)) return 'already_signed';
  return version === undefined || version === signed ? undefined : 'version_changed';
};

/** While the signature the message confirms counts. */
export const signatureStands: Condition = (loaded, _, {role}) => {
  const party = partyOf(loaded, role);
  return party && hasSigned(loaded, party) ? undefined : 'signature_void';
};

/** While the examination the message asks for is the one to make. */
export const awaitsExamination: Condition = ({row}, _, {status}) =>
  row.status === status ? undefined : 'status_changed';

/** While the agency is the one the message names; it may have been given on since. */
export const agencyStands: Condition = ({row}, _, {agencyId}) =>
  row.agency_id === agencyId ? undefined : 'agency_changed';

/** While nothing else is there to sign than when it was asked, and the convention is not over. */
export const questionStands: Condition = ({row}, _, {version}) => {
  if (!TRANSITIONS.ask.from.some(one => one === row.status)) return 'status_changed';
  return row.signed_version > Number(version) ? 'version_changed' : undefined;
};

/** The same, while the parties may still make the change that is asked of them. */
export const changeIsAwaited: Condition = (loaded, role, data) =>
  questionStands(loaded, role, data) ?? isOpen(loaded, role, data);

/** While somebody who said they will not sign has not. */
export const refusalStands: Condition = (loaded, role, data) => {
  const party = partyOf(loaded, data['role']);
  if (!party) return 'recipient_changed';
  return questionStands(loaded, role, data) ?? awaitsSignature(loaded, party, {});
};

/** While a validated immersion's assessment stands where the message says. */
export const assessmentIs =
  (wanted: DecisionState['assessment']): Condition =>
  loaded => {
    const {status, assessment} = stateOf(loaded);
    if (status !== 'ACCEPTED_BY_VALIDATOR') return 'status_changed';
    return assessment === wanted ? undefined : 'assessment_changed';
  };

const isUnsigned = assessmentIs('unsigned');

/** While the assessment a code was asked for is the one to sign, and not one written since. */
export const assessmentCodeStands: Condition = (loaded, role, data) => {
  const why = isUnsigned(loaded, role, data);
  if (why) return why;
  return loaded.assessment?.documentHash === data['documentHash']
    ? undefined
    : 'assessment_changed';
};

/**
 * While no other assessment is there to read; those who were sent a copy are told all the same that
 * it does not count any more.
 */
export const withdrawalStands: Condition = (loaded, role, data) =>
  role === 'beneficiary'
    ? assessmentIs('none')(loaded, role, data)
    : statusIs('ACCEPTED_BY_VALIDATOR')(loaded, role, data);

/** Whatever became of the convention. */
export const always: Condition = () => undefined;
