import {AppellationCode, RomeCode} from '@immersion-kit/sdk/contract';
import {type Cells, createCells, LineText} from './cell.ts';
import {findColumns} from './columns.ts';
import {openCsv} from './csv-file.ts';
import {addCounts, createReading, type ImportTools, type Reading} from './reading.ts';
import type {Counts} from './refusal.ts';
import {type AppellationRow, replaceJobs, type RomeRow} from './replace-jobs.ts';

const Label = LineText(300);
const REPEATED = 'Ce code est déjà donné plus haut dans le fichier.';
const UNKNOWN_ROME = "Ce code ROME n'est pas dans le fichier des fiches ROME.";

/** Rows by code; the first line that gives a code keeps it. */
const readRows = async <Row extends {readonly code: string}>(
  reading: Reading,
  readRow: (cells: Cells, known: ReadonlyMap<string, Row>) => Row,
): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>();
  for await (const records of reading.records()) {
    for (const record of records) {
      const cells = createCells(record);
      const row = readRow(cells, rows);
      if (cells.refusals.length === 0) rows.set(row.code, row);
      await reading.refuse(cells.refusals);
    }
  }
  return rows;
};

const openRomes = async (path: string, tools: ImportTools) => {
  const file = await openCsv(path);
  const columns = findColumns(file, {code: 'code_rome', label: 'libelle_rome'});
  const reading = createReading(file, tools);
  const read = () =>
    readRows<RomeRow>(reading, (cells, known) => {
      const code = cells.check(RomeCode, cells.text(columns.code), columns.code) ?? '';
      if (known.has(code)) cells.refuse(columns.code, REPEATED);
      return {code, label: cells.check(Label, cells.text(columns.label), columns.label) ?? ''};
    });
  return {reading, read};
};

const openAppellations = async (path: string, tools: ImportTools) => {
  const file = await openCsv(path);
  const columns = findColumns(file, {
    code: 'ogr_appellation',
    rome: 'rome_code',
    label: 'libelle_appellation_long',
    short: 'libelle_appellation_court',
  });
  const reading = createReading(file, tools);
  const read = (romes: ReadonlyMap<string, RomeRow>) =>
    readRows<AppellationRow>(reading, (cells, known) => {
      const code = cells.check(AppellationCode, cells.text(columns.code), columns.code) ?? '';
      const rome = cells.check(RomeCode, cells.text(columns.rome), columns.rome);
      const label = cells.check(Label, cells.text(columns.label), columns.label) ?? '';
      const short = cells.check(Label, cells.text(columns.short), columns.short) ?? '';
      if (known.has(code)) cells.refuse(columns.code, REPEATED);
      if (rome !== undefined && !romes.has(rome)) cells.refuse(columns.rome, UNKNOWN_ROME);
      return {code, rome: rome ?? '', label, short_label: short};
    });
  return {reading, read};
};

/**
 * Makes the ROME sheets and job titles those of France Travail's two files, in one transaction.
 * Nothing changes when either file has no usable line: `accepted` is then 0.
 *
 * @throws ImportError when a file cannot be read or has not the official columns.
 */
export const importJobs = async ({
  appellations: appellationsPath,
  romes: romesPath,
  ...tools
}: ImportTools & {readonly appellations: string; readonly romes: string}): Promise<Counts> => {
  const inRomes = await openRomes(romesPath, tools);
  const inAppellations = await openAppellations(appellationsPath, tools);
  const romes = await inRomes.read();
  const appellations = await inAppellations.read(romes);
  const counts = addCounts(inRomes.reading.counts(), inAppellations.reading.counts());
  if (romes.size === 0 || appellations.size === 0) return {...counts, accepted: 0};
  await replaceJobs(tools, {romes: [...romes.values()], appellations: [...appellations.values()]});
  return counts;
};
