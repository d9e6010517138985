/**
 * Kinds of structures that prescribe immersions, by the national API's identifiers;
 * `pole-emploi` is France Travail. Those of school placements (`cci`, `cma`…) are not among them.
 */
export const AGENCY_KINDS = [
  'pole-emploi',
  'mission-locale',
  'operateur-cep',
  'cap-emploi',
  'conseil-departemental',
  'structure-IAE',
  'fonction-publique',
  'autre',
] as const;

/** Whether one person of the agency validates a convention, or two people one after the other. */
export const AGENCY_STEPS = ['validator-only', 'counsellor-and-validator'] as const;

/** A word of {@link AGENCY_KINDS}. */
export type AgencyKind = (typeof AGENCY_KINDS)[number];
/** A word of {@link AGENCY_STEPS}. */
export type AgencySteps = (typeof AGENCY_STEPS)[number];
