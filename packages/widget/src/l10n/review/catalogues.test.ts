import {describeCatalogues} from '../../../test/catalogue-rules.ts';
import {reviewEn} from './en.ts';
import {reviewFr} from './fr.ts';
import {tellingEn} from './telling-en.ts';
import {tellingFr} from './telling-fr.ts';

describeCatalogues('the page of an agency', {
  fr: reviewFr,
  en: reviewEn,
  atLeast: 300,
  given: {
    'changes.schedule.week': [
      ['5 octobre', '11 octobre', true],
      ['Metz', 'Metz', true],
    ],
  },
  kept: /Code du travail|Atelier chantier d’insertion du Saulnois|mission locale nancy|awa\.konate@agency\.fr|Konaté/g,
});

describeCatalogues('an assessment that a tutor told', {
  fr: tellingFr,
  en: tellingEn,
  atLeast: 70,
  given: {
    question: [['Anaïs'], ['Zoé']],
    'early.hint': [['5 octobre 2026']],
    readBy: [['Anaïs', 'Metz']],
    noShowTold: [['Anaïs', 'Metz']],
  },
  kept: /Anaïs|Zoé|octobre/g,
});
