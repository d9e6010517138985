import {type CivilDate, weekdayOf} from '@immersion-kit/sdk/contract';

export const WEEKDAYS = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const;

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** Whose clock an hour is read on. */
const CLOCKS: Readonly<Record<string, string>> = {
  'Europe/Paris': 'heure de Paris',
  'America/Guadeloupe': 'heure de la Guadeloupe',
  'America/Martinique': 'heure de la Martinique',
  'America/Cayenne': 'heure de la Guyane',
  'Indian/Reunion': 'heure de La Réunion',
  'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
  'Indian/Mayotte': 'heure de Mayotte',
  'America/St_Barthelemy': 'heure de Saint-Barthélemy',
  'America/Marigot': 'heure de Saint-Martin',
  'Pacific/Wallis': 'heure de Wallis-et-Futuna',
  'Pacific/Tahiti': 'heure de Tahiti',
  'Pacific/Noumea': 'heure de la Nouvelle-Calédonie',
};

const NO_BREAK = '\u00a0';

/** A civil date, `7 décembre 2026`, the same on every machine. */
export const dayText = (date: CivilDate): string => {
  const day = Number(date.slice(8, 10));
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${day === 1 ? '1er' : day}${NO_BREAK}${month} ${Number(date.slice(0, 4))}`;
};

/** A civil date with its weekday, `lundi 7 décembre 2026`. */
export const dateText = (date: CivilDate): string =>
  `${WEEKDAYS[weekdayOf(date)] ?? ''} ${dayText(date)}`;

/** An instant on the clocks of a zone, `lundi 23 novembre 2026 à 10 h 05 (heure de Paris)`. */
export const instantText = (at: Date, zone: string): string => {
  const parts = new Intl.DateTimeFormat('fr-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const time = `${Number(part('hour'))}${NO_BREAK}h${NO_BREAK}${part('minute')}`;
  return `${dateText(date)} à ${time} (${CLOCKS[zone] ?? zone})`;
};

/** Words in a sentence: `lundi, mardi et jeudi`. */
export const enumeration = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;

/** A phone number in E.164 as it is dialled: `06 39 98 00 01`, other countries' as they are. */
export const phoneText = (phone: string): string =>
  /^\+33\d{9}$/.test(phone)
    ? `0${phone.slice(3)}`.replace(/\d{2}(?=\d)/g, pair => pair + NO_BREAK)
    : phone;

/** A SIRET in the groups it is read in: `130 025 265 00013`. */
export const siretText = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, ['$1', '$2', '$3', '$4'].join(NO_BREAK));

/** A person's name; either part may be missing. */
export const nameText = ({firstName, lastName}: {firstName: string; lastName: string}): string =>
  [firstName, lastName].filter(part => part !== '').join(' ');
