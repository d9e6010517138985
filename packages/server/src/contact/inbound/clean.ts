import {Text} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {withoutOurs} from './ours.ts';

const MOST_TEXT = 5000;
const FORBIDDEN =
  /(?![\n\t])\p{Cc}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Cs}/gu;
const HIDDEN = '[adresse masquée]';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a message may not carry: the two addresses, and where our pages are. */
type Hidden = {readonly addresses: readonly string[]; readonly publicUrl: string};

/**
 * A message as it may be kept: no character nobody sees, nothing that looks like markup, neither of
 * the two addresses, which programs add to what people write, and nothing that was in our own mail
 * and opens something.
 *
 * @returns why not, when it holds a social security number or nothing that can be relayed.
 */
export const cleanText = (
  text: string,
  {addresses, publicUrl}: Hidden,
): {readonly text: string} | {readonly why: 'empty' | 'nir' | 'refused'} => {
  // First: our mails break what a mail program would make a link of.
  const seen = text.normalize('NFC').replaceAll(FORBIDDEN, '');
  const masked = addresses
    .filter(address => address !== '')
    .reduce(
      (rest, one) => rest.replaceAll(new RegExp(escaped(one), 'giu'), HIDDEN),
      withoutOurs(seen, publicUrl),
    );
  const shown = masked.replaceAll('<', '‹').replaceAll('>', '›').trim();
  const kept =
    shown.length > MOST_TEXT ? `${shown.slice(0, MOST_TEXT - 1).toWellFormed()}…` : shown;
  if (kept === '') return {why: 'empty'};
  const {success, data, error} = safeParse(Text(MOST_TEXT), kept);
  if (success) return {text: data};
  return {why: error.issues.some(({message}) => message === 'text_nir') ? 'nir' : 'refused'};
};
