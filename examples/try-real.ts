import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createClient, type Client, type Offer} from '@immersion-kit/sdk';

const BIN = fileURLToPath(new URL('../packages/server/src/bin.ts', import.meta.url));
const MAPPING = fileURLToPath(new URL('mappings/sirene-la-bonne-boite.json', import.meta.url));

const [given] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write('Donnez le dossier des fichiers réels : npm run try:real -- ../dossier\n');
  process.exit(2);
}
const data = (name: string) => join(resolve(given), name);
const folder = await mkdtemp(join(tmpdir(), 'immersion-reel-'));
const environment = {...process.env, IMMERSION_DATA_DIR: join(folder, 'data'), PORT: '0'};

const start = (args: readonly string[]) =>
  spawn(process.execPath, ['--conditions=source', BIN, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const run = async (...args: string[]): Promise<string> => {
  const child = start(args);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} a échoué (code ${code})`);
  return out.trim();
};

/** The rejects stay out of the folder that was given: it may not be ours to write in. */
const importFile = (kind: string, ...args: string[]): Promise<string> =>
  run('import', kind, ...args, '--rejects', join(folder, `${kind}.rejets.csv`));

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const ensure = (truth: boolean, text: string): void => {
  if (!truth) throw new Error(`Inattendu : ${text}`);
  say(`✓ ${text}`);
};

const show = ({name, address, distance_m: metres = 0, naf = ''}: Offer): string =>
  `${String(metres).padStart(6)} m  ${name}, ${address.streetNumberAndAddress}, ${address.postcode} ${address.city} (${naf})`;

const look = async (client: Client): Promise<void> => {
  const [job] = (await client.suggestJobs({q: 'boulanger'})).data;
  const [place] = (await client.suggestPlaces({q: 'metz'})).data;
  if (!job || !place) throw new Error('Ni métier ni lieu : rien n’a été importé.');
  ensure(job.romeCode === 'D1102', `« boulanger » donne ${job.appellationLabel}`);
  ensure(place.name === 'Metz', `« metz » donne ${place.name} (${place.departmentName})`);
  const {lat: latitude, lon: longitude} = place.position;
  const near = {latitude, longitude, distanceKm: 10};
  const found = await client.searchOffers({
    ...near,
    appellationCodes: [job.appellationCode],
    perPage: 500,
  });
  found.data.slice(0, 8).forEach(offer => {
    say(`    ${show(offer)}`);
  });
  const bakeries = found.data.filter(({naf}) => naf === '1071C');
  ensure(
    bakeries.length > 20,
    `${bakeries.length} boulangeries à 10 km de Metz, sur ${found.data.length} lignes`,
  );
  const distances = found.data.map(({distance_m: metres = 0}) => metres);
  ensure(
    distances.every((metres, n) => n === 0 || metres >= (distances[n - 1] ?? 0)),
    'la plus proche d’abord',
  );
  ensure(
    found.data.every(offer => !offer.voluntaryToImmersion && offer.source !== undefined),
    'toutes marquées comme venues d’un registre, avec leur source',
  );

  const {pagination} = await client.searchOffers({departmentCodes: ['57'], perPage: 1});
  const seen = new Set<string>();
  let walked = 0;
  for await (const {siret, rome, locationId, remoteWorkMode} of client.searchOffers({
    departmentCodes: ['57'],
    perPage: 250,
  })) {
    seen.add([siret, rome, locationId, remoteWorkMode].join());
    walked++;
  }
  ensure(
    walked === pagination.totalRecords && seen.size === walked,
    `${walked} lignes lues page après page par le SDK, ni doublon ni trou`,
  );
};

try {
  say('Métiers');
  await importFile('jobs', data('appellations_public.csv'), data('romes_public.csv'));
  say('Communes');
  await importFile('communes', data('laposte_hexasmal.csv'));
  say('Entreprises de Metz');
  const jobs = data('rome_naf_hirings.csv');
  await importFile(
    'directory',
    data('establishments_metz.csv'),
    '--mapping',
    MAPPING,
    '--jobs',
    jobs,
  );
  const key = await run(
    'keys',
    'create',
    '--name',
    'essai',
    '--secret',
    '--scope',
    'directory:read',
  );
  say(await run('doctor'));
  const server = start(['start']);
  const url = await new Promise<string>(ready => {
    server.stdout.on('data', (chunk: Buffer) => {
      const [, address] = /Prêt : (\S+)/.exec(chunk.toString()) ?? [];
      if (address !== undefined) ready(address);
    });
  });
  try {
    await look(createClient({baseUrl: url, key}));
  } finally {
    server.kill('SIGTERM');
    await once(server, 'close');
  }
} finally {
  await rm(folder, {recursive: true, force: true});
}
