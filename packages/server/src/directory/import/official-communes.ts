/** What INSEE's official geographic code says of a commune. */
export type OfficialCommune = {readonly name: string; readonly population: number};

type Entry = {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly population?: number;
};

/** A code may be that of a commune and of a former one within it: the commune of today wins. */
const isCurrent = ({type}: Entry): boolean =>
  type === 'commune-actuelle' || type === 'arrondissement-municipal';

/** Every commune, arrondissement and former commune by code; read only when it is needed. */
export const readOfficialCommunes = async (): Promise<Map<string, OfficialCommune>> => {
  const {default: entries} = await import('@etalab/decoupage-administratif/data/communes.json', {
    with: {type: 'json'},
  });
  const communes = new Map<string, OfficialCommune>();
  for (const entry of entries as readonly Entry[]) {
    if (communes.has(entry.code) && !isCurrent(entry)) continue;
    communes.set(entry.code, {name: entry.nom, population: entry.population ?? 0});
  }
  return communes;
};
