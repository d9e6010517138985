import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {canonicalHash} from '../store/canonical-hash.ts';

/** The edition of the texts around the content (obligations, legal mentions) that are signed too. */
export const TEXT_VERSION = 1;

/**
 * SHA-256 of what the parties sign, in hexadecimal: the content and the edition of the texts, as
 * canonical JSON (RFC 8785), so that any copy of the same content has the same hash.
 */
export const documentHash = (content: ConventionContent, textVersion = TEXT_VERSION): string =>
  canonicalHash({content, textVersion});
