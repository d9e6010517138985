import {openCsv} from '../directory/import/csv-file.ts';
import type {CsvRecord} from '../directory/import/csv-record.ts';
import {findHostColumns} from './hosts-columns.ts';
import {type HostFault, type HostLine, readHostLine, type Stated} from './hosts-line.ts';

/** What a file of companies says. */
export type HostFile = {
  readonly name: string;
  readonly lines: readonly HostLine[];
  readonly faults: readonly HostFault[];
};

/** Lines that name one company are one company with several places. */
const grouped = (records: readonly CsvRecord[], inSiret: number): Stated[] => {
  const companies = new Map<string, {record: CsvRecord; more: CsvRecord[]}>();
  for (const record of records) {
    const siret = (record.cells[inSiret] ?? '').replaceAll(/\s/g, '');
    const known = siret === '' ? undefined : companies.get(siret);
    if (known) known.more.push(record);
    else companies.set(siret === '' ? `line ${record.line}` : siret, {record, more: []});
  }
  return [...companies.values()];
};

/**
 * Reads a file of companies; a line that cannot be used does not hold the others up.
 *
 * @throws ImportError when the file or its first line cannot be read.
 */
export const readHostFile = async (path: string): Promise<HostFile> => {
  const file = await openCsv(path);
  const columns = findHostColumns(file);
  const records: CsvRecord[] = [];
  const faults: HostFault[] = [];
  for await (const batch of file.batches()) {
    records.push(...batch.records);
    for (const {line, column, reason} of batch.refusals) {
      const index = file.header.indexOf(column);
      faults.push({line, reason, ...(index < 0 ? {} : {column: index + 1, name: column})});
    }
  }
  const lines: HostLine[] = [];
  for (const stated of grouped(records, columns.get('siret') ?? 0)) {
    const read = readHostLine(stated, columns);
    if ('host' in read) lines.push(read);
    else faults.push(...read);
  }
  return {name: file.name, lines, faults: faults.toSorted((a, b) => a.line - b.line)};
};
