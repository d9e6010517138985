import {createCells} from './cell.ts';
import type {CsvRecord} from './csv-record.ts';
import type {RomesOfActivity} from './jobs-by-activity.ts';
import type {KnownCommunes} from './known-communes.ts';
import type {KnownJobs} from './known-jobs.ts';
import type {Mapping} from './mapping.ts';
import {createEstablishmentReader} from './read-establishment.ts';
import {createLocationReader} from './read-location.ts';
import {createOffersReader} from './read-offers.ts';
import type {Refusal} from './refusal.ts';
import type {DirectoryRow} from './row.ts';
import type {RowColumns} from './row-columns.ts';

/** What the lines of a directory are read against. */
export type References = {
  readonly jobs: KnownJobs;
  readonly communes: KnownCommunes;
  readonly romesOfActivity: RomesOfActivity;
};

/** A line as a row, or every reason why it cannot be one. */
export type RowReading =
  | {readonly row: DirectoryRow; readonly refusals?: undefined}
  | {readonly row?: undefined; readonly refusals: readonly Refusal[]};

/** Makes what reads the lines of a directory as a mapping says. */
export const createRowReader = (
  mapping: Mapping,
  columns: RowColumns,
  {jobs, communes, romesOfActivity}: References,
  now: Date,
): ((record: CsvRecord) => RowReading) => {
  const readEstablishment = createEstablishmentReader(mapping, columns, now);
  const readLocation = createLocationReader(columns, communes);
  const readOffers = createOffersReader(mapping, columns, jobs, romesOfActivity);
  return record => {
    const cells = createCells(record);
    const row = {
      establishment: readEstablishment(cells),
      location: readLocation(cells),
      offers: readOffers(cells),
    };
    return cells.refusals.length > 0 ? {refusals: cells.refusals} : {row};
  };
};
