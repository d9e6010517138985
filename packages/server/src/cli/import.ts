import {dirname, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {importAgencies} from '../agency/import/import-agencies.ts';
import {importCommunes} from '../directory/import/import-communes.ts';
import {importDirectory} from '../directory/import/import-directory.ts';
import {ImportError} from '../directory/import/import-error.ts';
import {importJobs} from '../directory/import/import-jobs.ts';
import {createProgress} from '../directory/import/progress.ts';
import {readMapping} from '../directory/import/read-mapping.ts';
import type {ImportTools} from '../directory/import/reading.ts';
import type {Counts} from '../directory/import/refusal.ts';
import {createRejects} from '../directory/import/rejects.ts';
import type {Store} from '../store/database.ts';
import {type Terminal, UsageError} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
};

const USAGE = `import : remplit l'annuaire et la liste des structures à partir de fichiers CSV

  import jobs <appellations.csv> <romes.csv>     les métiers (France Travail)
  import communes <csv>                          les communes (codes postaux de La Poste)
  import directory <csv> --mapping <json>        les entreprises
    --jobs <csv>       où est le fichier des métiers par activité, s'il n'est pas où dit le JSON
  import agencies <csv>                          les structures qui prescrivent (docs/agencies.md)

  --rejects <csv>      où écrire les lignes refusées (par défaut : <fichier>.rejects.csv)`;

const options = {
  mapping: {type: 'string'},
  jobs: {type: 'string'},
  rejects: {type: 'string'},
} as const;

type Values = Readonly<Partial<Record<keyof typeof options, string>>>;

/** One import and the file its rejects stand beside. */
type Plan = {readonly input: string; readonly run: (tools: ImportTools) => Promise<Counts>};

const planJobs = ([appellations, romes]: string[]): Plan => {
  if (appellations === undefined || romes === undefined) {
    throw new UsageError('import jobs attend deux fichiers : appellations, puis fiches ROME.');
  }
  return {input: appellations, run: tools => importJobs({...tools, appellations, romes})};
};

const planCommunes = ([communes]: string[]): Plan => {
  if (communes === undefined) throw new UsageError('import communes attend un fichier.');
  return {input: communes, run: tools => importCommunes({...tools, communes})};
};

const planAgencies = ([agencies]: string[], newId: () => string): Plan => {
  if (agencies === undefined) throw new UsageError('import agencies attend un fichier.');
  return {input: agencies, run: tools => importAgencies({...tools, newId, agencies})};
};

const planDirectory = async (
  [directory]: string[],
  {mapping: path, jobs}: Values,
  newId: () => string,
): Promise<Plan> => {
  if (directory === undefined || path === undefined) {
    throw new UsageError('import directory attend un fichier et --mapping <json>.');
  }
  const mapping = await readMapping(path);
  if (jobs !== undefined && !mapping.jobs) {
    throw new UsageError(`--jobs ne sert à rien : ${path} ne dit rien de « jobs ».`);
  }
  const stated = mapping.jobs && resolve(dirname(path), mapping.jobs.file);
  const jobsFile = jobs === undefined ? stated : resolve(jobs);
  return {
    input: directory,
    run: tools => importDirectory({...tools, newId, directory, mapping, jobsFile}),
  };
};

const FILES: Readonly<Record<string, number>> = {jobs: 2, communes: 1, directory: 1, agencies: 1};

const readArguments = (args: string[]) => {
  try {
    return parseArgs({args, options, allowPositionals: true});
  } catch {
    throw new UsageError('Une option est inconnue, ou il lui manque sa valeur.');
  }
};

const plan = (what: string, files: string[], values: Values, {newId}: World) => {
  const most = FILES[what];
  if (most === undefined) {
    throw new UsageError('import attend jobs, communes, directory ou agencies.');
  }
  if (files.length > most) throw new UsageError(`import ${what} : il y a un fichier de trop.`);
  if (what !== 'directory' && (values.mapping ?? values.jobs) !== undefined) {
    throw new UsageError('--mapping et --jobs ne vont qu’avec import directory.');
  }
  if (what === 'jobs') return planJobs(files);
  if (what === 'agencies') return planAgencies(files, newId);
  return what === 'communes' ? planCommunes(files) : planDirectory(files, values, newId);
};

const run = async (args: string[], world: World): Promise<number> => {
  const {store, now, err} = world;
  const {values, positionals} = readArguments(args);
  const [what = '', ...files] = positionals;
  const {input, run: runImport} = await plan(what, files, values, world);
  const rejects = await createRejects(values.rejects ?? `${input}.rejects.csv`);
  const {stderr} = process;
  const rewrite = stderr.isTTY ? (text: string) => stderr.write(text) : undefined;
  const progress = createProgress({line: err, rewrite});
  try {
    const {accepted} = await runImport({store, now, progress, rejects});
    progress.finish({accepted});
    if (accepted === 0) err("Rien n'a été importé.");
    return accepted > 0 ? 0 : 1;
  } finally {
    await rejects.close();
    if (rejects.count() > 0) err(`Lignes rejetées et motifs : ${rejects.path}`);
  }
};

/**
 * `import jobs | communes | directory | agencies`. The exit code is 0 when something was imported,
 * rejects or not; 1 when nothing could be; 2 when the command was misused.
 */
export const importCommand = async (args: string[], world: World): Promise<number> => {
  try {
    return await run(args, world);
  } catch (error) {
    if (error instanceof UsageError) {
      world.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof ImportError)) throw error;
    world.err(error.message);
    return 1;
  }
};
