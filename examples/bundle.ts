import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, globSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PAGE_SCRIPT = at('packages/server/dist/pages/browser/signer.js');

/** Where the elements are, once they are built. */
export const BUNDLE = fileURLToPath(import.meta.resolve('@immersion-kit/widget/immersion-kit.js'));

const isFresh = (made: string, sources: string): boolean => {
  if (!existsSync(made)) return false;
  const newest = Math.max(...globSync(at(sources)).map(file => statSync(file).mtimeMs));
  return statSync(made).mtimeMs > newest;
};

/** Builds what browsers run, the elements and the server's own pages, unless it is fresh. */
export const bundle = async (say: (line: string) => void): Promise<void> => {
  const hasElements = isFresh(BUNDLE, 'packages/{sdk,widget}/src/**/*.ts');
  const hasPages = isFresh(
    PAGE_SCRIPT,
    'packages/{sdk/src/**/*,widget/src/**/*,server/src/{pages/**/*,document/french,message/roles}}.ts',
  );
  if (hasElements && hasPages) return;
  say('Assemblage des composants et des pages web');
  const rollup = spawn(
    process.execPath,
    [at('node_modules/rollup/dist/bin/rollup'), '-c', '--silent'],
    {
      cwd: at('.'),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const [code] = (await once(rollup, 'exit')) as [number];
  if (code !== 0) throw new Error('Les composants web n’ont pas pu être assemblés.');
};
