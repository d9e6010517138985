const MOST_NAME = 60;
const MOST_LINE = 255;
const MOST_QUOTED = 6000;
/** Breaks what a mail program would turn into a link, and shows nothing. */
const BREAK = '\u200B';

/** Bounded before anything looks at it: what comes after is what fits twice over. */
const bounded = (text: string, most: number): string => text.slice(0, most * 4).normalize('NFC');

const cut = (text: string, most: number): string => {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};

// Controls but the line feed, what is invisible or turns the reading order, and halves of characters.
const UNSEEN = /(?!\n)\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Cs}|[\u2028\u2029]/gu;

const unlinked = (text: string): string =>
  text
    .replaceAll(/:(?=\S)|[/\\](?=[/\\])/g, `$&${BREAK}`)
    .replaceAll('@', `${BREAK}@${BREAK}`)
    .replaceAll(/([.。．｡])(?=[\p{L}\p{N}])/gu, `$1${BREAK}`);

/**
 * A name as a mail may print it whoever wrote it: letters, spaces, hyphens and apostrophes, at
 * most 60 characters. Nothing in it can be a link, an address, a number to call or markup.
 */
export const plainName = (text: string): string =>
  Array.from(
    bounded(text, MOST_NAME)
      .replaceAll(UNSEEN, ' ')
      .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
      .replaceAll(/[^\p{L}\p{M}'’-]+/gu, ' ')
      .trim(),
  )
    .slice(0, MOST_NAME)
    .join('')
    .trim();

/** A short text somebody answers for, on one line; nothing in it becomes a link. */
export const plainLine = (text: string, most = MOST_LINE): string =>
  cut(
    unlinked(bounded(text, most).replaceAll(/\n/g, ' ').replaceAll(UNSEEN, ' '))
      .replaceAll(/\s+/g, ' ')
      .trim(),
    most,
  );

/** A text somebody answers for, its lines kept; nothing in it becomes a link. */
export const quoted = (text: string): string =>
  cut(
    unlinked(bounded(text, MOST_QUOTED).replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, ' '))
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    MOST_QUOTED,
  );
