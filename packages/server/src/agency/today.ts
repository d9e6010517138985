const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does; there are a dozen zones. */
const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat('fr-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, fresh);
  return fresh;
};

/** The civil date in an IANA time zone at a given moment: `2026-11-23`. */
export const todayAt = (zone: string, now: Date): string => formatterOf(zone).format(now);

/** The hour of the day in an IANA time zone at a given moment: 0 to 23. */
export const hourAt = (zone: string, now: Date): number =>
  Number(
    new Intl.DateTimeFormat('fr-FR', {timeZone: zone, hour: 'numeric', hourCycle: 'h23'})
      .formatToParts(now)
      .find(({type}) => type === 'hour')?.value,
  );
