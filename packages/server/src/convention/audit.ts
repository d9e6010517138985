import {canonicalHash} from '../store/canonical-hash.ts';

/** Before the first entry. */
export const NO_HASH = '0'.repeat(64);

/**
 * One thing that happened to a convention: who by name of key, session or job, never a person's
 * data, so that erasing a person leaves the chain whole.
 */
export type AuditEntry = {
  readonly conventionId: string;
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly status: string;
  readonly version: number;
  readonly documentHash: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** A stored entry and its place in the chain. */
export type AuditLink = {
  readonly sequence: number;
  readonly entry: AuditEntry;
  readonly previousHash: string;
  readonly hash: string;
};

/** Hashes an entry onto the one before it. */
export const chainHash = (previousHash: string, entry: AuditEntry): string =>
  canonicalHash(entry, previousHash);

/**
 * Checks one convention's chain from its first entry.
 *
 * @param length - how many entries there should be.
 * @returns the sequence of the first entry that does not fit (the one missing, when the last
 * ones were cut off; the first one added), or undefined when the chain is whole.
 */
export const brokenLink = (
  conventionId: string,
  links: readonly AuditLink[],
  length: number,
): number | undefined => {
  let previous = NO_HASH;
  for (const [index, {sequence, entry, previousHash, hash}] of links.entries()) {
    const fits =
      sequence === index + 1 &&
      entry.sequence === sequence &&
      entry.conventionId === conventionId &&
      previousHash === previous &&
      hash === chainHash(previous, entry);
    if (!fits) return index + 1;
    previous = hash;
  }
  return links.length === length ? undefined : Math.min(links.length, length) + 1;
};
