const TOO_FEW = 'non publié';

/** Every text of the public figures, in French. */
export const statisticsFr = {
  title: 'Les immersions en chiffres',
  headlines: 'Les chiffres clés',
  breakdown: 'Dans le détail',
  loading: 'Les chiffres arrivent…',
  loaded: (rows: number) =>
    rows === 0
      ? 'Les chiffres sont là\u00a0; aucune ligne de détail ne peut être montrée.'
      : `Les chiffres sont là\u00a0: ${rows} ligne${rows > 1 ? 's' : ''} de détail.`,
  period: (from: string, to: string) =>
    `Immersions validées dont le premier jour était prévu entre ${from} et ${to}\u00a0: douze mois, dont toutes les immersions sont finies.`,
  method: 'Chaque part est une part des immersions commencées. Un nombre sous 11 n’est pas dit.',
  methodLink: 'Comment ces chiffres sont calculés',
  chartOf: 'Immersions commencées',
  tooFew: TOO_FEW,
  tooFewWhole: `${TOO_FEW} (le nombre, ou le reste, est sous 11)`,
  tooFewNote:
    'Un chiffre absent, ou «\u00a0–\u00a0», n’est pas publié\u00a0: lui-même ou ce qui reste compte moins de 11 immersions. Ce n’est pas un mauvais résultat\u00a0: 95 sur 100 ne se dit pas non plus.',
  empty:
    'Il n’y a encore rien à dire\u00a0: moins de 11 immersions ont commencé pendant ces douze mois.',
  noRow: 'Aucune ligne ne compte assez d’immersions pour être montrée à part.',
  by: 'Montrer les chiffres',
  bys: {
    month: 'par mois',
    department: 'par département',
    'agency-kind': 'par réseau de structures',
  },
  kinds: {
    'pole-emploi': 'France Travail',
    'mission-locale': 'Missions locales',
    'operateur-cep': 'Conseil en évolution professionnelle',
    'cap-emploi': 'Cap emploi',
    'conseil-departemental': 'Conseils départementaux',
    'structure-IAE': 'Insertion par l’activité économique',
    'fonction-publique': 'Services publics',
    autre: 'Autres structures habilitées',
  } as Readonly<Record<string, string>>,
  facts: {
    started: 'Immersions commencées',
    validation: 'De la dernière signature à la validation',
    within48Hours: 'Validées en 48 heures au plus',
    notice: 'De la demande au premier jour',
    atLeastOneWeek: 'Demandées au moins une semaine avant',
    cancelledBeforeStart: 'Annulées avant le premier jour',
    didNotShow: 'Personne n’est venu',
    written: 'Bilans écrits',
    signed: 'Bilans signés par la personne accueillie',
  },
  hours: (median: string, mean: string) =>
    `${median} ou moins pour la moitié d’entre elles, ${mean} en moyenne. Le repère\u00a0: 48 heures.`,
  days: (median: string, mean: string) =>
    `${median} ou moins pour la moitié d’entre elles, ${mean} en moyenne. Le repère\u00a0: une semaine.`,
  share: (count: string, percent: string) => `${count}, soit ${percent}`,
  table: {
    caption: (by: string) => `Les immersions ${by}`,
    heads: {month: 'Mois', department: 'Département', 'agency-kind': 'Réseau'},
    started: 'Commencées',
    medianHours: 'Validation\u00a0: délai médian',
    within48Hours: 'Validées en 48 h',
    medianDays: 'Demande\u00a0: délai médian',
    atLeastOneWeek: 'Demandées une semaine avant',
    cancelledBeforeStart: 'Annulées avant',
    written: 'Bilans écrits',
    signed: 'Bilans signés',
    total: 'Ensemble',
  },
  chart: (shown: number) =>
    `Le dessin montre les ${shown} qui comptent le plus d’immersions commencées\u00a0; le tableau les dit tous.`,
  retry: 'Réessayer',
  failure: {
    network: 'La connexion ne passe pas. Vérifiez votre accès à internet, puis réessayez.',
    timeout: 'Le service met trop de temps à répondre. Réessayez dans un instant.',
    busy: 'Trop de demandes en peu de temps. Patientez une minute, puis réessayez.',
    server: 'Le service rencontre un problème. Réessayez dans un instant.',
    refused: 'Les chiffres ne sont pas disponibles sur cette page pour le moment.',
    data: 'Les chiffres n’ont pas pu être demandés. Rechargez la page, puis réessayez.',
  },
};

/** The words of {@link statisticsFr}, in any language. */
export type StatisticsTexts = typeof statisticsFr;
