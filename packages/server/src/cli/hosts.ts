import {parseArgs} from 'node:util';
import {createClient, isApiError} from '@immersion-kit/sdk';
import {
  fieldTextsFr,
  type HostOutcome,
  MAX_HOSTS_AT_ONCE,
  Siret,
} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {PROBLEM_TEXTS} from '../http/problem-texts.ts';
import type {HostFault, HostLine} from './hosts-line.ts';
import {readHostFile} from './hosts-file.ts';
import {type Terminal, UsageError} from './terminal.ts';

const TIMEOUT_MS = 60_000;

type World = Terminal & {
  readonly environment: NodeJS.ProcessEnv;
  readonly fetch?: typeof globalThis.fetch;
};

const OPTIONS = {'api-url': {type: 'string'}, 'api-key': {type: 'string'}} as const;

const OUTCOMES = {
  created: 'inscrites',
  updated: 'mises à jour',
  unchanged: 'inchangées',
  refused: 'refusées',
} as const;

const clientFrom = (
  values: Partial<Record<keyof typeof OPTIONS, string>>,
  {environment, fetch}: World,
) => {
  const baseUrl = values['api-url'];
  const key = values['api-key'] ?? environment['IMMERSION_API_KEY'];
  if (!baseUrl || !URL.canParse(baseUrl)) {
    throw new UsageError('Donnez l’adresse du serveur : --api-url https://immersion.exemple.fr.');
  }
  if (!key) throw new UsageError('Donnez une clé secrète : --api-key, ou IMMERSION_API_KEY.');
  return createClient({
    baseUrl,
    key,
    timeout: TIMEOUT_MS,
    totalTimeout: 3 * TIMEOUT_MS,
    ...(fetch ? {fetch} : {}),
  });
};

/** `entreprises.csv:12:7 : email : …`, as editors open it. */
const faultText = (file: string, {line, column, name, reason}: HostFault): string =>
  [
    [file, line, ...(column === undefined ? [] : [column])].join(':'),
    ...(name === undefined ? [] : [name]),
    reason,
  ].join(' : ');

const reasonOf = (code = ''): string => {
  if (code in PROBLEM_TEXTS) return PROBLEM_TEXTS[code as keyof typeof PROBLEM_TEXTS].fr;
  return code in fieldTextsFr ? fieldTextsFr[code as keyof typeof fieldTextsFr] : code;
};

const batchesOf = (lines: readonly HostLine[]): HostLine[][] =>
  Array.from({length: Math.ceil(lines.length / MAX_HOSTS_AT_ONCE)}, (_, index) =>
    lines.slice(index * MAX_HOSTS_AT_ONCE, (index + 1) * MAX_HOSTS_AT_ONCE),
  );

const summary = (outcomes: readonly HostOutcome[], unread: number): string[] => [
  ...Object.entries(OUTCOMES).map(([outcome, words]) => {
    const count = outcomes.filter(one => one.outcome === outcome).length;
    return `  ${String(count).padStart(6)}  ${words}`;
  }),
  `  ${String(unread).padStart(6)}  erreurs dans le fichier`,
];

const put = async (args: string[], world: World): Promise<number> => {
  const {values, positionals} = parseArgs({args, options: OPTIONS, allowPositionals: true});
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError('hosts put attend un fichier.');
  const client = clientFrom(values, world);
  const {name, lines, faults} = await readHostFile(path);
  for (const fault of faults) world.err(faultText(name, fault));
  const outcomes: HostOutcome[] = [];
  for (const batch of batchesOf(lines)) {
    const {data} = await client
      .putHosts({hosts: batch.map(({host}) => host)})
      .catch((error: unknown): never => {
        const where = `${name}:${batch[0]?.line ?? 0}`;
        const why = isApiError(error) ? reasonOf(error.code) : String(error);
        throw new Error(
          `${where} : l’envoi s’est arrêté ici : ${why} Relancez la commande : ce qui est fait ne sera pas refait.`,
        );
      });
    for (const [index, {outcome, code}] of data.entries()) {
      if (outcome !== 'refused') continue;
      const line = batch[index]?.line ?? 0;
      world.err(faultText(name, {line, name: data[index]?.siret ?? '', reason: reasonOf(code)}));
    }
    outcomes.push(...data);
    world.err(`${outcomes.length} / ${lines.length} entreprises envoyées`);
  }
  for (const line of summary(outcomes, faults.length)) world.out(line);
  const isWhole = faults.length === 0 && outcomes.every(({outcome}) => outcome !== 'refused');
  return isWhole ? 0 : 1;
};

const remove = async (args: string[], world: World): Promise<number> => {
  const {values, positionals} = parseArgs({args, options: OPTIONS, allowPositionals: true});
  const {success, data: siret} = safeParse(Siret, positionals[0]);
  if (!success) throw new UsageError('hosts remove attend un SIRET de 14 chiffres.');
  await clientFrom(values, world)
    .removeHost({siret})
    .catch((error: unknown): never => {
      throw new Error(isApiError(error) ? reasonOf(error.code) : String(error));
    });
  world.out(`${siret} est retirée de l’annuaire.`);
  return 0;
};

/** `hosts put | remove`: the companies a partner answers for, through the API. */
export const hostsCommand = ([verb, ...args]: string[], world: World): Promise<number> => {
  switch (verb) {
    case 'put':
      return put(args, world);
    case 'remove':
      return remove(args, world);
    default:
      throw new UsageError('hosts attend put ou remove.');
  }
};
