import * as z from 'zod/mini';

/** Longest text read as a number: fifteen digits, two of them a `00`, and separators. */
const MOST = 40;

const SEPARATORS = /[\s./()\u2010-\u2015-]/g;

/**
 * The nine digits by which the territories that share France's numbering plan are told apart
 * (ARCEP's plan; 0709 mobiles as published in libphonenumber's data).
 */
const TERRITORIES: Readonly<Record<string, RegExp>> = {
  // Guadeloupe, Saint-Martin, Saint-Barthélemy.
  590: /^(?:590|69[01]|7090)/,
  // Guyane.
  594: /^(?:594|694|7093[0-3])/,
  // Martinique.
  596: /^(?:596|69[67]|7091)/,
  // La Réunion, Mayotte; 0639 98 is metropolitan, and kept for fiction.
  262: /^(?:26[239]|639(?!98)|69[23]|7092|7093[5-7])/,
};

/** Digits that follow the code in the collectivities with a plan of their own. */
const COLLECTIVITIES: Readonly<Record<string, RegExp>> = {
  // Saint-Pierre-et-Miquelon.
  508: /^(?:\d{6}|\d{9})$/,
  // Wallis-et-Futuna.
  681: /^\d{6}$/,
  // Nouvelle-Calédonie.
  687: /^\d{6}$/,
  // Polynésie française.
  689: /^(?:\d{6}|\d{8})$/,
};

const codeOf = (nine: string): string =>
  Object.entries(TERRITORIES).find(([, prefixes]) => prefixes.test(nine))?.[0] ?? '33';

/** Special rates and internet lines say nothing of the place; Guadeloupe has some 0694 and 0696. */
const isOf = (code: string, nine: string): boolean =>
  code !== '33' && (/^[89]/.test(nine) || (code === '590' && /^69[46]/.test(nine)));

// One plan for France and these territories: the digits, more than the code typed, say where.
const inFrenchPlan = (code: string, nine: string): string | undefined => {
  if (!/^[1-9]\d{8}$/.test(nine)) return undefined;
  return `+${isOf(code, nine) ? code : codeOf(nine)}${nine}`;
};

const international = (digits: string): string | undefined => {
  const code = digits.startsWith('33') ? '33' : digits.slice(0, 3);
  const rest = digits.slice(code.length);
  if (code === '33' || code in TERRITORIES) return inFrenchPlan(code, rest);
  const length = COLLECTIVITIES[code] ?? /^/;
  return /^[1-9]\d{7,14}$/.test(digits) && length.test(rest) ? `+${digits}` : undefined;
};

/**
 * Reads a phone number as people write it in France and its territories, and gives it in E.164
 * (`06 12 34 56 78` → `+33612345678`, `0692 12 34 56` → `+262692123456`), or undefined. Spaces,
 * dots, hyphens, slashes, parentheses, `+33 (0)6` and `00` are understood. A number of another
 * country needs its `+` and 8 to 15 digits, and is not checked further.
 */
export const toE164 = (text: string): string | undefined => {
  if (text.length > MOST) return undefined;
  const typed = text.trim();
  const isInternational = typed.startsWith('+') || typed.replace(SEPARATORS, '').startsWith('00');
  const digits = (isInternational ? typed.replace('(0)', '') : typed).replace(SEPARATORS, '');
  if (isInternational) return international(digits.replace(/^(?:\+|00)/, ''));
  return digits.startsWith('0') ? inFrenchPlan('33', digits.slice(1)) : undefined;
};

/**
 * Tells whether a number in E.164 is a mobile of France or of a territory of its numbering plan,
 * so that a text message may be sent to it. Other countries are not known: false.
 */
export const isMobile = (e164: string): boolean =>
  /^\+(?:33[67]|(?:262|590|594|596)(?:639|69|709))\d+$/.test(e164);

/** A phone number, given back in E.164; refused with `phone_format` when it cannot be one. */
export const Phone = z.string().check(
  z.overwrite(text => toE164(text) ?? text),
  z.minLength(1, {error: 'required', abort: true}),
  z.refine(text => toE164(text) === text, 'phone_format'),
);
export type Phone = z.infer<typeof Phone>;
