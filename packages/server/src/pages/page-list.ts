/** A page of ours: its script's name is its path's. */
export type FirstPartyPage = {
  readonly path: '/signer' | '/suivre' | '/document' | '/agence' | '/demande';
  readonly title: string;
  /** What to do where no script runs. */
  readonly withoutScript: string;
};

const ASK_AGENCY =
  'Activez JavaScript, ou ouvrez le lien sur un autre appareil. Sinon, adressez-vous à la ' +
  'structure qui vous accompagne : ses coordonnées sont au bas du message que vous avez reçu.';

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
      'Cette page a besoin de JavaScript pour relire et envoyer une demande. Activez-le, ou ' +
      'adressez-vous à votre conseiller (France Travail, mission locale, Cap emploi…).',
  },
];
