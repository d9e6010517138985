const MAINLAND = 'Europe/Paris';

/** Departments and collectivities whose day is not mainland France's. */
const OVERSEAS: ReadonlyMap<string, string> = new Map([
  ['971', 'America/Guadeloupe'],
  ['972', 'America/Martinique'],
  ['973', 'America/Cayenne'],
  ['974', 'Indian/Reunion'],
  ['975', 'America/Miquelon'],
  ['976', 'Indian/Mayotte'],
  ['977', 'America/St_Barthelemy'],
  ['978', 'America/Marigot'],
  // Their lands span several zones; they are administered from La Réunion.
  ['984', 'Indian/Reunion'],
  ['986', 'Pacific/Wallis'],
  ['987', 'Pacific/Tahiti'],
  ['988', 'Pacific/Noumea'],
]);

/**
 * The IANA time zone whose calendar gives an agency's "today", from its department: `57` →
 * `Europe/Paris`, `974` → `Indian/Reunion`. An unknown department has mainland France's.
 */
export const zoneOf = (department: string): string => OVERSEAS.get(department) ?? MAINLAND;
