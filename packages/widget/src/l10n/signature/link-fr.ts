/** The link of a message: how it opens a page, and what to do when it does not. */
export const linkFr = {
  loading: 'Chargement…',
  missing:
    'Cette page s’ouvre par le lien personnel que vous avez reçu par e-mail ou par SMS. Retrouvez ce message, puis ouvrez son lien. Après un rechargement de la page, il faut l’ouvrir de nouveau.',
  lost: 'Vous ne retrouvez pas le message\u00a0? Regardez dans les courriers indésirables, ou demandez à la structure qui vous accompagne de vous l’envoyer de nouveau.',
  cutTitle: 'Lien incomplet',
  cut: 'Ce lien n’est pas entier\u00a0: il a été coupé. Ouvrez-le depuis le message que vous avez reçu, ou recopiez-le jusqu’au dernier caractère.',
  closedTitle: 'Ce lien ne fonctionne plus',
  closed: 'Un nouveau lien peut vous être envoyé, à l’adresse donnée dans la convention.',
  renew: 'Recevoir un nouveau lien',
  renewedTitle: 'Un nouveau lien',
  renewed:
    'Si ce lien était bien le vôtre, un nouveau part vers l’adresse que nous connaissons. Il arrive en quelques minutes.',
  renewedLost:
    'Rien n’arrive\u00a0? Regardez dans les courriers indésirables. Si votre adresse a été corrigée, le nouveau lien est dans le dernier message reçu à la bonne adresse.',
  failedTitle: 'La convention ne s’ouvre pas',
  /** What a convention is called, from its own French title. */
  immersion: (french: string, _name: string, _business: string) => french,
};

/** The words of {@link linkFr}, in any language. */
export type LinkTexts = typeof linkFr;
