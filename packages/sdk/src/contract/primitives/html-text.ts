/** How deep an entity may hide another: `&amp;lt;` takes two rounds. */
const ROUNDS = 3;

// What a browser reads as the start of a tag, a comment or a declaration. A `<` followed by a
// space or a digit is text.
const MARKUP = /<[a-z/!?]/i;
const ENTITY = /&(?:#x([0-9a-f]+)|#([0-9]+)|(lt|gt|amp|quot));?/gi;
const INVISIBLE = /(?![\n\r\t])\p{Cc}|\p{Default_Ignorable_Code_Point}/gu;

const NAMED: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"'};

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const decode = (text: string): string =>
  text.replace(ENTITY, (_, hexadecimal?: string, decimal?: string, name?: string) => {
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
    return NAMED[name?.toLowerCase() ?? ''] ?? '';
  });

/**
 * Tells whether a text holds the beginning of an HTML tag, comment or declaration, also behind
 * entities (`&lt;`, `&#60;`, `&#x3c;`, or those encoded again) and invisible characters.
 * `a < b et c > d` does not, nor does a lone `-->`. The caller bounds the length.
 */
export const holdsHtml = (text: string): boolean => {
  let plain = text.replace(INVISIBLE, '');
  for (let round = 0; round < ROUNDS; round++) {
    if (MARKUP.test(plain)) return true;
    const decoded = decode(plain).replace(INVISIBLE, '');
    if (decoded === plain) return false;
    plain = decoded;
  }
  return MARKUP.test(plain);
};
