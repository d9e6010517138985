import type {AssessmentRequest, ConventionRequest, Role} from '@immersion-kit/sdk/contract';

/** How far somebody's convention has gone, and how many hours ago each step was. */
export type Story = {
  /** The agency's key in the demonstration. */
  readonly agency: string;
  /** The job, by its ROME sheet: a host of the department that has it welcomes them. */
  readonly rome: string;
  readonly activities: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthYear: number;
  /** The host gave a mobile and no e-mail. */
  readonly isMobileOnly?: true;
  readonly submitted: number;
  readonly signed: readonly (readonly [role: Role, hoursAgo: number])[];
  readonly accepted?: number;
  readonly validated?: number;
  /** It began so many weeks before the others. */
  readonly weeksAgo?: number;
  /** What its tutor said of it, and how many hours ago. */
  readonly assessed?: Pick<
    AssessmentRequest,
    'status' | 'skills' | 'behaviours' | 'establishmentFeedback' | 'establishmentAdvices'
  > & {readonly hours: number};
};

const LOCAL = 'demonstration-57-mission-locale';
const CAP = 'demonstration-57-cap-emploi';
const PERSON = 'beneficiary';
const HOST = 'establishment-representative';

/** People and immersions that do not exist, one at each point of a convention's life. */
export const STORIES: readonly Story[] = [
  {
    agency: LOCAL,
    rome: 'D1102',
    activities: 'Observer le pétrissage, façonner des pains, aider à la cuisson et à la vente.',
    firstName: 'Lina',
    lastName: 'Morel',
    birthYear: 2004,
    submitted: 2,
    signed: [],
  },
  {
    agency: LOCAL,
    rome: 'G1602',
    activities: 'Préparer les légumes, dresser des entrées, suivre le service du midi.',
    firstName: 'Enzo',
    lastName: 'Da Silva',
    birthYear: 2010,
    submitted: 26,
    signed: [[PERSON, 20]],
  },
  {
    agency: LOCAL,
    rome: 'K1304',
    activities: 'Accompagner une aide à domicile : courses, repas, lien avec les familles.',
    firstName: 'Salomé',
    lastName: 'Petit',
    birthYear: 2001,
    isMobileOnly: true,
    submitted: 5,
    signed: [[PERSON, 4]],
  },
  {
    agency: LOCAL,
    rome: 'D1102',
    activities: 'Découvrir la boulangerie de nuit et la préparation des viennoiseries.',
    firstName: 'Noam',
    lastName: 'Benhaddou',
    birthYear: 2003,
    submitted: 90,
    signed: [
      [PERSON, 80],
      [HOST, 60],
    ],
  },
  {
    agency: LOCAL,
    rome: 'G1602',
    activities: 'Tenir un poste de commis au froid, sous la surveillance du second.',
    firstName: 'Chloé',
    lastName: 'Schmitt',
    birthYear: 1999,
    submitted: 50,
    signed: [
      [HOST, 40],
      [PERSON, 30],
    ],
    accepted: 8,
  },
  {
    agency: CAP,
    rome: 'F1607',
    activities: 'Préparer un chantier de pose, prendre des mesures, aider à la finition.',
    firstName: 'Karim',
    lastName: 'Ould Ahmed',
    birthYear: 1988,
    submitted: 70,
    signed: [
      [PERSON, 66],
      [HOST, 64],
    ],
    validated: 20,
  },
  // Over, and nobody has said yet how it went.
  {
    agency: LOCAL,
    rome: 'K1304',
    activities: 'Accompagner une auxiliaire de vie : repas, courses, promenades.',
    firstName: 'Jeanne',
    lastName: 'Roussel',
    birthYear: 1997,
    submitted: 36 * 24,
    signed: [
      [PERSON, 35 * 24],
      [HOST, 35 * 24],
    ],
    accepted: 34 * 24,
    validated: 34 * 24,
    weeksAgo: 3,
  },
  // Its tutor said how it went; its person has not signed.
  {
    agency: CAP,
    rome: 'F1607',
    activities: 'Préparer un chantier de pose, poser des vitrages avec un compagnon.',
    firstName: 'Mamadou',
    lastName: 'Traoré',
    birthYear: 1985,
    submitted: 40 * 24,
    signed: [
      [HOST, 39 * 24],
      [PERSON, 38 * 24],
    ],
    validated: 37 * 24,
    weeksAgo: 4,
    assessed: {
      hours: 20,
      status: 'COMPLETED',
      skills: 'Prendre des mesures, préparer un châssis et poser un vitrage simple.',
      behaviours: {punctuality: 'yes', instructions: 'yes', teamwork: 'mostly'},
      establishmentFeedback:
        'Mamadou est arrivé à l’heure tous les jours et demande quand il ne sait pas. Le compagnon a aimé travailler avec lui.',
      establishmentAdvices: 'Une formation de vitrier lui irait bien ; nous le reprendrions.',
    },
  },
];

/** What the conventions of the demonstration have in common. */
export const COMMON = {
  internshipKind: 'immersion',
  immersionCountry: 'FR',
  remoteWorkMode: 'ON_SITE',
  immersionObjective: 'confirm-project',
  immersionSkills: 'Respecter une consigne, travailler en équipe, connaître les gestes du métier.',
  evaluationMeans: 'Un point avec le tuteur au milieu et à la fin de l’immersion.',
  individualProtection: true,
  individualProtectionDescription: 'Tenue de travail et chaussures fermées, fournies.',
  sanitaryPrevention: false,
  sanitaryPreventionDescription: '',
  workConditions: 'Debout une partie de la journée.',
} as const satisfies Partial<ConventionRequest>;
