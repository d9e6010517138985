import {CommuneCode, Latitude, Longitude, Postcode} from '@immersion-kit/sdk/contract';
import {type Cells, createCells, LineText} from './cell.ts';
import {type Column, findColumns} from './columns.ts';
import type {CsvFile} from './csv-file.ts';
import type {CsvRecord} from './csv-record.ts';
import type {Refusal} from './refusal.ts';

type Position = {readonly lat: number; readonly lon: number};

/** What the lines of one commune have said so far. */
export type Stated = {
  readonly name: string;
  readonly postcodes: Set<string>;
  position: Position | undefined;
  /** Its lines without coordinates: refused in the end if no line has some. */
  readonly unplaced: Refusal[];
};

const Name = LineText(100);
const POSITION = /^(-?\d+(?:\.\d+)?) ?, ?(-?\d+(?:\.\d+)?)$/;
const POSITION_EXPECTED = 'Une latitude et une longitude sont attendues, comme « 47.72, 7.01 ».';
const NO_POSITION = "Cette commune n'a de coordonnées sur aucune de ses lignes.";

/** Undefined when the cell is empty or refused. */
const readPosition = (cells: Cells, column: Column): Position | undefined => {
  const text = cells.text(column);
  if (text === '') return undefined;
  const [, lat, lon] = POSITION.exec(text) ?? [];
  if (lat === undefined || lon === undefined) {
    cells.refuse(column, POSITION_EXPECTED);
    return undefined;
  }
  cells.check(Latitude, Number(lat), column);
  cells.check(Longitude, Number(lon), column);
  return {lat: Number(lat), lon: Number(lon)};
};

/**
 * Gathers La Poste's lines by commune.
 *
 * @throws ImportError when the file has not the official columns.
 */
export const createCommuneLines = (file: CsvFile) => {
  const columns = findColumns(file, {
    code: 'Code_commune_INSEE',
    name: 'Nom_commune',
    postcode: 'Code_postal',
    position: 'coordonnees_gps',
  });
  const communes = new Map<string, Stated>();
  return {
    communes,
    /** Takes a line in, or says why it cannot be. */
    add: (record: CsvRecord): readonly Refusal[] => {
      const cells = createCells(record);
      const code = cells.check(CommuneCode, cells.text(columns.code), columns.code) ?? '';
      const name = cells.check(Name, cells.text(columns.name), columns.name) ?? '';
      const postcode = cells.check(Postcode, cells.text(columns.postcode), columns.postcode) ?? '';
      const position = readPosition(cells, columns.position);
      if (cells.refusals.length > 0) return cells.refusals;
      const empty: Stated = {name, postcodes: new Set(), position: undefined, unplaced: []};
      const commune = communes.get(code) ?? empty;
      communes.set(code, commune);
      commune.postcodes.add(postcode);
      commune.position ??= position;
      if (!position) {
        const content = record.cells.join(';');
        const {name: column} = columns.position;
        commune.unplaced.push({line: record.line, column, reason: NO_POSITION, content});
      }
      return [];
    },
  };
};
