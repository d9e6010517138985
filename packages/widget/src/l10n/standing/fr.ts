import {roleWordsFr} from '@immersion-kit/sdk/contract';

/** Where a convention stands, who does what to it, and what may go wrong on our own pages. */
export const standingFr = {
  statuses: {
    READY_TO_SIGN: 'À signer',
    PARTIALLY_SIGNED: 'Signée en partie',
    IN_REVIEW: 'À examiner par la structure',
    ACCEPTED_BY_COUNSELLOR: 'Acceptée par le conseiller, à valider',
    ACCEPTED_BY_VALIDATOR: 'Validée',
    REJECTED: 'Refusée',
    CANCELLED: 'Annulée',
    DEPRECATED: 'Classée sans suite',
  } as Readonly<Record<string, string>>,
  /** Inside a sentence: « en tant que … ». */
  roles: roleWordsFr as Readonly<Record<string, string>>,
  timeline: {
    title: 'Où en est la convention',
    sent: 'Demande envoyée',
    signatures: 'Signatures',
    signed: (done: number, all: number) => `${done} signature${done > 1 ? 's' : ''} sur ${all}`,
    agreed: (agency: string) => `Accord d’un conseiller\u00a0: ${agency}`,
    validated: (agency: string) => `Validation\u00a0: ${agency}`,
    review: 'En principe sous 48 heures. L’immersion ne commence pas avant la validation.',
    on: (moment: string) => `Le ${moment}`,
    reason: (words: string) => `Motif\u00a0: ${words}`,
    marks: {done: 'Fait', now: 'En cours', later: 'À venir', ended: 'Arrêtée'},
  },
  people: {
    title: 'Les signatures',
    you: (name: string) => `${name}, vous`,
    signed: 'A signé',
    awaited: 'Signature attendue',
    unsigned: 'N’a pas signé',
    refuses: 'Ne veut pas signer',
    on: (moment: string) => `Le ${moment}.`,
    noMessage: 'Aucun message n’est encore parti.',
    channels: {email: 'E-mail', sms: 'SMS'} as Readonly<Record<string, string>>,
    message: 'Message',
    sent: (channel: string, moment: string) => `${channel} envoyé le ${moment}.`,
    failed: (channel: string) =>
      `${channel} non remis\u00a0: l’adresse est peut-être fausse. La structure peut la corriger.`,
    waiting: (channel: string, moment: string) =>
      `${channel} en attente d’envoi depuis le ${moment}.`,
    remind: (name: string) => `Relancer ${name}`,
    reminded: (name: string) => `Un rappel part vers ${name}.`,
    tooSoon: (name: string, wait: string) =>
      `${name} a déjà été relancé aujourd’hui\u00a0: réessayez dans ${wait}.`,
  },
  whole: 'Lire toute la convention',
  download: 'Télécharger la convention signée (PDF)',
  essential: 'L’essentiel',
  /** Said on a page in another language. */
  inFrench: 'La convention n’existe qu’en français.',
  working: 'Un instant…',
  errorPrefix: 'Erreur\u00a0:',
  optional: '(facultatif)',
  retry: 'Réessayer',
  /** By code of the API; it speaks to who writes programs, the page to who reads it. */
  failures: {
    link_expired: 'Ce lien a plus de 31 jours\u00a0: il n’est plus valable.',
    link_invalid: 'Ce lien n’est plus valable.',
    document_changed:
      'La convention a été modifiée depuis que vous l’avez ouverte. La voici\u00a0: relisez-la avant de signer.',
    status_not_allowed: 'La convention n’en est plus là\u00a0: ce n’est plus possible.',
    precondition_failed:
      'La convention a changé pendant que vous la lisiez. La voici à jour\u00a0: vérifiez, puis recommencez.',
    convention_not_found: 'Cette convention n’existe pas, ou vous n’y avez pas accès.',
    code_wrong: 'Ce n’est pas le bon code. Recopiez les six chiffres du dernier message reçu.',
    code_expired: 'Ce code n’est plus valable. Demandez-en un autre.',
    code_invalid:
      'Ce n’est pas le bon code, ou il n’est plus valable. Recopiez les six chiffres du dernier message, ou demandez un autre code.',
    sign_in_required: 'Votre session est terminée\u00a0: connectez-vous de nouveau.',
    cross_site: 'Rechargez la page, puis recommencez.',
    internal_error: 'Une erreur s’est produite de notre côté. Réessayez dans quelques minutes.',
    service_unavailable: 'Le service est occupé. Réessayez dans un instant.',
  } as Readonly<Record<string, string>>,
  offline:
    'La connexion ne passe pas. Vérifiez votre réseau, puis réessayez\u00a0: rien n’est perdu.',
  slow: 'La réponse tarde trop. Réessayez dans un instant.',
  garbled: 'Le service a mal répondu. Réessayez dans quelques minutes.',
  broken: 'Une erreur s’est produite dans cette page. Rechargez-la, puis réessayez.',
  busy: (wait: string | undefined) =>
    `Trop de demandes en peu de temps. Réessayez ${wait === undefined ? 'dans un moment' : `dans ${wait}`}.`,
  tooSoon: (wait: string | undefined) =>
    `Un message vient de partir. Regardez aussi dans les courriers indésirables. Vous pourrez en demander un autre ${wait === undefined ? 'dans un moment' : `dans ${wait}`}.`,
};

/** The words of {@link standingFr}, in any language. */
export type StandingTexts = typeof standingFr;
