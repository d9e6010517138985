import {answeringFr} from './answering-fr.ts';
import {contactFr} from './fr.ts';
import {contactLinkFr} from './link-fr.ts';

/** Every text of the page where a company and a candidate answer each other. */
export const exchangeFr = {
  link: contactLinkFr,
  contact: contactFr,
  answering: answeringFr,
  title: 'Votre échange',
  host: {
    title: (job: string) => `Une demande d’immersion\u00a0: ${job}`,
    tab: 'Une demande d’immersion',
    unread: (name: string, job: string) =>
      `${name} aimerait venir quelques jours dans votre entreprise (${job}).`,
    reading: (name: string) =>
      `Lire ne vous engage à rien. ${name} saura seulement que sa demande a été ouverte.`,
    read: 'Lire la demande',
    asked: (name: string) => `Ce que demande ${name}`,
    what: 'Une immersion, c’est quoi\u00a0?',
    whatLines: [
      'De quelques jours à un mois, pour découvrir un métier ou confirmer un projet.',
      'Vous ne payez pas la personne, et elle ne remplace personne\u00a0: elle garde son statut et sa protection sociale.',
      'Une convention se signe en ligne avant le premier jour, avec une structure qui suit la personne.',
    ],
  },
  candidate: {
    title: (company: string) => `Votre demande à ${company}`,
    tab: 'Votre demande',
    statuses: {
      UNCONFIRMED: 'Elle attend le code reçu par e-mail.',
      PENDING: 'Nous l’avons envoyée à l’entreprise.',
      OTHER_DATE: 'L’entreprise propose une autre date.',
      ACCEPTED: 'L’entreprise est d’accord pour vous accueillir.',
      REJECTED: 'L’entreprise ne peut pas vous accueillir cette fois.',
      WITHDRAWN: 'Vous avez retiré cette demande.',
      EXPIRED: 'L’entreprise n’a pas répondu. Cela arrive souvent, et cela ne dit rien de vous.',
    } as Readonly<Record<string, string>>,
    reachable: {
      PHONE: 'À vous d’appeler\u00a0: l’entreprise préfère qu’on l’appelle.',
      IN_PERSON: 'À vous d’y aller\u00a0: l’entreprise préfère qu’on vienne la voir.',
    } as Readonly<Record<string, string>>,
    asked: 'Ce que vous avez demandé',
    reach: {
      PHONE: 'Qui appeler',
      IN_PERSON: 'Où aller',
      EMAIL: 'Comment la joindre',
    } as Readonly<Record<string, string>>,
    ideas: {
      title: 'Ce que vous pouvez dire',
      lines: [
        'Bonjour, je m’appelle… et j’ai vu que vous accueillez en immersion.',
        (job: string) => `J’aimerais découvrir ce métier\u00a0: ${job}.`,
        'Je suis disponible… Est-ce que cela vous irait\u00a0?',
        'Ce n’est pas un emploi\u00a0: vous ne me payez pas, et une convention me couvre.',
      ],
    },
    why: (reason: string) => `Motif\u00a0: ${reason}`,
    reasons: {
      NO_TIME: 'pas le temps en ce moment',
      UNABLE_TO_HELP: 'ne peut pas aider pour ce projet',
      NO_PLACE: 'plus de place',
      CANDIDATE_ALREADY_WARNED: 'vous a déjà répondu autrement',
      OTHER: 'voir le message',
    } as Readonly<Record<string, string>>,
    closes: (moment: string) =>
      `Sans réponse, la demande se ferme d’elle-même le ${moment}. L’entreprise est relancée avant.`,
    others: {
      title: 'D’autres entreprises accueillent',
      text: 'Écrire à plusieurs entreprises donne plus de chances.',
      link: 'Chercher d’autres entreprises',
    },
    draft: {
      title: 'Préparer la convention',
      how: 'Elle est déjà remplie avec l’entreprise, le métier et vous. Il reste les dates, les horaires et votre structure.',
      box: (company: string) => `${company} est d’accord pour m’accueillir.`,
      boxMissing: 'Cochez cette case quand l’entreprise est d’accord.',
      act: 'Préparer la convention',
    },
    withdraw: {
      title: 'Retirer ma demande',
      how: 'L’entreprise est prévenue, et ne peut plus répondre.',
      box: 'Je retire ma demande.',
      boxMissing: 'Cochez cette case pour retirer la demande.',
      act: 'Retirer',
      done: 'Votre demande est retirée.',
    },
  },
  timeline: {
    title: 'Où en est la demande',
    sent: 'Demande envoyée',
    seen: 'Demande ouverte par l’entreprise',
    answered: 'Réponse de l’entreprise',
    on: (moment: string) => `Le ${moment}`,
    marks: {done: 'Fait', now: 'En attente', later: 'À venir', ended: 'Arrêtée'},
  },
  request: {
    name: 'Prénom et nom',
    job: 'Métier',
    objective: 'Pourquoi',
    datePreferences: 'Quand, combien de temps',
    activities: 'Pour voir ou faire',
    experience: 'Ce qui peut aider',
    resume: 'CV en ligne',
    newWindow: '(nouvelle fenêtre)',
    address: 'Adresse',
    person: 'Demander',
    phone: 'Téléphone',
  },
  messages: {
    title: 'Vos messages',
    you: 'Vous',
    at: (moment: string) => `le ${moment}`,
  },
  write: {
    title: 'Écrire un message',
    answer: 'Dites si cette date vous va, ou proposez-en une autre',
    how: 'Nous le transmettons. Votre adresse n’est pas montrée.',
    label: 'Votre message',
    hint: {
      host: 'Par exemple\u00a0: venez mardi à 14\u00a0h, demandez Mina à l’accueil.',
      candidate: 'Par exemple\u00a0: mardi me convient, je viendrai à 14\u00a0h.',
    },
    missing: 'Écrivez votre message.',
    act: 'Envoyer le message',
    done: 'Votre message est parti.',
  },
  sending: {
    title: 'Recopiez le code reçu',
    intro:
      'Relisez d’abord\u00a0: c’est ce que le code confirme, en votre nom. Il est dans le message qui vous a mené ici, et vaut dix minutes\u00a0; après, demandez-en un autre.',
    notYou: 'Ce n’est pas vous\u00a0? Ne tapez pas le code\u00a0: rien ne part.',
    asked: (company: string) => `Ce que vous demandez à ${company}`,
    unsent:
      'Rien n’est envoyé à l’entreprise\u00a0: vous recevez par e-mail comment la joindre, et votre demande prépare la convention.',
    confirm: 'Confirmer ma demande',
    sentTitle: 'C’est parti',
    sent: 'Votre adresse est confirmée, et votre demande est partie.',
    next: 'Un e-mail arrive avec votre lien pour suivre la demande. Gardez-le.',
    alreadyTitle: 'Cette demande est déjà partie',
    already:
      'Elle a été confirmée avec son code. Votre lien pour la suivre est dans l’e-mail arrivé ensuite.',
    closedTitle: 'Rien n’est parti',
  },
  company: 'l’entreprise',
  objectives: contactFr.objectives,
  working: 'Un instant…',
  errorPrefix: 'Erreur\u00a0:',
  changed: 'Cela a changé pendant que vous lisiez. Voici où en est la demande.',
  failures: {
    ...contactFr.failures,
    link_expired: 'Ce lien date de plus de deux mois\u00a0: il n’est plus valable.',
    link_invalid: 'Ce lien n’est plus valable.',
    status_not_allowed: 'La demande n’en est plus là\u00a0: ce n’est plus possible.',
    request_invalid: 'Il y a quelque chose à corriger.',
  } as Readonly<Record<string, string>>,
  offline:
    'La connexion ne passe pas. Vérifiez votre réseau, puis réessayez\u00a0: rien n’est perdu.',
  slow: contactFr.slow,
  garbled: contactFr.garbled,
  broken: contactFr.broken,
  busy: contactFr.busy,
  tooSoon: contactFr.tooSoon,
};

/** The words of {@link exchangeFr}, in any language. */
export type ExchangeTexts = typeof exchangeFr;
