import type {Database} from '../../store/database.ts';

/** Why a well-formed ROME code is refused. */
export const UNKNOWN_ROME = "Ce code ROME n'est pas dans les métiers importés.";

/** The ROME sheets and job titles of the database. */
export type KnownJobs = {
  readonly size: number;
  readonly hasRome: (code: string) => boolean;
  /** The sheet a job title belongs to; undefined when the title is unknown. */
  readonly romeOf: (appellation: string) => string | undefined;
};

/** Reads the codes of jobs into memory. */
export const readKnownJobs = async (db: Database): Promise<KnownJobs> => {
  const romes = await db.selectFrom('rome').select('code').execute();
  const appellations = await db.selectFrom('appellation').select(['code', 'rome']).execute();
  const codes = new Set(romes.map(({code}) => code));
  const romeOf = new Map(appellations.map(({code, rome}) => [code, rome]));
  return {
    size: codes.size,
    hasRome: code => codes.has(code),
    romeOf: appellation => romeOf.get(appellation),
  };
};
