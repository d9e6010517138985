import type {Period} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {conventionEn} from './en.ts';
import {conventionFr} from './fr.ts';

type Text = string | ((...given: unknown[]) => string);

/** Every text of a catalogue, by its path. */
const textsIn = (catalogue: unknown, path = ''): [string, Text][] =>
  typeof catalogue === 'object' && catalogue !== null
    ? Object.entries(catalogue).flatMap(([name, content]) =>
        textsIn(content, path === '' ? name : `${path}.${name}`),
      )
    : [[path, catalogue as Text]];

/** The schedule has one label, and the times of its periods are said by themselves. */
const A_PERIOD: Period = {start: '09:00', end: '12:00'};

const SAME_MONTH = ['5 octobre', '11 octobre', true];
const TWO_MONTHS = ['26 octobre', '1er novembre', false];

/** What is given to the texts that look into what they are given; to the others, any number. */
const GIVEN: Readonly<Record<string, readonly unknown[][]>> = {
  'host.size': [[''], ['3-5'], ['+1000']],
  'schedule.week': [SAME_MONTH, TWO_MONTHS, ['Metz', 'Metz', true]],
};
const NUMBERS = [0, 1, 2, 30].map(count => [count, count, count, count]);

/** Everything a text may say. */
const sayings = ([path, text]: [string, Text]): string[] =>
  typeof text === 'string' ? [text] : (GIVEN[path] ?? NUMBERS).map(given => text(...given));

const french = textsIn(conventionFr);
const english = new Map(textsIn(conventionEn));
const inBoth = french.map(([path, fr]) => ({path, fr, en: english.get(path)}));

describe('the texts of the request form', () => {
  it('are the same in both languages, at every depth', () => {
    expect(french.length).to.be.above(250);
    expect([...english.keys()].toSorted()).to.deep.equal(french.map(([path]) => path).toSorted());
  });

  it('take the same things', () => {
    const kindOf = (text: Text | undefined) =>
      typeof text === 'function' ? `function of ${text.length}` : typeof text;
    expect(inBoth.filter(({fr, en}) => kindOf(fr) !== kindOf(en))).to.deep.equal([]);
  });

  it('quote the same details of what is refused', () => {
    const quoted = (text: unknown) =>
      String(text)
        .match(/\{\w+\}/g)
        ?.toSorted()
        .join();
    const written = inBoth.filter(({fr}) => typeof fr === 'string');
    expect(written.filter(({fr}) => quoted(fr) !== undefined)).not.to.be.empty;
    expect(written.filter(({fr, en}) => quoted(fr) !== quoted(en))).to.deep.equal([]);
  });

  it('all say something, whole', () => {
    for (const texts of [french, [...english]]) {
      for (const entry of texts) {
        for (const said of sayings(entry)) {
          expect(said, entry[0])
            .to.match(/\S/)
            .and.not.match(/undefined|NaN|^ | {2}| $/);
        }
      }
    }
  });
});

describe('what is said of one field', () => {
  const fields = french.flatMap(([path]) =>
    path.startsWith('labels.') ? [path.slice('labels.'.length).replaceAll('.', '/')] : [],
  );

  it('is said of a field that exists', () => {
    expect(Object.keys(conventionFr.hints).filter(path => !fields.includes(path))).to.be.empty;
    const ends = new Set([...fields.flatMap(path => path.split('/')), ...Object.keys(A_PERIOD)]);
    expect(Object.keys(conventionFr.missing).filter(name => !ends.has(name))).to.be.empty;
  });
});

/** A mark without its no-break space, or with a plain one; the hours `09:00` are as they are. */
const ILL_SPACED = /[^\u00a0][;?!»]|«(?!\u00a0)|[^\u00a0]:(?!\d)|^[:;?!»]/;

describe('the French of the request form', () => {
  it('keeps a mark on the line of its word', () => {
    for (const ill of ['Erreur :', 'Ici: là', 'Oui?', '« mot\u00a0»', '«\u00a0mot »', ': x']) {
      expect(ill).to.match(ILL_SPACED);
    }
    for (const entry of french) {
      for (const said of sayings(entry)) expect(said, entry[0]).not.to.match(ILL_SPACED);
    }
  });

  it('has the apostrophe and the quotation marks of French', () => {
    for (const entry of french) {
      for (const said of sayings(entry)) expect(said, entry[0]).not.to.match(/['"“”]/);
    }
  });
});

/** French on purpose: what is looked for or recognised in French, and names of the examples. */
const KEPT =
  /Atelier chantier d’insertion du Saulnois|Boulangerie-pâtisserie artisanale|Code du travail|hélène@|Jean-Noël|mission locale|place du Marché|rue des Clercs/g;
/** Words that English has not, and letters it does without. */
const TELL_TALE =
  /[àâçéèêëîïôœùû«»]|(?<![\p{L}’])(?:[ldnscjm]’\p{L}|qu’|au|aux|avec|cette|chaque|dans|de|des|du|elle|en|est|et|il|jour|jours|la|le|les|leur|mais|mot|ne|ou|par|pas|pour|puis|qui|que|sa|sans|ses|si|structure|sur|un|une|vos|votre|vous)(?!\p{L})/iu;

describe('the English of the request form', () => {
  it('leaves nothing in French but what has no other name', () => {
    for (const left of ['Retour à la page', 'Votre ville', 'l’étape', 'Prénom', 'Choisir un mot']) {
      expect(left).to.match(TELL_TALE);
    }
    for (const entry of english) {
      for (const said of sayings(entry)) {
        expect(said.replaceAll(KEPT, ''), entry[0]).not.to.match(TELL_TALE);
      }
    }
  });

  it('is written as English is', () => {
    for (const entry of english) {
      for (const said of sayings(entry)) expect(said, entry[0]).not.to.match(/\s[:;?!]|\u00a0/);
    }
  });
});
