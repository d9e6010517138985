import {AppellationCode, REMOTE_WORK_MODES, RomeCode} from '@immersion-kit/sdk/contract';
import type * as z from 'zod/mini';
import type {Cells} from './cell.ts';
import {codes, plainNaf} from './cell-texts.ts';
import type {Column} from './columns.ts';
import type {RomesOfActivity} from './jobs-by-activity.ts';
import {type KnownJobs, UNKNOWN_ROME} from './known-jobs.ts';
import type {Mapping} from './mapping.ts';
import type {OfferRow} from './row.ts';
import type {RowColumns} from './row-columns.ts';
import {createWordCell} from './word-cell.ts';

const UNKNOWN_APPELLATION = "Ce code d'appellation n'est pas dans les métiers importés.";
const NO_JOB = 'Aucun métier : ni code sur la ligne, ni métier connu pour cette activité.';

/** A job without its remote-work mode. */
type Title = Omit<OfferRow, 'remote_work_mode'>;

/** The jobs the codes of a cell name; `toTitle` says why a code names none. */
const readCodes = (
  cells: Cells,
  column: Column | undefined,
  schema: z.ZodMiniType<string>,
  toTitle: (code: string) => Title | string,
): Title[] =>
  codes(cells.text(column)).flatMap(text => {
    const code = column && cells.check(schema, text, column);
    const title = code === undefined ? undefined : toTitle(code);
    if (typeof title === 'string') cells.refuse(column, title);
    return typeof title === 'object' ? title : [];
  });

/**
 * Makes what reads the jobs of a line: its own codes, else those of its activity. Job titles
 * narrow their ROME; a ROME without any is offered whole.
 */
export const createOffersReader = (
  {columns}: Mapping,
  {one}: RowColumns,
  jobs: KnownJobs,
  romesOfActivity: RomesOfActivity,
): ((cells: Cells) => OfferRow[]) => {
  const [inRomes, inAppellations, inNaf] = [one('romes'), one('appellations'), one('naf')];
  const readMode = createWordCell(REMOTE_WORK_MODES, columns.remoteWorkMode, one('remoteWorkMode'));

  const readRomes = (cells: Cells): Title[] =>
    readCodes(cells, inRomes, RomeCode, rome =>
      jobs.hasRome(rome) ? {rome, appellation: ''} : UNKNOWN_ROME,
    );
  const readAppellations = (cells: Cells): Title[] =>
    readCodes(cells, inAppellations, AppellationCode, appellation => {
      const rome = jobs.romeOf(appellation);
      return rome === undefined ? UNKNOWN_APPELLATION : {rome, appellation};
    });

  return cells => {
    const before = cells.refusals.length;
    const appellations = readAppellations(cells);
    const narrowed = new Set(appellations.map(({rome}) => rome));
    const whole = readRomes(cells).filter(({rome}) => !narrowed.has(rome));
    const own = [...appellations, ...whole];
    const hired = romesOfActivity(plainNaf(cells.text(inNaf)));
    const titles = own.length > 0 ? own : hired.map(rome => ({rome, appellation: ''}));
    if (titles.length === 0 && cells.refusals.length === before) {
      cells.refuse(inAppellations ?? inRomes ?? inNaf, NO_JOB);
    }
    const remote_work_mode = readMode(cells) ?? 'ON_SITE';
    return titles.map(title => ({...title, remote_work_mode}));
  };
};
