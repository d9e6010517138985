import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createPlaceIndex, type PopulatedPlace} from './places.ts';

const DEPARTMENTS: Record<string, string> = {
  '13': 'Bouches-du-Rhône',
  '2B': 'Haute-Corse',
  '42': 'Loire',
  '57': 'Moselle',
  '67': 'Bas-Rhin',
  '69': 'Rhône',
  '72': 'Sarthe',
  '75': 'Paris',
  '76': 'Seine-Maritime',
  '80': 'Somme',
  '93': 'Seine-Saint-Denis',
  '94': 'Val-de-Marne',
  '974': 'La Réunion',
};

const TOWNS: [communeCode: string, name: string, population: number, postcodes: string][] = [
  ['75056', 'Paris', 2_103_778, '75001 75002 75011 75018'],
  ['75101', 'Paris 1er Arrondissement', 15_114, '75001'],
  ['75102', 'Paris 2e Arrondissement', 20_900, '75002'],
  ['75111', 'Paris 11e Arrondissement', 141_494, '75011'],
  ['75118', 'Paris 18e Arrondissement', 185_000, '75018'],
  ['69123', 'Lyon', 519_127, '69001 69003'],
  ['69381', 'LYON 01', 28_717, '69001'],
  ['69383', 'LYON 03', 100_679, '69003'],
  ['13055', 'Marseille', 873_076, '13001 13002'],
  ['67482', 'Strasbourg', 291_313, '67000 67100'],
  ['57463', 'Metz', 121_695, '57000 57050 57070'],
  ['57465', 'Metzeresche', 966, '57920'],
  ['57412', 'Longeville-lès-Metz', 4_026, '57050'],
  ['57672', 'Thionville', 42_163, '57100'],
  ['42218', 'Saint-Étienne', 173_136, '42000 42100'],
  ['76575', 'Saint-Étienne-du-Rouvray', 28_000, '76800'],
  ['93066', 'Saint-Denis', 149_077, '93200 93210'],
  ['97411', 'Saint-Denis', 156_149, '97400 97417'],
  ['97418', 'Sainte-Marie', 34_550, '97438'],
  ['72181', 'Le Mans', 146_249, '72000 72100'],
  ['94038', "L'Haÿ-les-Roses", 31_000, '94240'],
  ['2B033', 'Bastia', 46_867, '20200 20600'],
  ['76255', 'Eu', 6_600, '76260'],
  ['76259', 'Eurville', 27_000, '76270'],
  ['80829', 'Y', 87, '80190'],
  ['56201', 'Le Saint', 600, '56110'],
  ['94081', 'Yerres', 29_000, '91330'],
  ['94002', 'Bors (Canton de Charente-Sud)', 90, '16360'],
];

const places: PopulatedPlace[] = TOWNS.map(([communeCode, name, population, postcodes]) => {
  const departmentCode = communeCode.slice(0, communeCode.startsWith('97') ? 3 : 2);
  return {
    communeCode,
    name,
    postcodes: postcodes.split(' '),
    departmentCode,
    departmentName: DEPARTMENTS[departmentCode] ?? '',
    position: {lat: 48.85, lon: 2.35},
    population,
  };
});
const index = createPlaceIndex(places);
const suggest = (q: string, limit = 10) => index.suggest(q, limit).map(({name}) => name);

const misspellings = (word: string): string[] =>
  Array.from(word, (letter, at) => {
    const [before, next, after] = [word.slice(0, at), word.charAt(at + 1), word.slice(at + 2)];
    return [before + next + after, before + next + letter + after];
  }).flat();

describe('ranking', () => {
  test('puts the exact name first, then names that begin so, then others', () => {
    assert.deepEqual(suggest('metz'), ['Metz', 'Metzeresche', 'Longeville-lès-Metz']);
  });

  test('puts the most people first among equals', () => {
    assert.deepEqual(
      index.suggest('saint denis', 10).map(({communeCode}) => communeCode),
      ['97411', '93066'],
    );
    assert.equal(suggest('m')[0], 'Marseille');
    assert.equal(
      suggest('saint s')[0],
      'Saint-Étienne',
      'not Le Saint, though it begins both words',
    );
  });

  test('finds names of one or two letters, first when that is all that is typed', () => {
    assert.deepEqual(suggest('y'), ['Y', 'Yerres']);
    assert.deepEqual(suggest('Eu'), ['Eu', 'Eurville']);
  });

  test('answers places without their population, no more than asked', () => {
    assert.deepEqual(index.suggest('bastia', 10), [
      {
        communeCode: '2B033',
        name: 'Bastia',
        postcodes: ['20200', '20600'],
        departmentCode: '2B',
        departmentName: 'Haute-Corse',
        position: {lat: 48.85, lon: 2.35},
      },
    ]);
    assert.equal(suggest('s', 2).length, 2);
  });
});

describe('postcodes', () => {
  test('find a place, whole or begun', () => {
    assert.deepEqual(suggest('57000'), ['Metz']);
    assert.deepEqual(suggest('5705'), ['Metz', 'Longeville-lès-Metz']);
    assert.deepEqual(suggest('570'), ['Metz', 'Longeville-lès-Metz']);
    assert.deepEqual(suggest('99999'), []);
  });

  test('go with the name, before or after', () => {
    for (const q of ['57000 metz', 'metz 57000', 'Metz (57000)', 'metz 57', 'metz 570']) {
      assert.equal(suggest(q)[0], 'Metz', q);
    }
    assert.deepEqual(suggest('metz 72'), []);
  });

  test('go with the department, by code or name', () => {
    assert.deepEqual(suggest('57').slice(0, 2), ['Metz', 'Thionville']);
    assert.equal(suggest('2b')[0], 'Bastia');
    assert.deepEqual(
      index.suggest('st denis réunion', 10).map(({communeCode}) => communeCode),
      ['97411'],
    );
    assert.deepEqual(
      index.suggest('saint-denis 974', 10).map(({communeCode}) => communeCode),
      ['97411'],
    );
  });
});

describe('arrondissements', () => {
  test('are found by number, in every usual way', () => {
    for (const q of [
      'paris 11',
      'Paris 11e',
      'paris 11eme',
      'paris 11ème arrondissement',
      '75011 paris',
    ]) {
      assert.equal(suggest(q)[0], 'Paris 11e Arrondissement', q);
    }
    for (const q of ['lyon 3', 'lyon 03', 'lyon 3e', 'Lyon 3ème', '69003']) {
      assert.equal(suggest(q)[0], 'LYON 03', q);
    }
    assert.equal(suggest('paris 1')[0], 'Paris 1er Arrondissement');
    assert.deepEqual(suggest('paris 1er'), ['Paris 1er Arrondissement']);
  });

  test('leave the city first by its name, its department and its false postcode', () => {
    for (const q of ['paris', 'Paris 75', '75', '75000']) assert.equal(suggest(q)[0], 'Paris', q);
    assert.equal(suggest('lyon')[0], 'Lyon');
    assert.deepEqual(suggest('75011'), ['Paris 11e Arrondissement', 'Paris']);
  });
});

describe('names typed', () => {
  test('may abbreviate Saint and Sainte, or not', () => {
    for (const q of ['st etienne', 'St-Étienne', 'saint etienne', 'SAINT ETIENNE']) {
      assert.deepEqual(suggest(q), ['Saint-Étienne', 'Saint-Étienne-du-Rouvray'], q);
    }
    assert.deepEqual(suggest('ste marie'), ['Sainte-Marie']);
    assert.ok(suggest('st').includes('Strasbourg'), 'also the beginning of another name');
  });

  test('may lack accents, apostrophes, hyphens and the article', () => {
    for (const q of [
      "l'haÿ-les-roses",
      'l hay les roses',
      'LHAY LES ROSES',
      'hay les roses',
      'L’Haÿ',
    ]) {
      assert.deepEqual(suggest(q), ["L'Haÿ-les-Roses"], q);
    }
    assert.deepEqual(suggest('mans'), ['Le Mans']);
    assert.deepEqual(suggest('bors canton'), ['Bors (Canton de Charente-Sud)']);
  });
});

describe('one typo', () => {
  for (const name of ['Marseille', 'Strasbourg', 'Thionville']) {
    test(`is forgiven anywhere in ${name}`, () => {
      for (const typed of misspellings(name.toLowerCase())) {
        assert.equal(suggest(typed)[0], name, typed);
      }
    });
  }

  test('is forgiven beside a postcode, never in it', () => {
    assert.deepEqual(suggest('marseile 13001'), ['Marseille']);
    assert.deepEqual(suggest('57001'), []);
  });

  test('is not looked for when the place is named exactly', () => {
    const twins = createPlaceIndex(
      ['Cayenne', 'Mayenne'].map((name, i) => ({
        communeCode: `0000${String(i)}`,
        name,
        postcodes: [],
        departmentCode: '01',
        departmentName: '',
        position: {lat: 0, lon: 0},
        population: i,
      })),
    );
    assert.deepEqual(
      twins.suggest('cayenne', 10).map(({name}) => name),
      ['Cayenne'],
    );
  });
});

test('hostile texts find nothing and never throw', () => {
  const texts = [
    '',
    ' ',
    '-- / ()',
    "'",
    '🗼',
    '\ud83d',
    '\u0000',
    'zz'.repeat(50),
    '9'.repeat(100),
  ];
  for (const text of texts) assert.deepEqual(suggest(text), [], JSON.stringify(text));
  for (const text of ['a'.repeat(100), 'a '.repeat(50), '$^.*+?[](){}|', '__proto__']) {
    assert.ok(suggest(text).length <= 10, text);
  }
});

test('an empty list of places answers nothing', () => {
  assert.deepEqual(createPlaceIndex([]).suggest('metz', 10), []);
});
