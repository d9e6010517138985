const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  deg: '°',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
};

/** Where the programs people write with put what they answer to. */
const QUOTED =
  /<(?:blockquote\b|[a-z]+\s[^<>]*(?:class="?(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)|id="?(?:appendonsend|divRplyFwdMsg|reply-intro)))/i;
const LINE_END = /<br\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre|table)\s*>/gi;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const named = (name: string): string | undefined => {
  const mark = MARKS[name.slice(1)];
  return mark === undefined ? NAMED[name] : `${name.charAt(0)}${mark}`.normalize('NFC');
};

const decoded = (text: string): string =>
  text.replace(ENTITY, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return named(name ?? '') ?? whole;
  });

/** What nobody reads, from where it begins to where it ends. */
const UNREAD = [
  ['<head', '</head'],
  ['<style', '</style'],
  ['<script', '</script'],
  ['<title', '</title'],
  ['<!--', '-->'],
] as const;

/** Without regular expressions: what never ends would be looked for again from each beginning. */
const without = (html: string, begins: string, ends: string): string => {
  const lower = html.toLowerCase();
  let kept = '';
  let from = 0;
  for (;;) {
    const at = lower.indexOf(begins, from);
    if (at === -1) return kept + html.slice(from);
    kept += html.slice(from, at);
    const end = lower.indexOf(ends, at);
    if (end === -1) return kept;
    const close = lower.indexOf('>', end);
    from = close === -1 ? html.length : close + 1;
  }
};

/** The words of a mail written in HTML alone, up to what it answers to; the caller bounds its length. */
export const htmlToText = (html: string): string => {
  const quoted = html.search(QUOTED);
  const own = quoted === -1 ? html : html.slice(0, quoted);
  const lines = UNREAD.reduce((rest, [begins, ends]) => without(rest, begins, ends), own)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(LINE_END, '\n')
    .replaceAll(/<[^<>]*>/g, '');
  return decoded(lines).replaceAll(/ ?\n ?/g, '\n');
};
