import {readFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const widget = new URL('packages/widget/', import.meta.url);
const server = new URL('packages/server/', import.meta.url);
const at = path => fileURLToPath(new URL(path, widget));
const inServer = path => fileURLToPath(new URL(path, server));
const manifestOf = folder => JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const manifest = manifestOf(widget);
// Leaflet is taken in, for `withoutMarkup` to mend it.
const external = Object.keys(manifest.dependencies)
  .filter(name => name !== 'leaflet')
  .flatMap(name => [name, new RegExp(`^${name}/`)]);

/** The inner cycles of zod and Leaflet are their own business; any other warning breaks the build. */
const onLog = (level, log, handler) => {
  const text = `${log.message} ${log.id ?? ''} ${log.loc?.file ?? ''}`;
  if (/node_modules\/zod\//.test(text)) return;
  if (log.code === 'CIRCULAR_DEPENDENCY' && /leaflet\/src\//.test(text)) return;
  handler(level === 'warn' ? 'error' : level, log);
};

const compile = esbuild({target: 'es2022', tsconfig: at('tsconfig.json'), sourceMap: true});

/** The server's own pages show the widget's elements; each one's script is named as its address. */
const PAGES = [
  'signer',
  'suivre',
  'document',
  'bilan',
  'agence',
  'demande',
  'entreprise',
  'echange',
  'alerte',
  'statistiques',
];

/** Browsers read style sheets and templates without their indentation: nobody downloads it. */
const withoutIndentation = {
  name: 'without-indentation',
  transform(code, id) {
    if (!id.includes('packages/widget/src/')) return null;
    const styles = /\bcss`([^`]*)`/g;
    const shorter = code
      .replace(
        styles,
        (_, text) => `css\`${text.replace(/\s*([{};,>])\s*|\s+/g, (_, mark) => mark ?? ' ')}\``,
      )
      .replace(/\n\s+(?=[<$])/g, ' ');
    return {code: shorter, map: null};
  },
};

/** Leaflet looks at the browser by writing markup as it loads: trusted types refuse it. */
const withoutMarkup = {
  name: 'leaflet-without-markup',
  transform(code, id) {
    if (!/leaflet\/src\/core\/Browser\.js$/.test(id)) return null;
    const mended = code
      .replace(/(var inlineSvg = )[^]*?\}\)\(\);/, '$1svg;')
      .replace(/(var vml = )[^]*?\}\(\)\);/, '$1false;');
    if (/innerHTML/.test(mended)) this.error('Leaflet has changed: it still writes markup.');
    // Its licence goes where it goes.
    const source = readFileSync(new URL('../../LICENSE', pathToFileURL(id)), 'utf8');
    this.emitFile({type: 'asset', fileName: 'vendor/leaflet/LICENSE', source});
    return {code: mended, map: null};
  },
};

/**
 * The map's file holds lit's `css` and nothing else of lit, whose templates would ask for their
 * trusted-types policy a second time. It imports nothing: what loads it may have any address.
 */
const cssOnly = {
  name: 'lit-css-only',
  resolveId(source, importer) {
    return source === 'lit' ? this.resolve('@lit/reactive-element/css-tag.js', importer) : null;
  },
};

const mapBeside = {
  name: 'map-beside',
  resolveId(source) {
    const isMap = /(^|\/)map\/map\.ts$/.test(source);
    return isMap ? {id: './immersion-kit-map.js', external: true} : null;
  },
};

/** So is the way to write to a company, which has a file of its own for the pages that begin with it. */
const contactBeside = {
  name: 'contact-beside',
  resolveId(source) {
    const isContact = /(^|\/)contact\/on-demand\.ts$/.test(source);
    return isContact ? {id: './immersion-kit-contact.js', external: true} : null;
  },
};

/** Other languages come when they are asked for. */
const languagesBeside = {
  name: 'languages-beside',
  resolveId(source) {
    const isEnglish = /(^|\/)l10n\/convention\/en\.ts$/.test(source);
    return isEnglish ? {id: './immersion-kit-convention-en.js', external: true} : null;
  },
};

const resolve = nodeResolve({browser: true, exportConditions: ['source', 'production']});
const LEAFLET = 'Leaflet 1.9, © 2010-2023 Volodymyr Agafonkin, © 2010-2011 CloudMade, BSD-2-Clause';
const minify = ({name, version, license}, ...notices) =>
  terser({
    module: true,
    ecma: 2020,
    compress: {passes: 3},
    format: {
      comments: false,
      preamble: `/*! ${[`${name} ${version}`, license, ...notices].join(' | ')} */`,
    },
  });

export default [
  {
    // One module a file, for people who bundle.
    input: {
      index: at('src/index.ts'),
      define: at('src/define.ts'),
      'convention/define': at('src/convention/define.ts'),
      'host/define': at('src/host/define.ts'),
      'contact/define': at('src/contact/define.ts'),
      'statistics/define': at('src/statistics/define.ts'),
    },
    external,
    onLog,
    plugins: [nodeResolve({resolveOnly: ['leaflet']}), withoutMarkup, compile],
    output: {
      dir: at('dist'),
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: at('src'),
      // npm leaves out any folder named `node_modules`.
      entryFileNames: ({name}) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
    },
  },
  {
    // One file that needs nothing else, for a script tag; the map comes beside it when asked for.
    input: at('src/immersion-kit.ts'),
    onLog,
    plugins: [mapBeside, contactBeside, resolve, withoutIndentation, compile, minify(manifest)],
    output: {
      file: at('dist/immersion-kit.js'),
      format: 'es',
      sourcemap: true,
      inlineDynamicImports: true,
    },
  },
  {
    // The request form, in a file of its own: a page that only searches does not carry it.
    input: at('src/immersion-kit-convention.ts'),
    onLog,
    plugins: [languagesBeside, resolve, withoutIndentation, compile, minify(manifest)],
    output: {file: at('dist/immersion-kit-convention.js'), format: 'es', sourcemap: true},
  },
  {
    input: at('src/l10n/convention/en.ts'),
    onLog,
    plugins: [resolve, compile, minify(manifest)],
    output: {file: at('dist/immersion-kit-convention-en.js'), format: 'es', sourcemap: true},
  },
  {
    // How a company joins: the page that shows it has seldom anything else of ours.
    input: at('src/immersion-kit-host.ts'),
    onLog,
    plugins: [resolve, withoutIndentation, compile, minify(manifest)],
    output: {
      file: at('dist/immersion-kit-host.js'),
      format: 'es',
      sourcemap: true,
      inlineDynamicImports: true,
    },
  },
  {
    // Writing to a company, and being told of those to come: a search asks for it when it is wanted.
    input: at('src/immersion-kit-contact.ts'),
    onLog,
    plugins: [resolve, withoutIndentation, compile, minify(manifest)],
    output: {
      file: at('dist/immersion-kit-contact.js'),
      format: 'es',
      sourcemap: true,
      inlineDynamicImports: true,
    },
  },
  {
    // The public figures: a page that shows them has seldom anything else of ours.
    input: at('src/immersion-kit-statistics.ts'),
    onLog,
    plugins: [resolve, withoutIndentation, compile, minify(manifest)],
    output: {
      file: at('dist/immersion-kit-statistics.js'),
      format: 'es',
      sourcemap: true,
      inlineDynamicImports: true,
    },
  },
  {
    input: at('src/directory/map/map.ts'),
    onLog,
    plugins: [cssOnly, resolve, withoutMarkup, compile, minify(manifest, LEAFLET)],
    output: {file: at('dist/immersion-kit-map.js'), format: 'es', sourcemap: true},
  },
  {
    // What they share is named by its hash, and kept by browsers for good.
    input: Object.fromEntries(PAGES.map(name => [name, at(`src/pages/${name}.ts`)])),
    onLog,
    plugins: [resolve, compile, minify(manifestOf(server))],
    output: {
      dir: inServer('dist/pages/browser'),
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared-[hash].js',
    },
  },
];
