import {type FormTexts, formFr} from '../assessment/form-fr.ts';

/** What somebody of the agency is asked, who writes what a tutor told them. */
export const tellingFr: FormTexts = {
  ...formFr,
  causes: {...formFr.causes, host: 'De l’entreprise', unknown: 'Le tuteur ne sait pas'},
  words: 'Les mots du tuteur',
  labels: {
    ...formFr.labels,
    endedWithAJob: 'L’entreprise l’embauche-t-elle\u00a0?',
    establishmentFeedback: 'L’avis du tuteur',
    establishmentAdvices: 'Ses conseils pour la suite',
  },
  hints: {...formFr.hints, endedWithAJob: 'Ce que le tuteur sait aujourd’hui.'},
  readBy: (name: string) => `${name} lit ce bilan et le signe. Le tuteur le reçoit une fois signé.`,
  noShowTold: (name: string) => `Un message le dit à ${name}. Il n’y a rien d’autre à remplir.`,
};
