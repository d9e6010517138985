import {Kysely, PostgresDialect, type Transaction} from 'kysely';
import pg from 'pg';
import type {Connection} from './cluster-reach.ts';
import {nameStatements} from './named.ts';
import type {Tables} from './tables.ts';

/** Everything the server reads and writes with, inside or outside a transaction. */
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** One PostgreSQL database, seen as a pool of connections. */
export type Store = {
  readonly db: Database;
  /** For the few statements that must be prepared once and reused by name. */
  readonly pool: pg.Pool;
  /** From now on people wait: who asks for a connection is told soon that there is none. */
  readonly hurry: () => void;
  readonly close: () => Promise<void>;
};

/** A start, an import or a command would rather wait than fail on a machine that is busy. */
const PATIENCE_MS = 60_000;
const HURRY_MS = 2000;

/** Where the database is: a URL, or a function asked again before each new connection. */
export type Source = string | (() => Connection);

const CIVIL_DATE = 1082;
const parserOf = pg.types.getTypeParser as (
  oid: number,
  format?: string,
) => (text: string) => unknown;

// A civil date stays the text it is: JavaScript's Date would give it an hour and a zone.
const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === CIVIL_DATE ? (text: string) => text : parserOf(oid, format),
};

/**
 * Opens a store on a database. A lost connection is replaced at the next request; waiting for
 * one is bounded: once in a hurry, a database that is away costs a caller two seconds at most.
 */
export const openStore = (source: Source, {connections = 10} = {}): Store => {
  const current = () => (typeof source === 'string' ? {connectionString: source} : {...source()});
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({...config, ...current()});
      // The pool listens to idle connections only: lost in the middle of a transaction, one that
      // nobody hears ends the process. The next statement fails, which is enough.
      this.on('error', () => undefined);
      nameStatements(this);
    }
  }
  const pool = new pg.Pool({
    Client,
    max: connections,
    connectionTimeoutMillis: PATIENCE_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    application_name: 'immersion-kit',
    // The search's statements take every filter as a parameter: planning them again each time
    // costs more than running them.
    options: '-c plan_cache_mode=force_generic_plan -c jit=off',
    types: typeParsers,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  return {
    db,
    pool,
    hurry: () => {
      pool.options.connectionTimeoutMillis = HURRY_MS;
    },
    close: async () => {
      await db.destroy();
      // Kysely ends only a pool it has used.
      if (!pool.ended) await pool.end();
    },
  };
};
