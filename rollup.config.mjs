import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const widget = new URL('packages/widget/', import.meta.url);
const at = path => new URL(path, widget).pathname;
const manifest = JSON.parse(readFileSync(new URL('package.json', widget), 'utf8'));
const external = Object.keys(manifest.dependencies).flatMap(name => [
  name,
  new RegExp(`^${name}/`),
]);

/** zod's inner cycles are its own business; any other warning breaks the build. */
const onLog = (level, log, handler) => {
  const text = `${log.message} ${log.id ?? ''} ${log.loc?.file ?? ''}`;
  if (/node_modules\/zod\//.test(text)) return;
  handler(level === 'warn' ? 'error' : level, log);
};

const compile = esbuild({target: 'es2022', tsconfig: at('tsconfig.json'), sourceMap: true});

export default [
  {
    // One module a file, for people who bundle.
    input: {index: at('src/index.ts'), define: at('src/define.ts')},
    external,
    onLog,
    plugins: [compile],
    output: {
      dir: at('dist'),
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: at('src'),
      entryFileNames: '[name].js',
    },
  },
  {
    // One file that needs nothing else, for a script tag.
    input: at('src/immersion-kit.ts'),
    onLog,
    plugins: [
      nodeResolve({browser: true, exportConditions: ['source', 'production']}),
      compile,
      terser({
        module: true,
        ecma: 2020,
        compress: {passes: 3},
        format: {
          comments: false,
          preamble: `/*! ${manifest.name} ${manifest.version} | ${manifest.license} */`,
        },
      }),
    ],
    output: {
      file: at('dist/immersion-kit.js'),
      format: 'es',
      sourcemap: true,
      inlineDynamicImports: true,
    },
  },
];
