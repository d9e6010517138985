const days = (count: number): string => (count > 1 ? `${count} jours` : `${count} jour`);

/** Every text of the schedule, in French; the other languages must say the same things. */
export const scheduleFr = {
  errorPrefix: 'Erreur :',
  weekdays: 'Jours de présence habituels',
  weekdaysHint:
    'Cochez les jours d’une semaine ordinaire. Une absence ou un jour différent se note plus bas.',
  usual: 'Horaires habituels',
  usualHint:
    'Les mêmes pour tous ces jours. Une pause est le temps entre deux périodes : par exemple de 09:00 à 12:00, puis de 13:00 à 17:00.',
  usualNamed: 'horaires habituels',
  from: 'De',
  to: 'À',
  period: (position: number, where: string) => `période ${position}, ${where}`,
  addPeriod: 'Ajouter une période',
  remove: 'Retirer',
  rhythm: (day: string, week: string, limit: string, minor: boolean) =>
    minor
      ? `${day} par jour, ${week} par semaine. Avant 18 ans\u00a0: 8\u00a0h par jour et ${limit} par semaine au plus.`
      : `${day} par jour, ${week} par semaine (${limit} au plus).`,

  total: 'Total',
  sum: (count: number, hours: string) => `${days(count)} de présence, ${hours}`,
  nothing: 'aucune heure pour le moment, cochez au moins un jour',
  datesUnknown: 'Donnez le premier et le dernier jour : chaque date apparaîtra ici.',
  datesImpossible:
    'Corrigez le premier ou le dernier jour : une immersion dure un mois au plus. Chaque date apparaîtra ensuite ici ; ce que vous avez rempli est gardé.',

  dayByDay: 'Jour par jour',
  dayByDayHint: 'Une absence, d’autres horaires ? Ouvrez la semaine. Sinon, passez à la suite.',
  week: (start: string, end: string, sameMonth: boolean) => {
    const from = sameMonth ? start.replace(/ .*/, '') : start;
    return start === end ? `Le ${start}` : `Semaine du ${from} au ${end}`;
  },
  weekSum: (count: number, hours: string) =>
    count === 0 ? 'aucune présence' : `${days(count)}, ${hours}`,
  changes: (count: number) => (count === 1 ? '1 jour modifié' : `${count} jours modifiés`),
  tooLong: (limit: string) => `plus de ${limit}`,
  absent: 'absent',
  free: 'pas de présence',
  incomplete: 'heures à compléter',
  other: 'horaires modifiés',
  extra: 'jour en plus',

  edit: 'Modifier',
  done: 'Terminé',
  makeAbsent: 'Absent ce jour',
  makePresent: 'Présent ce jour',
  copyDay: (from: string) => `Copier ${from}`,
  onto: (day: string) => `sur ${day}`,
  restore: 'Revenir aux horaires habituels',
  colon: '\u00a0:',
  copyNext: 'Copier cette semaine sur la suivante',
  copyAll: 'Copier cette semaine sur toutes les suivantes',
  hoursOf: (day: string) => `Horaires du ${day}`,

  added: 'Période ajoutée.',
  removed: 'Période retirée.',
  copied: (weeks: string) => `Semaine copiée\u00a0: ${weeks}.`,

  noBreak:
    'Plus de 6 h sans pause : au bout de 6 h, la loi donne 20 minutes de pause (Code du travail, article L3121-16). Pour ajouter cette pause, terminez la période avant elle et ouvrez-en une autre après.',
  longDay:
    'Plus de 10 h dans la journée : vérifiez les heures. Votre structure regardera ce point.',
  sunday:
    'Un dimanche est possible si l’entreprise travaille ce jour-là. Votre structure regardera ce point.',
};

/** What a language must provide. */
export type ScheduleTexts = typeof scheduleFr;
