import departments from '@etalab/decoupage-administratif/data/departements.json' with {type: 'json'};

const NAMES = new Map(departments.map(({code, nom}) => [code, nom]));

/** Overseas collectivities, which the register of departments leaves out. */
const COLLECTIVITIES: Readonly<Record<string, string>> = {
  '975': 'Saint-Pierre-et-Miquelon',
  '977': 'Saint-Barthélemy',
  '978': 'Saint-Martin',
  '984': 'Terres australes et antarctiques françaises',
  '986': 'Wallis-et-Futuna',
  '987': 'Polynésie française',
  '988': 'Nouvelle-Calédonie',
  '989': 'Clipperton',
};

/** The name of a department or overseas collectivity; its code when it is unknown. */
export const departmentName = (code: string): string =>
  NAMES.get(code) ?? COLLECTIVITIES[code] ?? code;

/** The department a commune is in, from its INSEE code: `2A004` → `2A`, `97411` → `974`. */
export const departmentOfCommune = (communeCode: string): string =>
  communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2);
