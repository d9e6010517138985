import {readConfig} from '../config.ts';
import {jsonLog} from '../http/log.ts';
import {newId} from '../store/id.ts';
import {openConfiguredStore, type Opened} from '../store/open.ts';
import {migrate} from '../store/migrate.ts';
import {terminal, UsageError} from './terminal.ts';

const USAGE = `immersion-server : l'annuaire et les conventions d'immersion

  start [--demo]                         démarre le serveur (--demo : données fictives)
  migrate                                met la base de données à jour
  import jobs <appellations.csv> <romes.csv>
  import communes <csv>
  import directory <csv> --mapping <json>
  import agencies <csv>
  keys create --name <nom> --publishable --origin <https://…> [--origin …]
  keys create --name <nom> --secret --scope <droit> [--scope …] [--agency <id>] [--agency-kind <sorte>]
  keys list
  keys revoke <identifiant>
  worker                                 envoie les e-mails, à part du serveur (qui le fait aussi)
  staff add --email <e-mail> --first-name <prénom> --last-name <nom> --agency <id> --role <rôle> [--unnotified]
  staff remove --email <e-mail> --agency <id> [--role <rôle>]
  staff list [--agency <id>]
  hosts put <csv> --api-url <https://…> [--api-key <clé>]
                                         inscrit les entreprises d'un partenaire (clé secrète, droit
                                         directory:write ; ou IMMERSION_API_KEY)
  hosts remove <siret> --api-url <https://…> [--api-key <clé>]
  ban <siret> --reason <texte>           exclut une entreprise, partout et tout de suite
  unban <siret>                          lève cette exclusion
  jobs                                   classe les demandes oubliées, efface les brouillons périmés
  person export --email <e-mail> [--out <fichier>]
                                         donne à une personne tout ce qui est gardé d'elle
  person erase --email <e-mail> --reason <mot> [--yes]
                                         efface une personne (sans --yes : dit ce qui le serait)
  audit verify                           vérifie que l'historique des conventions est intact
  doctor                                 dit ce qui va et ce qui ne va pas

Environnement : PORT, HOST, IMMERSION_DATA_DIR, IMMERSION_MODE (test ou live),
IMMERSION_PUBLIC_URL, IMMERSION_TRUSTED_PROXIES, IMMERSION_RATE_LIMITS, DATABASE_URL,
IMMERSION_SMTP_URL, IMMERSION_MAIL_FROM.`;

const withStore = async (use: (opened: Opened) => Promise<number>): Promise<number> => {
  const opened = await openConfiguredStore(readConfig(process.env));
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
};

const withMigratedStore = (use: (opened: Opened) => Promise<number>): Promise<number> =>
  withStore(async opened => {
    await migrate(opened.store.db);
    return use(opened);
  });

/** Loads one command only: the others, and the data they bring, would cost each a second. */
const run = async (command: string | undefined, args: string[]): Promise<number> => {
  const now = () => new Date();
  const config = readConfig(process.env);
  const world = {now, newId: () => newId(now()), mode: config.mode, ...terminal};
  switch (command) {
    case 'start':
      return (await import('./start.ts')).startCommand(args, terminal);
    case 'migrate':
      return withStore(async ({store}) =>
        (await import('./migrate.ts')).migrateCommand(store, terminal),
      );
    case 'import':
      return withMigratedStore(async ({store}) =>
        (await import('./import.ts')).importCommand(args, {...world, store}),
      );
    case 'keys':
      return withMigratedStore(async ({store}) =>
        (await import('./keys.ts')).keysCommand(args, {...world, store}),
      );
    case 'staff':
      return withMigratedStore(async ({store}) =>
        (await import('./staff.ts')).staffCommand(args, {...world, store}),
      );
    case 'hosts':
      return (await import('./hosts.ts')).hostsCommand(args, {
        ...terminal,
        environment: process.env,
      });
    case 'ban':
      return withMigratedStore(async ({store}) =>
        (await import('./ban.ts')).banCommand(args, {...world, store}),
      );
    case 'unban':
      return withMigratedStore(async ({store}) =>
        (await import('./ban.ts')).unbanCommand(args, {...world, store}),
      );
    case 'jobs':
      return withMigratedStore(async ({store}) =>
        (await import('./jobs.ts')).jobsCommand({...world, store}),
      );
    case 'person':
      return withMigratedStore(async ({store}) =>
        (await import('./person.ts')).personCommand(args, {...world, store}),
      );
    case 'audit':
      return withMigratedStore(async ({store}) =>
        (await import('./audit.ts')).auditCommand(args, {...world, store}),
      );
    case 'worker':
      return withMigratedStore(async ({store}) =>
        (await import('./worker.ts')).workerCommand({...world, store, config, log: jsonLog(now)}),
      );
    case 'doctor':
      return withStore(async ({store}) =>
        (await import('./doctor.ts')).doctorCommand({...world, store, config}),
      );
    case undefined:
    case 'help':
    case '--help':
      terminal.out(USAGE);
      return command === undefined ? 2 : 0;
    default:
      throw new UsageError(`Commande inconnue : ${command}`);
  }
};

/** Runs one command and returns the process's exit code: 0 done, 1 failed, 2 misused. */
export const main = async ([command, ...args]: string[]): Promise<number> => {
  try {
    return await run(command, args);
  } catch (error) {
    const misused =
      error instanceof UsageError ||
      (error instanceof Error &&
        'code' in error &&
        String(error.code).startsWith('ERR_PARSE_ARGS'));
    terminal.err(error instanceof Error ? error.message : String(error));
    if (misused) terminal.err(`\n${USAGE}`);
    return misused ? 2 : 1;
  }
};
