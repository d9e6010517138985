import {Latitude, Longitude, Postcode} from '@immersion-kit/sdk/contract';
import {fold} from '../suggestion/fold.ts';
import {type Cells, LineText} from './cell.ts';
import {decimal} from './cell-texts.ts';
import type {City, KnownCommunes} from './known-communes.ts';
import {streetCase} from './name-case.ts';
import type {LocationRow} from './row.ts';
import type {RowColumns} from './row-columns.ts';

const Street = LineText(255);
const CityName = LineText(100);
const NO_CITY = 'Il manque la commune.';
const UNKNOWN_COMMUNE = "Ce code de commune n'est pas dans les communes importées.";

/** Makes what reads the place of a line; the row is to be used only if nothing was refused. */
export const createLocationReader = (
  {the, one, some}: RowColumns,
  communes: KnownCommunes,
): ((cells: Cells) => LocationRow) => {
  const [inCommune, inCity] = [one('communeCode'), one('city')];
  const [inPostcode, inLat, inLon] = [the('postcode'), the('latitude'), the('longitude')];

  /** The commune of the code; without a known one, that of the city's name. */
  const readCity = (cells: Cells, postcode: string): City | undefined => {
    const known = communes.byCode(cells.text(inCommune));
    if (known) return known;
    if (inCity && cells.text(inCity) !== '') {
      const name = cells.check(CityName, cells.text(inCity), inCity);
      return name === undefined ? undefined : communes.byAddress(postcode, name);
    }
    const stated = cells.text(inCommune) !== '';
    cells.refuse(inCommune ?? inCity, stated ? UNKNOWN_COMMUNE : NO_CITY);
    return undefined;
  };

  const readStreet = (cells: Cells): string => {
    const stated = some('street').filter(column => cells.text(column) !== '');
    const text = stated.map(column => cells.text(column)).join(' ');
    const [first] = stated;
    return first ? streetCase(cells.check(Street, text, first) ?? '') : '';
  };

  return cells => {
    const street = readStreet(cells);
    const postcode = cells.check(Postcode, cells.text(inPostcode), inPostcode) ?? '';
    const {city, department} = readCity(cells, postcode) ?? {city: '', department: ''};
    return {
      address_key: fold(`${street} ${postcode} ${city}`),
      street,
      postcode,
      city,
      department,
      lat: cells.check(Latitude, decimal(cells.text(inLat)), inLat) ?? 0,
      lon: cells.check(Longitude, decimal(cells.text(inLon)), inLon) ?? 0,
    };
  };
};
