import {assert} from '@open-wc/testing';

type Text = string | ((...given: readonly unknown[]) => string);

/** Two catalogues that must say the same things, and what is particular in them. */
type Catalogues = {
  readonly fr: unknown;
  readonly en: unknown;
  /** No fewer texts than this: a catalogue that is not read says nothing wrong. */
  readonly atLeast: number;
  /** What is given to the texts that look into what they are given; to the others, any number. */
  readonly given?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  /** French in the English on purpose: names, and what is recognised in French. */
  readonly kept?: RegExp;
};

/** Every text of a catalogue, by its path. */
export const textsIn = (catalogue: unknown, path = ''): [string, Text][] =>
  typeof catalogue === 'object' && catalogue !== null
    ? Object.entries(catalogue).flatMap(([name, content]) =>
        textsIn(content, path === '' ? name : `${path}.${name}`),
      )
    : [[path, catalogue as Text]];

const NUMBERS = [0, 1, 2, 30].map(count => [count, count, count, count]);

/** A mark without its no-break space, or with a plain one; the hours `09:00` are as they are. */
const ILL_SPACED = /[^\u00a0][;?!»]|«(?!\u00a0)|[^\u00a0]:(?!\d)|^[:;?!»]/;

/** Words that English has not, and letters it does without. */
const TELL_TALE =
  /[àâçéèêëîïôœùû«»]|(?<![\p{L}’])(?:[ldnscjm]’\p{L}|qu’|au|aux|avec|cette|chaque|dans|de|des|du|elle|en|est|et|il|jour|jours|la|le|les|leur|mais|mot|ne|ou|par|pas|pour|puis|qui|que|sa|sans|ses|si|structure|sur|un|une|vos|votre|vous)(?!\p{L})/iu;

/** Checks that French and English say the same things, each as it is written. */
export const describeCatalogues = (
  name: string,
  {fr, en, atLeast, given = {}, kept = /(?!)/g}: Catalogues,
): void => {
  /** Everything a text may say. */
  const sayings = ([path, text]: [string, Text]): string[] =>
    typeof text === 'string' ? [text] : (given[path] ?? NUMBERS).map(some => text(...some));
  const french = textsIn(fr);
  const english = new Map(textsIn(en));
  const inBoth = french.map(([path, text]) => ({path, fr: text, en: english.get(path)}));
  const everySaying = (texts: Iterable<[string, Text]>): [string, string][] =>
    [...texts].flatMap(entry => sayings(entry).map((said): [string, string] => [entry[0], said]));

  describe(`the texts of ${name}`, () => {
    it('are the same in both languages, at every depth', () => {
      assert.isAtLeast(french.length, atLeast);
      const paths = french.map(([path]) => path);
      assert.deepEqual([...english.keys()].toSorted(), paths.toSorted());
    });

    it('take the same things', () => {
      const kindOf = (text: Text | undefined) =>
        typeof text === 'function' ? `function of ${text.length}` : typeof text;
      assert.deepEqual(
        inBoth.filter(one => kindOf(one.fr) !== kindOf(one.en)),
        [],
      );
    });

    it('all say something, whole', () => {
      for (const [path, said] of [...everySaying(french), ...everySaying(english)]) {
        assert.match(said, /\S/, path);
        assert.notMatch(said, /undefined|NaN|^ | {2}| $/, path);
      }
    });
  });

  describe(`the French of ${name}`, () => {
    it('keeps a mark on the line of its word', () => {
      for (const ill of ['Erreur :', 'Ici: là', 'Oui?', '« mot\u00a0»', '«\u00a0mot »', ': x']) {
        assert.match(ill, ILL_SPACED);
      }
      for (const [path, said] of everySaying(french)) assert.notMatch(said, ILL_SPACED, path);
    });

    it('has the apostrophe and the quotation marks of French', () => {
      for (const [path, said] of everySaying(french)) assert.notMatch(said, /['"“”]/, path);
    });
  });

  describe(`the English of ${name}`, () => {
    it('leaves nothing in French but what has no other name', () => {
      for (const left of [
        'Retour à la page',
        'Votre ville',
        'l’étape',
        'Prénom',
        'Choisir un mot',
      ]) {
        assert.match(left, TELL_TALE);
      }
      for (const [path, said] of everySaying(english)) {
        assert.notMatch(said.replaceAll(kept, ''), TELL_TALE, path);
      }
    });

    it('is written as English is', () => {
      for (const [path, said] of everySaying(english)) {
        assert.notMatch(said, /\s[:;?!]|\u00a0/, path);
      }
    });
  });
};
