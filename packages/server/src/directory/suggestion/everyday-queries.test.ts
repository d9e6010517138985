import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createEverydayQueries} from './everyday-queries.ts';
import {EVERYDAY_WORDS} from './everyday-words.ts';
import {significantWords} from './job-title.ts';

const everyday = createEverydayQueries({
  nounou: ['assistant maternel', "garde d'enfant"],
  'femme de ménage': ['employé de ménage'],
  maths: ['mathématiques'],
});

const rewrite = (text: string, forgiving = false) => {
  const {queries, whole} = everyday.rewrite(significantWords(text), {forgiving});
  return {queries: queries.map(query => query.join(' ')), whole};
};

describe('everyday queries', () => {
  test('replace a whole phrase by each of its meanings', () => {
    assert.deepEqual(rewrite('Nounou'), {
      queries: ['assistant maternel', 'garde enfant'],
      whole: true,
    });
    assert.deepEqual(rewrite('femme de ménage'), {queries: ['employe menage'], whole: true});
  });

  test('replace a phrase inside a query, and only in its order', () => {
    assert.deepEqual(rewrite('prof de maths au lycée'), {
      queries: ['prof mathematiques lycee'],
      whole: false,
    });
    assert.deepEqual(rewrite('femme de ménage hôtel').queries, ['employe menage hotel']);
    assert.deepEqual(rewrite('ménage par une femme').queries, []);
  });

  test('complete a phrase from three letters on', () => {
    assert.deepEqual(rewrite('nou').queries, ['assistant maternel', 'garde enfant']);
    assert.deepEqual(rewrite('femme de m').queries, ['employe menage']);
    assert.deepEqual(rewrite('no').queries, []);
  });

  test('forgive a typo when asked', () => {
    assert.deepEqual(rewrite('nuonou').queries, []);
    assert.deepEqual(rewrite('nuonou', true).queries, ['assistant maternel', 'garde enfant']);
  });

  test('are none for other words', () => {
    assert.deepEqual(rewrite('boulanger', true), {queries: [], whole: false});
    assert.deepEqual(rewrite(''), {queries: [], whole: false});
  });
});

test('each everyday phrase is written once and means something else than itself', () => {
  const phrases = Object.keys(EVERYDAY_WORDS).map(phrase => significantWords(phrase).join(' '));
  assert.deepEqual(
    phrases.filter((phrase, at) => phrase === '' || phrases.indexOf(phrase) !== at),
    [],
  );
  for (const [phrase, targets] of Object.entries(EVERYDAY_WORDS)) {
    assert.ok(targets.length > 0 && !targets.includes(phrase), phrase);
    assert.ok(
      targets.every(target => significantWords(target).length > 0),
      phrase,
    );
  }
});
