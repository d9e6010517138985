import {type Role, STAFF_ROLES} from '@immersion-kit/sdk/contract';
import type {Tx} from '../store/database.ts';

/**
 * The addresses of those who hold one of some roles in an agency and are notified; when nobody
 * is, the agency's public address; none when it has none. A `prescriber-validator` is a validator
 * of the prescriber, which is then the agency to name.
 */
export const agencyRecipients = async (
  tx: Tx,
  agencyId: string,
  roles: readonly Role[],
): Promise<string[]> => {
  const held = STAFF_ROLES.filter(
    role =>
      roles.includes(role) || (role === 'validator' && roles.includes('prescriber-validator')),
  );
  if (held.length === 0) return [];
  const people = await tx
    .selectFrom('staff_right as r')
    .innerJoin('staff_member as m', 'm.id', 'r.staff_id')
    .select('m.email')
    .distinct()
    .where('r.agency_id', '=', agencyId)
    .where('r.is_notified', '=', true)
    .where('r.role', 'in', held)
    .orderBy('m.email')
    .execute();
  if (people.length > 0) return people.map(({email}) => email);
  const agency = await tx
    .selectFrom('agency')
    .select('contact_email')
    .where('id', '=', agencyId)
    .executeTakeFirst();
  return agency?.contact_email ? [agency.contact_email] : [];
};
