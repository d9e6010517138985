import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {testApp} from './api.ts';
import {START} from './conventions.ts';
import {freshStore} from './database.ts';
import type {Door, World} from './doors.ts';

const SERVER = fileURLToPath(new URL('server-process.ts', import.meta.url));

const startServer = async (url: string) => {
  const child = spawn(process.execPath, ['--conditions=source', SERVER, url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const baseUrl = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
    void ended.then(() => {
      reject(new Error('the server ended before it answered'));
    });
  });
  const door: Door = {baseUrl, fetch: (input, init) => fetch(input, init)};
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return {door, stop};
};

/** Two servers in processes of their own over one new database, and how to be rid of it all. */
export const twoProcesses = async (): Promise<{world: World; stop: () => Promise<void>}> => {
  const {store, url, drop} = await freshStore();
  const servers = await Promise.all([startServer(url), startServer(url)]);
  const {clock} = testApp(store);
  return {
    world: {store, doors: servers.map(({door}) => door), now: () => clock.now, start: START},
    stop: async () => {
      await Promise.all(servers.map(({stop}) => stop()));
      await drop();
    },
  };
};
