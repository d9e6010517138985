import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {arrondissementOf, namesOf} from './place-name.ts';

const names = (name: string) => namesOf(name).map(form => form.join(' '));

describe('the names of a place', () => {
  test('have Saint and Sainte abbreviated, or in full', () => {
    assert.deepEqual(names('Saint-Étienne'), ['saint etienne', 'st etienne']);
    assert.deepEqual(names('STE MARIE AUX MINES'), [
      'ste marie aux mines',
      'sainte marie aux mines',
    ]);
    assert.deepEqual(names('St Pierre et Ste Foy'), [
      'st pierre et ste foy',
      'saint pierre et sainte foy',
    ]);
  });

  test('leave alone a name that is only that', () => {
    assert.deepEqual(names('Le Saint'), ['le saint', 'saint']);
  });

  test('go without their article', () => {
    assert.deepEqual(names("L'Haÿ-les-Roses"), ['l hay les roses', 'hay les roses']);
    assert.deepEqual(names('Le Mans'), ['le mans', 'mans']);
    assert.deepEqual(names('Y'), ['y']);
  });

  test('number arrondissements in every usual way', () => {
    for (const name of ['Paris 11e Arrondissement', 'Paris 11e', 'PARIS 11', 'Paris 11ème']) {
      assert.deepEqual(names(name), ['paris 11', 'paris 11e', 'paris 11eme'], name);
    }
    assert.deepEqual(names('LYON 01'), [
      'lyon 1',
      'lyon 01',
      'lyon 1er',
      'lyon 1ere',
      'lyon 1e',
      'lyon 1eme',
    ]);
  });
});

test('an arrondissement is known by its number', () => {
  assert.deepEqual(arrondissementOf('Marseille 3e Arrondissement'), {
    city: 'marseille',
    number: '3',
  });
  assert.equal(arrondissementOf('Paris'), undefined);
  assert.equal(arrondissementOf('Bors (Canton de Tude-et-Lavalette)'), undefined);
});
