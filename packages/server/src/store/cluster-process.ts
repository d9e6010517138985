import {spawn} from 'node:child_process';
import {closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Binaries} from './cluster-binaries.ts';
import type {Launch} from './cluster-user.ts';

const START_TIMEOUT_MS = 60_000;

/** A free loopback port: the one wished for when it is free, else any. */
export const freePort = (wished: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => {
      if (wished === 0) reject(error);
      else resolve(freePort(0));
    });
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : wished);
      });
    });
  });

const start = (launch: Launch, program: string, args: readonly string[], output: number) => {
  const [command = program, ...rest] = [...launch.prefix, program, ...args];
  return spawn(command, rest, {
    // In a group of its own: Ctrl-C reaches the server, which stops PostgreSQL in good order.
    detached: true,
    stdio: ['ignore', output, output],
    env: {...process.env, LC_ALL: 'C', TZ: 'UTC'},
    ...launch.identity,
  });
};

const exitCode = (child: ReturnType<typeof start>): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => {
      resolve(code ?? 1);
    });
  });

const lastLines = (file: string): string =>
  readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n');

/** Makes a new, empty cluster in a folder, with one password-protected superuser. */
export const runInitdb = async (
  {initdb}: Binaries,
  launch: Launch,
  folder: string,
  password: string,
): Promise<void> => {
  mkdirSync(folder, {mode: 0o700, recursive: true});
  launch.own(folder);
  const passwordFile = `${folder}.password`;
  const log = `${folder}.log`;
  writeFileSync(passwordFile, password, {mode: 0o600});
  launch.own(passwordFile);
  const output = openSync(log, 'w', 0o600);
  try {
    const args = ['-D', folder, '-U', 'immersion', '--auth=scram-sha-256', '--encoding=UTF8'];
    const code = await exitCode(
      start(launch, initdb, [...args, '--locale=C', `--pwfile=${passwordFile}`], output),
    );
    if (code !== 0) throw new Error(`PostgreSQL n'a pas pu créer ${folder} :\n${lastLines(log)}`);
  } finally {
    closeSync(output);
    rmSync(passwordFile, {force: true});
    rmSync(log, {force: true});
  }
};

/** Settings that differ from PostgreSQL's own; durability (fsync, commits) is left untouched. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  work_mem: '16MB',
  max_wal_size: '2GB',
  autovacuum_vacuum_insert_scale_factor: '0.05',
  // A failed statement may carry personal data: it never reaches the log.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};

/** Starts PostgreSQL on a folder and waits until it answers. */
export const spawnPostgres = async (
  {postgres}: Binaries,
  launch: Launch,
  folder: string,
  port: number,
  answers: () => Promise<boolean>,
): Promise<void> => {
  const log = `${folder}.log`;
  const settings = Object.entries({...SETTINGS, port: String(port)});
  const output = openSync(log, 'a', 0o600);
  const args = ['-D', folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = start(launch, postgres, args, output);
  closeSync(output);
  child.unref();
  let exited: number | undefined;
  void exitCode(child).then(
    code => (exited = code),
    () => (exited = 1),
  );
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answers())) {
    if (exited !== undefined || performance.now() > deadline) {
      throw new Error(`PostgreSQL n'a pas démarré :\n${lastLines(log)}`);
    }
    await sleep(20);
  }
};
