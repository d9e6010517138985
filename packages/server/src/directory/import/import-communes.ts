import {departmentOfCommune} from '../department.ts';
import {createCommuneLines, type Stated} from './commune-lines.ts';
import {openCsv} from './csv-file.ts';
import {readOfficialCommunes} from './official-communes.ts';
import {placeCase} from './place-case.ts';
import {createReading, type ImportTools} from './reading.ts';
import type {Counts} from './refusal.ts';
import {type CommuneRow, replaceCommunes} from './replace-communes.ts';

const toRows = async (communes: ReadonlyMap<string, Stated>): Promise<CommuneRow[]> => {
  const official = await readOfficialCommunes();
  return [...communes].flatMap(([code, {name, postcodes, position}]) =>
    position
      ? {
          code,
          name: official.get(code)?.name ?? placeCase(name),
          department: departmentOfCommune(code),
          postcodes: [...postcodes].sort(),
          population: official.get(code)?.population ?? 0,
          ...position,
        }
      : [],
  );
};

/**
 * Makes the communes those of La Poste's file of postcodes, under the names of INSEE's official
 * geographic code, in one transaction. Nothing changes when no line is usable: `accepted` is
 * then 0.
 *
 * @throws ImportError when the file cannot be read or has not the official columns.
 */
export const importCommunes = async ({
  communes: path,
  ...tools
}: ImportTools & {readonly communes: string}): Promise<Counts> => {
  const file = await openCsv(path);
  const {communes, add} = createCommuneLines(file);
  const reading = createReading(file, tools);
  for await (const records of reading.records()) {
    for (const record of records) await reading.refuse(add(record));
  }
  const unplaced = [...communes.values()].filter(({position}) => !position);
  await reading.refuse(unplaced.flatMap(commune => commune.unplaced));
  const rows = await toRows(communes);
  if (rows.length > 0) await replaceCommunes(tools, rows);
  return reading.counts();
};
