import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

/** A folder of a test file's own, removed when the file ends. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'immersion-folder-'));
  after(() => {
    rmSync(folder, {recursive: true, force: true});
  });
  return folder;
};
