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
