import {changesFr} from '../follow/changes-fr.ts';
import {askingFr} from '../follow/asking-fr.ts';
import {standingFr} from '../standing/fr.ts';
import {linkFr} from './link-fr.ts';
import {codeFr} from './code-fr.ts';

/** « que personne accueillie », « qu’employeur actuel ». */
const asRole = (role: string): string => (/^[aeiouyéè]/i.test(role) ? `qu’${role}` : `que ${role}`);

const CHECK_SPAM = 'Rien n’arrive\u00a0? Regardez dans les courriers indésirables.';

/** Every text of the page where one reads and signs. */
export const signatureFr = {
  standing: standingFr,
  link: linkFr,
  changes: changesFr,
  asking: askingFr,
  title: 'Lire et signer la convention',
  /** Who asks, and in what quality one signs. */
  asks: (agency: string, role: string) =>
    `${agency} vous demande de lire cette convention, puis de la signer en tant ${asRole(role)}.`,
  /** What a signature means, for each who signs. */
  means: {
    beneficiary:
      'En signant, vous vous engagez à faire les activités écrites ici, à suivre les règles de l’entreprise et à prévenir votre conseiller de toute absence. Vous gardez votre statut, votre protection sociale et vos allocations\u00a0; l’entreprise ne vous paie pas.',
    'establishment-representative':
      'En signant pour l’entreprise, vous vous engagez à accueillir cette personne avec un tuteur, pour les activités écrites ici, à la protéger comme vos salariés et à signaler tout accident dans les 24\u00a0heures. Elle ne remplace personne et vous ne la payez pas.',
    'beneficiary-representative':
      'En signant, vous acceptez, en tant que responsable légal, que cette personne fasse cette immersion, aux dates, aux horaires et pour les activités écrites ici. Elle signe aussi, de son côté.',
    'beneficiary-current-employer':
      'En signant, vous acceptez que cette personne, que vous employez, fasse cette immersion. Vous la reprenez à son poste quand l’immersion se termine.',
  } as Readonly<Record<string, string>>,
  pending: (agency: string) =>
    `Attendez la réponse de ${agency} avant de signer\u00a0: ce que vous signez est ce qui est écrit ici.`,
  goToSigning: 'Aller à la signature',
  formerVoid:
    'Aviez-vous déjà signé\u00a0? Votre signature portait sur l’ancienne version\u00a0: elle ne compte plus, car on ne signe que ce qu’on a lu. Il faut signer de nouveau.',
  accommodation: {
    title: 'Handicap\u00a0: en parler ou non (facultatif)',
    why: (agency: string) =>
      `Rien ne vous y oblige, et ne pas répondre ne change rien à la convention. Votre réponse aide à préparer votre accueil. Seuls la lisent les conseillers et valideurs de ${agency}\u00a0: elle n’est ni dans la convention, ni dans un message, et l’entreprise ne la voit pas.`,
    isRqth: 'Avez-vous une reconnaissance de la qualité de travailleur handicapé\u00a0?',
    answers: {
      yes: 'Oui, j’ai la reconnaissance (RQTH)',
      no: 'Non',
      unsaid: 'Je préfère ne pas le dire',
    },
    adaptation: 'Ce qui vous aiderait sur place',
    adaptationHint: 'Par exemple\u00a0: un siège réglable, des consignes écrites, des pauses.',
    when: 'Votre réponse est enregistrée quand vous signez, plus bas. Pour la changer ensuite, dites-le à votre conseiller.',
    unsaved: (why: string) => `Votre réponse sur le handicap n’est pas enregistrée. ${why}`,
    again: 'Enregistrer ma réponse sur le handicap',
    saved: 'Votre réponse sur le handicap est enregistrée.',
  },
  signing: {
    ...codeFr,
    title: 'Signer',
    how: 'Pour signer, vous recopierez un code à six chiffres\u00a0: il part vers l’adresse ou le mobile que la convention donne pour vous. Demander un code n’engage à rien.',
    nothing: (agency: string) =>
      `${CHECK_SPAM} Si l’adresse est fausse, dites-le à ${agency}, plus bas.`,
    promise: 'J’ai lu la convention et je m’engage à la respecter.',
    promiseMissing: 'Cochez cette case pour signer. Si vous n’êtes pas d’accord, ne signez pas.',
    sign: 'Signer la convention',
  },
  signed: {
    title: 'Merci, vous avez signé',
    done: 'Votre signature est enregistrée.',
    next: 'Et maintenant',
    awaited: (names: string) =>
      `Il reste à signer\u00a0: ${names}. Vous recevrez un message à chaque étape.`,
    all: (agency: string) =>
      `Toutes les signatures sont là. ${agency} examine la convention, en principe sous 48 heures. L’immersion ne commence pas avant la validation.`,
    unknown: 'Vous recevrez un message à chaque étape.',
    follow: 'Suivre la convention',
  },
  unsigned: {
    already: 'Vous avez déjà signé\u00a0: il n’y a plus rien à faire.',
    notYours: (role: string) =>
      `En tant ${asRole(role)}, vous n’avez pas à signer. Voici où en est la convention.`,
    closed: 'Cette convention ne se signe plus. Voici où elle en est.',
  },
};

/** The words of {@link signatureFr}, in any language. */
export type SignatureTexts = typeof signatureFr;
