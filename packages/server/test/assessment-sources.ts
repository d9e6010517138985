import type {Assessment} from '@immersion-kit/sdk/contract';

const WRITTEN = {
  conventionId: '01a207a2-3280-7900-be7c-70a81efadab1',
  hoursMade: 35,
  writtenBy: 'establishment-tutor',
  createdAt: '2026-12-11T15:00:00.000Z',
  documentHash: 'b'.repeat(64),
} as const;

const LONG =
  'Elle sait reconnaître un pommier d’un poirier, préparer ses outils et tailler sans abîmer. ';

/** Assessments of each way an immersion goes. */
export const ASSESSMENTS: Readonly<Record<string, Assessment>> = {
  'nobody came': {...WRITTEN, status: 'DID_NOT_SHOW', noShowCause: 'unknown', hoursMade: 0},
  'not signed yet': {
    ...WRITTEN,
    status: 'COMPLETED',
    endedWithAJob: false,
    establishmentFeedback: 'Une belle semaine.',
    establishmentAdvices: 'Continuer.',
  },
  'everything, contested, over several pages': {
    ...WRITTEN,
    status: 'PARTIALLY_COMPLETED',
    lastDayOfPresence: '2026-12-10',
    numberOfMissedHours: 1.5,
    hoursMade: 26.5,
    endedWithAJob: true,
    typeOfContract: 'work-study',
    contractStartDate: '2027-01-04',
    followedByTraining: true,
    skills: LONG.repeat(30),
    behaviours: {
      punctuality: 'yes',
      instructions: 'mostly',
      teamwork: 'to-work-on',
      initiative: 'not-seen',
    },
    establishmentFeedback: LONG.repeat(90),
    establishmentAdvices: LONG.repeat(10),
    signature: {
      agrees: false,
      comment: 'Je suis venue tous les jours.\nSauf le vendredi.',
      signedAt: '2026-12-14T09:30:00.000Z',
    },
  },
};
