import {createHash} from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of a value as canonical JSON (RFC 8785), in hexadecimal: any copy of it has the same.
 *
 * @param previous - what is hashed before it, where values are chained.
 */
export const canonicalHash = (value: object, previous = ''): string =>
  createHash('sha256')
    .update(previous)
    .update(canonicalize(value) ?? '')
    .digest('hex');
