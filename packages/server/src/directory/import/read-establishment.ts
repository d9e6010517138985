import {
  CivilDate,
  CONTACT_MODES,
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  Instant,
  NafCode,
  Siret,
} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {fold, words} from '../suggestion/fold.ts';
import {type Cells, LineText, Paragraphs} from './cell.ts';
import {plainNaf, webAddress} from './cell-texts.ts';
import type {Column} from './columns.ts';
import type {Mapping} from './mapping.ts';
import {nameCase} from './name-case.ts';
import type {EstablishmentRow} from './row.ts';
import type {RowColumns} from './row-columns.ts';
import {createWordCell} from './word-cell.ts';

const Name = LineText(255);
const Website = LineText(500);
const Information = Paragraphs(3000);
// The database has no year 0, and no register is older.
const PlausibleDate = CivilDate.check(z.refine(day => day >= '1900', 'civil_date'));
const RealInstant = Instant.check(z.refine(text => !Number.isNaN(Date.parse(text)), 'instant'));
const NOT_WEB = 'Une adresse web est attendue, comme https://exemple.fr.';
const TO_COME = 'Cette date est à venir.';
const DAY_MS = 86_400_000;

/** The first of several cells that says something. */
const firstStated = (cells: Cells, columns: readonly Column[]) => {
  const column = columns.find(one => cells.text(one) !== '');
  return {column, text: cells.text(column)};
};

const readWebsite = (cells: Cells, column: Column): string | undefined => {
  const text = cells.check(Website, webAddress(cells.text(column)), column);
  const sound = text === undefined || (/^https?:\/\/[^/]/i.test(text) && URL.canParse(text));
  if (!sound) cells.refuse(column, NOT_WEB);
  return text;
};

/** A moment, or the beginning of a day; never one to come. */
const readUpdate = (cells: Cells, column: Column, now: Date): string | undefined => {
  const text = cells.text(column);
  const day = cells.check(PlausibleDate, text.slice(0, 10), column);
  const instant = day && cells.check(RealInstant, text === day ? `${day}T00:00:00Z` : text, column);
  const toCome = instant !== undefined && Date.parse(instant) > now.getTime() + DAY_MS;
  if (toCome) cells.refuse(column, TO_COME);
  return instant;
};

/** Makes what reads the company of a line; the row is to be used only if nothing was refused. */
export const createEstablishmentReader = (
  {columns}: Mapping,
  {the, one, some}: RowColumns,
  now: Date,
): ((cells: Cells) => EstablishmentRow) => {
  const range = createWordCell(EMPLOYEE_RANGES, columns.employeeRange, one('employeeRange'));
  const kind = createWordCell(HOST_KINDS, columns.hostKind, one('hostKind'));
  const contact = createWordCell(CONTACT_MODES, columns.contactMode, one('contactMode'));
  const welcome = createWordCell(
    DISABLED_WORKER_WELCOMES,
    columns.disabledWorkerWelcome,
    one('disabledWorkerWelcome'),
  );
  const inSiret = the('siret');
  const names = some('name');
  const optional = (
    cells: Cells,
    field: keyof Mapping['columns'],
    read: (column: Column) => string | undefined,
  ): string | null => {
    const column = one(field);
    return column && cells.text(column) !== '' ? (read(column) ?? null) : null;
  };

  return cells => {
    const siret = cells.check(Siret, cells.text(inSiret).replaceAll(' ', ''), inSiret);
    const {column = names[0], text} = firstStated(cells, names);
    const name = nameCase((column && cells.check(Name, text, column)) ?? '');
    const brand = firstStated(cells, some('customizedName'));
    const customized = nameCase(
      (brand.column && cells.check(Name, brand.text, brand.column)) ?? '',
    );
    const customizedName = fold(customized) === fold(name) ? '' : customized;
    return {
      siret: siret ?? '',
      name,
      customized_name: customizedName === '' ? null : customizedName,
      words: words(`${name} ${customizedName}`).join(' '),
      naf: optional(cells, 'naf', at => cells.check(NafCode, plainNaf(cells.text(at)), at)),
      employee_range: range(cells) ?? '',
      host_kind: kind(cells) ?? 'company',
      website: optional(cells, 'website', at => readWebsite(cells, at)),
      additional_information: optional(cells, 'additionalInformation', at =>
        cells.check(Information, cells.paragraphs(at), at),
      ),
      contact_mode: contact(cells) ?? null,
      disabled_worker_welcome: welcome(cells) ?? null,
      available_from: optional(cells, 'availableFrom', at =>
        cells.check(PlausibleDate, cells.text(at), at),
      ),
      updated_at: optional(cells, 'updatedAt', at => readUpdate(cells, at, now)),
    };
  };
};
