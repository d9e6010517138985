import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fold} from '../suggestion/fold.ts';
import {nameCase, streetCase} from './name-case.ts';
import {placeCase} from './place-case.ts';

const tables: [string, (text: string) => string, Record<string, string>][] = [
  [
    'a company',
    nameCase,
    {
      'BOULANGERIE PAUL': 'Boulangerie Paul',
      'SARL L ATELIER': "SARL L'Atelier",
      "SALON D'ELEGANCE": "Salon d'Élégance",
      'SOCIETE NATIONALE SNCF': 'Société Nationale SNCF',
      'SCI DE CONSTRUCTION DE LA RUE MAZELLE': 'SCI de Construction de la Rue Mazelle',
      'DUPONT ET FILS': 'Dupont et Fils',
      'LA BONNE TABLE': 'La Bonne Table',
      'EURL LA BONNE TABLE': 'EURL La Bonne Table',
      'J L ALAIN': 'J L Alain',
      'JEAN-PAUL II': 'Jean-Paul II',
      'H&M HENNES & MAURITZ': 'H&M Hennes & Mauritz',
      'S.A.R.L. DUPONT': 'S.A.R.L. Dupont',
      "SOUP'S": "Soup's",
      "C'EST DEUX EUROS": "C'est Deux Euros",
      'PRET A PORTER': 'Prêt à Porter',
      'CENTRE MEDICAL 2000': 'Centre Médical 2000',
      'LA POSTE': 'La Poste',
      'Boulangerie PAUL': 'Boulangerie PAUL',
      'iPhone réparé': 'iPhone réparé',
      '123': '123',
      '': '',
    },
  ],
  [
    'a street',
    streetCase,
    {
      'PLACE MAZELLE': 'Place Mazelle',
      'RUE DUPONT DES LOGES': 'Rue Dupont des Loges',
      '50 PLACE MAZELLE': '50 Place Mazelle',
      '12BIS R DES CLERCS': '12 bis Rue des Clercs',
      '12 BIS AV FOCH': '12 bis Avenue Foch',
      '7B RUE D AUSTRASIE': "7B Rue d'Austrasie",
      '13 EN FOURNIRUE': '13 En Fournirue',
      'RUE DE L ABBE BAUZIN': "Rue de l'Abbé Bauzin",
      '3 RUE DU XXE CORPS AMERICAIN': '3 Rue du XXe Corps Américain',
      '1 PL DU GAL DE GAULLE': '1 Place du Général de Gaulle',
      'RUE DU PONT A MOUSSON': 'Rue du Pont à Mousson',
      'RUE ST PIERRE': 'Rue Saint Pierre',
      'RUE DU 1ER MAI': 'Rue du 1er Mai',
      'ZAC DU TECHNOPOLE BP 25180': 'ZAC du Technopole BP 25180',
      'rue de Paris': 'rue de Paris',
      '': '',
    },
  ],
  [
    'a commune',
    placeCase,
    {
      'ROUGEMONT LE CHATEAU': 'Rougemont-le-Chateau',
      'ST GERMAIN LE CHATELET': 'Saint-Germain-le-Chatelet',
      'STE MARIE': 'Sainte-Marie',
      'L HAY LES ROSES': "L'Hay-les-Roses",
      "L'OUDON": "L'Oudon",
      'LA ROCHELLE': 'La Rochelle',
      'LE MESNIL SOUS JUMIEGES': 'Le Mesnil-sous-Jumieges',
      'LES ABYMES': 'Les Abymes',
      'LA BALME D EPY': "La Balme-d'Epy",
      'RESSONS L ABBAYE': "Ressons-l'Abbaye",
      'PORT A BINSON': 'Port-à-Binson',
      'ST JULIEN PRES BORT': 'Saint-Julien-près-Bort',
      'VAUX LES PRES': 'Vaux-les-Pres',
      Y: 'Y',
      EU: 'Eu',
      METZ: 'Metz',
      'Châlons-en-Champagne': 'Châlons-en-Champagne',
    },
  ],
];

for (const [what, write, table] of tables) {
  describe(`the name of ${what}`, () => {
    for (const [source, expected] of Object.entries(table)) {
      it(`${source || '(empty)'} → ${expected || '(empty)'}`, () => {
        assert.equal(write(source), expected);
      });
    }
  });
}

describe('any name in capitals', () => {
  const words = fc.array(fc.stringMatching(/^[A-Z0-9'&. -]{1,12}$/), {maxLength: 6});

  it('keeps its letters and figures', () => {
    fc.assert(
      fc.property(words, parts => {
        const text = parts.join(' ');
        const letters = (name: string) => fold(name).replaceAll(' ', '');
        assert.equal(letters(nameCase(text)), letters(text));
      }),
    );
  });

  it('is not changed by being written twice', () => {
    fc.assert(
      fc.property(words, parts => {
        const once = nameCase(parts.join(' '));
        assert.equal(/[a-z]/.test(once) ? nameCase(once) : once, once);
      }),
    );
  });
});
