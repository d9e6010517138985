import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {CivilDate} from '../primitives/time.ts';
import type {ConventionStatus} from './vocabulary.ts';

/** Another convention of the same person with the same host, for the same job, at near dates. */
export const Duplicate = z.object({
  id: Id,
  status: openEnum<ConventionStatus>(),
  dateStart: CivilDate,
  dateEnd: CivilDate,
  /** What may be done: go on with it, sign it, or put the new one in its place. */
  actions: z.array(openEnum<'resume' | 'sign' | 'replace'>()),
});
export type Duplicate = z.infer<typeof Duplicate>;
