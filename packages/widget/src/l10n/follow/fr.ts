import {sectionFr} from '../assessment/section-fr.ts';
import {linkFr} from '../signature/link-fr.ts';
import {standingFr} from '../standing/fr.ts';
import {askingFr} from './asking-fr.ts';
import {changesFr} from './changes-fr.ts';

/** Every text of the page where one follows a convention. */
export const followFr = {
  standing: standingFr,
  link: linkFr,
  changes: changesFr,
  asking: askingFr,
  assessment: sectionFr,
  title: 'Suivre la convention',
  awaited: 'Votre signature est attendue.',
  sign: 'Lire et signer la convention',
  document: 'Voir la convention signée',
  validated: 'La convention est validée\u00a0: l’immersion peut avoir lieu.',
};

/** The words of {@link followFr}, in any language. */
export type FollowTexts = typeof followFr;
