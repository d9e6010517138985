/** What the reference says of each field, in French; the shapes themselves come from the contract. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  api:
    "L'annuaire des entreprises qui accueillent en immersion professionnelle, et la convention " +
    "dématérialisée. Les champs de l'annuaire sont ceux " +
    "de l'API publique nationale v3 ; les listes acceptent `x=a&x=b`, `x[]=a` ou une seule valeur.",
  publishableKey:
    'Clé publiable `pk_…` : utilisable dans une page web, depuis les origines qui lui sont liées. ' +
    'En lecture, elle peut aussi être donnée par `?key=`.',
  secretKey: 'Clé secrète `sk_…` : réservée aux serveurs, limitée à ses droits.',
  draftLink: "Jeton `dr_…` d'un brouillon, donné une fois à sa création ; vit 30 jours.",
  sessionLink: "Jeton `ls_…` d'une personne venue par son lien ; vit 30 minutes, jamais gardé.",
  registrationLink:
    "Jeton `hr_…` d'une inscription qui attend son code ; vit 7 jours, gardé en mémoire seulement.",
  hostLink:
    "Jeton `hs_…` de qui a montré le code d'une entreprise, sur les pages du serveur ; vit 30 minutes.",
  sendingLink:
    "Jeton `cs_…` d'une mise en relation qui attend son code ; vit 24 heures, gardé en mémoire seulement.",
  exchangeLink:
    "Jeton `ex_…` d'un côté d'une conversation, reçu par e-mail ; vit 60 jours, sur les pages du serveur.",
  alertLink: "Jeton `al_…` d'une alerte, reçu par e-mail, sur les pages du serveur.",
  staffCookie:
    "Cookie d'une personne connectée, sur les pages du serveur seulement ; vit 12 heures. Ce qui " +
    'change quelque chose doit venir de ces pages (`Sec-Fetch-Site: same-origin`).',
  'Idempotency-Key':
    "De 8 à 200 caractères qui nomment l'intention : la même demande, répétée, n'a qu'un effet.",
  'If-Match': "L'`ETag` de la version lue : 428 s'il manque, 412 si elle a changé.",
  conventionId: "L'identifiant de la convention.",
  contactId: "L'identifiant de la mise en relation.",
  agencyId: "L'identifiant de la structure, donné par `/api/agencies`.",
  kinds: 'Sortes de structures : `mission-locale`, `cap-emploi`, `pole-emploi`…',
  departmentCode: 'Les structures qui accompagnent les habitants de ce département.',
  statuses: 'Seulement ces statuts.',
  awaiting:
    'À qui est-ce le tour : `me` (à vous), `signatures` (aux parties) ou `agency` (à la structure).',
  sort:
    "L'ordre : `submittedAt` (défaut, les dernières envoyées d'abord), `dateStart` (les premières à " +
    'commencer) ou `waiting` (qui attend depuis le plus longtemps).',
  agencyIds: 'Seulement ces structures, parmi celles que vous suivez.',
  startsFrom: 'Premier jour le plus tôt.',
  startsUntil: 'Premier jour le plus tard.',
  updatedSince: 'Changées depuis cet instant (UTC).',
  after: 'La suite de la liste après cette convention, sans double ni oubli si d’autres arrivent.',
  siret: "Les 14 chiffres de l'établissement.",
  appellationCode: 'Le code du métier (appellation ROME), donné par `/api/jobs`.',
  locationId: "Le lieu d'accueil ; sans lui, le premier lieu de l'entreprise.",
  sortBy:
    'Le tri : `distance` (défaut avec un lieu), `date` (défaut sans lieu), `score` ou ' +
    '`responsiveness` (celles qui répondent le plus, puis le plus vite).',
  sortOrder: 'Le sens du tri : `asc` pour la distance, `desc` sinon.',
  latitude:
    'Latitude du lieu cherché, en degrés ; va avec `longitude`, et pour les offres `distanceKm`.',
  longitude:
    'Longitude du lieu cherché, en degrés ; va avec `latitude`, et pour les offres `distanceKm`.',
  distanceKm: 'Rayon autour du lieu, en kilomètres.',
  fullRemoteFromAnywhere:
    'Par défaut, les offres entièrement à distance sont données quel que soit leur lieu ; ' +
    '`false` les limite au rayon.',
  appellationCodes: 'Codes des métiers cherchés, exactement.',
  romeCodes: 'Codes des fiches ROME cherchées : tous leurs métiers.',
  departmentCodes: "Départements du lieu d'accueil.",
  nafCodes: "Activités de l'entreprise (NAF rév. 2, sans point).",
  sirets: 'Ces établissements seulement.',
  locationIds: "Ces lieux d'accueil seulement.",
  name: "Début des mots du nom de l'entreprise, sans souci des accents.",
  remoteWorkModes: 'Sur place, hybride ou entièrement à distance.',
  fitForDisabledWorkers: "L'accueil des personnes handicapées, tel que l'entreprise le déclare.",
  searchableBy: "Le public que l'entreprise accepte : élèves et étudiants, ou demandeurs d'emploi.",
  hostKinds: 'Entreprise, employeur public ou association.',
  numberOfEmployeeRanges: "Tranches d'effectif ; le texte vide veut dire inconnu.",
  voluntaryToImmersion:
    "`true` : entreprises volontaires seulement ; `false` : lignes venues d'un registre seulement.",
  showOnlyAvailableOffers: 'Par défaut `true` : seulement celles qui accueillent aujourd’hui.',
  place: 'Le texte du lieu, gardé pour les statistiques, jamais pour chercher.',
  acquisitionCampaign: 'Repère de campagne, accepté pour compatibilité.',
  acquisitionKeyword: 'Repère de campagne, accepté pour compatibilité.',
  page: 'Numéro de page, à partir de 1 ; au-delà de la dernière, la liste est vide.',
  perPage: 'Lignes par page, 100 par défaut ; une page en contient 500 au plus.',
  q: 'Ce qui a été tapé : le début de chaque mot suffit, sans souci des accents.',
  limit: 'Nombre de propositions : 10 par défaut, 20 pour les structures.',
};
