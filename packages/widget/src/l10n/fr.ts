/** Every text of the elements, in French; the other languages must say the same things. */
export const fr = {
  requiredNote: 'Tous les champs sont facultatifs.',
  searchTitle: 'Trouver une entreprise qui accueille en immersion',
  job: 'Métier',
  jobHint: 'Par exemple : boulanger, mécano',
  place: 'Ville ou code postal',
  placeHint: 'Par exemple : Metz ou 57000',
  radius: 'Rayon',
  kilometres: (count: number) => `${count} km`,
  search: 'Rechercher',
  searching: 'Recherche en cours…',
  stillSearching: 'La recherche prend plus de temps que d’habitude…',
  clear: (field: string) => `Effacer le champ ${field}`,
  suggestions: (count: number) =>
    count === 0 ? 'Aucune proposition' : count === 1 ? '1 proposition' : `${count} propositions`,
  noSuggestion: 'Aucune proposition pour ce texte.',
  suggestionsFailed: 'Les propositions ne peuvent pas être chargées.',
  chooseJob: 'Ce métier n’a pas été trouvé : essayez un autre mot, par exemple « vendeur ».',
  choosePlace: 'Cette commune n’a pas été trouvée : tapez son nom ou son code postal.',
  errorPrefix: 'Erreur :',
  resultsTitle: 'Résultats',
  results: (count: number) =>
    count === 0
      ? 'Aucune entreprise trouvée'
      : count === 1
        ? '1 entreprise trouvée'
        : `${count.toLocaleString('fr')} entreprises trouvées`,
  noResult: 'Aucune entreprise ne correspond. Vous pouvez :',
  widen: (km: number) => `chercher dans un rayon de ${km} km`,
  anyJob: 'chercher tous les métiers autour de ce lieu',
  anyPlace: 'chercher ce métier dans toute la France',
  distance: (text: string) => `à ${text}`,
  employees: (range: string) => `${range} salariés`,
  remote: {HYBRID: 'En partie à distance', FULL_REMOTE: 'À distance'} as Record<string, string>,
  welcomesDisabled: 'Accueille les personnes handicapées',
  notVolunteer: 'Entreprise pas encore inscrite',
  availableFrom: (date: string) => `Disponible à partir du ${date}`,
  pagination: 'Pages de résultats',
  previous: 'Page précédente',
  next: 'Page suivante',
  page: (current: number, total: number) => `Page ${current} sur ${total}`,
  retry: 'Réessayer',
  failure: {
    network: 'La connexion ne passe pas. Vérifiez votre accès à internet, puis réessayez.',
    timeout: 'Le service met trop de temps à répondre. Réessayez dans un instant.',
    busy: 'Trop de recherches en peu de temps. Patientez une minute, puis réessayez.',
    server: 'Le service rencontre un problème. Vos choix sont gardés : réessayez dans un instant.',
    refused: 'La recherche n’est pas disponible sur cette page pour le moment.',
    data: 'La recherche n’a pas pu être comprise. Changez un critère et réessayez.',
  },
};

/** What a language must provide. */
export type Translation = typeof fr;
