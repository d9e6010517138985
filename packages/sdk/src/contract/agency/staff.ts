import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Instant} from '../primitives/time.ts';

/**
 * What a person of an agency may be there: `counsellor` looks at a convention first, `validator`
 * decides, `agency-admin` looks after the agency's people, `agency-viewer` only reads.
 */
export const STAFF_ROLES = ['counsellor', 'validator', 'agency-admin', 'agency-viewer'] as const;
/** A word of {@link STAFF_ROLES}. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** One role, at one agency. */
export const StaffRight = z.object({
  agencyId: Id,
  agencyName: z.string(),
  role: openEnum<StaffRole>(),
  /** Whether mail about the agency's conventions reaches this person. */
  isNotified: z.boolean(),
});
export type StaffRight = z.infer<typeof StaffRight>;

/** A person of one or several agencies, as they see themselves once signed in. */
export const Staff = z.object({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  rights: z.array(StaffRight),
  /** When they will have to sign in again. */
  expiresAt: Instant,
});
export type Staff = z.infer<typeof Staff>;

/** Said whether or not the address is known: only its owner sees if a code was sent. */
export const SignInAsked = z.object({asked: z.literal(true)});
/** Said whether or not the address is known. */
export type SignInAsked = z.infer<typeof SignInAsked>;

/** The session is over, here and on the server. */
export const SignedOut = z.object({signedOut: z.literal(true)});
/** The session is over. */
export type SignedOut = z.infer<typeof SignedOut>;
