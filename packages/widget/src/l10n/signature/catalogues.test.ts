import {describeCatalogues} from '../../../test/catalogue-rules.ts';
import {documentEn} from '../document/en.ts';
import {documentFr} from '../document/fr.ts';
import {followEn} from '../follow/en.ts';
import {followFr} from '../follow/fr.ts';
import {signatureEn} from './en.ts';
import {signatureFr} from './fr.ts';

const given = {
  'link.immersion': [['L’immersion d’Anaïs Roth chez Mina', 'Zoe Roth', 'Mina']],
  'changes.schedule.week': [
    ['5 octobre', '11 octobre', true],
    ['Metz', 'Metz', true],
  ],
  'signing.asked': [
    ['SMS', '06 39 98 00 01', '9:55'],
    ['SMS', undefined, '9:55'],
  ],
  'standing.busy': [[undefined], ['3 min']],
  'standing.tooSoon': [[undefined], ['3 min']],
  'asking.tooSoon': [[undefined], ['3 min']],
};
const kept = /Code du travail|Atelier chantier d’insertion du Saulnois/g;

describeCatalogues('the page to sign', {
  fr: signatureFr,
  en: signatureEn,
  atLeast: 250,
  given: {...given, 'signing.toCorrect': [[1], [2]], asks: [['Cap emploi', 'tutor']]},
  kept,
});
describeCatalogues('the page to follow', {fr: followFr, en: followEn, atLeast: 200, given, kept});
describeCatalogues('the page of the document', {
  fr: documentFr,
  en: documentEn,
  atLeast: 200,
  given,
  kept,
});
