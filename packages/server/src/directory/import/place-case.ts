/** Words INSEE writes in lower case inside the name of a commune. */
const INNER = new Set(
  'à au aux d de des devant dit du en entre ès et l la le les lès près sans sous sur'.split(' '),
);
const ARTICLES = new Set(['la', 'le', 'les']);
const FULL_WORDS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  a: 'à',
  pres: 'près',
};

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const join = (name: string, word: string, index: number): string => {
  if (index === 0) return word;
  if (name.endsWith("'")) return name + word;
  const afterArticle = index === 1 && ARTICLES.has(name.toLowerCase());
  return `${name}${afterArticle ? ' ' : '-'}${word}`;
};

/**
 * The name of a commune as INSEE would write it, from capitals without accents:
 * `ST GERMAIN LE CHATELET` → `Saint-Germain-le-Chatelet`, `L HAY` → `L'Hay`. A name that has
 * lower case letters is left as it is.
 */
export const placeCase = (text: string): string => {
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .split(/[\s\-']+/)
    .filter(Boolean)
    .map((word, index, words) => {
      // `PRES` is « près » inside a name, and the meadows at its end.
      const last = index === words.length - 1;
      const full = last && word === 'pres' ? word : (FULL_WORDS[word] ?? word);
      const written = index > 0 && INNER.has(full) ? full : capitalize(full);
      return word === 'l' || word === 'd' ? `${written}'` : written;
    })
    .reduce(join, '');
};
