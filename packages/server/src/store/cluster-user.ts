import {spawnSync} from 'node:child_process';
import {chownSync} from 'node:fs';

/** How to start a program of PostgreSQL, which refuses to run as root. */
export type Launch = {
  readonly prefix: readonly string[];
  readonly identity: {readonly uid?: number; readonly gid?: number};
  /** Gives a file or folder to the user PostgreSQL runs as. */
  readonly own: (path: string) => void;
};

const NOBODY = 65_534;
const AS_IS: Launch = {prefix: [], identity: {}, own: () => undefined};

/**
 * As an ordinary user, nothing special. As root on Linux, a user namespace: the files stay
 * root's, and no account is added to the system. Where namespaces are refused (some containers),
 * the unprivileged user « nobody », to whom the data folder is then given.
 */
export const chooseLaunch = (): Launch => {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return AS_IS;
  const namespaces = spawnSync('unshare', ['--user', 'true'], {stdio: 'ignore'}).status === 0;
  if (namespaces) return {...AS_IS, prefix: ['unshare', '--user']};
  return {
    prefix: [],
    identity: {uid: NOBODY, gid: NOBODY},
    own: path => {
      chownSync(path, NOBODY, NOBODY);
    },
  };
};
