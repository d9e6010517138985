import {formatTextsFr} from '@immersion-kit/sdk/contract';
import {typeset} from '../typeset.ts';

const {text_invalid, text_html, text_nir} = formatTextsFr;

/** « d’Anaïs », « de Zoé ». */
const of = (name: string): string =>
  /^[aeiouyàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`;

const CHOOSE = 'Choisissez une réponse.';

/** What a tutor is asked of an immersion, and what to do when an answer is wrong. */
export const formFr = {
  optional: '(facultatif)',
  colon: '\u00a0:',
  errors: (count: number) =>
    count === 1 ? 'Une réponse est à corriger' : `${count} réponses sont à corriger`,
  question: (name: string) => `Comment s’est passée l’immersion ${of(name)}\u00a0?`,
  statuses: {
    COMPLETED: ['Jusqu’au bout', 'Toutes les heures prévues ont été faites.'],
    PARTIALLY_COMPLETED: ['En partie', 'Elle s’est arrêtée plus tôt, ou des heures manquent.'],
    DID_NOT_SHOW: ['La personne n’est pas venue', 'Pas un seul jour.'],
  },
  /** Before the last day. */
  early: {
    choice: ['Elle s’est arrêtée plus tôt', 'Vous donnez le dernier jour de présence.'],
    hint: (day: string) =>
      `«\u00a0Jusqu’au bout\u00a0» pourra se dire à partir du ${day}, le dernier jour. Si tout va bien, il n’y a rien à faire avant.`,
  },
  causes: {
    beneficiary: 'De la personne',
    host: 'De nous, l’entreprise',
    both: 'Des deux, d’un commun accord',
    unknown: 'Je ne sais pas',
  },
  presence: 'Ce qui a été fait',
  presenceHint: (first: string, last: string) => `L’immersion était prévue du ${first} au ${last}.`,
  missed: 'Heures manquées jusqu’à ce jour-là',
  missedHint: 'Retards, absences. Laissez vide s’il n’en manque pas.',
  made: (made: string, planned: string) => `Heures faites\u00a0: ${made} sur ${planned} prévues.`,
  learnt: 'Ce que la personne a montré',
  behaviours: 'Sa façon de travailler',
  next: 'Et ensuite',
  words: 'Vos mots',
  yes: 'Oui',
  no: 'Non',
  choose: 'Choisir',
  labels: {
    status: 'Comment s’est passée l’immersion',
    noShowCause: 'Du fait de qui\u00a0?',
    lastDayOfPresence: 'Dernier jour de présence',
    missedHours: 'Heures',
    missedMinutes: 'Minutes',
    skills: 'Ce que la personne a appris à faire',
    endedWithAJob: 'L’embauchez-vous\u00a0?',
    typeOfContract: 'Type de contrat',
    contractStartDate: 'Début du contrat',
    followedByTraining: 'Une formation suit-elle\u00a0?',
    establishmentFeedback: 'Votre avis sur l’immersion',
    establishmentAdvices: 'Vos conseils pour la suite',
  } as Readonly<Record<string, string>>,
  hints: {
    lastDayOfPresence: 'Laissez vide si la personne est venue jusqu’au dernier jour prévu.',
    skills: 'Par exemple\u00a0: préparer une commande, tenir la caisse, tailler un arbre.',
    endedWithAJob: 'Ce que vous savez aujourd’hui.',
    establishmentFeedback:
      'Ce qui s’est bien passé, ce qui a été difficile. Deux phrases suffisent.',
    establishmentAdvices: 'Par exemple\u00a0: le métier lui va bien, passer le permis.',
  } as Readonly<Record<string, string>>,
  /** The last day, while it has to be given. */
  earlyDay: 'Le dernier jour où la personne est venue.',
  missing: {
    status: 'Dites comment l’immersion s’est passée.',
    noShowCause: 'Dites du fait de qui, même «\u00a0Je ne sais pas\u00a0».',
    lastDayOfPresence: 'Donnez le dernier jour de présence.',
    presence: 'Donnez le dernier jour de présence, ou les heures manquées.',
    missedHours: 'Donnez les heures manquées.',
    endedWithAJob: CHOOSE,
    typeOfContract: 'Choisissez un type de contrat, par exemple CDI.',
    contractStartDate: 'Donnez le premier jour du contrat.',
    establishmentFeedback: 'Écrivez quelques mots sur l’immersion.',
    establishmentAdvices: 'Écrivez au moins un conseil.',
  } as Readonly<Record<string, string>>,
  problems: {
    ...typeset({text_invalid, text_html, text_nir}),
    invalid: 'Cette réponse n’est pas acceptée\u00a0: vérifiez-la.',
    // Written for programs there, for people here.
    required: 'Remplissez ce champ.',
    civil_date: 'Cette date est incomplète ou n’existe pas. Choisissez-la dans le calendrier.',
    value_not_allowed: CHOOSE,
    too_long: 'Ce texte est trop long\u00a0: {limit} caractères au plus.',
    immersion_not_over:
      'L’immersion n’est pas finie\u00a0: dites-le le dernier jour, ou dites qu’elle s’est arrêtée plus tôt.',
    last_day_outside:
      'Ce jour n’est pas dans l’immersion\u00a0: donnez-en un entre ses deux dates.',
    last_day_future: 'Ce jour n’est pas encore venu\u00a0: donnez le dernier jour de présence.',
    nothing_missed:
      'Rien ne manque\u00a0: donnez un jour plus tôt ou des heures manquées, ou répondez «\u00a0Jusqu’au bout\u00a0».',
    missed_hours_over: 'C’est plus que les heures prévues jusqu’à ce jour\u00a0: vérifiez.',
    too_large: 'C’est plus que les heures prévues jusqu’à ce jour\u00a0: vérifiez.',
    contract_before_start:
      'Le contrat ne peut pas commencer avant l’immersion\u00a0: vérifiez la date.',
    type_number: 'Écrivez un nombre d’heures, par exemple 3.',
    minutes: 'Écrivez un nombre de minutes de 0 à 59, par exemple 30.',
  } as Readonly<Record<string, string>>,
  readBy: (name: string, agency: string) =>
    `${name} lit ce bilan et le signe. ${agency} le reçoit. Vous ne pourrez plus le changer.`,
  noShowTold: (name: string, agency: string) =>
    `Un message le dit à ${agency}, et un autre à ${name}. Il n’y a rien d’autre à remplir.`,
  send: 'Envoyer le bilan',
  unsent: 'Ce que vous aviez écrit n’est pas parti',
  unsentHelp:
    'Le voici, pour que rien ne soit perdu\u00a0: vous pouvez le copier, ou l’envoyer à la structure.',
};

/** The words of {@link formFr}, in any language. */
export type FormTexts = typeof formFr;
