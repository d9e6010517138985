import type {ConventionContent, Objective, RemoteWorkMode} from '@immersion-kit/sdk/contract';
import {type Block, facts, heading, paragraph, passage, type Section} from './blocks.ts';
import {nameText, phoneText} from './french.ts';
import type {DocumentTexts} from './texts.ts';
import {presenceFacts, timetableOf} from './timetable.ts';

/** What a period is for, in words (L5135-1). */
export const OBJECTIVE_WORDS: Record<Objective, string> = {
  'discover-job': 'Découvrir un métier ou un secteur d’activité',
  'confirm-project': 'Confirmer un projet professionnel',
  'start-recruitment': 'Engager une démarche de recrutement',
};

/** Where the work is done, in words. */
export const REMOTE_WORDS: Record<RemoteWorkMode, string> = {
  ON_SITE: 'Sur place',
  HYBRID: 'En partie en télétravail',
  FULL_REMOTE: 'Entièrement en télétravail',
};

/** What the period is for, and how one will know: the objectives and the tasks (D5135-2). */
export const objectSection = (content: ConventionContent): Section => {
  const {appellationLabel, romeLabel, romeCode} = content.immersionAppellation;
  return {
    id: 'objet',
    title: 'L’objet et les objectifs',
    blocks: [
      facts(
        ['Objet (article L5135-1)', OBJECTIVE_WORDS[content.immersionObjective]],
        ['Métier', appellationLabel],
        ['Fiche ROME', `${romeLabel} (${romeCode})`],
      ),
      ...passage('Activités et tâches', content.immersionActivities),
      ...passage('Objectifs précis : compétences observées ou essayées', content.immersionSkills),
      ...passage('Moyens d’évaluer si les objectifs sont atteints', content.evaluationMeans),
    ],
  };
};

/** Where and when. */
export const placeSection = (content: ConventionContent, {limits}: DocumentTexts): Section => ({
  id: 'lieu',
  title: 'Le lieu, les dates et les horaires',
  blocks: [
    facts(
      ['Lieu', `${content.businessName}\n${content.immersionAddress}`],
      ['Pays', content.immersionCountry === 'FR' ? undefined : content.immersionCountry],
      ['Sur place ou à distance', REMOTE_WORDS[content.remoteWorkMode]],
      ...presenceFacts(content),
    ),
    timetableOf(content),
    paragraph(limits),
  ],
});

const provided = (isProvided: boolean, description: string): string =>
  isProvided ? `Oui${description === '' ? '' : ` : ${description}`}` : 'Non';

/** What protects the person. */
export const safetySection = (content: ConventionContent): Section => ({
  id: 'securite',
  title: 'La sécurité et les conditions de travail',
  blocks: [
    facts(
      [
        'Mesures de prévention sanitaire',
        provided(content.sanitaryPrevention, content.sanitaryPreventionDescription),
      ],
      [
        'Équipements de protection individuelle',
        provided(content.individualProtection, content.individualProtectionDescription),
      ],
    ),
    ...passage('Conditions particulières', content.workConditions),
  ],
});

/** Who welcomes the person and answers for what they learn (D5135-5). */
export const tutorSection = ({establishmentTutor: tutor}: ConventionContent): Section => ({
  id: 'tuteur',
  title: 'Le tuteur',
  blocks: [
    facts(
      ['Nom', nameText(tutor)],
      ['Fonction', tutor.job],
      ['Téléphone, e-mail', `${phoneText(tutor.phone)}, ${tutor.email}`],
    ),
  ],
});

const duties = ({title, items}: DocumentTexts['host']): Block[] => [
  heading(title),
  {kind: 'list', items: [...items]},
];

/** What each party must do, in the order the parties are named. */
export const obligationsSection = (content: ConventionContent, texts: DocumentTexts): Section => ({
  id: 'obligations',
  title: 'Les obligations de chacun',
  blocks: [
    ...duties(texts.beneficiary),
    ...(content.signatories.beneficiaryCurrentEmployer ? duties(texts.employer) : []),
    ...duties(texts.host),
    ...duties(texts.accompanying),
    ...duties(texts.prescriber),
  ],
});

/** The promise the signatures below are put under. */
export const commitmentSection = ({commitment}: DocumentTexts): Section => ({
  id: 'engagements',
  title: 'Les engagements',
  blocks: [paragraph(commitment)],
});
