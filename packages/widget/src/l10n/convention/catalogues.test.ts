import type {Period} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {describeCatalogues, textsIn} from '../../../test/catalogue-rules.ts';
import {conventionEn} from './en.ts';
import {conventionFr} from './fr.ts';

/** The schedule has one label, and the times of its periods are said by themselves. */
const A_PERIOD: Period = {start: '09:00', end: '12:00'};

const SAME_MONTH = ['5 octobre', '11 octobre', true];
const TWO_MONTHS = ['26 octobre', '1er novembre', false];

describeCatalogues('the request form', {
  fr: conventionFr,
  en: conventionEn,
  atLeast: 251,
  given: {
    'host.size': [[''], ['3-5'], ['+1000']],
    'schedule.week': [SAME_MONTH, TWO_MONTHS, ['Metz', 'Metz', true]],
  },
  kept: /Atelier chantier d’insertion du Saulnois|Boulangerie-pâtisserie artisanale|Code du travail|hélène@|Jean-Noël|mission locale|place du Marché|rue des Clercs/g,
});

describe('the request form', () => {
  it('quotes the same details of what is refused in both languages', () => {
    const english = new Map(textsIn(conventionEn));
    const quoted = (text: unknown) =>
      String(text)
        .match(/\{\w+\}/g)
        ?.toSorted()
        .join();
    const written = textsIn(conventionFr).filter(([, text]) => typeof text === 'string');
    expect(written.filter(([, text]) => quoted(text) !== undefined)).not.to.be.empty;
    const others = written.filter(([path, text]) => quoted(text) !== quoted(english.get(path)));
    expect(others).to.deep.equal([]);
  });

  it('says of one field what is said of a field that exists', () => {
    const fields = textsIn(conventionFr.labels).map(([path]) => path.replaceAll('.', '/'));
    expect(Object.keys(conventionFr.hints).filter(path => !fields.includes(path))).to.be.empty;
    const ends = new Set([...fields.flatMap(path => path.split('/')), ...Object.keys(A_PERIOD)]);
    expect(Object.keys(conventionFr.missing).filter(name => !ends.has(name))).to.be.empty;
  });
});
