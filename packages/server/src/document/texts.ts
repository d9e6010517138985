/** What one party must do, each thing with the article it comes from. */
type Obligations = {readonly title: string; readonly items: readonly string[]};

/** The texts the parties sign with the content, besides what they wrote themselves. */
export type DocumentTexts = {
  readonly frame: string;
  readonly limits: string;
  readonly commitment: string;
  readonly signature: string;
  readonly beneficiary: Obligations;
  readonly host: Obligations;
  readonly accompanying: Obligations;
  readonly prescriber: Obligations;
  readonly employer: Obligations;
};

/** Code du travail, L5135-1 s. and D5135-1 s., in our words; to be read again by counsel. */
const FIRST: DocumentTexts = {
  frame:
    'Convention de mise en situation en milieu professionnel, articles L5135-1 et suivants et ' +
    'D5135-1 et suivants du Code du travail. Elle porte les mentions que demande l’article ' +
    'D5135-2, comme le formulaire Cerfa n° 13912.',
  limits:
    'La période dure un mois au plus, de date à date, en continu ou non. Elle se renouvelle une ' +
    'seule fois, pour le même objet et sans durer plus longtemps. Dans la même entreprise, une ' +
    'personne peut en faire deux au plus en douze mois, sur des objets différents, et 60 jours ' +
    'au plus en tout, renouvellements compris (articles L5135-5 et D5135-3).',
  commitment:
    'En signant, chaque partie dit avoir lu cette convention et s’engage à tenir les obligations ' +
    'qui la concernent, écrites plus bas, jusqu’à la fin de la période.',
  signature:
    'Chaque signature est une signature électronique simple au sens du règlement européen ' +
    'n° 910/2014, dit eIDAS (article 3, point 10). Elle est recevable comme preuve : elle ne ' +
    'peut pas être écartée du seul fait qu’elle est électronique (article 25, paragraphe 1 ; Code ' +
    'civil, articles 1366 et 1367). Ce n’est ni une signature avancée, ni une signature ' +
    'qualifiée. Pour chacune, le service garde la preuve de ce qui a été lu, de la manière de ' +
    'signer et du moment.',
  beneficiary: {
    title: 'La personne accueillie',
    items: [
      'Elle fait les activités écrites dans cette convention, et seulement celles-là.',
      'Elle suit le règlement intérieur de l’entreprise et ses consignes d’hygiène et de ' +
        'sécurité, et porte les équipements de protection (articles L5135-6 et D5135-4).',
      'Elle prévient son conseiller de tout retard et de toute absence, avec un justificatif, et ' +
        'lui signale sans attendre un incident, un accident ou une difficulté.',
      'À la fin, elle fait elle-même le point sur ce que la période lui a apporté.',
      'Elle garde son statut, sa protection sociale et ses allocations ; l’entreprise ne la paie ' +
        'pas (article L5135-3).',
    ],
  },
  host: {
    title: 'L’entreprise d’accueil',
    items: [
      'Elle désigne un tuteur, qui accueille la personne, la guide et participe à son évaluation ' +
        '(article D5135-5).',
      'Elle ne lui confie ni la tâche d’un poste permanent, ni un surcroît passager de travail, ' +
        'ni un emploi saisonnier, ni le remplacement de quelqu’un (article L5135-7).',
      'Elle lui applique les règles de ses salariés : durée du travail par jour et par semaine, ' +
        'travail de nuit, repos, jours fériés, santé et sécurité (article L5135-6).',
      'Elle l’informe des risques et des gestes de sécurité, et fournit les équipements de ' +
        'protection (articles R4141-3-1 et suivants).',
      'Elle est assurée pour sa responsabilité civile professionnelle, pour les personnes et ' +
        'pour les biens.',
      'Elle signale tout accident, sur place ou sur le trajet, à la structure d’accompagnement ' +
        'dans les 24 heures (article D5135-5).',
      'Elle lui donne accès aux transports collectifs et aux installations communes de ' +
        'l’entreprise (article L5135-3).',
      'Elle la libère quand la structure d’accompagnement le demande.',
    ],
  },
  accompanying: {
    title: 'La structure d’accompagnement',
    items: [
      'Par le conseiller nommé ici, elle suit la période : visites, entretiens, médiation en cas ' +
        'de difficulté.',
      'Elle informe aussitôt d’un accident le prescripteur, et l’employeur si la personne en a un.',
      'Elle établit le bilan de la période et le transmet au prescripteur.',
    ],
  },
  prescriber: {
    title: 'Le prescripteur',
    items: [
      'Il vérifie que la période est utile à la personne et fixe des objectifs qui lui ' +
        'conviennent.',
      'Quand c’est lui qui la couvre contre les accidents du travail, il déclare un accident ' +
        'dans les 48 heures à la caisse d’assurance maladie du lieu où elle habite (article ' +
        'D5135-5).',
    ],
  },
  employer: {
    title: 'L’employeur actuel',
    items: [
      'Il est partie à cette convention et l’accepte en la signant (article D5135-1).',
      'Il reprend la personne à son poste quand la période se termine (article L5135-3).',
    ],
  },
};

/** No line ends between a word like these and its number, nor before a semicolon. */
const tie = (text: string): string =>
  text
    .replaceAll(/\b(articles?|paragraphe|point|n°) (?=[\dA-Z])/g, '$1\u00a0')
    .replaceAll(/ (?=[;:?!])/g, '\u00a0');

const tied = (texts: DocumentTexts): DocumentTexts =>
  JSON.parse(JSON.stringify(texts), (_, value: unknown) =>
    typeof value === 'string' ? tie(value) : value,
  ) as DocumentTexts;

const EDITIONS: ReadonlyMap<number, DocumentTexts> = new Map([[1, tied(FIRST)]]);

/**
 * The texts of one edition, the `TEXT_VERSION` a content was signed with. An edition that was
 * published is never changed: a new wording is a new edition.
 */
export const textsOf = (edition: number): DocumentTexts => {
  const texts = EDITIONS.get(edition);
  if (!texts) throw new RangeError(`No edition ${edition} of the texts`);
  return texts;
};
