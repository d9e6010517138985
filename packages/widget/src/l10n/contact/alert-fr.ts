import {contactLinkFr} from './link-fr.ts';

const failures = {
  link_expired: 'Ce lien n’est plus valable.',
  link_invalid: 'Ce lien n’est plus valable\u00a0: l’alerte est arrêtée, ou effacée.',
  request_invalid: 'Cette alerte n’a pas pu être comprise. Relancez la recherche, puis réessayez.',
  internal_error: 'Une erreur s’est produite de notre côté. Réessayez dans quelques minutes.',
  service_unavailable: 'Le service est occupé. Réessayez dans un instant.',
} as Readonly<Record<string, string>>;

/** Alerts by e-mail: asked for after a search, confirmed and stopped on a page of ours. */
export const alertFr = {
  link: contactLinkFr,
  title: 'Être prévenu des nouvelles entreprises',
  about: (job: string | undefined, km: number, place: string) =>
    `${job ?? 'Tous les métiers'}, à moins de ${km} km de ${place}`,
  how: 'Un e-mail par jour au plus, seulement quand une entreprise arrive. Sans compte, et chaque message a un lien pour arrêter.',
  email: 'Votre e-mail',
  emailHint: 'Par exemple\u00a0: camille.roux@exemple.fr',
  emailMissing: 'Donnez votre e-mail\u00a0: un message y arrive, à confirmer.',
  ask: 'Me prévenir',
  asked: {
    title: 'Il reste à confirmer',
    done: (email: string) =>
      `Un e-mail part à ${email}. Ouvrez-le et confirmez\u00a0: rien d’autre ne vous sera envoyé avant.`,
    spam: 'Rien n’arrive\u00a0? Regardez dans les courriers indésirables.',
  },
  page: {
    title: 'Votre alerte',
    unconfirmed: {
      lead: 'Cette alerte n’est pas encore active.',
      box: 'Je veux être prévenu par e-mail des nouvelles entreprises.',
      boxMissing: 'Cochez cette case pour activer l’alerte.',
      act: 'Activer mon alerte',
    },
    active: {
      lead: 'Cette alerte est active.',
      box: 'Je ne veux plus être prévenu.',
      boxMissing: 'Cochez cette case pour arrêter l’alerte.',
      act: 'Arrêter mon alerte',
    },
    confirmed: 'C’est fait\u00a0: vous serez prévenu.',
    stopped: 'C’est fait\u00a0: vous ne recevrez plus rien de cette alerte.',
    isStopped: 'Cette alerte est arrêtée\u00a0: vous ne recevez plus rien.',
    search: 'Faire une nouvelle recherche',
    since: (moment: string) => `Demandée le ${moment}`,
    never:
      'Ce n’est pas vous\u00a0? Fermez cette page\u00a0: sans confirmation, rien ne part et l’alerte s’efface.',
  },
  working: 'Un instant…',
  errorPrefix: 'Erreur\u00a0:',
  failures,
  refused: 'Les alertes ne sont pas disponibles sur cette page pour le moment.',
  offline: 'La connexion ne passe pas. Vérifiez votre réseau, puis réessayez.',
  slow: 'La réponse tarde trop. Réessayez dans un instant.',
  garbled: 'Le service a mal répondu. Réessayez dans quelques minutes.',
  broken: 'Une erreur s’est produite dans cette page. Rechargez-la, puis réessayez.',
  busy: (wait: string | undefined) =>
    `Trop de demandes en peu de temps. Réessayez ${wait === undefined ? 'dans un moment' : `dans ${wait}`}.`,
  tooSoon: (wait: string | undefined) =>
    `Un message vient de partir. Réessayez ${wait === undefined ? 'dans un moment' : `dans ${wait}`}.`,
};

/** The words of {@link alertFr}, in any language. */
export type AlertTexts = typeof alertFr;
