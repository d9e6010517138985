import * as z from 'zod/mini';
import {SIGNATORY_ROLES} from '../convention/vocabulary.ts';
import {Email} from '../primitives/email.ts';
import {OneTimeCode} from '../primitives/one-time-code.ts';
import {Phone} from '../primitives/phone.ts';

/** The document read: SHA-256 in hexadecimal. */
export const DocumentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'document_hash_format'));

/** Asks for a code to sign the document read, at the address on file. */
export const CodeRequest = z.strictObject({documentHash: DocumentHash});

/** The act of signing: the document read, and the code received for it. */
export const Signing = z.strictObject({
  documentHash: DocumentHash,
  code: OneTimeCode,
});
export type Signing = z.infer<typeof Signing>;

/** Whom to remind. */
export const Reminder = z.strictObject({role: z.enum(SIGNATORY_ROLES)});

/** The right e-mail, or the right phone, of somebody who has not signed; one at least. */
export const ContactCorrection = z.strictObject({
  role: z.enum(SIGNATORY_ROLES),
  email: z.optional(Email),
  phone: z.optional(Phone),
});
export type ContactCorrection = z.infer<typeof ContactCorrection>;
