import {assessmentWordsFr} from '@immersion-kit/sdk/contract';

type Words = Readonly<Record<string, string>>;

/** What may be chosen is called as the document prints it: it is what is signed. */
const {statuses, causes, contracts, behaviours, ratings} = assessmentWordsFr;

/** An assessment in words: what was chosen, and what each thing is called. */
export const wordsFr = {
  statuses: statuses as Words,
  causes: causes as Words,
  contracts: contracts as Words,
  behaviours: behaviours as Words,
  ratings: ratings as Words,
  labels: {
    status: 'L’immersion',
    noShowCause: 'Du fait',
    lastDayOfPresence: 'Dernier jour de présence',
    numberOfMissedHours: 'Heures manquées jusqu’à ce jour',
    hoursMade: 'Heures faites',
    endedWithAJob: 'Embauche',
    typeOfContract: 'Contrat',
    contractStartDate: 'Début du contrat',
    followedByTraining: 'Une formation suit',
    skills: 'Ce qui a été appris',
    behaviours: 'La façon de travailler',
    establishmentFeedback: 'L’avis du tuteur',
    establishmentAdvices: 'Ses conseils pour la suite',
    agrees: 'La personne',
    comment: 'Ce qu’elle en dit',
    signedAt: 'Signé le',
  },
  yes: 'Oui',
  no: 'Non',
  made: (made: string, planned: string) => `${made} sur ${planned} prévues`,
  agrees: 'Est d’accord avec ce bilan',
  disagrees: 'N’est pas d’accord avec ce bilan',
  /** In what quality it was written, and when. */
  written: (role: string, moment: string) => `Écrit le ${moment} (${role}).`,
};

/** The words of {@link wordsFr}, in any language. */
export type WordsTexts = typeof wordsFr;
