import {once} from 'node:events';
import {connect, createServer, type Socket} from 'node:net';
import {after} from 'node:test';
import {sql} from 'kysely';
import {openStore, type Store} from '../src/store/database.ts';
import {databaseUrl} from './database.ts';

/** Where the next transaction loses its connection to the database. */
export type Cut = {
  /** At which of its statements; `begin` is 0. */
  readonly at: number;
  /** Before the database hears it, or once it is done but before anybody hears so. */
  readonly when: 'before' | 'after';
};

/** A store whose connections can be cut, and what came of the last cut. */
export type Cuttable = {
  readonly store: Store;
  /** Where the database is without any of this. */
  readonly url: string;
  readonly plan: (cut: Cut) => void;
  /** The statement that was cut; undefined when the transaction ended before. */
  readonly wasCut: () => string | undefined;
};

const MOST_SHOWN = 90;

/** Two texts, each ended by a zero, after a letter and a length. */
const texts = (chunk: Buffer): string[] =>
  chunk
    .toString('latin1', 5, 5000)
    .split('\0')
    .map(text => text.replaceAll(/\s+/g, ' ').trim());

/** Reads the statements of one connection: a named one comes with its text the first time only. */
const statementReader = () => {
  const named = new Map<string, string>();
  return (chunk: Buffer): string | undefined => {
    const [first = '', second = ''] = texts(chunk);
    switch (String.fromCharCode(chunk[0] ?? 0)) {
      case 'Q':
        return first;
      case 'P':
        named.set(first, second);
        return second;
      case 'B':
        return named.get(second) ?? second;
      default:
        return undefined;
    }
  };
};

/** Stands between an application and the database of a store, as a network that fails would. */
export const cuttable = async (store: Store): Promise<Cuttable> => {
  const {rows} = await sql<{name: string}>`SELECT current_database() AS name`.execute(store.db);
  const direct = databaseUrl(rows[0]?.name ?? '');
  const url = new URL(direct);
  const {hostname, port} = url;
  let planned: Cut | undefined;
  let cut: string | undefined;
  const sockets = new Set<Socket>();

  const server = createServer(application => {
    const database = connect(Number(port), hostname);
    let statement: number | undefined;
    let isDeaf = false;
    const read = statementReader();
    for (const socket of [application, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        application.destroy();
        database.destroy();
      });
    }
    application.on('data', (chunk: Buffer) => {
      const text = read(chunk);
      if (text !== undefined) {
        if (text === 'begin' && planned) statement = 0;
        else if (statement !== undefined) statement += 1;
        if (planned && statement === planned.at) {
          cut = text.slice(0, MOST_SHOWN);
          if (planned.when === 'before') database.destroy();
          isDeaf = true;
          planned = undefined;
        }
        if (text === 'commit' || text === 'rollback') statement = undefined;
      }
      database.write(chunk);
    });
    database.on('data', chunk => {
      if (isDeaf) application.destroy();
      else application.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as {port: number}).port);
  const cuttableStore = openStore(url.href);
  after(async () => {
    await cuttableStore.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    store: cuttableStore,
    url: direct,
    plan: one => {
      planned = one;
      cut = undefined;
    },
    wasCut: () => {
      planned = undefined;
      return cut;
    },
  };
};
