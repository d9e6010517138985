import {createHash} from 'node:crypto';
import {access, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Where the build puts the pages' scripts; the same from `src` and from `dist`. */
export const SCRIPTS_FOLDER = fileURLToPath(new URL('../../dist/pages/browser/', import.meta.url));

/** A page's own script, or what several share under its hash. */
const NAME = /^(?:[a-z]+|shared-([\w-]{8}))\.js$/;

/** A script as it is served. */
export type Script = {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** Its name holds its hash: it never changes. */
  readonly isPinned: boolean;
};

/** Tells whether a page's script was built. */
export const isBuilt = async (folder: string, name: string): Promise<boolean> =>
  access(join(folder, name)).then(
    () => true,
    () => false,
  );

/** Reads one script; undefined when the build made none of that name. */
export const readScript = async (folder: string, name: string): Promise<Script | undefined> => {
  const [known, hash] = NAME.exec(name) ?? [];
  if (known === undefined || !(await isBuilt(folder, known))) return undefined;
  const text = new Uint8Array(await readFile(join(folder, known)));
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return {text, etag, isPinned: hash !== undefined};
};
