import type {Job, Place} from '@immersion-kit/sdk/contract';
import type {Store} from '../store/database.ts';
import {departmentName} from './department.ts';
import {createJobIndex} from './suggestion/jobs.ts';
import {createPlaceIndex} from './suggestion/places.ts';

const CHECK_EVERY_MS = 5000;

const readJobs = ({db}: Store): Promise<Job[]> =>
  db
    .selectFrom('appellation')
    .innerJoin('rome', 'rome.code', 'appellation.rome')
    .select([
      'appellation.code as appellationCode',
      'appellation.label as appellationLabel',
      'rome.code as romeCode',
      'rome.label as romeLabel',
    ])
    .orderBy('appellation.code')
    .execute();

const readPlaces = async ({db}: Store): Promise<(Place & {population: number})[]> => {
  const rows = await db.selectFrom('commune').selectAll().orderBy('code').execute();
  return rows.map(({code, name, department, postcodes, lat, lon, population}) => ({
    communeCode: code,
    name,
    postcodes,
    departmentCode: department,
    departmentName: departmentName(department),
    position: {lat, lon},
    population,
  }));
};

type Kept<Made> = {readonly version: number | undefined; readonly index: Made};

/**
 * Keeps one index in memory. The first caller waits for it; later ones get it at once, and the
 * table it was read from is looked at again every few seconds, since an import may have run in
 * another process.
 */
const keep = <Made>(
  {store, now}: {store: Store; now: () => Date},
  name: 'jobs' | 'communes',
  make: () => Promise<Made>,
): (() => Promise<Made>) => {
  let kept: Promise<Kept<Made>> | undefined;
  let checkedAt = 0;

  const readVersion = async (): Promise<number | undefined> => {
    const reference = store.db.selectFrom('reference').select('version').where('name', '=', name);
    return (await reference.executeTakeFirst())?.version;
  };
  const load = async (): Promise<Kept<Made>> => {
    const version = await readVersion();
    return {version, index: await make()};
  };
  const renew = async (old: Kept<Made>): Promise<void> => {
    if ((await readVersion()) === old.version) return;
    const fresh = await load();
    kept = Promise.resolve(fresh);
  };

  return async () => {
    const at = now().getTime();
    const due = Math.abs(at - checkedAt) >= CHECK_EVERY_MS;
    if (due) checkedAt = at;
    if (!kept) {
      kept = load();
      kept.catch(() => (kept = undefined));
    } else if (due) {
      // Stale for one more request rather than slow; away for a while rather than failing.
      void kept.then(renew).catch(() => undefined);
    }
    return (await kept).index;
  };
};

/** The jobs and places people type, kept in memory. */
export const createReference = (deps: {store: Store; now: () => Date}) => ({
  jobs: keep(deps, 'jobs', async () => createJobIndex(await readJobs(deps.store))),
  places: keep(deps, 'communes', async () => createPlaceIndex(await readPlaces(deps.store))),
});
