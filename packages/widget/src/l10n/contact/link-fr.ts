/** A link of a first contact: how it opens a page, and what to do when it does not. */
export const contactLinkFr = {
  loading: 'Chargement…',
  missing:
    'Cette page s’ouvre par le lien personnel que vous avez reçu par e-mail. Retrouvez ce message, puis ouvrez son lien. Après un rechargement de la page, il faut l’ouvrir de nouveau.',
  lost: 'Vous ne retrouvez pas le message\u00a0? Regardez dans les courriers indésirables.',
  cutTitle: 'Lien incomplet',
  cut: 'Ce lien n’est pas entier\u00a0: il a été coupé. Ouvrez-le depuis le message que vous avez reçu, ou recopiez-le jusqu’au dernier caractère.',
  closedTitle: 'Ce lien ne fonctionne plus',
  closed: 'Chaque e-mail apporte un lien neuf\u00a0: essayez celui du dernier message reçu.',
  failedTitle: 'La page ne s’ouvre pas',
  retry: 'Réessayer',
};

/** The words of {@link contactLinkFr}, in any language. */
export type ContactLinkTexts = typeof contactLinkFr;
