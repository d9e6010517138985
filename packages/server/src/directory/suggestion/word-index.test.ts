import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createWordIndex, type IndexedDocument} from './word-index.ts';

const named = (...names: string[]): IndexedDocument => ({
  names: names.map(name => name.split(' ')),
});

const search = (documents: readonly IndexedDocument[], query: string, forgiving = false) =>
  createWordIndex(documents).search(query.split(' '), 10, {forgiving}).ranks;

describe('a word index', () => {
  test('wants every word, each whole or begun', () => {
    const documents = [named('chef rayon'), named('chef cuisine'), named('rayonnage')];
    assert.deepEqual(search(documents, 'chef ray'), [0]);
    assert.deepEqual(search(documents, 'ray chef'), [0]);
    assert.deepEqual(search(documents, 'chef rayons'), []);
    assert.deepEqual(search(documents, 'rayon'), [2, 0], 'a name begun comes first');
  });

  test('ranks the name itself, then names that begin so, then whole words, then beginnings', () => {
    const documents = [
      named('agencement bois'),
      named('poseur boisage'),
      named('boiserie'),
      named('bois'),
    ];
    assert.deepEqual(search(documents, 'bois'), [3, 2, 0, 1]);
  });

  test('leaves what words do not settle to the order of the documents', () => {
    assert.deepEqual(search([named('b x'), named('a x'), named('c x')], 'x'), [0, 1, 2]);
  });

  test('puts words of the context below words of the document', () => {
    const documents = [
      {...named('ravaleur'), context: ['facades']},
      {...named('peintre facades'), context: ['facades']},
    ];
    assert.deepEqual(search(documents, 'facades'), [1, 0]);
    assert.deepEqual(search(documents, 'ravaleur facades'), [0]);
  });

  test('puts typos below everything, the whole word misspelt before its beginning', () => {
    const documents = [named('boulangerie'), named('boulanger'), named('bolanger')];
    assert.deepEqual(search(documents, 'bolanger'), [2]);
    assert.deepEqual(search(documents, 'bolanger', true), [2, 1, 0]);
  });

  test('says when the query is clear: one is called exactly so, or five are found', () => {
    const index = createWordIndex([named('st etienne', 'saint etienne'), named('saint denis')]);
    assert.equal(index.search(['saint', 'etienne'], 10).clear, true);
    assert.equal(index.search(['saint'], 10).clear, false);
    assert.equal(index.search(['saimt', 'denis'], 10, {forgiving: true}).clear, false);
    assert.equal(index.search(['zzz'], 10).clear, false);
    const five = createWordIndex(['a', 'b', 'c', 'd', 'e'].map(letter => named(`${letter} rue`)));
    assert.equal(five.search(['rue'], 50).clear, true);
    assert.equal(five.search(['rue', 'a'], 50).clear, false);
    assert.equal(five.search(['rue', 'a'], 1).clear, true);
  });

  test('counts a word once however often it is typed, and no more than eight', () => {
    assert.deepEqual(search([named('lyon')], 'lyon lyon lyon'), [0]);
    assert.deepEqual(search([named('a b c d e f g h')], 'a b c d e f g h zzz'), [0]);
    assert.deepEqual(createWordIndex([named('a')]).search([], 10).ranks, []);
  });

  test('still finds the exact name among thousands that begin alike', () => {
    const many = Array.from({length: 9000}, (_, i) => named(`x${i.toString(36)} commune`));
    const documents = [...many, named('x')];
    assert.equal(search(documents, 'x')[0], 9000);
  });

  test('answers whatever is typed, however many begin alike', {timeout: 30_000}, () => {
    const many = Array.from({length: 30_000}, (_, i) =>
      named(`s${i.toString(36)} a${i.toString(36)} e${i.toString(36)}`),
    );
    const index = createWordIndex(many);
    for (const query of [
      's',
      's a e',
      'a e s z',
      'aaaa ssss eeee aaas sssa eeea',
      's'.repeat(100),
    ]) {
      const {ranks} = index.search(query.split(' '), 10, {forgiving: true});
      assert.ok(ranks.length <= 10, query);
    }
  });
});
