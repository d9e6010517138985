import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import type {ConventionStatus} from './vocabulary.ts';

/** Where a convention stands: what every command answers. It holds no person. */
export const ConventionState = z.object({
  id: Id,
  status: openEnum<ConventionStatus>(),
  /** Grows with each change; the entity tag of the convention. */
  revision: z.number(),
  /** Grows with each change of what is signed. */
  version: z.number(),
  /** SHA-256 of what the parties sign (canonical JSON, RFC 8785), in hexadecimal. */
  documentHash: z.string(),
});
export type ConventionState = z.infer<typeof ConventionState>;
