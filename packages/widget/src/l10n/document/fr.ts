import {sectionFr} from '../assessment/section-fr.ts';
import {askingFr} from '../follow/asking-fr.ts';
import {changesFr} from '../follow/changes-fr.ts';
import {linkFr} from '../signature/link-fr.ts';
import {standingFr} from '../standing/fr.ts';

/** Every text of the page of a validated convention. */
export const documentFr = {
  standing: standingFr,
  link: linkFr,
  changes: changesFr,
  asking: askingFr,
  assessment: sectionFr,
  title: 'La convention signée',
  document: 'Le document',
  validated: (moment: string) => `Validé le ${moment}. Gardez-le pendant toute l’immersion.`,
  print: 'Imprimer',
  verify: 'Le vérifier',
  code: 'Quiconque a ce document en main peut vérifier qu’il tient toujours, sans autre lien, avec le code qui y est imprimé\u00a0:',
  openVerification: 'Ouvrir la page de vérification',
  follow: 'Suivre la convention',
  sign: 'Lire et signer la convention',
  none: {
    notYet: 'Le document sera fait quand la convention sera validée. Voici où elle en est.',
    cancelled: 'Cette convention a été annulée\u00a0: son document n’a plus cours.',
    gone: 'Le document de cette convention n’est plus disponible.',
  },
};

/** The words of {@link documentFr}, in any language. */
export type DocumentTexts = typeof documentFr;
