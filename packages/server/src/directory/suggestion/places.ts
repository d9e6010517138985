import type {Place} from '@immersion-kit/sdk/contract';
import {words} from './fold.ts';
import {arrondissementOf, namesOf} from './place-name.ts';
import {createWordIndex, type IndexedDocument} from './word-index.ts';

/** A place and how many people live there: the more, the likelier it is the one meant. */
export type PopulatedPlace = Place & {population: number};

/** The communes and arrondissements one may look around. */
export interface PlaceIndex {
  /** The places that the typed name, postcode or both may mean, likeliest first. */
  suggest(q: string, limit: number): Place[];
}

const withoutPopulation = (place: PopulatedPlace): Place => ({
  communeCode: place.communeCode,
  name: place.name,
  postcodes: place.postcodes,
  departmentCode: place.departmentCode,
  departmentName: place.departmentName,
  position: place.position,
});

/** The postcodes of arrondissements mean them more than their whole city, by name of the city. */
const dividedPostcodes = (places: readonly Place[]): Map<string, Set<string>> => {
  const divided = new Map<string, Set<string>>();
  for (const {name, postcodes} of places) {
    const city = arrondissementOf(name)?.city;
    if (city === undefined) continue;
    divided.set(city, new Set([...(divided.get(city) ?? []), ...postcodes]));
  }
  return divided;
};

/**
 * Indexes places by name, postcode and department code together; the name of the department
 * finds them too, below the places that bear it.
 */
export const createPlaceIndex = (places: readonly PopulatedPlace[]): PlaceIndex => {
  const known = places.toSorted((a, b) => b.population - a.population).map(withoutPopulation);
  const divided = dividedPostcodes(known);

  const toDocument = (place: Place): IndexedDocument => {
    const names = namesOf(place.name);
    const department = place.departmentCode.toLowerCase();
    const shared = divided.get(names[0]?.join(' ') ?? '');
    const own = place.postcodes.filter(postcode => !shared?.has(postcode));
    // People write 75000 for Paris, which is no postcode.
    if (shared) own.push(`${department}000`);
    return {
      names,
      words: [...own, department, ...(arrondissementOf(place.name) ? ['arrondissement'] : [])],
      context: [...words(place.departmentName), ...(shared ?? [])],
    };
  };
  const index = createWordIndex(known.map(toDocument));

  return {
    suggest(q, limit) {
      const query = words(q);
      const {ranks: direct, clear} = index.search(query, limit);
      const near = clear ? [] : index.search(query, limit, {forgiving: true}).ranks;
      const ranks = [...new Set([...direct, ...near])].slice(0, limit);
      return ranks.flatMap(rank => known[rank] ?? []);
    },
  };
};
