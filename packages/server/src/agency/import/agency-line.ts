import type {AgencyKind, AgencySteps} from '@immersion-kit/sdk/contract';

/** What one line of a file says of an agency. */
export type AgencyLine = {
  /** The file's own identifier. */
  readonly external_id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly siret: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly contact_email: string | null;
  readonly phone: string | null;
  readonly covered_departments: readonly string[];
  readonly steps: AgencySteps;
  /** The file's identifier of the agency it refers to. */
  readonly refers_to: string | null;
};
