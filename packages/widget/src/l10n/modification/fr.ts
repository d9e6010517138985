/** What is said around the form of a convention being changed. */
export const modificationFr = {
  title: 'Modifier la convention',
  loading: 'La convention s’ouvre…',
  intro:
    'Les signatures déjà données sont annulées\u00a0: chacun reçoit la convention modifiée, à relire et à signer de nouveau.',
  why: 'Pourquoi ce changement',
  whyHint:
    'Envoyé à chaque personne de la convention. Par exemple\u00a0: les horaires du mercredi changent.',
  whyMissing: 'Écrivez le motif, par exemple «\u00a0les horaires du mercredi changent\u00a0».',
  notAllowed: 'Cette convention ne se modifie plus.',
  changedMeanwhile:
    'Quelqu’un a changé la convention pendant que vous la modifiiez. Ce que vous avez écrit est toujours là. Vérifiez ce qui suit, puis envoyez de nouveau\u00a0: vos réponses prendront la place des siennes.',
  changedFields: 'Ce qui a changé entre-temps\u00a0:',
  back: 'Revenir à la convention',
};

/** The words of {@link modificationFr}, in any language. */
export type ModificationTexts = typeof modificationFr;
