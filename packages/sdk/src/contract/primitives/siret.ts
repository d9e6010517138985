import * as z from 'zod/mini';

const MOST_SPACED_DIGITS = 64;
/** La Poste numbers its establishments outside the usual checksum; INSEE documents the exception. */
const LA_POSTE = '356000000';

const luhnSum = (digits: string): number =>
  Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, index) => {
      const value = digit * (index % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);

const digitSum = (digits: string): number =>
  Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0);

/**
 * Tells whether 14 digits are a well-formed SIRET: Luhn's checksum, or for La Poste
 * (SIREN 356 000 000) a sum of digits divisible by five. It does not tell whether the
 * establishment exists.
 */
export const isSiret = (digits: string): boolean =>
  /^\d{14}$/.test(digits) &&
  (luhnSum(digits) % 10 === 0 || (digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0));

/** The 14 digits that identify one establishment of a company (INSEE, SIRENE register). */
export const Siret = z
  .string()
  .check(z.regex(/^\d{14}$/, 'siret_format'), z.refine(isSiret, 'siret_checksum'));
export type Siret = z.infer<typeof Siret>;

/** A {@link Siret} as people copy it, spaces included; given back without them. */
export const SpacedSiret = z.string().check(
  z.overwrite(text => (text.length <= MOST_SPACED_DIGITS ? text.replaceAll(/\s/g, '') : text)),
  ...(Siret._zod.def.checks ?? []),
);
