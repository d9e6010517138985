import type {ChangedField} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {changesEn} from '../../l10n/follow/changes-en.ts';
import {changesFr} from '../../l10n/follow/changes-fr.ts';
import {changedLabel, changedWords, seenChanges} from './changed-words.ts';

const french = {texts: changesFr, language: 'fr'} as const;
const english = {texts: changesEn, language: 'en'} as const;

const hours = [
  {start: '13:00', end: '16:30'},
  {start: '09:00', end: '12:00'},
];
const schedule = {
  regular: true,
  days: [
    {date: '2026-10-05', periods: hours},
    {date: '2026-10-06', periods: hours},
    {date: '2026-10-07', periods: []},
    {date: '2026-10-09', periods: [{start: '09:00', end: '12:00'}]},
    {date: '2026-10-12', periods: hours},
  ],
};

const plain = (lines: readonly string[]): string[] =>
  lines.map(line => line.replaceAll('\u00a0', ' '));

describe('what changed, in words', () => {
  it('names a field, and whose it is', () => {
    expect(changedLabel('/dateStart', changesFr)).to.equal('Premier jour');
    expect(changedLabel('/signatories/beneficiary/phone', changesFr)).to.equal(
      'Personne accueillie – Téléphone',
    );
    expect(changedLabel('/establishmentTutor/job', changesEn)).to.equal(
      'Tutor – Job in the company',
    );
    expect(changedLabel('/somethingNew', changesFr)).to.equal('somethingNew');
  });

  for (const [value, words] of [
    [undefined, 'rien'],
    ['', 'rien'],
    [true, 'Oui'],
    [false, 'Non'],
    ['2026-12-07', '7 décembre 2026'],
    ['+33199000001', '01 99 00 00 01'],
    ['HYBRID', 'En partie en télétravail'],
    ['start-recruitment', 'Engager un recrutement'],
    ['Gants et lunettes', 'Gants et lunettes'],
  ] as const) {
    it(`says ${String(value)} as « ${words} »`, () => {
      expect(plain(changedWords(value, french))).to.deep.equal([words]);
    });
  }

  it('says a schedule in all, then the days that have the same hours together', () => {
    expect(plain(changedWords(schedule, french))).to.deep.equal([
      '4 jours de présence, 22 h 30',
      'lundi et mardi : 09:00–12:00, 13:00–16:30',
      'vendredi : 09:00–12:00',
    ]);
    expect(plain(changedWords(schedule, english))[1]).to.equal(
      'Monday and Tuesday: 09:00–12:00, 13:00–16:30',
    );
  });

  it('shows everybody what the document shows, and nothing of what it does not', () => {
    const fields: ChangedField[] = [
      '/dateStart',
      '/signatories/beneficiary/emergencyContactPhone',
      '/signatories/beneficiary/emergencyContact',
      '/signatories/beneficiary/financialHelp',
      '/immersionAppellation/appellationLabel',
      '/immersionAppellation/appellationCode',
    ].map(pointer => ({pointer}));
    expect(seenChanges(fields).map(({pointer}) => pointer)).to.deep.equal([
      '/dateStart',
      '/immersionAppellation/appellationLabel',
    ]);
  });
});
