import {access, constants, type FileHandle, open, rm} from 'node:fs/promises';
import {dirname} from 'node:path';
import {ImportError} from './import-error.ts';
import type {Refusal} from './refusal.ts';

/** The lines that were left out, kept in a file of their own. */
export type Rejects = {
  readonly path: string;
  /** How many lines of the rejects file were written. */
  readonly count: () => number;
  readonly write: (file: string, refusals: readonly Refusal[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const HEADER = 'fichier;ligne;colonne;motif;contenu';
const MARK = '\uFEFF';
const LONGEST_CONTENT = 1000;

/** Control characters as the signs that picture them: a rejects file is to be looked at. */
const picture = (text: string): string =>
  text.replace(/\p{Cc}/gu, sign =>
    sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '␦',
  );

/** A spreadsheet takes a cell that begins like this for a formula, and runs it. */
const disarm = (text: string): string => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);

const quote = (text: string): string =>
  /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const toCell = (text: string): string => quote(disarm(picture(text).slice(0, LONGEST_CONTENT)));

const toLine = (file: string, {line, column, reason, content}: Refusal): string =>
  `${[file, String(line), column, reason, content].map(toCell).join(';')}\n`;

const firstBytes = async (path: string): Promise<string | undefined> => {
  try {
    await using file = await open(path);
    const {buffer, bytesRead} = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return '';
  }
};

const clear = async (path: string): Promise<void> => {
  const begins = await firstBytes(path);
  if (begins !== undefined && !begins.replace(MARK, '').startsWith(HEADER)) {
    throw new ImportError(
      `${path} existe et n'est pas un fichier de rejets : donnez un autre chemin à --rejects.`,
    );
  }
  try {
    await rm(path, {force: true});
    await access(dirname(path), constants.W_OK);
  } catch {
    throw new ImportError(`Le fichier de rejets ${path} ne peut pas être écrit.`);
  }
};

/**
 * Keeps refusals in a CSV file, made at the first one. A file left there by an earlier run is
 * removed at once; any other file is left alone.
 *
 * @throws ImportError when another file stands at that path, or none can be written there.
 */
export const createRejects = async (path: string): Promise<Rejects> => {
  await clear(path);
  let file: FileHandle | undefined;
  let count = 0;
  return {
    path,
    count: () => count,
    write: async (name, refusals) => {
      if (refusals.length === 0) return;
      if (!file) {
        file = await open(path, 'wx');
        // Spreadsheets read a file without this mark as windows-1252.
        await file.appendFile(`${MARK}${HEADER}\n`);
      }
      await file.appendFile(refusals.map(refusal => toLine(name, refusal)).join(''));
      count += refusals.length;
    },
    close: async () => {
      await file?.close();
      file = undefined;
    },
  };
};
