import type {AgencySteps, ConventionStatus, Role, SignatoryRole} from '@immersion-kit/sdk/contract';

const HOUR_MS = 3_600_000;
/** Hours by the clock: what a person who waits counts, weekends and holidays included. */
const DUE_HOURS = 48;

/** Whose turn it is, as far as waiting goes: a signed version's parties, or an agency; else null. */
export const turnOf = (
  status: ConventionStatus,
  signedVersion: number,
  {id, refersTo}: {readonly id: string; readonly refersTo: {readonly id: string} | null},
): string | null => {
  switch (status) {
    case 'READY_TO_SIGN':
    case 'PARTIALLY_SIGNED':
      return `version ${signedVersion}`;
    case 'IN_REVIEW':
      return `agency ${id}`;
    case 'ACCEPTED_BY_COUNSELLOR':
      return `agency ${refersTo?.id ?? id}`;
    default:
      return null;
  }
};

/** When whoever is awaited began to be: now, when the turn has passed to somebody else. */
export const turnChange = (
  before: string | null,
  after: string | null,
  now: Date,
): {waiting_since?: Date | null} =>
  before === after ? {} : {waiting_since: after === null ? null : now};

/** What is looked at to say who is awaited. */
type Awaited = {
  readonly status: ConventionStatus;
  readonly parties: readonly SignatoryRole[];
  readonly signed: readonly SignatoryRole[];
  readonly steps: AgencySteps;
  readonly refersTo: string | null;
};

/** The roles whose act comes next: parties that have not signed, or who decides at the agency. */
export const waitingFor = ({status, parties, signed, steps, refersTo}: Awaited): Role[] => {
  switch (status) {
    case 'READY_TO_SIGN':
    case 'PARTIALLY_SIGNED':
      return parties.filter(party => !signed.includes(party));
    case 'IN_REVIEW':
      return [refersTo || steps === 'counsellor-and-validator' ? 'counsellor' : 'validator'];
    case 'ACCEPTED_BY_COUNSELLOR':
      return [refersTo ? 'prescriber-validator' : 'validator'];
    default:
      return [];
  }
};

/** When the agency should have answered: 48 hours after its turn began, and only in its turn. */
export const dueAt = (status: ConventionStatus, waitingSince: Date | null): Date | undefined =>
  waitingSince && (status === 'IN_REVIEW' || status === 'ACCEPTED_BY_COUNSELLOR')
    ? new Date(waitingSince.getTime() + DUE_HOURS * HOUR_MS)
    : undefined;
