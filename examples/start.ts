import {once} from 'node:events';
import {DEMO_KEY, readConfig, serve, startServer} from '@immersion-kit/server';
import {BUNDLE, bundle} from './bundle.ts';
import {createPartnerSite} from './partner-site.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

const main = async (): Promise<void> => {
  const begun = performance.now();
  // Listened to before anything is ready: whoever presses Ctrl-C at once is heard.
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const config = readConfig(process.env);
  // The first looks at every source in one go: a connection begun before could not be answered.
  const [, api] = await Promise.all([
    bundle(say),
    startServer({config, demo: true, log: () => undefined, onStep: say}),
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
      `  Entreprise qui arrive : ${partner.url}/chamber`,
      `  Recherche sans script : ${api.url}/recherche`,
      `  Boîte aux lettres     : ${api.url}/boite-aux-lettres`,
      `  Espace des structures : ${api.url}/agence`,
      `  API et sa référence   : ${api.url}/api`,
      `  Clé de démonstration  : ${DEMO_KEY} (cette machine seulement)`,
      '',
    ].join('\n'),
  );
  await asked;
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
