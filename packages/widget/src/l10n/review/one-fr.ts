/** One convention, as the people of its agency look at it. */
export const oneFr = {
  opening: 'La convention s’ouvre…',
  back: 'Revenir à la liste',
  next: 'Convention suivante à traiter',
  noNext: 'Rien d’autre à traiter\u00a0: aucune autre convention ne vous attend.',
  number: (id: string, agency: string) => `Convention n°\u00a0${id}, suivie par ${agency}`,
  facts: {
    status: 'Étape',
    dates: 'Dates',
    due: 'Délai',
    counsellor: 'Conseiller',
  },
  gone: 'Cette convention n’est plus suivie par votre structure, ou n’existe pas. Elle a peut-être été transférée.',
  meanwhile: (status: string) =>
    `Quelqu’un est passé avant vous\u00a0: la convention est maintenant «\u00a0${status}\u00a0». La voici à jour.`,
  attention: 'À regarder',
  warnings: {
    starts_in_past: 'Le premier jour est déjà passé.',
    starts_soon: 'Elle commence dans moins de 7 jours.',
    same_objective_same_host:
      'Cette personne a déjà eu une convention avec cette entreprise, pour le même objet (article D5135-3 du Code du travail).',
    long_day: 'Une journée dépasse 10 heures.',
    sunday: 'Elle comporte un dimanche.',
  } as Readonly<Record<string, string>>,
  similar: (dates: string, status: string) => `Convention semblable, ${dates} (${status}).`,
  see: (dates: string) => `Voir celle ${dates}`,
  history: (days: string, conventions: string) =>
    `Avec cette entreprise, sur douze mois, celle-ci comprise\u00a0: ${days}, ${conventions} (articles L5135-5 et D5135-3 du Code du travail).`,
  historyDays: (days: number, most: number) => `${days} jour${days > 1 ? 's' : ''} sur ${most}`,
  historyConventions: (count: number, most: number) =>
    `${count} convention${count > 1 ? 's' : ''} sur ${most}`,
  other: (dates: string) => `L’autre convention, ${dates}`,
  notYours: 'suivie par une autre structure',
  askedTitle: 'Ce qui est demandé',
  askedBy: (who: string, subject: string, moment: string) => `${who}, ${subject}, le ${moment}`,
  asked: {
    change: 'demande un changement',
    refusal: 'ne veut pas signer',
    contact: 'dit qu’une adresse est fausse',
    cancellation: 'demande l’annulation',
    renewal: 'demande le renouvellement',
  } as Readonly<Record<string, string>>,
  changesTitle: 'Ce qui a changé depuis la dernière version',
  changedOn: (moment: string) => `Modifiée le ${moment}.`,
  changedWhy: (reason: string) => `Motif\u00a0: ${reason}`,
  changed: {field: 'Ce qui change', before: 'Avant', after: 'Après'},
  accommodation: {
    title: 'Handicap\u00a0: ce que la personne a dit',
    hint: 'À lire seulement si vous en avez besoin pour préparer l’accueil. Chaque lecture est notée. Cette réponse n’est ni dans la convention, ni dans un message\u00a0: l’entreprise ne la voit pas.',
    rqth: 'Reconnaissance de travailleur handicapé (RQTH)',
    answers: {
      yes: 'Oui',
      no: 'Non',
      unsaid: 'La personne n’a rien dit',
    } as Readonly<Record<string, string>>,
    adaptation: 'Ce qui aiderait sur place',
    noAdaptation: 'Rien n’est demandé',
    reading: 'Lecture…',
  },
  pdf: 'Télécharger la convention signée (PDF)',
  correctAddress: (name: string) => `Corriger l’adresse de ${name}`,
};
