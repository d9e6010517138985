// Weighs what a page downloads, minified and gzipped; over its budget, the build fails.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const kilo = bytes => `${(bytes / 1000).toFixed(1)} kB`;
const weigh = bytes => gzipSync(bytes, {level: 9}).length;

const bundle = async source => {
  const {outputFiles} = await build({
    stdin: {contents: source, resolveDir: 'packages/widget', loader: 'js'},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    write: false,
  });
  return outputFiles[0].contents;
};

const sdk = name => bundle(`export {${name}} from '@immersion-kit/sdk'`);

const search = readFileSync('packages/widget/dist/immersion-kit.js');
const map = readFileSync('packages/widget/dist/immersion-kit-map.js');
const contact = readFileSync('packages/widget/dist/immersion-kit-contact.js');
const convention = readFileSync('packages/widget/dist/immersion-kit-convention.js');
const host = readFileSync('packages/widget/dist/immersion-kit-host.js');
const statistics = readFileSync('packages/widget/dist/immersion-kit-statistics.js');
const english = readFileSync('packages/widget/dist/immersion-kit-convention-en.js');
const rows = [
  // A reading's pieces are of several kinds: zod's union comes with them. Companies that join, first
  // contacts, alerts, assessments, figures and events have their routes in it.
  ['SDK entier (createClient)', await sdk('createClient'), 26_200],
  ["SDK, l'annuaire (createDirectoryClient)", await sdk('createDirectoryClient'), 18_000],
  ['SDK, la convention (createConventionClient)', await sdk('createConventionClient'), 19_200],
  // How a company answers, the ways to it, and what they load when they are wanted.
  ['<immersion-search> (immersion-kit.js)', search, 37_300],
  // Both languages, and what judges a request before it is sent.
  ['<immersion-contact>, à la demande (immersion-kit-contact.js)', contact, 50_000],
  ['carte, à la demande (immersion-kit-map.js)', map, 24_000],
  ['<immersion-convention> (immersion-kit-convention.js)', convention, 68_000],
  ['son anglais, à la demande (immersion-kit-convention-en.js)', english, 10_000],
  // Both languages, and what judges the entry before it is sent.
  ['<immersion-host> (immersion-kit-host.js)', host, 53_000],
  // Both languages, the names of departments, and a client that needs no key.
  ['<immersion-statistics> (immersion-kit-statistics.js)', statistics, 31_000],
];

const PAGES = 'packages/server/dist/pages/browser/';

/** The files a page loads at once: its own, and those they import, but what is only asked for later. */
const filesOf = (name, found = new Set()) => {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(PAGES + name, 'utf8');
  for (const [, file] of text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g))
    filesOf(file, found);
  return found;
};

const weighPage = name =>
  [...filesOf(`${name}.js`)].reduce((sum, file) => sum + weigh(readFileSync(PAGES + file)), 0);

const weighed = [
  ...rows.map(([name, bytes, budget]) => [name, weigh(bytes), budget]),
  // One page more of the same link splits what they share into smaller files, which gzip less well.
  ['page /signer', weighPage('signer'), 62_000],
  // Where the assessment stands, and the way to it.
  ['page /suivre', weighPage('suivre'), 58_000],
  ['page /document', weighPage('document'), 58_000],
  // What judges an assessment before it is sent.
  ['page /bilan', weighPage('bilan'), 72_000],
  ['page /echange', weighPage('echange'), 50_000],
  ['page /alerte', weighPage('alerte'), 42_000],
  // Where assessments stand, and their filter; reading and writing one come when asked for.
  ['page /agence', weighPage('agence'), 85_000],
  // The page where an entry is changed, and the one where it is published from the mail; what it
  // shares with the other forms is in smaller files since there is one more of them.
  ['page /entreprise', weighPage('entreprise'), 71_000],
  ['page /statistiques', weighPage('statistiques'), 36_000],
];

let over = false;
for (const [name, size, budget] of weighed) {
  over ||= size > budget;
  console.log(`${size > budget ? '✗' : '✓'} ${name} : ${kilo(size)} sur ${kilo(budget)}`);
}
for (const [name, bytes] of [
  ['immersion-kit.js', search],
  ['immersion-kit-map.js', map],
  ['immersion-kit-contact.js', contact],
  ['immersion-kit-convention.js', convention],
  ['immersion-kit-convention-en.js', english],
  ['immersion-kit-host.js', host],
  ['immersion-kit-statistics.js', statistics],
]) {
  console.log(
    `  ${name} integrity="sha384-${createHash('sha384').update(bytes).digest('base64')}"`,
  );
}
if (over) {
  console.error('Un budget est dépassé : allégez, ou changez-le ici en disant pourquoi.');
  process.exitCode = 1;
}
