/** Where the assessment stands, on the other pages of the same link. */
export const sectionFr = {
  title: 'Le bilan',
  toWrite: 'Comment s’est passée l’immersion\u00a0? Dites-le en quelques minutes.',
  /** Before the last day, to who writes it. */
  early: 'L’immersion s’est arrêtée plus tôt, ou la personne n’est pas venue\u00a0? Dites-le ici.',
  awaited: (tutor: string) => `Il est demandé à ${tutor}, qui a accueilli la personne.`,
  toSign: 'Il est écrit\u00a0: lisez-le, puis signez-le, que vous soyez d’accord ou non.',
  unsigned: (name: string) => `Il est écrit. ${name} ne l’a pas encore signé.`,
  signed: (moment: string) => `Il est écrit, et signé depuis le ${moment}.`,
  noShow: 'Il dit que la personne n’est pas venue.',
  write: 'Faire le bilan',
  sign: 'Lire et signer le bilan',
  open: 'Voir le bilan',
};

/** The words of {@link sectionFr}, in any language. */
export type SectionTexts = typeof sectionFr;
