import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {FIRST_PARTY_PAGES, type FirstPartyPage} from '../src/pages/page-list.ts';

/** Where rollup takes them. */
const sourceOf = ({path}: FirstPartyPage): string =>
  fileURLToPath(new URL(`../../widget/src/pages${path}.ts`, import.meta.url));

/** Puts the scripts of our own pages together in a folder of their own. */
export const buildPageScripts = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'immersion-scripts-'));
  await build({
    entryPoints: FIRST_PARTY_PAGES.map(page => ({in: sourceOf(page), out: page.path.slice(1)})),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    chunkNames: 'shared-[hash]',
    logLevel: 'error',
  });
  return {folder, remove: () => rm(folder, {recursive: true})};
};
