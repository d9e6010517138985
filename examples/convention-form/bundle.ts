import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build as bundle, type Plugin} from 'esbuild';

const WIDGET = new URL('../../packages/widget/', import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, WIDGET));

/** A text of the element's source, and what a mistake would make of it wherever it stands. */
export type Mutation = {
  /** Below `packages/widget/src`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

const plant = ({file, from, to}: Mutation): Plugin => ({
  name: 'plant',
  setup: build => {
    const path = at(`src/${file}`);
    let isPlanted = false;
    build.onLoad({filter: /\.ts$/}, async given => {
      if (given.path !== path) return undefined;
      const source = await readFile(path, 'utf8');
      if (!source.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
      isPlanted = true;
      return {contents: source.replaceAll(from, () => to), loader: 'ts'};
    });
    build.onEnd(({errors}) => {
      if (errors.length === 0 && !isPlanted) throw new Error(`${file} is not in the bundle`);
    });
  },
});

/** The file of the request form, from its sources; with a mistake, when one is given. */
export const bundleForm = async (mutation?: Mutation): Promise<string> => {
  const {outputFiles} = await bundle({
    entryPoints: [at('src/immersion-kit-convention.ts')],
    tsconfig: at('tsconfig.json'),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source', 'production'],
    logLevel: 'silent',
    plugins: mutation ? [plant(mutation)] : [],
  });
  return outputFiles[0]?.text ?? '';
};
