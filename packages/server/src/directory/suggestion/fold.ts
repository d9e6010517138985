/**
 * Brings a text to the form in which two spellings of one thing compare equal: no diacritics,
 * lower case, `œ` as `oe`, and a single space for whatever is neither a letter nor a digit.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The folded words of a text, in its order. */
export const words = (text: string): string[] => fold(text).split(' ').filter(Boolean);
