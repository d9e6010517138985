import {type Line, personal, type TableLines, technical} from '../line.ts';
import {EVIDENCE} from './convention.ts';

const SEEN = ['owner-api', 'agency-api', 'document'] as const;

/** What happened to the beneficiary: it names nobody once the rest is blank. */
const fact = personal('beneficiary', {mayAppearIn: SEEN, onErasure: 'kept'});
/** What was written about them, or by them. */
const written = personal('beneficiary', {mayAppearIn: SEEN, isFree: true});
/** What was seen of how they work. */
const seen = personal('beneficiary', {mayAppearIn: SEEN});

const CONTENT: Readonly<Record<string, Line>> = {
  status: fact,
  noShowCause: fact,
  lastDayOfPresence: fact,
  numberOfMissedHours: fact,
  endedWithAJob: fact,
  typeOfContract: fact,
  contractStartDate: fact,
  followedByTraining: fact,
  skills: written,
  'behaviours.punctuality': seen,
  'behaviours.instructions': seen,
  'behaviours.teamwork': seen,
  'behaviours.initiative': seen,
  establishmentFeedback: written,
  establishmentAdvices: written,
};

/** The tables of assessments. */
export const ASSESSMENT_TABLES: Readonly<Record<string, TableLines>> = {
  assessment: {
    holds:
      'Les bilans : comment l’immersion s’est passée, et ce qu’en dit la personne accueillie ; retiré, un bilan perd ses textes aussitôt',
    why: 'Remettre le bilan au prescripteur et à la personne (D5135-2), et le garder au dossier',
    rowsOf: 'parties',
    retention: 'convention',
    columns: {
      id: technical,
      convention_id: technical,
      status: technical,
      content: {fields: CONTENT},
      document_hash: technical,
      role: technical,
      author: technical,
      created_at: technical,
      agrees: fact,
      comment: written,
      signed_at: technical,
      evidence: {fields: EVIDENCE},
      deleted_at: technical,
      deleted_by: technical,
      deletion_reason: personal('beneficiary', {mayAppearIn: ['mail'], isFree: true}),
    },
  },
  assessment_request: {
    holds: 'Quand un bilan a été demandé, et combien de fois rappelé',
    why: 'Ne pas le demander deux fois',
    rowsOf: 'nobody',
    retention: 'history',
    columns: {convention_id: technical, requested_at: technical, reminders: technical},
  },
};
