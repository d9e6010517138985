import type {AgencySteps, StaffRole} from '@immersion-kit/sdk/contract';

/** What decides of whom an agency needs. */
export type Staffed = {
  readonly steps: AgencySteps;
  readonly refersTo: string | null;
  readonly status: 'active' | 'closed';
};

type Right = {readonly role: StaffRole; readonly isNotified: boolean};

const NEEDED = ['counsellor', 'validator'] as const;

/** A role without which an agency's conventions would wait for nobody. */
export type NeededRole = (typeof NEEDED)[number];

/** An accompanying structure accepts, and the agency it refers to validates. */
const needs = ({steps, refersTo}: Staffed): readonly NeededRole[] => {
  if (refersTo !== null) return ['counsellor'];
  return steps === 'validator-only' ? ['validator'] : NEEDED;
};

/** The roles an active agency needs and nobody who is notified has. */
export const missingRoles = (agency: Staffed, rights: readonly Right[]): NeededRole[] => {
  if (agency.status !== 'active') return [];
  return needs(agency).filter(
    needed => !rights.some(({role, isNotified}) => isNotified && role === needed),
  );
};

/**
 * The role a change would take away from an agency that has it: every active agency keeps a
 * notified validator, and a notified counsellor when it works in two steps.
 */
export const roleLost = (
  agency: Staffed,
  before: readonly Right[],
  after: readonly Right[],
): NeededRole | undefined => {
  const missing = missingRoles(agency, before);
  return missingRoles(agency, after).find(role => !missing.includes(role));
};
