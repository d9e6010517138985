import {formatTextsFr} from '@immersion-kit/sdk/contract';
import {typeset} from '../typeset.ts';
import {helpFr} from './help-fr.ts';

/** Every text of `<immersion-contact>`, in French. */
export const contactFr = {
  loading: 'Chargement…',
  working: 'Un instant…',
  errorPrefix: 'Erreur\u00a0:',
  optional: '(facultatif)',
  choose: 'Choisissez…',
  colon: '\u00a0:',
  errors: (count: number): string =>
    count > 1 ? `${count} champs sont à corriger` : 'Un champ est à corriger',
  titles: {
    EMAIL: (company: string) => `Écrire à ${company}`,
    PHONE: (company: string) => `Appeler ${company}`,
    IN_PERSON: (company: string) => `Aller voir ${company}`,
  },
  intro: {
    EMAIL:
      'Comptez cinq minutes. L’entreprise reçoit votre demande par e-mail et vous répond par nous\u00a0: tant qu’elle n’a pas dit oui, elle ne voit ni votre adresse, ni votre numéro.',
    PHONE:
      'Cette entreprise préfère qu’on l’appelle. Dites qui vous êtes\u00a0: vous recevez par e-mail qui appeler, et à quel numéro. Rien ne lui est envoyé\u00a0: c’est vous qui l’appelez.',
    IN_PERSON:
      'Cette entreprise préfère qu’on vienne la voir. Dites qui vous êtes\u00a0: vous recevez par e-mail où aller, et qui demander. Rien ne lui est envoyé\u00a0: c’est vous qui y allez.',
  },
  required: 'Tout est à remplir, sauf ce qui est facultatif.',
  who: 'Vous',
  what: 'Votre demande',
  labels: {
    appellationCode: 'Le métier à découvrir',
    potentialBeneficiaryFirstName: 'Prénom',
    potentialBeneficiaryLastName: 'Nom',
    potentialBeneficiaryEmail: 'Votre e-mail',
    potentialBeneficiaryPhone: 'Votre téléphone',
    immersionObjective: 'Ce que vous attendez de cette immersion',
    datePreferences: 'Quand, et combien de temps',
    activities: 'Ce que vous aimeriez voir ou faire',
    message: 'Un mot de vous',
  },
  hints: {
    potentialBeneficiaryEmail:
      'Vous y recevrez un code, puis la réponse. L’entreprise ne voit pas cette adresse. Par exemple\u00a0: camille.roux@exemple.fr',
    potentialBeneficiaryPhone:
      'Pour votre convention plus tard. L’entreprise ne le voit pas. Par exemple\u00a0: 06\u00a012\u00a034\u00a056\u00a078',
    datePreferences: {
      EMAIL: 'Donnez une date, même à peu près\u00a0: on vous répondra plus facilement.',
      PHONE: 'Pour le dire sans chercher quand vous appellerez. Même à peu près.',
      IN_PERSON: 'Pour le dire sans chercher sur place. Même à peu près.',
    },
    activities: 'Un ou deux exemples suffisent.',
    message: 'Pourquoi ce métier, pourquoi cette entreprise, ce que vous avez déjà fait.',
  },
  objectives: {
    "Découvrir un métier ou un secteur d'activité": 'Découvrir un métier ou un secteur',
    'Confirmer un projet professionnel': 'Confirmer mon projet professionnel',
    'Initier une démarche de recrutement': 'Me faire connaître pour être recruté',
  } as Readonly<Record<string, string>>,
  help: helpFr,
  missing: {
    appellationCode: 'Choisissez le métier à découvrir.',
    potentialBeneficiaryFirstName: 'Donnez votre prénom.',
    potentialBeneficiaryLastName: 'Donnez votre nom.',
    potentialBeneficiaryEmail: 'Donnez votre e-mail\u00a0: le code et la réponse y arrivent.',
    potentialBeneficiaryPhone:
      'Donnez votre téléphone, par exemple 06\u00a012\u00a034\u00a056\u00a078.',
    immersionObjective: 'Choisissez ce que vous attendez de cette immersion.',
    datePreferences: 'Dites quand, même à peu près. Par exemple\u00a0: une semaine en mars.',
    code: 'Recopiez les six chiffres du message, par exemple 042\u00a0917.',
  } as Readonly<Record<string, string>>,
  problems: {
    ...typeset(formatTextsFr),
    unfinished: 'Il reste un passage entre crochets\u00a0: complétez-le ou effacez-le.',
  } as Readonly<Record<string, string>>,
  review: 'Relire avant d’envoyer',
  ask: {
    PHONE: 'Recevoir qui appeler',
    IN_PERSON: 'Recevoir où aller',
  },
  preview: {
    title: (company: string) => `Ce que va lire ${company}`,
    from: (name: string, job: string) => `${name} aimerait faire une immersion\u00a0: ${job}`,
    objective: 'Pourquoi',
    datePreferences: 'Quand, combien de temps',
    activities: 'Pour voir ou faire',
    message: 'Un mot',
    hidden:
      'Ni votre e-mail, ni votre téléphone ne lui sont donnés, sauf si vous les écrivez vous-même.',
    short:
      'Votre demande est courte. Un mot de vous donne envie de répondre\u00a0: en ajouter un\u00a0?',
    change: 'Modifier',
    send: 'Envoyer',
  },
  proving:
    'Un petit calcul se termine dans votre navigateur\u00a0: il tient les robots à l’écart. Il n’y a rien à faire.',
  code: {
    title: 'Recopiez le code reçu',
    sent: (address: string) =>
      `Nous avons envoyé un code à six chiffres à ${address}. Il vaut dix minutes.`,
    why: {
      EMAIL:
        'Rien n’est encore parti à l’entreprise\u00a0: ce code montre que l’adresse est la vôtre.',
      PHONE: 'Ce code montre que l’adresse est la vôtre\u00a0; la suite y arrive juste après.',
      IN_PERSON: 'Ce code montre que l’adresse est la vôtre\u00a0; la suite y arrive juste après.',
    },
    label: 'Le code à six chiffres',
    hint: 'Par exemple\u00a0: 042\u00a0917',
    spam: 'Rien n’arrive\u00a0? Regardez dans les courriers indésirables. Vous pouvez aussi fermer cette page\u00a0: le lien du message permet de finir.',
    confirm: {
      EMAIL: 'Envoyer ma demande',
      PHONE: 'Confirmer mon adresse',
      IN_PERSON: 'Confirmer mon adresse',
    },
    again: 'Recevoir un autre code',
    resent: 'Un autre code part. Seul le dernier reçu est bon.',
    change: 'Corriger mon adresse',
  },
  sent: {
    title: {
      EMAIL: 'C’est parti',
      PHONE: 'À vous d’appeler',
      IN_PERSON: 'À vous d’y aller',
    },
    done: {
      EMAIL: (company: string) => `Votre demande est envoyée à ${company}.`,
      PHONE: (company: string) => `Le numéro de ${company} part vers votre e-mail.`,
      IN_PERSON: (company: string) => `L’adresse de ${company} part vers votre e-mail.`,
    },
    next: 'Et maintenant',
    steps: {
      EMAIL: [
        'Un e-mail vous le confirme, avec votre lien pour suivre, écrire ou retirer la demande.',
        'Sans réponse, nous relançons l’entreprise après 3 jours ouvrés, puis après 7.',
        'Toujours rien après 15 jours ouvrés\u00a0? Nous vous le disons, et vous montrons d’autres entreprises.',
      ],
      PHONE: [
        'Ouvrez l’e-mail\u00a0: il dit qui appeler, et à quel numéro.',
        'Appelez de préférence en milieu de matinée ou d’après-midi, et dites quand vous seriez disponible.',
        'L’entreprise est d’accord\u00a0? Le lien du message prépare la convention.',
      ],
      IN_PERSON: [
        'Ouvrez l’e-mail\u00a0: il dit où aller, et qui demander.',
        'Venez à une heure calme, et dites quand vous seriez disponible.',
        'L’entreprise est d’accord\u00a0? Le lien du message prépare la convention.',
      ],
    },
    again: {
      title: 'Vous lui avez déjà écrit',
      said: (company: string) =>
        `Votre demande à ${company} est partie de cette page. La suite est dans votre boîte e-mail.`,
      other: 'Écrire pour une autre personne',
    },
    several: 'Écrivez à plusieurs entreprises\u00a0: c’est permis, et cela donne plus de chances.',
  },
  /** Why nobody can be written to, or no longer. */
  closed: {
    host_unavailable: (company: string) =>
      `${company} ne prend pas d’autre demande pour le moment. Rien n’est parti. Ce que vous avez écrit reste sur cette page\u00a0: essayez une autre entreprise.`,
    host_not_found: (company: string) =>
      `${company} n’accueille plus. Rien n’est parti. Ce que vous avez écrit reste sur cette page\u00a0: essayez une autre entreprise.`,
    contact_exists: (company: string) =>
      `Vous avez déjà écrit à ${company} ces 30 derniers jours\u00a0: rien n’est parti une seconde fois. Votre lien pour suivre est dans l’e-mail reçu la première fois.`,
  },
  modeChanged:
    'Cette entreprise a changé la façon de la joindre. Rien n’est parti\u00a0: relisez, puis continuez.',
  later: (company: string, day: string) =>
    `${company} accueille de nouveau à partir du ${day}. Il sera alors possible de la contacter.`,
  notContactable: (company: string) => `${company} ne se contacte pas par ce site.`,
  failures: {
    code_invalid:
      'Ce n’est pas le bon code, ou il n’est plus valable. Recopiez les six chiffres du dernier message, ou demandez un autre code.',
    link_expired: 'Ce code date d’hier ou d’avant. Rien n’est parti\u00a0: envoyez de nouveau.',
    link_invalid: 'Cette demande n’attend plus de code. Envoyez-la de nouveau.',
    proof_invalid: 'La vérification contre les robots n’a pas abouti. Envoyez de nouveau.',
    request_invalid: 'Il y a quelque chose à corriger dans votre demande.',
    internal_error: 'Une erreur s’est produite de notre côté. Réessayez dans quelques minutes.',
    service_unavailable: 'Le service est occupé. Réessayez dans un instant.',
  } as Readonly<Record<string, string>>,
  refused: 'On ne peut pas écrire aux entreprises depuis cette page pour le moment.',
  offline:
    'La connexion ne passe pas. Vérifiez votre réseau, puis réessayez\u00a0: ce que vous avez écrit est toujours là.',
  slow: 'La réponse tarde trop. Réessayez dans un instant\u00a0: rien n’est perdu.',
  garbled: 'Le service a mal répondu. Réessayez dans quelques minutes.',
  broken: 'Une erreur s’est produite dans cette page. Rechargez-la, puis réessayez.',
  busy: (wait: string | undefined) =>
    `Trop de demandes en peu de temps. Réessayez ${wait === undefined ? 'dans un moment' : `dans ${wait}`}\u00a0: rien n’est perdu.`,
  tooSoon: (wait: string | undefined) =>
    `Un code vient de partir. Vous pourrez en demander un autre ${wait === undefined ? 'dans un moment' : `dans ${wait}`}.`,
  retry: 'Réessayer',
};

/** The words of {@link contactFr}, in any language. */
export type ContactTexts = typeof contactFr;
