import {Text} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';

const MOST_TEXT = 5000;
const FORBIDDEN =
  /(?![\n\t])\p{Cc}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Cs}/gu;
const HIDDEN = '[adresse masquée]';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A message as it may be kept: no character nobody sees, nothing that looks like markup, neither of
 * the two addresses, which programs add to what people write.
 *
 * @returns why not, when it holds a social security number or nothing that can be relayed.
 */
export const cleanText = (
  text: string,
  addresses: readonly string[],
): {readonly text: string} | {readonly why: 'empty' | 'nir' | 'refused'} => {
  const masked = addresses
    .filter(address => address !== '')
    .reduce((rest, one) => rest.replaceAll(new RegExp(escaped(one), 'giu'), HIDDEN), text);
  const shown = masked
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();
  const kept =
    shown.length > MOST_TEXT ? `${shown.slice(0, MOST_TEXT - 1).toWellFormed()}…` : shown;
  if (kept === '') return {why: 'empty'};
  const {success, data, error} = safeParse(Text(MOST_TEXT), kept);
  if (success) return {text: data};
  return {why: error.issues.some(({message}) => message === 'text_nir') ? 'nir' : 'refused'};
};
