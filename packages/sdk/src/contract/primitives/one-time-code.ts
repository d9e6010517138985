import * as z from 'zod/mini';

const MOST_SPACED_DIGITS = 32;

/** The six digits of a code received; spaces are taken out, as messages show them. */
export const OneTimeCode = z.string().check(
  z.overwrite(text => (text.length <= MOST_SPACED_DIGITS ? text.replaceAll(/\s/g, '') : text)),
  z.regex(/^\d{6}$/, 'code_format'),
);
