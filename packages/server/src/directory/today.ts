const PARIS = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date in mainland France at a given moment: `2026-11-23`. */
export const todayInParis = (now: Date): string => PARIS.format(now);
