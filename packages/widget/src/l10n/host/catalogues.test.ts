import {describeCatalogues} from '../../../test/catalogue-rules.ts';
import {hostEn} from './en.ts';
import {hostFr} from './fr.ts';
import {managedEn} from './managed-en.ts';
import {managedFr} from './managed-fr.ts';

const given = {
  'standing.busy': [[undefined], ['3 min']],
  'standing.tooSoon': [[undefined], ['3 min']],
  'entry.company.size': [[''], ['3-5'], ['+1000']],
};
const kept =
  /Boulangerie Muller|boulangerie-muller|employeur handi-engagé|hélène@|Jean-Noël|rue des Clercs|Cap emploi/g;

describeCatalogues('the element by which a company joins', {
  fr: hostFr,
  en: hostEn,
  atLeast: 150,
  given,
  kept,
});
describeCatalogues('the page where a company looks after its entry', {
  fr: managedFr,
  en: managedEn,
  atLeast: 180,
  given,
  kept,
});
