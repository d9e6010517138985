import {resolve} from 'node:path';
import * as z from 'zod/mini';
import {type Mailbox, readMailbox} from './message/address.ts';

const Environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_534)), 3000),
  HOST: z._default(z.string(), '127.0.0.1'),
  IMMERSION_DATA_DIR: z._default(z.string().check(z.minLength(1)), '.immersion'),
  IMMERSION_MODE: z._default(z.enum(['test', 'live']), 'test'),
  IMMERSION_PUBLIC_URL: z.optional(z.url({protocol: /^https?$/})),
  IMMERSION_TRUSTED_PROXIES: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(10)), 0),
  IMMERSION_RATE_LIMITS: z._default(z.enum(['on', 'off']), 'on'),
  DATABASE_URL: z.optional(z.url({protocol: /^postgres(ql)?$/})),
  IMMERSION_COMPANY_REGISTRY_URL: z.optional(z.url({protocol: /^https?$/})),
  IMMERSION_ADDRESSES_URL: z.optional(z.url({protocol: /^https?$/})),
  IMMERSION_SMTP_URL: z.optional(z.url({protocol: /^smtps?$/})),
  IMMERSION_MAIL_FROM: z.optional(z.string().check(z.refine(text => readMailbox(text)))),
  IMMERSION_REPLY_DOMAIN: z.optional(z.string().check(z.regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i))),
  IMMERSION_INBOUND_SECRET: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{32,200}$/))),
});

/** What the environment decides. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mode: 'test' | 'live';
  /** Where people reach the server, when it is not where it listens. */
  readonly publicUrl: string | undefined;
  /** How many proxies of ours stand between people and this server. */
  readonly trustedProxies: number;
  /** Off where something in front limits already. */
  readonly rateLimits: boolean;
  readonly databaseUrl: string | undefined;
  /** What knows companies by their number; without it, our directory alone does. */
  readonly companyRegistryUrl: string | undefined;
  /** What knows where addresses are; without it, a place is where its commune is. */
  readonly addressesUrl: string | undefined;
  /** By whom e-mails are sent, and in whose name; without it they wait. */
  readonly smtp: {readonly url: string; readonly from: Mailbox} | undefined;
  /** The domain whose mails a provider brings us, and the secret it shows; answers by mail are off without. */
  readonly inbound: {readonly domain: string; readonly secret: string} | undefined;
};

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'un numéro de port entre 0 et 65534',
  IMMERSION_DATA_DIR: 'un dossier',
  IMMERSION_MODE: 'test ou live',
  IMMERSION_PUBLIC_URL: 'une adresse https://…',
  IMMERSION_TRUSTED_PROXIES: 'un nombre de proxys entre 0 et 10',
  IMMERSION_RATE_LIMITS: 'on ou off',
  DATABASE_URL: 'une adresse postgresql://…',
  IMMERSION_COMPANY_REGISTRY_URL: 'une adresse https://…',
  IMMERSION_ADDRESSES_URL: 'une adresse https://…',
  IMMERSION_SMTP_URL: 'une adresse smtp://… ou smtps://…',
  IMMERSION_REPLY_DOMAIN: 'un domaine, par exemple reponse.exemple.fr,',
  IMMERSION_INBOUND_SECRET: 'un secret de 32 caractères au moins, sans espace,',
  IMMERSION_MAIL_FROM: 'un expéditeur, par exemple Immersion <immersion@exemple.fr>,',
};

const smtpOf = (url: string | undefined, mailFrom: string | undefined): Config['smtp'] => {
  if (url === undefined) return undefined;
  const from = readMailbox(mailFrom ?? '');
  if (from) return {url, from};
  throw new Error(
    'Configuration inutilisable :\n  IMMERSION_MAIL_FROM : donnez l’expéditeur des e-mails, par ' +
      'exemple Immersion <immersion@exemple.fr>',
  );
};

const inboundOf = (domain: string | undefined, secret: string | undefined): Config['inbound'] => {
  if (domain !== undefined && secret !== undefined) return {domain, secret};
  if (domain === undefined && secret === undefined) return undefined;
  throw new Error(
    'Configuration inutilisable :\n  IMMERSION_REPLY_DOMAIN, IMMERSION_INBOUND_SECRET : donnez les ' +
      'deux pour recevoir des réponses par e-mail, ou aucun',
  );
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
    publicUrl: data.IMMERSION_PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: data.IMMERSION_TRUSTED_PROXIES,
    rateLimits: data.IMMERSION_RATE_LIMITS === 'on',
    databaseUrl: data.DATABASE_URL,
    companyRegistryUrl: data.IMMERSION_COMPANY_REGISTRY_URL,
    addressesUrl: data.IMMERSION_ADDRESSES_URL,
    inbound: inboundOf(data.IMMERSION_REPLY_DOMAIN, data.IMMERSION_INBOUND_SECRET),
    smtp: smtpOf(data.IMMERSION_SMTP_URL, data.IMMERSION_MAIL_FROM),
  };
};
