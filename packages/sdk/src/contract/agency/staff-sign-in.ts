import * as z from 'zod/mini';
import {Email} from '../primitives/email.ts';
import {OneTimeCode} from '../primitives/one-time-code.ts';

/** Asks for a code at an address. */
export const SignIn = z.strictObject({email: Email});

/** The address, and the code received there. */
export const SignInCode = z.strictObject({email: Email, code: OneTimeCode});
