import {typedTextsFr, labelsFr} from '@immersion-kit/sdk/contract';
import {fieldsFr} from '../fields-fr.ts';
import {typeset} from '../typeset.ts';
import {hintsFr, missingFr} from './hints-fr.ts';
import {scheduleFr} from './schedule-fr.ts';

/** Every text of the request form, in French; the other languages must say the same things. */
export const conventionFr = {
  ...fieldsFr,
  labels: typeset(labelsFr),
  hints: hintsFr,
  missing: missingFr,
  problems: {
    ...typeset(typedTextsFr),
    // Written for programs there, for people here.
    required: 'Remplissez ce champ.',
    civil_date:
      'Cette date est incomplète ou n’existe pas : écrivez le jour, le mois et l’année en chiffres, l’année en entier. Par exemple 3 10 2004.',
    date_unsupported:
      'Vérifiez l’année : cette date est trop ancienne ou trop lointaine. Écrivez les quatre chiffres, par exemple 2004.',
    siret_format: 'Un SIRET a 14 chiffres, par exemple 123 456 789 00012.',
    siret_checksum:
      'Au moins un chiffre de ce SIRET est à corriger : comparez-le à celui d’une facture de l’entreprise.',
    too_long: 'Ce texte est trop long : {limit} caractères au plus.',
    value_not_allowed: 'Choisissez une des réponses proposées.',
    invalid:
      'Cette réponse n’est pas acceptée : vérifiez-la, et comparez-la à l’exemple donné près du champ.',
  } as Readonly<Record<string, string>>,
  schedule: scheduleFr,

  title: 'Demander une convention d’immersion',
  requiredNote: 'Tout est à remplir, sauf ce qui est marqué « facultatif ».',
  optional: '(facultatif)',
  progress: (number: number, count: number) => `Étape ${number} sur ${count}`,
  following: (title: string) => `Ensuite\u00a0: ${title}`,
  back: 'Retour',
  next: 'Continuer',
  send: 'Envoyer la demande',
  sendChange: 'Envoyer les changements',
  sending: 'Envoi en cours…',
  newWindow: '(nouvelle fenêtre)',
  change: 'Modifier',
  changeStep: (title: string) => `Modifier\u00a0: ${title}`,
  yes: 'Oui',
  no: 'Non',
  errors: (count: number) =>
    count === 1 ? 'Une réponse est à corriger' : `${count} réponses sont à corriger`,
  about: (label: string, who: string) => `${label} (${who})`,

  steps: {
    agency: 'La structure qui vous accompagne',
    person: 'La personne en immersion',
    host: 'L’entreprise qui accueille',
    place: 'Dates, lieu et horaires',
    job: 'Le métier et le but',
    safety: 'Sécurité et conditions',
    review: 'Relire et envoyer',
  },
  groups: {
    'signatories/beneficiary': 'la personne en immersion',
    'signatories/beneficiaryRepresentative': 'le représentant légal',
    'signatories/beneficiaryCurrentEmployer': 'l’employeur actuel',
    'signatories/establishmentRepresentative': 'qui signe pour l’entreprise',
    establishmentTutor: 'le tuteur',
    accompanyingStructure: 'la structure d’accompagnement',
  } as Readonly<Record<string, string>>,

  agency: {
    why: 'C’est elle qui valide la convention, l’accord écrit de l’immersion. Ce peut être France Travail, une mission locale, Cap emploi… Choisissez celle qui vous suit déjà.',
    place: 'Votre ville ou votre code postal',
    placeHint: 'Par exemple : Metz ou 57000',
    placeUnknown: 'Cette ville n’a pas été trouvée : tapez son nom ou son code postal.',
    choose: 'Votre structure',
    searching: 'Recherche des structures…',
    found: (count: number) =>
      count === 1 ? '1 structure proposée' : `${count} structures proposées`,
    none: 'Nous ne connaissons aucune structure ici. Essayez la grande ville la plus proche, ou demandez à la personne qui vous accompagne.',
    away: (distance: string) => `à ${distance}`,
    more: 'Voir d’autres structures',
    other: 'Changer de structure',
    chosen: 'Votre demande ira à',
    accompanied:
      'Une autre structure vous accompagne-t-elle aussi (chantier d’insertion, association…) ?',
    accompaniedTitle: 'La structure qui vous accompagne aussi',
  },
  draft: {
    keep: 'Enregistrer au fur et à mesure',
    keepHint:
      'Vos réponses sont alors gardées 30 jours sur notre serveur, et vous pouvez reprendre plus tard. Sinon, rien n’est gardé si vous quittez la page.',
    saving: 'Enregistrement…',
    saved: 'Réponses enregistrées.',
    failed:
      'L’enregistrement n’a pas marché. Vos réponses sont toujours ici : continuez, nous essaierons de nouveau à l’étape suivante.',
    elsewhere:
      'Ce brouillon a été changé dans une autre fenêtre. Vos réponses ici n’ont pas changé : gardez-les dans un nouveau brouillon, ou reprenez l’autre.',
    keepMine: 'Garder ce qui est ici',
    takeOther: 'Reprendre l’autre',
    gone: 'Le brouillon n’existe plus sur le serveur : il a été envoyé ailleurs, effacé, ou il a plus de 30 jours. Vos réponses sont toujours ici.',
    link: 'Reprendre plus tard',
    linkHint:
      'Gardez ce lien pour vous : il ouvre vos réponses pendant 30 jours, sans mot de passe.',
    copy: 'Copier le lien pour reprendre',
    copied: 'Lien copié.',
    notCopied:
      'Votre navigateur n’a pas laissé copier le lien. Réessayez, ou terminez votre demande ici.',
    erase: 'Effacer le brouillon',
    eraseWord: 'effacer',
    eraseHint: (word: string) =>
      `Pour tout effacer, écrivez «\u00a0${word}\u00a0». Vous ne pourrez pas revenir en arrière.`,
    notErased:
      'Le brouillon n’a pas pu être effacé : il est encore sur le serveur. Réessayez dans un instant.',
    erased: 'Le brouillon est effacé du serveur. Vos réponses restent affichées ici.',
    resume: (site: string) =>
      `Vous aviez commencé une demande\u00a0: vos réponses sont gardées. Vous continuerez sur la page du service qui les garde, ${site}.`,
    resumeLink: 'La reprendre sur notre page',
    dropResume: 'En commencer une autre',
    opening: 'Ouverture du brouillon…',
    notFound:
      'Ce brouillon n’existe plus : il a été envoyé, effacé, ou il a plus de 30 jours. Vous pouvez faire une nouvelle demande.',
  },
  person: {
    identity: 'Qui fait l’immersion ?',
    day: 'Jour',
    month: 'Mois',
    year: 'Année',
    mobileHint:
      'Pas obligatoire si le téléphone est un mobile : le lien pour signer arrivera alors par SMS.',
    emergency: 'Qui prévenir en cas d’urgence ?',
    aids: 'Aides financières',
    protected: 'Cette personne a un représentant légal (tutelle, curatelle…), qui signe avec elle',
    minor:
      'La personne aura moins de 18 ans le premier jour : un de ses parents, ou son tuteur légal, signe avec elle.',
    representative: 'Représentant légal',
    employedHint:
      'Répondez oui seulement si la personne vient pendant ses heures de travail : son employeur signe alors aussi.',
    employer: 'L’employeur actuel',
  },
  disability: {
    title: 'Handicap et aménagements',
    lines: [
      'Rien n’est demandé ici. La reconnaissance de travailleur handicapé (RQTH) et les aménagements utiles sont demandés plus tard, sur notre propre page, quand la personne signe.',
      'Chaque personne est libre d’y répondre, et « Je préfère ne pas le dire » est une réponse. Seules la personne et sa structure voient cette réponse ; elle n’est pas dans la convention.',
    ],
  },
  host: {
    company: 'L’entreprise',
    searching: 'Recherche de l’entreprise…',
    found: (name: string) => `Entreprise trouvée\u00a0: ${name}. Vérifiez ce qui a été rempli.`,
    unknown:
      'Nous n’avons rien trouvé sur ce SIRET : ce n’est pas un problème, remplissez les champs suivants.',
    closed:
      'D’après les registres publics, cet établissement est fermé. Vérifiez le SIRET ; s’il est bon, continuez.',
    size: (range: string) =>
      range === '' ? 'Je ne sais pas' : range.replace('-', ' à ').replace('+', 'plus de '),
    signer: 'Qui signe pour l’entreprise ?',
    signerHint:
      'Une personne qui a le droit de signer au nom de l’entreprise : gérante, directeur, responsable…',
    tutor: 'Le tuteur, dans l’entreprise',
    tutorHint:
      'La personne qui accueille et guide chaque jour. Si elle ne signe pas pour l’entreprise, elle n’a rien à signer.',
    same: 'C’est la personne qui signe pour l’entreprise',
    sameTutor: 'le tuteur est la même personne',
    fromDirectory: (name: string) =>
      `Demande pour ${name}\u00a0: ce que nous savons est déjà rempli.`,
  },
  place: {
    modes: {
      ON_SITE: 'Sur place',
      HYBRID: 'En partie en télétravail',
      FULL_REMOTE: 'Entièrement en télétravail',
    } as Readonly<Record<string, string>>,
    until: (date: string) => `Un mois au plus\u00a0: jusqu’au ${date}.`,
  },
  job: {
    hint: 'Par exemple : boulanger, aide-soignante',
    objectives: {
      'discover-job': 'Découvrir un métier ou un secteur',
      'confirm-project': 'Confirmer un projet professionnel',
      'start-recruitment': 'Engager un recrutement',
    } as Readonly<Record<string, string>>,
    oneObjective: 'Un seul but : la loi le demande.',
  },
  review: {
    intro: 'Relisez vos réponses : vous pouvez encore tout changer.',
    then: 'Quand vous envoyez, un lien pour lire et signer part à :',
    thenAgency: (name: string) => `Puis ${name} examine la demande, en principe en 48 heures.`,
  },
  sent: {
    title: 'Votre demande est envoyée',
    lines: [
      'Chaque personne qui signe reçoit un lien pour lire la convention et la signer.',
      'Quand tout le monde a signé, la structure examine la demande, en principe en 48 heures.',
      'L’immersion ne commence pas avant l’accord de la structure : un message vous le dira.',
    ],
    number: (id: string) => `Numéro de la demande\u00a0: ${id}`,
    question: 'Une question, ou rien ne vient ?',
    again: 'Faire une autre demande',
  },
  duplicates: {
    title: 'Une demande semblable existe déjà',
    intro: 'Même personne, même entreprise, même métier, à des dates proches. Vous pouvez :',
    resume: (dates: string) => `reprendre celle ${dates}`,
    sign: (dates: string) => `signer celle ${dates}`,
    replace: (dates: string) => `mettre celle-ci à la place de celle ${dates}`,
    keep: 'envoyer celle-ci quand même, en plus',
    dates: (start: string, end: string) => `du ${start} au ${end}`,
  },
  failure: {
    network:
      'La connexion ne passe pas. Rien n’est perdu : vérifiez votre accès à internet, puis réessayez.',
    timeout:
      'Le service met trop de temps à répondre. Rien n’est perdu : réessayez dans un instant.',
    busy: 'Trop de demandes en peu de temps. Rien n’est perdu : patientez une minute, puis réessayez.',
    server: 'Le service rencontre un problème. Rien n’est perdu : réessayez dans un instant.',
    refused:
      'Cette page ne peut pas envoyer de demande pour le moment. Rien n’est perdu : imprimez vos réponses, et donnez-les à votre structure.',
    data: 'La demande n’a pas pu partir. Rien n’est perdu : relisez vos réponses, puis réessayez.',
    gone: 'Le brouillon de cette demande a déjà été envoyé, peut-être d’une autre fenêtre, ou n’existe plus. Si la demande est partie, les personnes qui signent ont reçu un message ; sinon, envoyez-la d’ici.',
    retry: 'Réessayer',
    print: 'Imprimer mes réponses',
    call: (name: string) => `Vous pouvez aussi joindre ${name}\u00a0:`,
  },
  help: {
    title: 'Besoin d’aide ?',
    agency: (name: string) => `Contactez ${name}\u00a0:`,
    page: 'Comment demander une convention, et à qui',
  },
};

/** What a language must provide. */
export type ConventionTexts = typeof conventionFr;
