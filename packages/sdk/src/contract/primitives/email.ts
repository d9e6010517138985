import * as z from 'zod/mini';

const MOST = 254;
const MOST_LOCAL = 64;

const LOCAL = /^[a-z0-9_+'-]+(?:\.[a-z0-9_+'-]+)*$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const LIGATURES: Readonly<Record<string, string>> = {œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE'};

const normalise = (text: string): string => {
  const email = text.trim();
  const at = email.lastIndexOf('@') + 1;
  return email.slice(0, at) + email.slice(at).toLowerCase();
};

const isEmail = (text: string): boolean => {
  if (text.length > MOST) return false;
  const at = text.lastIndexOf('@');
  return (
    at <= MOST_LOCAL &&
    LOCAL.test(text.slice(0, Math.max(0, at))) &&
    DOMAIN.test(text.slice(at + 1))
  );
};

/** What to propose for an address written with accents: `hélène@cœur.fr` gives `helene@coeur.fr`. */
export const plainEmail = (text: string): string =>
  text
    .slice(0, MOST * 2)
    .replace(/[œŒæÆ]/g, letter => LIGATURES[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');

/** Tells whether two addresses reach the same person, as far as capitals go. */
export const sameEmail = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * An e-mail address, its domain in lower case and what precedes it as typed. Refused: what mail
 * servers refuse (`email_format`), and an address that would be right but for accents
 * (`email_accent`; {@link plainEmail} gives the one to propose).
 */
export const Email = z.string().check(
  // Beyond any length an address can have, it is left as it is and refused below.
  z.overwrite(text => (text.length <= MOST * 2 ? normalise(text) : text)),
  z.minLength(1, {error: 'required', abort: true}),
  z.check(({value, issues}) => {
    if (isEmail(value)) return;
    const accented = value.length <= MOST * 2 && isEmail(normalise(plainEmail(value)));
    const message = accented ? 'email_accent' : 'email_format';
    issues.push({code: 'custom', input: value, message});
  }),
);
export type Email = z.infer<typeof Email>;
