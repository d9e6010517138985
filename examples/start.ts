import {spawn} from 'node:child_process';
import {existsSync, globSync, statSync} from 'node:fs';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {DEMO_KEY, readConfig, serve, startServer} from '@immersion-kit/server';
import {createPartnerSite} from './partner-site.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const BUNDLE = fileURLToPath(import.meta.resolve('@immersion-kit/widget/immersion-kit.js'));
const PAGE_SCRIPT = at('packages/server/dist/pages/browser/signer.js');

const say = (line: string) => process.stderr.write(`${line}\n`);

const isFresh = (made: string, sources: string): boolean => {
  if (!existsSync(made)) return false;
  const newest = Math.max(...globSync(at(sources)).map(file => statSync(file).mtimeMs));
  return statSync(made).mtimeMs > newest;
};

/** Builds what browsers run, the elements and the server's own pages, unless it is fresh. */
const bundle = async (): Promise<void> => {
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

const main = async (): Promise<void> => {
  const begun = performance.now();
  const config = readConfig(process.env);
  const [api] = await Promise.all([
    startServer({config, demo: true, log: () => undefined, onStep: say}),
    bundle(),
  ]);
  const site = createPartnerSite({apiUrl: api.url, apiKey: DEMO_KEY, bundle: BUNDLE});
  const partner = await serve(site, {
    host: 'localhost',
    port: config.port === 0 ? 0 : config.port + 1,
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(
    [
      '',
      `Prêt en ${seconds} s`,
      `  Page d’un partenaire  : ${partner.url}/mission-locale`,
      `  Demande de convention : ${partner.url}/cap-emploi`,
      `  Recherche sans script : ${api.url}/recherche`,
      `  Boîte aux lettres     : ${api.url}/boite-aux-lettres`,
      `  Espace des structures : ${api.url}/agence`,
      `  API et sa référence   : ${api.url}/api`,
      `  Clé de démonstration  : ${DEMO_KEY} (cette machine seulement)`,
      '',
    ].join('\n'),
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  say('Arrêt…');
  await partner.close();
  await api.close();
};

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
