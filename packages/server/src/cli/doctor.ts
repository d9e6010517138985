import {statfs} from 'node:fs/promises';
import {sql} from 'kysely';
import type {Config} from '../config.ts';
import type {Store} from '../store/database.ts';
import {pendingMigrations} from '../store/migrate.ts';
import {messageFindings} from './doctor-messages.ts';
import type {Terminal} from './terminal.ts';

type Finding = {readonly ok: boolean; readonly text: string};

const OLDEST_POSTGRES = 15;
const LEAST_FREE_BYTES = 500_000_000;

const settings = async ({db}: Store): Promise<Finding[]> => {
  const {rows} = await sql<{version: string; fsync: string; commits: string}>`
    SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commits`.execute(db);
  const {version, fsync, commits} = rows[0] ?? {version: '0', fsync: '?', commits: '?'};
  return [
    {ok: parseInt(version) >= OLDEST_POSTGRES, text: `PostgreSQL ${version} (15 au moins)`},
    {
      ok: fsync === 'on' && commits !== 'off',
      text: `écritures sûres (fsync ${fsync}, synchronous_commit ${commits})`,
    },
  ];
};

const contents = async ({db}: Store): Promise<Finding[]> => {
  const {rows} = await sql<Record<'jobs' | 'communes' | 'hosts' | 'offers' | 'keys', number>>`
    SELECT (SELECT count(*)::int FROM appellation) AS jobs,
      (SELECT count(*)::int FROM commune) AS communes,
      (SELECT count(*)::int FROM establishment) AS hosts,
      (SELECT count(*)::int FROM offer_search) AS offers,
      (SELECT count(*)::int FROM api_key WHERE revoked_at IS NULL) AS keys`.execute(db);
  const found = rows[0] ?? {jobs: 0, communes: 0, hosts: 0, offers: 0, keys: 0};
  const line = (count: number, words: string, advice: string): Finding => ({
    ok: count > 0,
    text: `${count.toLocaleString('fr')} ${words}${count > 0 ? '' : ` : ${advice}`}`,
  });
  return [
    line(found.jobs, 'métiers', 'lancez « import jobs »'),
    line(found.communes, 'communes', 'lancez « import communes »'),
    line(found.hosts, 'entreprises', 'lancez « import directory »'),
    line(found.offers, "lignes d'annuaire", 'aucune entreprise ne peut être montrée'),
    line(found.keys, 'clés en service', 'lancez « keys create »'),
  ];
};

const disk = async (): Promise<Finding> => {
  const {bavail, bsize} = await statfs('.');
  const free = bavail * bsize;
  return {ok: free >= LEAST_FREE_BYTES, text: `${Math.round(free / 1e9)} Go libres sur le disque`};
};

/** Says what is right and what is not; the exit code is 0 when everything is. */
export const doctorCommand = async ({
  store,
  config,
  now,
  out,
}: Terminal & {
  readonly store: Store;
  readonly config: Config;
  readonly now: () => Date;
}): Promise<number> => {
  const pending = await pendingMigrations(store.db);
  const schema: Finding = {
    ok: pending.length === 0,
    text:
      pending.length === 0
        ? 'schéma à jour'
        : `schéma en retard (${pending.join(', ')}) : lancez « migrate »`,
  };
  const findings = [
    {ok: true, text: `Node ${process.versions.node}`},
    ...(await settings(store)),
    schema,
    ...(pending.length === 0 ? await contents(store) : []),
    ...(pending.length === 0 ? await messageFindings(store.db, config, now()) : []),
    await disk(),
  ];
  for (const {ok, text} of findings) out(`${ok ? '✓' : '✗'} ${text}`);
  return findings.every(({ok}) => ok) ? 0 : 1;
};
