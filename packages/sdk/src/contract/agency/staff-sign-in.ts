import * as z from 'zod/mini';
import {Email} from '../primitives/email.ts';

const MOST_SPACED_DIGITS = 32;

/** Asks for a code at an address. */
export const SignIn = z.strictObject({email: Email});

/** The address, and the six digits received there; spaces are taken out, as mails show them. */
export const SignInCode = z.strictObject({
  email: Email,
  code: z.string().check(
    z.overwrite(text => (text.length <= MOST_SPACED_DIGITS ? text.replaceAll(/\s/g, '') : text)),
    z.regex(/^\d{6}$/, 'code_format'),
  ),
});
