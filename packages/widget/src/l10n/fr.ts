import {fieldsFr} from './fields-fr.ts';

/** Every text of the elements, in French; the other languages must say the same things. */
export const fr = {
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
  ...fieldsFr,
  chooseJob: 'Ce métier n’a pas été trouvé : essayez un autre mot, par exemple « vendeur ».',
  choosePlace: 'Cette commune n’a pas été trouvée : tapez son nom ou son code postal.',
  results: (count: number, where: string | undefined) => {
    const found =
      count === 0
        ? 'Aucune entreprise trouvée'
        : count === 1
          ? '1 entreprise trouvée'
          : `${count.toLocaleString('fr')} entreprises trouvées`;
    return where ? `${found} ${where}` : found;
  },
  around: (km: number, place: string) => `à moins de ${km} km de ${place}`,
  filters: (count: number) =>
    count === 0
      ? 'Filtres et tri'
      : count === 1
        ? 'Filtres et tri (1 actif)'
        : `Filtres et tri (${count} actifs)`,
  clearFilters: 'Effacer les filtres',
  conditions: 'Conditions d’accueil',
  remoteFilter: 'Tout ou partie à distance',
  disabledFilter: 'Accueille les personnes handicapées',
  laterFilter: 'Montrer aussi celles qui accueilleront plus tard',
  hostKind: 'Type d’employeur',
  hostKinds: {company: 'Entreprise', public: 'Employeur public', association: 'Association'},
  companyName: 'Nom de l’entreprise',
  sort: 'Trier par',
  sorts: {
    default: 'Les plus proches d’abord',
    date: 'Mise à jour récente',
    score: 'Accueils réussis',
    responsiveness: 'Réponses aux demandes',
  },
  close: 'Fermer',
  jobs: 'Métiers',
  address: 'Adresse',
  activity: 'Activité',
  website: 'Site',
  newWindow: '(nouvelle fenêtre)',
  contact: 'Premier contact',
  contactModes: {
    EMAIL: 'Par e-mail',
    PHONE: 'Par téléphone',
    IN_PERSON: 'En se présentant sur place',
  } as Record<string, string>,
  contactButtons: {
    EMAIL: 'Écrire à cette entreprise',
    PHONE: 'Appeler cette entreprise',
    IN_PERSON: 'Aller voir cette entreprise',
  } as Record<string, string>,
  answers: 'Réponses',
  answersIn: (days: number) =>
    days > 1 ? `Répond en ${days} jours environ` : 'Répond en un jour environ',
  answersOf: (answered: number, received: number) =>
    `${answered} réponse${answered > 1 ? 's' : ''} sur ${received} demandes`,
  alert: 'Être prévenu des nouvelles entreprises',
  notLoaded: 'Cela n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
  source: 'Source',
  ask: 'Demander une convention',
  askHint: 'Quand l’entreprise est d’accord pour vous accueillir.',
  notVolunteerNote:
    'Cette entreprise vient d’un registre public : elle exerce ce métier mais ne s’est pas encore inscrite pour accueillir.',
  noResult: 'Aucune entreprise ne correspond. Vous pouvez :',
  widen: (km: number) => `chercher dans un rayon de ${km} km`,
  withoutFilters: 'chercher sans filtre',
  anyJob: 'chercher tous les métiers autour de ce lieu',
  anyPlace: 'chercher ce métier dans toute la France',
  distance: (text: string) => `à ${text}`,
  employees: (range: string) => `${range.replace('-', ' à ').replace('+', 'plus de ')} salariés`,
  remote: {HYBRID: 'En partie à distance', FULL_REMOTE: 'À distance'} as Record<string, string>,
  welcomesDisabled: 'Accueille les personnes handicapées',
  notVolunteer: 'Entreprise pas encore inscrite',
  availableFrom: (date: string) => `Nouvelles demandes à partir du ${date}`,
  showMap: 'Voir la carte',
  hideMap: 'Cacher la carte',
  map: {
    label: 'Carte des résultats',
    keys: 'Carte : flèches pour se déplacer, + et − pour zoomer',
    skip: 'Passer la carte',
    back: 'Revenir avant la carte',
    zoomIn: 'Zoomer',
    zoomOut: 'Dézoomer',
    fit: 'Tout voir',
    north: 'N',
  },
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
