import type {Convention, Staff} from '@immersion-kit/sdk';

/** Whether somebody counsels or validates for the agency of a convention, and not only looks. */
export const dealsWith = ({rights}: Staff, {agency}: Pick<Convention, 'agency'>): boolean =>
  rights.some(
    ({agencyId, role}) =>
      (agencyId === agency.id && (role === 'counsellor' || role === 'validator')) ||
      (agencyId === agency.refersToAgencyId && role === 'validator'),
  );
