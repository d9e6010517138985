import type {AgencyKind, Role} from '@immersion-kit/sdk/contract';
import type {Caller, Right} from '../access/caller.ts';
import type {Key} from '../access/key.ts';
import type {ActingAgency} from './load.ts';

type Covered = {readonly id: string; readonly kind: AgencyKind};

/** Whether a key acts for an agency: it was named, or its kind was. */
export const coversAgency = (
  {agencyIds, agencyKinds}: Pick<Key, 'agencyIds' | 'agencyKinds'>,
  {id, kind}: Covered,
): boolean => agencyIds.includes(id) || agencyKinds.includes(kind);

/**
 * What a person of some agencies is to a convention: their roles at its agency, and the
 * prescriber's validator when they validate for the agency it refers to.
 */
const rolesOfStaff = (
  rights: readonly Right[],
  {id, refersTo}: Pick<ActingAgency, 'id' | 'refersTo'>,
): Role[] => {
  const at = (agencyId: string) =>
    rights.flatMap(right => (right.agencyId === agencyId ? [right.role] : []));
  if (!refersTo) return at(id);
  // Its validators validate nothing, but see what they see in their list.
  const own: Role[] = at(id).map(role => (role === 'validator' ? 'agency-viewer' : role));
  return at(refersTo.id).includes('validator') ? [...own, 'prescriber-validator'] : own;
};

/** Whether a person of some agencies may start something, and not only look. */
export const actsForSome = (rights: readonly Right[]): boolean =>
  rights.some(({role}) => role === 'counsellor' || role === 'validator');

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
  if (caller.kind === 'staff') return rolesOfStaff(caller.rights, {...agency, refersTo});
  if (caller.kind !== 'key' || caller.key.prefix !== 'sk') return [];
  const {key} = caller;
  const own: Role[] = !coversAgency(key, agency)
    ? []
    : refersTo || agency.steps === 'counsellor-and-validator'
      ? ['counsellor', ...(refersTo ? [] : (['validator'] as const))]
      : ['validator'];
  return refersTo && coversAgency(key, refersTo) ? [...own, 'prescriber-validator'] : own;
};
