/** Writes a French text: its signs never stand alone at the beginning of a line. */
const fr = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({raw: parts.map(part => part.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0'))}, ...values);

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('fr')} ${many}`;

/** Every text of the search page. */
export const texts = {
  site: 'Immersion',
  skip: 'Aller au contenu',
  heading: 'Trouver une entreprise qui accueille en immersion',
  introduction:
    'Quelques jours dans une entreprise, pour découvrir un métier ou confirmer un projet. ' +
    'Cherchez qui peut vous accueillir près de chez vous.',
  formLabel: 'Recherche d’entreprises',
  allOptional: 'Tous les champs sont facultatifs.',
  job: 'Métier',
  jobHint: fr`Par exemple : boulanger, mécano`,
  jobExample: 'boulanger',
  place: 'Ville ou code postal',
  placeHint: fr`Par exemple : Metz ou 57000`,
  placeExample: 'Metz',
  radius: 'Rayon',
  kilometres: (count: string) => `${count}\u00a0km`,
  search: 'Rechercher',
  moreCriteria: (chosen: number) =>
    chosen === 0
      ? 'Plus de critères'
      : `Plus de critères (${chosen} ${chosen === 1 ? 'choisi' : 'choisis'})`,
  where: 'Télétravail',
  remote: {
    'sur-place': 'Sur place',
    partiel: 'En partie à distance',
    complet: 'Entièrement à distance',
  },
  employer: 'Type d’employeur',
  employers: {
    entreprise: 'Entreprise',
    public: 'Service public',
    association: 'Association',
  },
  welcome: 'Accueil',
  openToDisabled: 'Ouvert aux personnes handicapées',
  alsoLater: 'Montrer aussi les entreprises qui accueilleront plus tard',
  sort: 'Tri',
  sorts: {
    distance: 'La plus proche d’abord',
    date: 'La plus récemment mise à jour d’abord',
    pertinence: 'La plus pertinente d’abord',
  },
  apply: 'Appliquer ces critères',
  restart: 'Effacer la recherche',

  wrong: (count: number) =>
    count === 1 ? 'Un champ est à corriger' : `${count} champs à corriger`,
  errorPrefix: fr`Erreur :`,
  jobNotFound: fr`Ce métier n’a pas été trouvé : essayez un autre mot, par exemple « vendeur ».`,
  placeNotFound: fr`Cette commune n’a pas été trouvée : tapez son nom ou son code postal, par exemple « Metz ».`,
  unreadable: (example: string) =>
    fr`Ce texte n’a pas pu être lu : tapez un ou deux mots, par exemple « ${example} ».`,
  away: 'Le service est momentanément indisponible',
  awayAdvice: fr`Vos choix sont gardés : réessayez dans un instant.`,
  retry: 'Réessayer',

  none: 'Aucune entreprise trouvée',
  companies: (count: number) => plural(count, 'entreprise', 'entreprises'),
  companiesFound: (count: number) => plural(count, 'entreprise trouvée', 'entreprises trouvées'),
  /** Without a job, a company counts once for each of its own. */
  immersions: (count: number) => plural(count, 'immersion possible', 'immersions possibles'),
  anyJob: 'tous les métiers',
  everyJob: 'Tous les métiers',
  anywhere: 'dans toute la France',
  within: (radius: string) => `jusqu’à ${radius}\u00a0km`,
  sortedBy: {
    distance: 'De la plus proche à la plus lointaine.',
    date: 'De la plus récemment mise à jour à la plus ancienne.',
    score: 'De la plus à la moins pertinente.',
  },
  didYouMean: 'Vouliez-vous dire…',
  distance: (text: string) => `à ${text}`,
  employees: (range: string) => `${range} salariés`,
  manyEmployees: 'plus de 10\u00a0000 salariés',
  remoteTag: {HYBRID: 'En partie à distance', FULL_REMOTE: 'À distance'} as Record<string, string>,
  employerTag: {public: 'Service public', association: 'Association'} as Record<string, string>,
  welcomesDisabled: 'Accueille les personnes handicapées',
  notVolunteer: 'Entreprise pas encore inscrite',
  availableFrom: (date: string) => `Nouvelles demandes à partir du ${date}`,
  website: (name: string) => `Voir le site de ${name}`,
  source: (source: string) => fr`Source : ${source}`,

  noResult: fr`Aucune entreprise ne correspond. Vous pouvez :`,
  widen: (km: string) => `chercher dans un rayon de ${km}\u00a0km`,
  searchAnyJob: 'chercher tous les métiers autour de ce lieu',
  searchAnywhere: 'chercher ce métier dans toute la France',
  withoutCriteria: 'enlever les critères ajoutés',
  withLater: 'voir aussi les entreprises qui accueilleront plus tard',
  newSearch: 'commencer une autre recherche',
  pagination: 'Pages de résultats',
  previous: 'Page précédente',
  next: 'Page suivante',
  page: 'Page',
  pageOf: (current: number, total: number) => `Page ${current} sur ${total}`,

  footer:
    'Les distances sont à vol d’oiseau. Cette page fonctionne sans JavaScript et ne dépose aucun cookie.',
  api: 'Pour les développeurs',
};
