import {Email} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';

/** A mailbox and the name it is shown under. */
export type Mailbox = {readonly name: string; readonly address: string};

/** Whether a text is one e-mail address and nothing else: no list, no name, no second line. */
export const isAddress = (text: string): boolean => {
  const {success, data} = safeParse(Email, text);
  return success && data.toLowerCase() === text.toLowerCase();
};

/** Reads `Immersion <ne-pas-repondre@exemple.fr>` or a bare address; undefined for anything else. */
export const readMailbox = (text: string): Mailbox | undefined => {
  if (/\p{Cc}/u.test(text)) return undefined;
  const [, shown = '', address = text] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const name = shown.trim().replaceAll(/^"|"$/g, '');
  const mailbox = {name, address: address.trim()};
  return !name.includes('"') && isAddress(mailbox.address) ? mailbox : undefined;
};

/**
 * A text that stands in a header, such as a subject.
 *
 * @throws RangeError when it holds a control character: a line feed would begin another header.
 */
export const headerText = (text: string): string => {
  if (/\p{Cc}/u.test(text)) throw new RangeError('a header holds one line');
  return text;
};
