import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Job} from '@immersion-kit/sdk/contract';
import {createJobIndex} from './jobs.ts';

const SHEETS: Record<string, [romeLabel: string, ...titles: string[]]> = {
  A1203: [
    'Aménagement et entretien des espaces verts',
    "Jardinier / Jardinière d'espaces verts",
    'Jardinier / Jardinière',
    'Ouvrier / Ouvrière paysagiste',
  ],
  D1102: [
    'Boulangerie - viennoiserie',
    'Aide-boulanger / Aide-boulangère',
    'Boulanger-pâtissier / Boulangère-pâtissière',
    'Boulanger / Boulangère',
    'Chef boulanger / boulangère',
  ],
  D1106: [
    'Vente en alimentation',
    'Vendeur / Vendeuse de fruits et légumes',
    'Vendeur / Vendeuse en boulangerie-pâtisserie',
    'Vendeur / Vendeuse rayon fromages',
  ],
  D1107: ['Vente en gros de produits frais', 'Vendeur / Vendeuse carreau'],
  D1202: ['Coiffure', 'Chef coiffeur / coiffeuse', 'Coiffeur / Coiffeuse'],
  F1703: ['Maçonnerie', 'Maçon / Maçonne', 'Ouvrier / Ouvrière de la maçonnerie'],
  G1501: ["Personnel d'étage", 'Valet / Femme de chambre'],
  H2909: ['Montage-assemblage mécanique', 'Rhabilleur / Rhabilleuse en horlogerie'],
  I1604: [
    'Mécanique automobile et entretien de véhicules',
    'Mécanicien / Mécanicienne automobile',
    'Garagiste',
  ],
  I1605: ['Mécanique de marine', 'Mécanicien / Mécanicienne de marine'],
  J1501: ["Soins d'hygiène, de confort du patient", 'Aide-soignant / Aide-soignante'],
  K1303: [
    "Assistance auprès d'enfants",
    'Assistant maternel / Assistante maternelle',
    "Garde d'enfant à domicile",
    'Baby-sitter',
  ],
  K1304: ['Services domestiques', 'Employé / Employée de ménage'],
  K2107: [
    'Enseignement général du second degré',
    "Professeur / Professeure d'anglais",
    'Professeur / Professeure de mathématiques',
  ],
  K2503: ['Sécurité et surveillance privées', 'Agent / Agente de sécurité', 'Vigile'],
  M1501: ['Assistanat en ressources humaines', 'Assistant / Assistante ressources humaines'],
  N4101: ['Conduite de transport de marchandises', 'Conducteur / Conductrice de poids lourd'],
};

const jobs: Job[] = Object.entries(SHEETS).flatMap(([romeCode, [romeLabel, ...titles]], sheet) =>
  titles.map((appellationLabel, rank) => ({
    appellationCode: String(10_000 + sheet * 10 + rank),
    appellationLabel,
    romeCode,
    romeLabel,
  })),
);
const index = createJobIndex(jobs);
const suggest = (q: string, limit = 10) =>
  index.suggest(q, limit).map(({appellationLabel}) => appellationLabel);

/** Each text obtained by leaving a letter out, or by swapping it with the next. */
const misspellings = (word: string): string[] =>
  Array.from(word, (letter, at) => {
    const [before, next, after] = [word.slice(0, at), word.charAt(at + 1), word.slice(at + 2)];
    return [before + next + after, before + next + letter + after];
  }).flat();

describe('ranking', () => {
  test('puts the title itself first, then those that begin so, then the others', () => {
    assert.deepEqual(suggest('boulanger'), [
      'Boulanger / Boulangère',
      'Boulanger-pâtissier / Boulangère-pâtissière',
      'Chef boulanger / boulangère',
      'Aide-boulanger / Aide-boulangère',
      'Vendeur / Vendeuse en boulangerie-pâtisserie',
    ]);
  });

  test('knows the feminine, written in full or in part', () => {
    assert.equal(suggest('boulangère')[0], 'Boulanger / Boulangère');
    assert.deepEqual(suggest('chef coiffeuse'), ['Chef coiffeur / coiffeuse']);
    assert.equal(suggest('femme de chambre')[0], 'Valet / Femme de chambre');
  });

  test('prefers usual titles and occupations when the words say no more', () => {
    const [first, ...others] = suggest('vendeuse');
    assert.equal(first, 'Vendeur / Vendeuse en boulangerie-pâtisserie');
    assert.equal(others.at(-1), 'Vendeur / Vendeuse carreau');
    assert.deepEqual(suggest('mécanicien'), [
      'Mécanicien / Mécanicienne automobile',
      'Mécanicien / Mécanicienne de marine',
    ]);
  });

  test('finds titles by their sheet, below those that have the words', () => {
    assert.deepEqual(suggest('espaces verts'), [
      "Jardinier / Jardinière d'espaces verts",
      'Jardinier / Jardinière',
      'Ouvrier / Ouvrière paysagiste',
    ]);
  });

  test('answers whole jobs, no more than asked', () => {
    assert.deepEqual(index.suggest('garagiste', 1), [
      jobs.find(({appellationLabel}) => appellationLabel === 'Garagiste'),
    ]);
    for (const limit of [1, 2, 3, 50]) assert.ok(suggest('a', limit).length <= limit);
    assert.equal(suggest('nounou', 1).length, 1);
  });
});

describe('words typed', () => {
  test('may lack accents, capitals, apostrophes, hyphens and linking words', () => {
    for (const q of ['MACON', 'maçon', ' Maçon ', 'ma\u0063\u0327on']) {
      assert.equal(suggest(q)[0], 'Maçon / Maçonne', q);
    }
    for (const q of ['aide soignante', 'Aide-Soignante', 'aidesoignante', 'aide-soig']) {
      assert.deepEqual(suggest(q), ['Aide-soignant / Aide-soignante'], q);
    }
    for (const q of [
      'jardinier d espaces verts',
      'jardinier des espaces verts',
      "jardinier d'esp",
    ]) {
      assert.equal(suggest(q)[0], "Jardinier / Jardinière d'espaces verts", q);
    }
    assert.deepEqual(suggest('vendeur fruits légumes'), [
      'Vendeur / Vendeuse de fruits et légumes',
    ]);
    assert.deepEqual(suggest('vendeur de la boulangerie'), [
      'Vendeur / Vendeuse en boulangerie-pâtisserie',
    ]);
  });

  test('may come in any order, the last one unfinished', () => {
    assert.equal(suggest('automobile mécan')[0], 'Mécanicien / Mécanicienne automobile');
  });

  test('find nothing when one is nowhere', () => {
    assert.deepEqual(suggest('boulanger zzzz'), []);
    assert.deepEqual(suggest('xyz'), []);
  });

  test('may be a linking word only, which then begins a title', () => {
    assert.equal(suggest('a')[0], 'Aide-soignant / Aide-soignante');
  });
});

describe('one typo', () => {
  for (const [word, title] of [
    ['boulanger', 'Boulanger / Boulangère'],
    ['coiffeuse', 'Coiffeur / Coiffeuse'],
    ['jardinier', 'Jardinier / Jardinière'],
    ['garagiste', 'Garagiste'],
    ['macon', 'Maçon / Maçonne'],
  ] as const) {
    test(`is forgiven anywhere in ${word}`, () => {
      for (const typed of misspellings(word)) assert.equal(suggest(typed)[0], title, typed);
    });
  }

  test('is forgiven in each of several words, and in a word unfinished', () => {
    assert.equal(suggest('vendeur boulangrie')[0], 'Vendeur / Vendeuse en boulangerie-pâtisserie');
    assert.deepEqual(suggest('conductuer pois lourd'), ['Conducteur / Conductrice de poids lourd']);
    assert.equal(suggest('boulnag')[0], 'Boulanger / Boulangère');
  });

  test('is not looked for when the title is named exactly', () => {
    assert.deepEqual(suggest('maçon').slice(0, 1), ['Maçon / Maçonne']);
    assert.ok(!suggest('garagiste').some(label => label !== 'Garagiste'));
  });

  test('is not forgiven in three letters, nor two in one word', () => {
    assert.deepEqual(suggest('mcn'), []);
    assert.deepEqual(suggest('blnger'), []);
  });
});

describe('everyday words', () => {
  test('give the titles they stand for', () => {
    assert.deepEqual(suggest('nounou'), [
      'Assistant maternel / Assistante maternelle',
      "Garde d'enfant à domicile",
      'Baby-sitter',
    ]);
    assert.equal(suggest('femme de ménage')[0], 'Employé / Employée de ménage');
    assert.equal(suggest('mécano')[0], 'Mécanicien / Mécanicienne automobile');
    assert.equal(suggest('routier')[0], 'Conducteur / Conductrice de poids lourd');
  });

  test('are understood unfinished, misspelt and inside a query', () => {
    assert.equal(suggest('noun')[0], 'Assistant maternel / Assistante maternelle');
    assert.equal(suggest('nuonou')[0], 'Assistant maternel / Assistante maternelle');
    assert.deepEqual(suggest('prof de maths'), ['Professeur / Professeure de mathématiques']);
  });

  test('come before words that only begin so, after titles that begin with them', () => {
    assert.deepEqual(suggest('rh'), [
      'Assistant / Assistante ressources humaines',
      'Rhabilleur / Rhabilleuse en horlogerie',
    ]);
    assert.deepEqual(suggest('vigile'), ['Vigile', 'Agent / Agente de sécurité']);
  });
});

test('hostile texts find nothing and never throw', () => {
  const texts = [
    '',
    ' ',
    '-- / ()',
    "'",
    '👩‍🍳',
    '\ud83d',
    '\u0000',
    'zz'.repeat(50),
    '%_\\',
    '9'.repeat(100),
  ];
  for (const text of texts) assert.deepEqual(suggest(text), [], JSON.stringify(text));
  for (const text of [
    'a'.repeat(100),
    'a '.repeat(50),
    '$^.*+?[](){}|',
    '__proto__',
    'constructor',
  ]) {
    assert.ok(suggest(text).length <= 10, text);
  }
});

test('an empty list of jobs answers nothing', () => {
  assert.deepEqual(createJobIndex([]).suggest('boulanger', 10), []);
});
