import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

const BIN = fileURLToPath(new URL('../src/bin.ts', import.meta.url));

/** How a command ended and what it wrote. */
export type Ended = {readonly code: number | null; readonly out: string; readonly err: string};

/** Starts the server's command as people do, in a process of its own. */
export const startCommand = (
  args: readonly string[],
  environment: Record<string, string>,
  nodeFlags: readonly string[] = [],
) => {
  const {PATH = '', DATABASE_URL: _ignored} = process.env;
  const child = spawn(process.execPath, ['--conditions=source', ...nodeFlags, BIN, ...args], {
    env: {PATH, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]): Ended => ({
    code: code as number | null,
    out,
    err,
  }));
  return {
    child,
    ended,
    /** Waits until a pattern has been written, and gives what it matched. */
    wrote: async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const [, found] = pattern.exec(out + err) ?? [];
        if (found !== undefined) return found;
        if (child.exitCode !== null) throw new Error(`ended first: ${out}${err}`);
        await new Promise(resolve => setTimeout(resolve, 10));
      }
    },
  };
};

/** Runs a command to its end. */
export const command = (
  args: readonly string[],
  environment: Record<string, string>,
  nodeFlags: readonly string[] = [],
): Promise<Ended> => startCommand(args, environment, nodeFlags).ended;
