import * as z from 'zod/mini';
import {Instant} from '../primitives/time.ts';

/** The document made when a convention was validated, and how anybody checks a copy of it. */
export const ConventionDocument = z.object({
  /** SHA-256 of the PDF, in hexadecimal. */
  sha256: z.string(),
  /** SHA-256 of what the parties signed (canonical JSON, RFC 8785), in hexadecimal. */
  documentHash: z.string(),
  /** Printed on the document: 28 letters and digits, by groups of four. */
  verificationCode: z.string(),
  /** The public page that says whether the document still holds. */
  verificationUrl: z.string(),
  createdAt: Instant,
  /** The PDF, for who may read the convention. */
  pdfUrl: z.string(),
  /** The same words as a page. */
  htmlUrl: z.string(),
});
export type ConventionDocument = z.infer<typeof ConventionDocument>;
