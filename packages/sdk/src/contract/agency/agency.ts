import * as z from 'zod/mini';
import {DepartmentCode, Id} from '../primitives/codes.ts';
import {Address, Position} from '../primitives/geography.ts';
import {openEnum} from '../primitives/open-enum.ts';
import type {AgencyKind, AgencySteps} from './vocabulary.ts';

/** A structure that accompanies people and signs their conventions: the prescriber. */
export const Agency = z.object({
  id: Id,
  name: z.string(),
  kind: openEnum<AgencyKind>(),
  address: Address,
  position: z.optional(Position),
  /** Departments whose inhabitants it accompanies; it may stand in another one. */
  coveredDepartments: z.array(DepartmentCode),
  contactEmail: z.optional(z.string()),
  phone: z.optional(z.string()),
  steps: openEnum<AgencySteps>(),
  /**
   * For an accompanying structure, which looks at conventions first: the agency that validates
   * them, and so prescribes.
   */
  refersToAgencyId: z.optional(Id),
  refersToAgencyName: z.optional(z.string()),
  /** Straight-line distance from the searched point, in metres; absent without both positions. */
  distance_m: z.optional(z.number()),
});
export type Agency = z.infer<typeof Agency>;

/** The agencies found, the nearest first when a point was given, else by name. */
export const AgencyList = z.object({data: z.array(Agency)});
/** The agencies found, the nearest first when a point was given, else by name. */
export type AgencyList = z.infer<typeof AgencyList>;
