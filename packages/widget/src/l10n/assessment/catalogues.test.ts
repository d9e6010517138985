import {describeCatalogues} from '../../../test/catalogue-rules.ts';
import {assessmentEn} from './en.ts';
import {assessmentFr} from './fr.ts';

describeCatalogues('the page of the assessment', {
  fr: assessmentFr,
  en: assessmentEn,
  atLeast: 300,
  given: {
    'link.immersion': [['L’immersion d’Anaïs Roth chez Mina', 'Zoe Roth', 'Mina']],
    'form.question': [['Anaïs Roth'], ['Zoe Roth']],
    'signing.asked': [
      ['SMS', '06 39 98 00 01', '9:55'],
      ['SMS', undefined, '9:55'],
    ],
    'standing.busy': [[undefined], ['3 min']],
    'standing.tooSoon': [[undefined], ['3 min']],
    'asking.tooSoon': [[undefined], ['3 min']],
  },
  kept: /Code du travail|Anaïs|Jean-Noël/g,
});
