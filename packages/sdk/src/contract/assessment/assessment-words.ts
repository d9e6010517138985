import type {
  AssessmentStatus,
  Behaviour,
  BehaviourRating,
  ContractType,
  NoShowCause,
} from './vocabulary.ts';

/** The words of an assessment, in French: what the document prints and what pages show. */
export const assessmentWordsFr = {
  statuses: {
    COMPLETED: 'Jusqu’au bout',
    PARTIALLY_COMPLETED: 'En partie',
    DID_NOT_SHOW: 'La personne n’est pas venue',
  } satisfies Record<AssessmentStatus, string>,
  causes: {
    beneficiary: 'De la personne',
    host: 'De l’entreprise',
    both: 'D’un commun accord',
    unknown: 'On ne sait pas',
  } satisfies Record<NoShowCause, string>,
  contracts: {
    permanent: 'CDI',
    'fixed-term-over-6-months': 'CDD de 6 mois ou plus',
    'fixed-term-under-6-months': 'CDD de moins de 6 mois',
    'work-study': 'Alternance (apprentissage ou professionnalisation)',
    subsidised: 'Contrat aidé',
    insertion: 'Contrat d’insertion',
    other: 'Autre contrat',
  } satisfies Record<ContractType, string>,
  behaviours: {
    punctuality: 'Arrive à l’heure et prévient en cas d’absence',
    instructions: 'Comprend et suit ce qui est demandé',
    teamwork: 'Trouve sa place dans l’équipe',
    initiative: 'Pose des questions, propose',
  } satisfies Record<Behaviour, string>,
  ratings: {
    yes: 'Oui',
    mostly: 'Le plus souvent',
    'to-work-on': 'À travailler',
    'not-seen': 'Pas vu',
  } satisfies Record<BehaviourRating, string>,
} as const;
