/** The list of conventions of an agency. */
export const listFr = {
  count: (total: number) =>
    total === 0 ? 'Aucune convention' : total === 1 ? '1 convention' : `${total} conventions`,
  toDo: (count: number, late: string) =>
    count === 0 ? 'Rien à traiter pour l’instant.' : `${count} à traiter, ${late}.`,
  late: (count: number) => (count === 0 ? 'aucune en retard' : `${count} en retard`),
  lateAtLeast: (count: number) => `au moins ${count} en retard`,
  whose: 'Qui est attendu',
  awaiting: {
    me: 'Moi',
    agency: 'La structure',
    signatures: 'Les signataires',
    anybody: 'Peu importe',
  },
  search: 'Chercher',
  searchHint: 'Nom, entreprise, SIRET ou début du numéro',
  show: 'Afficher',
  filters: (count: number) => (count === 0 ? 'Trier et filtrer' : `Trier et filtrer (${count})`),
  status: 'Étape',
  everyStatus: 'Toutes',
  assessment: 'Bilan',
  everyAssessment: 'Peu importe',
  assessments: {
    awaited: 'Attendu',
    unsigned: 'À signer',
    signed: 'Signé',
    disputed: 'Signé, en désaccord',
    'no-show': 'Personne n’est venu',
  },
  marks: {
    awaited: 'Bilan attendu',
    unsigned: 'Bilan à signer',
    signed: 'Bilan signé',
    disputed: 'Bilan signé, en désaccord',
    'no-show': 'Non venu',
  } as Readonly<Record<string, string>>,
  agency: 'Structure',
  everyAgency: 'Toutes',
  sort: 'Trier par',
  sorts: {
    waiting: 'Délai',
    dateStart: 'Premier jour',
    submittedAt: 'Date d’envoi',
  },
  clear: 'Tout effacer',
  title: 'La liste',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  pages: 'Pages de la liste',
  nextPage: 'Page suivante',
  previousPage: 'Page précédente',
  loading: 'Recherche en cours…',
  stale: 'La liste qui suit est celle d’avant.',
  nothingToDo: 'Tout est à jour\u00a0: aucune convention ne vous attend.',
  nothingElsewhere: 'Voir toutes les conventions',
  noResult: 'Aucune convention ne correspond. Changez la recherche ou les filtres.',
  elsewhere: (count: number) =>
    count === 1
      ? '1 convention correspond à cette recherche si l’on enlève les filtres.'
      : `${count} conventions correspondent à cette recherche si l’on enlève les filtres.`,
  showElsewhere: 'Chercher dans toutes les conventions',
  columns: {
    name: 'Personne et entreprise',
    due: 'Délai',
    dates: 'Dates',
    status: 'Étape',
    submitted: 'Envoyée',
  },
  sortBy: (column: string) => `Trier par\u00a0: ${column}`,
  at: (person: string, company: string) => `${person} chez ${company}`,
  dates: (start: string, end: string) => `du ${start} au ${end}`,
  oneDay: (day: string) => `le ${day}`,
  isLate: 'En retard',
  lateBy: (time: string) => `En retard de ${time}`,
  left: (time: string) => `Encore ${time}`,
  before: (moment: string) => `À traiter avant ${moment}`,
  awaited: (who: string) => `Attend\u00a0: ${who}`,
  since: (moment: string) => `depuis le ${moment}`,
  startsIn: (days: number) =>
    days === 0
      ? 'Commence aujourd’hui'
      : days === 1
        ? 'Commence demain'
        : `Commence dans ${days}\u00a0jours`,
  started: 'Premier jour passé',
  asks: (subject: string) => `Demande\u00a0: ${subject}`,
  subjects: {
    change: 'un changement',
    refusal: 'ne veut pas signer',
    contact: 'une adresse est fausse',
    cancellation: 'annuler',
    renewal: 'renouveler',
  } as Readonly<Record<string, string>>,
};
