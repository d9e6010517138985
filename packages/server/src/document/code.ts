import {randomBytes} from 'node:crypto';

/** Crockford's 32: no letter that a person takes for a digit, nor the U of an unlucky word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 28;

/** What a person may type for a character of {@link ALPHABET}. */
const MISREAD: Readonly<Record<string, string>> = {O: '0', I: '1', L: '1'};

const grouped = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

/** Makes the code that is printed on a document: 140 random bits, in seven groups of four. */
export const newVerificationCode = (): string =>
  grouped(Array.from(randomBytes(LENGTH), byte => ALPHABET.charAt(byte % 32)).join(''));

/** Reads a code as people type it: spaces, dashes, small letters; undefined when it is none. */
export const readVerificationCode = (typed: string): string | undefined => {
  if (typed.length > LENGTH * 3) return undefined;
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[OIL]/g, letter => MISREAD[letter] ?? letter);
  const isCode = code.length === LENGTH && Array.from(code).every(one => ALPHABET.includes(one));
  return isCode ? grouped(code) : undefined;
};

/** Where anybody checks the document of a code. */
export const verificationUrl = (publicUrl: string, code: string): string =>
  new URL(`/verifier/${code}`, publicUrl).href;
