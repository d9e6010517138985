import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {words} from '../directory/suggestion/fold.ts';

/**
 * What a convention is found by in a list: the words of the beneficiary's name and of the company's,
 * and its SIRET, folded, each after a space.
 */
export const searchWords = ({
  signatories: {beneficiary},
  businessName,
  siret,
}: Pick<ConventionContent, 'signatories' | 'businessName' | 'siret'>): string =>
  words(`${beneficiary.firstName} ${beneficiary.lastName} ${businessName} ${siret}`)
    .map(word => ` ${word}`)
    .join('');

/** What {@link searchWords} must look like: each word typed begins one of its own. */
export const searchPatterns = (q: string): string[] => words(q).map(word => `% ${word}%`);

const BEGINNING_OF_AN_ID = /^[0-9a-f]{4}[0-9a-f-]{0,32}$/i;

/** What an id must begin with, when that may be what was typed. */
export const idPattern = (q: string): string | undefined => {
  const typed = q.trim();
  return BEGINNING_OF_AN_ID.test(typed) ? `${typed.toLowerCase()}%` : undefined;
};
