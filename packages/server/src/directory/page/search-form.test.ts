import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addressOf, ANSWER_ID} from './address.ts';
import {readForm} from './search-form.ts';

const read = (query: string) => readForm(new URLSearchParams(query));

describe('the address of a search', () => {
  test('says nothing: nothing is asked, ten kilometres by default', () => {
    const {form, asked} = read('utm_source=lettre&__proto__=1');
    assert.equal(asked, false);
    assert.deepEqual(
      [form.metier, form.lieu, form.rayon, form.tri, form.page],
      ['', '', '10', 'distance', 1],
    );
  });

  test('an empty form that was sent asks for everything', () => {
    assert.equal(read('metier=&lieu=&rayon=10').asked, true);
  });

  test('what cannot be read is told, and the rest is kept', () => {
    const {form, refused} = read(
      'metier=a%00b&lieu=%20Metz%20&rayon=7&page=0&teletravail=bateau&employeur=public&tri=prix' +
        '&handicap=1&metier-code=x&lieu-code=57463&page=3',
    );
    assert.deepEqual([...refused].toSorted(), [
      'handicap',
      'metier',
      'metier-code',
      'page',
      'rayon',
      'teletravail',
      'tri',
    ]);
    assert.deepEqual(form, {
      metier: '',
      lieu: 'Metz',
      'lieu-code': '57463',
      rayon: '10',
      teletravail: [],
      employeur: ['public'],
      tri: 'distance',
      page: 1,
    });
  });

  test('is read back as it was written', () => {
    const asked =
      'metier=Boulanger+%2F+Boulang%C3%A8re&metier-code=11573&lieu=Metz+%2857%29&lieu-code=57463' +
      '&rayon=20&teletravail=partiel&teletravail=complet&handicap=oui&employeur=public' +
      '&plus-tard=oui&tri=pertinence&page=2';
    const {form} = read(asked);
    const address = addressOf(form, {page: 2});
    assert.ok(address.endsWith(`#${ANSWER_ID}`));
    assert.deepEqual(readForm(new URL(address, 'http://x').searchParams).form, form);
    assert.equal(readForm(new URL(addressOf(form), 'http://x').searchParams).form.page, 1);
  });
});
