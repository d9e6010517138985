import {Migrator} from 'kysely/migration';
import type {Database} from './database.ts';
import {up as directory} from './migrations/0001-directory.ts';
import {up as apiKey} from './migrations/0002-api-key.ts';
import {up as agency} from './migrations/0003-agency.ts';
import {up as rateLimit} from './migrations/0004-rate-limit.ts';
import {up as convention} from './migrations/0005-convention.ts';
import {up as signature} from './migrations/0006-signature.ts';
import {up as message} from './migrations/0007-message.ts';
import {up as document} from './migrations/0008-document.ts';
import {up as staff} from './migrations/0009-staff.ts';
import {up as privacy} from './migrations/0010-privacy.ts';
import {up as codeChannel} from './migrations/0011-code-channel.ts';
import {up as asking} from './migrations/0012-asking.ts';
import {up as host} from './migrations/0013-host.ts';
import {up as contact} from './migrations/0014-contact.ts';
import {up as assessment} from './migrations/0015-assessment.ts';
import {up as eventLog} from './migrations/0016-event-log.ts';

const MIGRATIONS = {
  '0001-directory': {up: directory},
  '0002-api-key': {up: apiKey},
  '0003-agency': {up: agency},
  '0004-rate-limit': {up: rateLimit},
  '0005-convention': {up: convention},
  '0006-signature': {up: signature},
  '0007-message': {up: message},
  '0008-document': {up: document},
  '0009-staff': {up: staff},
  '0010-privacy': {up: privacy},
  '0011-code-channel': {up: codeChannel},
  '0012-asking': {up: asking},
  '0013-host': {up: host},
  '0014-contact': {up: contact},
  '0015-assessment': {up: assessment},
  '0016-event-log': {up: eventLog},
};

/**
 * Brings a database to the present schema; forward only, each step in a transaction.
 *
 * @returns the names of the steps that were run, none when it was up to date.
 */
export const migrate = async (
  db: Database,
  onStep: (name: string) => void = () => undefined,
): Promise<string[]> => {
  const migrator = new Migrator({db, provider: {getMigrations: () => Promise.resolve(MIGRATIONS)}});
  const {error, results = []} = await migrator.migrateToLatest();
  const done = results.filter(({status}) => status === 'Success').map(step => step.migrationName);
  done.forEach(onStep);
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed');
  return done;
};

/** The steps this program knows and the database has not run yet. */
export const pendingMigrations = async (db: Database): Promise<string[]> => {
  const migrator = new Migrator({db, provider: {getMigrations: () => Promise.resolve(MIGRATIONS)}});
  const known = await migrator.getMigrations();
  return known.filter(step => step.executedAt === undefined).map(step => step.name);
};
