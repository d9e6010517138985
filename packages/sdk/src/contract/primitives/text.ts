import * as z from 'zod/mini';
import {holdsHtml} from './html-text.ts';
import {holdsSocialSecurityNumber} from './social-security-number.ts';

// Controls save newline and tab, bidirectional controls, zero-width and other invisible
// characters, lone surrogates. Variation selectors belong to emoji and to Japanese names.
const FORBIDDEN =
  /(?![\n\t])\p{Cc}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Cs}/u;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;

/** Spaces around and decomposed accents may double a text before it is normalised. */
const isReadable = (text: string, max: number): boolean => text.length <= max * 2 + 64;

const normalise = (text: string): string =>
  text.replace(LINE_BREAK, '\n').replaceAll('\u00AD', '').trim().normalize('NFC');

const problemOf = (text: string): string | undefined => {
  if (FORBIDDEN.test(text)) return 'text_invalid';
  if (holdsHtml(text)) return 'text_html';
  return holdsSocialSecurityNumber(text) ? 'text_nir' : undefined;
};

/**
 * Text a person wrote, which may be empty: trimmed, in Unicode's form NFC, of at most `max`
 * UTF-16 units (`too_long`). Refused: control, bidirectional and invisible characters
 * (`text_invalid`), HTML (`text_html`), a French social security number (`text_nir`).
 */
export const FreeText = (max: number) =>
  z.string().check(
    z.overwrite(text => (isReadable(text, max) ? normalise(text) : text)),
    // Aborts, so that nothing below reads a text whose length is not bounded.
    z.maxLength(max, {abort: true}),
    z.check(({value, issues}) => {
      const problem = problemOf(value);
      if (problem) issues.push({code: 'custom', input: value, message: problem});
    }),
  );

/** The same as {@link FreeText}, and not empty (`required`). */
export const Text = (max: number) =>
  FreeText(max).check(z.minLength(1, {error: 'required', abort: true}));

/** A person's name, in any script, on one line (`text_invalid`); with a letter (`name_letters`). */
export const PersonName = Text(255).check(
  z.refine(text => !/[\n\t]/.test(text), {error: 'text_invalid', abort: true}),
  z.refine(text => /\p{L}/u.test(text), 'name_letters'),
);
export type PersonName = z.infer<typeof PersonName>;
