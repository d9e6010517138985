// Builds what is published: the SDK first, since the two others are typed by it.
import {execFileSync} from 'node:child_process';
import {cpSync, globSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const require = createRequire(import.meta.url);
const run = (file, ...args) =>
  execFileSync(process.execPath, [file, ...args], {stdio: ['ignore', 'inherit', 'inherit']});
const tsc = require.resolve('typescript/bin/tsc');
const rollup = require.resolve('rollup/dist/bin/rollup');

for (const name of ['sdk', 'server', 'widget'])
  rmSync(`packages/${name}/dist`, {recursive: true, force: true});
for (const name of ['sdk', 'server']) run(tsc, '-p', `packages/${name}/tsconfig.build.json`);
run(tsc, '-p', 'packages/widget/tsconfig.build.json', '--emitDeclarationOnly');
run(rollup, '-c', '--silent');
for (const file of globSync('packages/server/src/demo/*.csv')) {
  cpSync(file, join('packages/server/dist/demo', file.split('/').at(-1)));
}
// A copy under its version never changes: a page may pin it, with its integrity.
const {version} = JSON.parse(readFileSync('packages/widget/package.json', 'utf8'));
const BUNDLES = [
  'immersion-kit.js',
  'immersion-kit-map.js',
  'immersion-kit-contact.js',
  'immersion-kit-convention.js',
  'immersion-kit-convention-en.js',
  'immersion-kit-host.js',
  'immersion-kit-statistics.js',
];
for (const name of BUNDLES) {
  cpSync(join('packages/widget/dist', name), join('packages/widget/dist', version, name));
}
const analyzer = dirname(require.resolve('@custom-elements-manifest/analyzer/package.json'));
run(
  join(analyzer, 'cem.js'),
  'analyze',
  '--quiet',
  '--config',
  'custom-elements-manifest.config.mjs',
);
console.log('Construit : packages/{sdk,server,widget}/dist');
