import {resolve} from 'node:path';
import * as z from 'zod/mini';

const Environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_534)), 3000),
  HOST: z._default(z.string(), '127.0.0.1'),
  IMMERSION_DATA_DIR: z._default(z.string().check(z.minLength(1)), '.immersion'),
  IMMERSION_MODE: z._default(z.enum(['test', 'live']), 'test'),
  DATABASE_URL: z.optional(z.url({protocol: /^postgres(ql)?$/})),
});

/** What the environment decides. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mode: 'test' | 'live';
  readonly databaseUrl: string | undefined;
};

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'un numéro de port entre 0 et 65534',
  IMMERSION_DATA_DIR: 'un dossier',
  IMMERSION_MODE: 'test ou live',
  DATABASE_URL: 'une adresse postgresql://…',
};

/**
 * Reads the configuration; the only place that looks at environment variables.
 *
 * @throws Error in French naming each variable that cannot be used.
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const filled = Object.entries(environment).filter(([, value]) => value !== '');
  const {success, data, error} = z.safeParse(Environment, Object.fromEntries(filled));
  if (!success) {
    const names = [...new Set(error.issues.map(issue => String(issue.path[0])))];
    const lines = names.map(name => `  ${name} : ${EXPECTED[name] ?? 'valeur'} est attendu`);
    throw new Error(`Configuration inutilisable :\n${lines.join('\n')}`);
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.IMMERSION_DATA_DIR),
    mode: data.IMMERSION_MODE,
    databaseUrl: data.DATABASE_URL,
  };
};
