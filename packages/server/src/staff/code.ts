import {createHmac, randomInt} from 'node:crypto';

const DIGITS = 6;

/** A fresh code of six digits, each as likely as the others. */
export const makeCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

const hmac = (secret: Buffer, ...parts: string[]): Buffer =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest();

/** Under what an address is known, whatever its capitals. */
export const hashAddress = (secret: Buffer, email: string): Buffer =>
  hmac(secret, 'address', email.toLowerCase());

/** What is kept of a code: it is good for one address only. */
export const hashCode = (secret: Buffer, email: string, code: string): Buffer =>
  hmac(secret, 'code', email.toLowerCase(), code);
