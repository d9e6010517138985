import {zoneOf} from '@immersion-kit/sdk/contract';

const writer = (options: Intl.DateTimeFormatOptions, timeZone = 'UTC') =>
  new Intl.DateTimeFormat('fr-FR', {timeZone, ...options});

const DAY = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'} as const;
const inFull = writer(DAY);
const withoutYear = writer({weekday: 'long', day: 'numeric', month: 'long'});

const ordinal = (text: string): string => text.replace(/\b1 (?=\p{L})/u, '1er ');
const atMidnight = (civilDate: string): Date => new Date(`${civilDate}T00:00:00Z`);

/** A civil date in full: `lundi 7 décembre 2026`. */
export const dayText = (civilDate: string): string => ordinal(inFull.format(atMidnight(civilDate)));

/** From one civil date to another: `du lundi 7 au vendredi 11 décembre 2026`. */
export const daysText = (start: string, end: string): string => {
  if (start === end) return `le ${dayText(start)}`;
  const [from, to] = [atMidnight(start), atMidnight(end)];
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const first = sameMonth
    ? writer({weekday: 'long', day: 'numeric'}).format(from)
    : (sameYear ? withoutYear : inFull).format(from);
  return `du ${ordinal(first).replace(/\b1$/, '1er')} au ${ordinal(inFull.format(to))}`;
};

/** An instant where an agency is: `23 novembre 2026 à 10 h 05`. */
export const instantText = (at: Date, department: string): string => {
  const zone = zoneOf(department);
  const day = writer({day: 'numeric', month: 'long', year: 'numeric'}, zone).format(at);
  const [hour = '', minute = ''] = writer(
    {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'},
    zone,
  )
    .format(at)
    .split(':');
  return `${ordinal(day)} à ${Number(hour)} h ${minute}`;
};
