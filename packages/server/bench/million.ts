import {mkdtemp, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openCluster} from '../src/store/cluster.ts';
import {openStore} from '../src/store/database.ts';
import {migrate} from '../src/store/migrate.ts';
import {step} from './figures.ts';
import {importFile, importReferences, writeDirectory} from './world.ts';

/** Imports a very large directory, and says how much memory it took. */
const COUNT = Number(process.argv[2] ?? '1000000');
const MEGA = 1_000_000;

const folder = await mkdtemp(join(tmpdir(), 'immersion-million-'));
const cluster = await openCluster(join(folder, 'data'));
const store = openStore(() => cluster.connection);
try {
  await migrate(store.db);
  await importReferences(store);
  const path = await writeDirectory(store, folder, COUNT);
  step(`fichier de ${Math.round((await stat(path)).size / MEGA)} Mo`);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 200);
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const {accepted, rejected} = await importFile(store, path);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  process.stdout.write(
    `${accepted} lignes importées, ${rejected} rejetées en ${seconds.toFixed(0)} s ` +
      `(${Math.round(accepted / seconds)} lignes/s) ; mémoire ${Math.round(before / MEGA)} Mo au début, ` +
      `${Math.round(most / MEGA)} Mo au plus\n`,
  );
} finally {
  await store.close();
  await cluster.close();
  await rm(folder, {recursive: true, force: true});
}
