import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import autocannon from 'autocannon';

/** A server in a process of its own. */
export type Child = {
  readonly url: string;
  readonly readyMs: number;
  readonly stop: () => Promise<void>;
};

/** Starts a program of ours and waits until it says « Prêt ». */
export const startChild = (
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Child> => {
  const begun = performance.now();
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ['--conditions=source', path, ...args], {
    env: {PATH: process.env['PATH'] ?? '', ...environment},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise<void>(resolve =>
    child.once('close', () => {
      resolve();
    }),
  );
  return new Promise((resolve, reject) => {
    void gone.then(() => {
      reject(new Error(`${program} ended before it was ready`));
    });
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-2000);
      const [, url] = /Prêt : (\S+)/.exec(text) ?? [];
      if (url === undefined) return;
      const readyMs = performance.now() - begun;
      resolve({url, readyMs, stop: () => (child.kill('SIGTERM'), gone)});
    });
  });
};

/** Requests per second a server answers to 16 connections, all of them answered well. */
export const load = async (
  url: string,
  paths: readonly string[],
  headers: Record<string, string>,
  seconds: number,
): Promise<{perSecond: number; p99: number}> => {
  const result = await autocannon({
    url,
    connections: 16,
    duration: seconds,
    requests: paths.map(path => ({path, headers})),
  });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${result.non2xx} bad answers and ${result.errors} errors from ${url}`);
  }
  return {perSecond: result.requests.average, p99: result.latency.p99};
};
