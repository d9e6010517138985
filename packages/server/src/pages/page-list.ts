/** A page of ours, which shows an element of the widget's: its script's name is its path's. */
export type FirstPartyPage = {
  readonly path:
    | '/signer'
    | '/suivre'
    | '/document'
    | '/bilan'
    | '/agence'
    | '/demande'
    | '/entreprise'
    | '/echange'
    | '/alerte'
    | '/statistiques';
  readonly title: string;
  /** What to do where no script runs. */
  readonly withoutScript: string;
  /** It has a form that works where no script runs. */
  readonly hasForm?: true;
};

const ASK_AGENCY =
  'Activez JavaScript, ou ouvrez le lien sur un autre appareil. Sinon, adressez-vous à la ' +
  'structure qui vous accompagne : ses coordonnées sont au bas du message que vous avez reçu.';

const ELSEWHERE = 'Activez-le, ou ouvrez le lien sur un autre appareil.';

/** Every page people sign, follow, decide or ask on. */
export const FIRST_PARTY_PAGES: readonly FirstPartyPage[] = [
  {
    path: '/signer',
    title: 'Lire et signer la convention',
    withoutScript: `Cette page a besoin de JavaScript pour montrer la convention et recevoir votre signature. ${ASK_AGENCY}`,
  },
  {
    path: '/suivre',
    title: 'Suivre la convention',
    withoutScript: `Cette page a besoin de JavaScript pour montrer où en est la convention. ${ASK_AGENCY}`,
  },
  {
    path: '/document',
    title: 'La convention signée',
    withoutScript: `Cette page a besoin de JavaScript pour donner la convention. ${ASK_AGENCY}`,
  },
  {
    path: '/bilan',
    title: 'Le bilan de l’immersion',
    withoutScript: `Cette page a besoin de JavaScript pour montrer le bilan, l’écrire ou le signer. ${ASK_AGENCY}`,
  },
  {
    path: '/agence',
    title: 'Espace de la structure',
    withoutScript:
      'Cette page a besoin de JavaScript pour montrer les conventions de votre structure. ' +
      'Activez-le, ou prenez un autre navigateur.',
  },
  {
    path: '/demande',
    title: 'Demander une convention',
    withoutScript:
      'Pour relire et envoyer une demande en ligne, cette page a besoin de JavaScript : activez-le. ' +
      'Sinon, voici comment faire avec la structure qui vous accompagne.',
    hasForm: true,
  },
  {
    path: '/echange',
    title: 'Votre échange',
    withoutScript: `Cette page a besoin de JavaScript pour montrer la demande et y répondre. ${ELSEWHERE}`,
  },
  {
    path: '/alerte',
    title: 'Votre alerte',
    withoutScript: `Cette page a besoin de JavaScript pour activer ou arrêter l’alerte. ${ELSEWHERE}`,
  },
  {
    path: '/statistiques',
    title: 'Les immersions en chiffres',
    withoutScript:
      'Pour voir les chiffres en anglais ou en dessin, cette page a besoin de JavaScript : activez-le. ' +
      'Tous les chiffres sont ci-dessous.',
  },
  {
    path: '/entreprise',
    title: 'La fiche de votre entreprise',
    withoutScript:
      'Cette page a besoin de JavaScript pour montrer la fiche de votre entreprise et la changer. ' +
      'Activez-le, ou prenez un autre navigateur.',
  },
];
