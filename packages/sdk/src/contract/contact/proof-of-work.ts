import * as z from 'zod/mini';

/**
 * A small sum that a browser does before it writes to a company: nothing to a person, much to a
 * robot (ALTCHA's protocol). Find the number between 0 and `maxnumber` for which SHA-256 of `salt`
 * followed by it is `challenge`.
 */
export const ProofChallenge = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  salt: z.string(),
  maxnumber: z.number(),
  signature: z.string(),
});
export type ProofChallenge = z.infer<typeof ProofChallenge>;

/** SHA-256, or a signature made with it. */
const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'invalid'));

/** The challenge, and the number found; good once, ten minutes. */
export const ProofOfWork = z.strictObject({
  algorithm: z.literal('SHA-256'),
  challenge: Digest,
  salt: z
    .string()
    .check(z.maxLength(400, {abort: true}), z.regex(/^[0-9a-f]{16}[!-~]*$/, 'invalid')),
  number: z.int().check(z.gte(0), z.lte(10_000_000)),
  signature: Digest,
});
export type ProofOfWork = z.infer<typeof ProofOfWork>;
