import {expect} from '@open-wc/testing';
import {formatDate} from './localize.ts';
import {durationText, enumeration, momentText} from './moments.ts';

describe('days and moments, as they are said', () => {
  it('the first of a month by its rank, in French alone', () => {
    const said = ['2026-09-01', '2026-09-11', '2026-01-21'].map(day => formatDate(day, 'fr'));
    expect(said).to.deep.equal(['1er septembre 2026', '11 septembre 2026', '21 janvier 2026']);
    expect(formatDate('2026-09-01', 'en')).to.match(/^September 1|^1 September/);
    const noon = new Date(2026, 7, 1, 12).toISOString();
    expect(momentText(noon, 'fr')).to.equal('samedi 1er août 2026 à 12\u00a0h\u00a000');
    expect(momentText(noon, 'en')).to.match(/^Saturday,? 1 August 2026 at 12:00$/);
  });

  it('a length of time never shorter than it is', () => {
    const said = [0, 45.2, 121, 7201, 172_801].map(seconds => durationText(seconds, 'fr'));
    expect(said.map(text => text.replaceAll(/[\u00a0\u202f]/g, ' '))).to.deep.equal([
      '1 seconde',
      '46 secondes',
      '3 minutes',
      '3 heures',
      '3 jours',
    ]);
  });

  it('a list, in a sentence', () => {
    expect(enumeration(['lundi', 'mardi', 'jeudi'], 'fr')).to.equal('lundi, mardi et jeudi');
    expect(enumeration(['one', 'two'], 'en')).to.equal('one and two');
  });
});
