import {createCells} from '../../directory/import/cell.ts';
import {openCsv} from '../../directory/import/csv-file.ts';
import {createReading, type ImportTools} from '../../directory/import/reading.ts';
import type {Counts} from '../../directory/import/refusal.ts';
import {findAgencyColumns} from './agency-columns.ts';
import type {AgencyLine} from './agency-line.ts';
import {readAgencyLine} from './read-agency-line.ts';
import {writeAgencies} from './write-agencies.ts';

const REPEATED = 'Cet identifiant est déjà donné plus haut dans le fichier.';

/** A file of agencies to import. */
export type AgencyImport = ImportTools & {
  readonly newId: () => string;
  readonly agencies: string;
};

/**
 * Brings the agencies of a file in, or up to date, by the file's own identifiers. Running a file
 * again changes nothing; agencies it does not name stay, and none is closed or opened.
 *
 * @throws ImportError when the file cannot be read or lacks a column.
 */
export const importAgencies = async ({agencies: path, ...tools}: AgencyImport): Promise<Counts> => {
  const file = await openCsv(path);
  const columns = findAgencyColumns(file);
  const reading = createReading(file, tools);
  const read = new Map<string, AgencyLine & {readonly line: number}>();
  for await (const records of reading.records()) {
    for (const record of records) {
      const cells = createCells(record);
      const agency = readAgencyLine(cells, columns);
      if (read.has(agency.external_id)) cells.refuse(columns.id, REPEATED);
      if (cells.refusals.length === 0) {
        read.set(agency.external_id, {...agency, line: record.line});
      }
      await reading.refuse(cells.refusals);
    }
  }
  const refused = await writeAgencies(tools, [...read.values()]);
  const {name: column} = columns.refersTo;
  await reading.refuse(
    [...read.values()].flatMap(({external_id: key, line, refers_to: content}) => {
      const reason = refused.get(key);
      return reason === undefined ? [] : {line, column, reason, content: content ?? ''};
    }),
  );
  return reading.counts();
};
