import {
  type Assessment,
  assessmentWordsFr,
  type CivilDate,
  totalHours,
  type ConventionContent,
  roleWordsFr,
} from '@immersion-kit/sdk/contract';
import {
  type Block,
  type DocumentView,
  facts,
  heading,
  paragraph,
  passage,
  type Section,
} from './blocks.ts';
import {dateText, instantText, nameText} from './french.ts';
import {hoursText} from './summary.ts';

/** What the document of an assessment is made of. */
export type AssessmentSource = {
  readonly assessment: Assessment;
  readonly content: ConventionContent;
  readonly agencyName: string;
  /** Whose clock its instants are read on. */
  readonly zone: string;
};

const wordOf = (words: Readonly<Record<string, string>>, key: string | undefined) =>
  key === undefined ? undefined : (words[key] ?? key);

const day = (date: CivilDate | undefined) => (date === undefined ? undefined : dateText(date));

const yesNo = (answer: boolean | undefined) =>
  answer === undefined ? undefined : answer ? 'Oui' : 'Non';

const presence = ({assessment, content}: AssessmentSource): Section => {
  const {status, lastDayOfPresence, numberOfMissedHours, noShowCause, hoursMade} = assessment;
  const planned = hoursText(totalHours(content.schedule));
  return {
    id: 'presence',
    title: 'La présence',
    blocks: [
      facts(
        ['L’immersion s’est faite', wordOf(assessmentWordsFr.statuses, status)],
        ['Du fait', wordOf(assessmentWordsFr.causes, noShowCause)],
        ['Dernier jour de présence', day(lastDayOfPresence)],
        ['Heures manquées', numberOfMissedHours ? hoursText(numberOfMissedHours) : undefined],
        ['Heures faites', `${hoursText(hoursMade)} sur ${planned} prévues`],
      ),
    ],
  };
};

/** Lines of one text that stay lines: thousands of them would make pages of nothing. */
const MOST_LINES = 120;

/** A text as it is printed: one empty line at most between two, and what is past the last goes on. */
const tidy = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')
    .split('\n');
  const rest = lines.slice(MOST_LINES - 1).filter(line => line !== '');
  return [...lines.slice(0, MOST_LINES - 1), ...(rest.length > 0 ? [rest.join(' ')] : [])].join(
    '\n',
  );
};

const behavioursOf = ({behaviours = {}}: Assessment): Block[] => {
  const seen = Object.entries(behaviours).flatMap(([name, rating]) =>
    rating
      ? [
          [
            wordOf(assessmentWordsFr.behaviours, name) ?? name,
            wordOf(assessmentWordsFr.ratings, rating),
          ] as const,
        ]
      : [],
  );
  return seen.length > 0 ? [heading('Dans le travail'), facts(...seen)] : [];
};

const stay = (assessment: Assessment): Section[] => {
  if (assessment.status === 'DID_NOT_SHOW') return [];
  const {endedWithAJob, typeOfContract, contractStartDate, followedByTraining} = assessment;
  return [
    {
      id: 'bilan',
      title: 'Ce qu’en dit le tuteur',
      blocks: [
        ...passage('Ce que la personne a appris à faire', tidy(assessment.skills)),
        ...behavioursOf(assessment),
        ...passage('Comment l’immersion s’est passée', tidy(assessment.establishmentFeedback)),
        ...passage('Conseils pour la suite', tidy(assessment.establishmentAdvices)),
      ],
    },
    {
      id: 'suite',
      title: 'La suite',
      blocks: [
        facts(
          ['Embauche', yesNo(endedWithAJob)],
          ['Contrat', wordOf(assessmentWordsFr.contracts, typeOfContract)],
          ['À partir du', day(contractStartDate)],
          ['Formation', yesNo(followedByTraining)],
        ),
      ],
    },
  ];
};

const opinion = (signature: Assessment['signature'], status: string, zone: string): Block[] => {
  if (status === 'DID_NOT_SHOW') return [paragraph('Ce bilan ne se signe pas.')];
  if (!signature) return [paragraph('La personne accueillie n’a pas encore signé ce bilan.')];
  return [
    facts(
      ['La personne accueillie', signature.agrees ? 'Est d’accord' : 'N’est pas d’accord'],
      ['Signé le', instantText(new Date(signature.signedAt), zone)],
    ),
    ...passage('Ce qu’elle en dit', tidy(signature.comment)),
  ];
};

/** Who wrote it: the tutor by name, or in what quality at the agency. */
const authorOf = ({assessment: {writtenBy}, content, agencyName}: AssessmentSource): string => {
  const quality = wordOf(roleWordsFr, writtenBy) ?? writtenBy;
  return writtenBy.startsWith('establishment-')
    ? `${nameText(content.establishmentTutor)}, ${quality}`
    : `${agencyName} (${quality}), d’après ce qu’en dit le tuteur`;
};

/** Puts an assessment in words, for its page and its PDF: the same source gives the same view. */
export const assessmentView = (source: AssessmentSource): DocumentView => {
  const {assessment, content, agencyName, zone} = source;
  const {signatories, businessName, establishmentTutor, dateStart, dateEnd} = content;
  return {
    title: 'Bilan d’immersion professionnelle',
    subtitle: 'Ce que le tuteur dit de l’immersion, et ce qu’en dit la personne accueillie.',
    summary: [
      {label: 'Personne accueillie', value: nameText(signatories.beneficiary)},
      {label: 'Entreprise d’accueil', value: businessName},
      {label: 'Dates', value: `du ${dateText(dateStart)}\nau ${dateText(dateEnd)}`},
      {label: 'Tuteur ou tutrice', value: nameText(establishmentTutor)},
      {label: 'Structure', value: agencyName},
      {label: 'Convention n°', value: assessment.conventionId},
    ],
    sections: [
      presence(source),
      ...stay(assessment),
      {
        id: 'signature',
        title: 'Écrit et signé',
        blocks: [
          facts(
            ['Écrit le', instantText(new Date(assessment.createdAt), zone)],
            ['Par', authorOf(source)],
          ),
          ...opinion(assessment.signature, assessment.status, zone),
        ],
      },
    ],
    conventionId: assessment.conventionId,
    documentHash: assessment.documentHash,
    createdAt: assessment.signature?.signedAt ?? assessment.createdAt,
  };
};
