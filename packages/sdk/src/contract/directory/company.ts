import * as z from 'zod/mini';
import {openEnum} from '../primitives/open-enum.ts';
import {Siret} from '../primitives/siret.ts';
import type {EmployeeRange} from './vocabulary.ts';

/** Which establishment is asked about. */
export const CompanyKey = z.strictObject({siret: Siret});
export type CompanyKey = z.infer<typeof CompanyKey>;

/**
 * What is known of an establishment, to fill a form in. `unknown` says that nobody could tell, which
 * is no reason to refuse it: registers are late, and away at times.
 */
export const Company = z.object({
  siret: z.string(),
  state: openEnum<'open' | 'closed' | 'unknown'>(),
  name: z.optional(z.string()),
  /** On one line: `12 rue des Clercs 57000 Metz`. */
  address: z.optional(z.string()),
  /** Sub-class of NAF rév. 2, without its dot: `1071C`. */
  naf: z.optional(z.string()),
  employeeRange: z.optional(openEnum<EmployeeRange>()),
  /** By the numbers of the register of agreements: `IDCC 843`. */
  collectiveAgreement: z.optional(z.string()),
});
export type Company = z.infer<typeof Company>;
