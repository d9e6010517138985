import type {AgencyKind, Role} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import type {Key} from '../access/key.ts';
import type {ActingAgency} from './load.ts';

type Covered = {readonly id: string; readonly kind: AgencyKind};

/** Whether a key acts for an agency: it was named, or its kind was. */
export const coversAgency = (
  {agencyIds, agencyKinds}: Pick<Key, 'agencyIds' | 'agencyKinds'>,
  {id, kind}: Covered,
): boolean => agencyIds.includes(id) || agencyKinds.includes(kind);

/**
 * In what qualities a caller acts on a convention; none at all means that for them it does not
 * exist. A key of the agency acts for both its counsellors and its validators; a structure that
 * refers to a prescriber has no validator of its own.
 */
export const rolesOf = (
  caller: Caller,
  conventionId: string,
  {refersTo, ...agency}: ActingAgency,
): Role[] => {
  if (caller.kind === 'session') return caller.conventionId === conventionId ? [caller.role] : [];
  if (caller.kind !== 'key' || caller.key.prefix !== 'sk') return [];
  const {key} = caller;
  const own: Role[] = !coversAgency(key, agency)
    ? []
    : refersTo || agency.steps === 'counsellor-and-validator'
      ? ['counsellor', ...(refersTo ? [] : (['validator'] as const))]
      : ['validator'];
  return refersTo && coversAgency(key, refersTo) ? [...own, 'prescriber-validator'] : own;
};
