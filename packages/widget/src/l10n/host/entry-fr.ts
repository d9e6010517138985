import {formatTextsFr} from '@immersion-kit/sdk/contract';
import {fieldsFr} from '../fields-fr.ts';
import {typeset} from '../typeset.ts';

/** What a company says of itself, in French: the questions, and what to do when one is wrong. */
export const entryFr = {
  ...fieldsFr,
  title: 'L’entreprise',
  optional: '(facultatif)',
  colon: '\u00a0:',
  requiredNote: 'Tout est à remplir, sauf ce qui est marqué «\u00a0facultatif\u00a0».',
  errors: (count: number) =>
    count === 1 ? 'Une réponse est à corriger' : `${count} réponses sont à corriger`,
  inPlace: (label: string, place: number) => `${label} (lieu ${place})`,

  /** By the path of a field, or by its end. */
  labels: {
    siret: 'SIRET',
    businessName: 'Nom de l’entreprise',
    businessNameCustomized: 'Nom sur l’enseigne, s’il est différent',
    hostKind: 'Vous êtes',
    numberOfEmployeeRange: 'Nombre de salariés',
    naf: 'Activité (code NAF)',
    website: 'Site internet',
    streetNumberAndAddress: 'Numéro et rue',
    postcode: 'Code postal',
    city: 'Ville',
    offers: 'Métiers à faire découvrir',
    remoteWorkMode: 'Où se fait le travail\u00a0?',
    searchableBy: 'Les personnes que vous accueillez',
    'searchableBy/students': 'Des élèves et des étudiants',
    'searchableBy/jobSeekers': 'Des personnes qui cherchent un emploi ou changent de métier',
    fitForDisabledWorkers: 'Accueillez-vous des personnes handicapées\u00a0?',
    nextAvailabilityDate: 'Premier jour d’accueil',
    maxContactsPerMonth: 'Demandes par mois, au plus',
    contactMode: 'Comment voulez-vous être joint\u00a0?',
    firstName: 'Prénom',
    lastName: 'Nom',
    job: 'Fonction',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    isAskedThere: 'On se présente à la première adresse donnée plus haut',
    additionalInformation: 'Vos conditions d’accueil',
  } as Readonly<Record<string, string>>,
  hints: {
    siret:
      'Le numéro officiel de votre établissement\u00a0: 14 chiffres, sur vos factures. Il remplit presque tout le reste. Par exemple\u00a0: 123 456 789 00012',
    businessName: 'Par exemple\u00a0: Boulangerie Muller',
    naf: 'Par exemple\u00a0: 1071C',
    website: 'Par exemple\u00a0: www.boulangerie-muller.fr',
    streetNumberAndAddress: 'Par exemple\u00a0: 12 rue des Clercs',
    postcode: 'Par exemple\u00a0: 57000',
    city: 'Par exemple\u00a0: Metz',
    offers:
      'Écrivez un métier, choisissez-le dans la liste, puis ajoutez-en d’autres si vous voulez. Par exemple\u00a0: boulanger',
    fitForDisabledWorkers:
      'Avec ou sans reconnaissance officielle du handicap (RQTH). L’accueil se prépare avec la personne et son conseiller.',
    nextAvailabilityDate: 'Si ce n’est pas tout de suite.',
    maxContactsPerMonth:
      'Nous n’en enverrons jamais plus, et un quart au plus dans une même semaine. Quand c’est complet, personne ne peut vous écrire avant qu’une place se libère.',
    email:
      'Un code y arrive, pour publier. L’annuaire ne la montre pas\u00a0: si vous dites oui à quelqu’un, elle sert à préparer la convention avec cette personne.',
    phone: 'Par exemple\u00a0: 03 87 00 00 00',
    job: 'Par exemple\u00a0: gérante',
    additionalInformation: 'Elles sont montrées avec votre fiche. Quelques lignes suffisent.',
  } as Readonly<Record<string, string>>,
  /** What to do when a field is empty. */
  missing: {
    siret: 'Écrivez les 14 chiffres du SIRET, par exemple 123 456 789 00012.',
    businessName: 'Écrivez le nom de l’entreprise, par exemple Boulangerie Muller.',
    hostKind: 'Dites quel employeur vous êtes, par exemple une entreprise.',
    streetNumberAndAddress: 'Écrivez le numéro et la rue, par exemple 12 rue des Clercs.',
    postcode: 'Écrivez le code postal, par exemple 57000.',
    city: 'Écrivez la ville, par exemple Metz.',
    offers: 'Choisissez au moins un métier dans la liste, par exemple boulanger.',
    remoteWorkMode: 'Dites où se fait le travail, par exemple sur place.',
    searchableBy: 'Cochez au moins une des deux cases.',
    fitForDisabledWorkers: 'Choisissez une réponse, même «\u00a0Pas pour l’instant\u00a0».',
    maxContactsPerMonth: 'Écrivez un nombre de 1 à 100, par exemple 6.',
    contactMode: 'Choisissez comment être joint, par exemple par e-mail.',
    firstName: 'Écrivez le prénom de qui répond, par exemple Camille.',
    lastName: 'Écrivez le nom de qui répond, par exemple Roux.',
    email: 'Écrivez l’adresse e-mail de qui répond, par exemple camille@exemple.fr.',
    phone: 'Écrivez le numéro que les candidats appelleront, par exemple 03 87 00 00 00.',
  } as Readonly<Record<string, string>>,
  maxContacts: 'Écrivez un nombre entier de 1 à 100, par exemple 6.',
  problems: {
    ...typeset(formatTextsFr),
    // Written for programs there, for people here.
    required: 'Remplissez ce champ.',
    civil_date: 'Cette date est incomplète ou n’existe pas. Choisissez-la dans le calendrier.',
    siret_format: 'Un SIRET a 14 chiffres, par exemple 123 456 789 00012.',
    siret_checksum:
      'Au moins un chiffre de ce SIRET est à corriger\u00a0: comparez-le à celui d’une de vos factures.',
    siret_closed: 'Cet établissement est fermé au répertoire officiel\u00a0: vérifiez le SIRET.',
    siret_banned:
      'Cette entreprise ne peut pas rejoindre l’annuaire. Si c’est une erreur, écrivez à qui tient ce site.',
    naf_code_format: 'Un code NAF a 4 chiffres et une lettre, par exemple 1071C.',
    postcode_format: 'Un code postal a 5 chiffres, par exemple 57000.',
    place_unknown:
      'Ce code postal et cette ville ne vont pas ensemble\u00a0: vérifiez l’un et l’autre.',
    job_unknown:
      'Un de ces métiers n’est plus connu\u00a0: retirez-le, puis choisissez-en un autre.',
    offer_twice: 'Un métier est deux fois dans la liste\u00a0: retirez-en un.',
    too_many: 'C’est trop\u00a0: {limit} au plus.',
    web_address: 'Écrivez l’adresse d’un site, par exemple www.boulangerie-muller.fr.',
    date_past: 'Cette date est passée\u00a0: donnez-en une à venir, ou laissez vide.',
    too_long: 'Ce texte est trop long\u00a0: {limit} caractères au plus.',
    value_not_allowed: 'Choisissez une des réponses proposées.',
    invalid:
      'Cette réponse n’est pas acceptée\u00a0: vérifiez-la, et comparez-la à l’exemple donné près du champ.',
  } as Readonly<Record<string, string>>,

  company: {
    legend: 'Votre entreprise',
    more: 'Enseigne, activité, site internet',
    searching: 'Recherche de l’entreprise…',
    found: (name: string) => `Entreprise trouvée\u00a0: ${name}. Vérifiez ce qui a été rempli.`,
    unknown:
      'Nous n’avons rien trouvé sur ce SIRET\u00a0: ce n’est pas un problème, remplissez les champs suivants.',
    closed: 'D’après les registres publics, cet établissement est fermé. Vérifiez le SIRET.',
    kinds: {
      company: 'Une entreprise, un artisan ou un commerce',
      public: 'Un employeur public',
      association: 'Une association',
    } as Readonly<Record<string, string>>,
    size: (range: string) =>
      range === '' ? 'Je ne sais pas' : range.replace('-', ' à ').replace('+', 'plus de '),
  },
  places: {
    legend: 'Où accueillez-vous\u00a0?',
    one: (place: number) => `Lieu ${place}`,
    add: 'Ajouter un autre lieu',
    added: (place: number) => `Lieu ${place} ajouté`,
    remove: (place: number) => `Retirer le lieu ${place}`,
    removed: 'Lieu retiré',
  },
  jobs: {
    legend: 'Quels métiers faire découvrir\u00a0?',
    chosen: 'Métiers choisis',
    remove: 'Retirer',
    added: (job: string) => `${job}, ajouté à vos métiers`,
    removed: (job: string) => `${job}, retiré de vos métiers`,
    modes: {
      ON_SITE: 'Sur place',
      HYBRID: 'En partie à distance',
      FULL_REMOTE: 'À distance',
      EACH: 'Selon le métier, comme aujourd’hui',
    } as Readonly<Record<string, string>>,
  },
  welcome: {
    legend: 'Qui accueillez-vous\u00a0?',
    answers: {
      'yes-declared-only': ['Oui', 'Votre fiche le dira.'],
      'yes-ft-certified': [
        'Oui, et nous sommes reconnus «\u00a0employeur handi-engagé\u00a0»',
        'C’est la reconnaissance que donne France Travail.',
      ],
      no: ['Pas pour l’instant', 'Vous pourrez changer d’avis.'],
    } as Readonly<Record<string, readonly [string, string]>>,
    aid: 'Vous avez moins de 250 salariés\u00a0: accueillir une personne handicapée peut ouvrir droit à une aide. Demandez à Cap emploi ou à France Travail ce qui vaut pour vous.',
  },
  timing: {legend: 'À partir de quand, et combien\u00a0?'},
  reach: {
    legend: 'Qui répond, et comment\u00a0?',
    modes: {
      EMAIL: [
        'Par e-mail',
        'Les candidats vous écrivent par ce service\u00a0: ni leur adresse ni la vôtre n’est montrée avant que vous disiez oui.',
      ],
      PHONE: [
        'Par téléphone',
        'Les candidats reçoivent votre nom et votre numéro, une fois leur adresse vérifiée.',
      ],
      IN_PERSON: [
        'Sur place',
        'Les candidats reçoivent votre nom et l’adresse où se présenter, une fois leur adresse e-mail vérifiée.',
      ],
    } as Readonly<Record<string, readonly [string, string]>>,
    who: 'La personne qui répond',
    address: 'Où se présenter',
  },
  conditions: {
    legend: 'Comment se passe l’accueil\u00a0?',
    help: 'Pour commencer, ajoutez une de ces phrases et terminez-la\u00a0:',
    starters: [
      'La personne pourra\u00a0:',
      'Avant de venir, il faut savoir que',
      'Elle sera accompagnée par',
    ] as readonly string[],
    added: (words: string) => `Ajouté au texte\u00a0: ${words}`,
  },
};

/** The words of {@link entryFr}, in any language. */
export type EntryTexts = typeof entryFr;
