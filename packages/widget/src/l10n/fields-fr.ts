/** What fields say by themselves, in French. */
export const fieldsFr = {
  clear: (field: string) => `Effacer le champ ${field}`,
  suggestions: (count: number) =>
    count === 0 ? 'Aucune proposition' : count === 1 ? '1 proposition' : `${count} propositions`,
  noSuggestion: 'Aucune proposition pour ce texte.',
  suggestionsFailed: 'Les propositions ne peuvent pas être chargées.',
  errorPrefix: 'Erreur :',
};

/** What fields say by themselves. */
export type FieldsTexts = typeof fieldsFr;
