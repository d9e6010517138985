import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readLine} from '../../../test/directory-row.ts';
import {siretOf, testFiles} from '../../../test/import.ts';

const files = testFiles();

describe('a line of a directory', () => {
  for (const [name, change, column, reason] of [
    ['a short SIRET', {siret: '123'}, 'siret', 'Un SIRET a 14 chiffres.'],
    ['no SIRET', {siret: ''}, 'siret', 'Ce champ est obligatoire.'],
    [
      'a miscopied SIRET',
      {siret: siretOf(1).replace(/.$/, last => String((Number(last) + 1) % 10))},
      'siret',
      'Ce SIRET est mal recopié : sa somme de contrôle est fausse.',
    ],
    ['no name', {nom: ' '}, 'nom', 'Ce champ est obligatoire.'],
    ['an endless name', {nom: 'x'.repeat(256)}, 'nom', '255 caractères au plus.'],
    ['a corrupt name', {nom: 'Caf\uFFFD'}, 'nom', 'Ce texte contient des caractères interdits.'],
    [
      'a name with a bell',
      {enseigne: 'a\u0007b'},
      'enseigne',
      'Ce texte contient des caractères interdits.',
    ],
    ['a NAF in letters', {naf: 'pain'}, 'naf', /^Un code NAF a 4 chiffres/],
    ['an unknown headcount', {effectif: '98'}, 'effectif', /INSEE/],
    ['an unforeseen kind', {type: 'SECTE'}, 'type', /correspondance/],
    ['a site that is a script', {site: 'javascript:alert(1)'}, 'site', /adresse web/],
    ['a site that is a text', {site: 'sur demande'}, 'site', /adresse web/],
    ['endless information', {infos: 'x'.repeat(3001)}, 'infos', '3000 caractères au plus.'],
    ['a wrong word', {contact: 'FAX'}, 'contact', 'Valeurs possibles : EMAIL, PHONE, IN_PERSON.'],
    ['a wrong mode', {mode: 'hybrid'}, 'mode', /^Valeurs possibles : ON_SITE/],
    ['an endless street', {rue: 'x'.repeat(300)}, 'numero', '255 caractères au plus.'],
    ['a postcode of four digits', {cp: '5700'}, 'cp', 'Un code postal a 5 chiffres.'],
    ['an unknown commune', {commune: '57999'}, 'commune', /communes importées/],
    ['no commune', {commune: ''}, 'commune', 'Il manque la commune.'],
    ['a latitude in words', {lat: 'nord'}, 'lat', 'Un nombre est attendu, comme 49.12.'],
    ['no latitude', {lat: ''}, 'lat', 'Ce champ est obligatoire.'],
    ['a latitude beyond the pole', {lat: '90.1'}, 'lat', 'Le maximum est 90.'],
    ['a longitude beyond the date line', {lon: '-180.5'}, 'lon', 'Le minimum est -180.'],
    ['a ROME in words', {romes: 'boulanger'}, 'romes', /^Un code ROME/],
    ['an unknown ROME', {romes: 'A1101'}, 'romes', /métiers importés/],
    [
      'an appellation in words',
      {appellations: 'x'},
      'appellations',
      /appellation a 5 ou 6 chiffres/,
    ],
    ['an unknown appellation', {appellations: '99999'}, 'appellations', /métiers importés/],
    ['no job', {romes: '', naf: '9999Z'}, 'appellations', /^Aucun métier/],
    ['a day that does not exist', {libre: '2027-02-30'}, 'libre', /^Une date qui existe/],
    ['the year 0', {libre: '0000-01-01'}, 'libre', /^Une date qui existe/],
    ['a French date', {maj: '31/12/2025'}, 'maj', /^Une date qui existe/],
    ['an hour that does not exist', {maj: '2026-01-01T25:00:00Z'}, 'maj', /^Un instant UTC/],
    ['a local hour', {maj: '2026-01-01T10:00:00'}, 'maj', /^Un instant UTC/],
    ['an update to come', {maj: '2027-01-01'}, 'maj', 'Cette date est à venir.'],
  ] as const) {
    it(`is refused for ${name}`, async () => {
      const {row, refusals = []} = await readLine(files, change);
      assert.equal(row, undefined);
      assert.deepEqual(
        refusals.map(refusal => [refusal.line, refusal.column]),
        [[2, column]],
      );
      assert.match(
        refusals[0]?.reason ?? '',
        typeof reason === 'string' ? new RegExp(`^${reason}$`) : reason,
      );
    });
  }

  it('is refused for every reason at once', async () => {
    const {refusals = []} = await readLine(files, {
      siret: 'x',
      nom: '',
      lat: 'y',
      romes: 'D1102 z',
    });
    assert.deepEqual(
      refusals.map(({column}) => column),
      ['siret', 'nom', 'lat', 'romes'],
    );
    assert.deepEqual(
      refusals.map(({content}) => content),
      ['x', '', 'y', 'D1102 z'],
    );
  });
});
