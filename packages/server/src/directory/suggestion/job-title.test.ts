import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {formsOf, gluedWords, significantWords, specificity} from './job-title.ts';

const forms = (label: string) => formsOf(label).map(form => form.join(' '));

describe('the forms of a title', () => {
  test('are its masculine and feminine, each with what follows', () => {
    assert.deepEqual(forms('Boulanger / Boulangère'), ['boulanger', 'boulangere']);
    assert.deepEqual(forms("Vendeur / Vendeuse en articles d'épicerie"), [
      'vendeur articles epicerie',
      'vendeuse articles epicerie',
    ]);
    assert.deepEqual(forms('Boulanger-pâtissier / Boulangère-pâtissière'), [
      'boulanger patissier',
      'boulangere patissiere',
    ]);
  });

  test('share what precedes a feminine ending', () => {
    assert.deepEqual(forms('Chef boulanger / boulangère'), ['chef boulanger', 'chef boulangere']);
    assert.deepEqual(forms("Secrétaire général adjoint / générale adjointe d'association"), [
      'secretaire general adjoint association',
      'secretaire generale adjointe association',
    ]);
  });

  test('keep apart two endings in one title', () => {
    assert.deepEqual(forms('Laveur / Laveuse de vitres polyvalent / polyvalente'), [
      'laveur vitres polyvalent',
      'laveuse vitres polyvalente',
    ]);
  });

  test('are two titles where the feminine is another word', () => {
    assert.deepEqual(forms('Valet / Femme de chambre'), ['valet femme chambre', 'femme chambre']);
  });

  test('are one when nothing tells them apart', () => {
    assert.deepEqual(forms('Fleuriste'), ['fleuriste']);
    assert.deepEqual(forms(''), ['']);
  });
});

test('linking words are not significant', () => {
  assert.deepEqual(significantWords("Agent d'entretien de la voirie et des espaces à l'air"), [
    'agent',
    'entretien',
    'voirie',
    'espaces',
    'air',
  ]);
});

test('compounds are also written in one word', () => {
  assert.deepEqual(gluedWords("Gérant / Gérante d'auto-école"), ['autoecole']);
  assert.deepEqual(gluedWords('Aide-soignant / Aide-soignante'), ['aidesoignant', 'aidesoignante']);
  assert.deepEqual(gluedWords('Chargé / Chargée - Télécoms -VRD-'), []);
});

test('a title is the more usual the more its sheet says the same', () => {
  const sheet = 'Vente en alimentation';
  const titles = ['Vendeur en alimentation', 'Vendeur de fruits', 'Vendeur de fruits et légumes'];
  assert.deepEqual(
    titles.map(title => specificity(significantWords(title), sheet)),
    [0, 1, 2],
  );
});
