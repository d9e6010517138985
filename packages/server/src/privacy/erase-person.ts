import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {tablesOf} from './data-map.ts';
import {eraseAlerts} from './erase-alerts.ts';
import {eraseContactsOf} from './erase-contacts.ts';
import {eraseFromConvention} from './erase-convention.ts';
import {eraseDrafts} from './erase-drafts.ts';
import {eraseFromHosts} from './erase-host.ts';
import {eraseOtherMessages} from './erase-messages.ts';
import {agenciesOfStaff, eraseStaff} from './erase-staff.ts';
import {type Counts, type ErasureAct, sumOf} from './erasure.ts';
import {marksOf} from './person.ts';
import type {FoundConvention, Survey} from './survey.ts';

/** How an erasure is done. */
export type ErasureOptions = ErasureAct & {
  /** Even what the law asks to keep: a court's order. */
  readonly isForced: boolean;
  /** Does everything, and undoes it: what is told is what would be done. */
  readonly isRehearsal: boolean;
};

/** What was erased, and what was kept. */
export type ErasureReport = {
  readonly conventions: readonly (FoundConvention & {readonly counts: Counts})[];
  /** All rows, by table. */
  readonly counts: Counts;
  /** Where a person of an agency still has rights, which must be taken away first. */
  readonly agencies: readonly string[];
};

class Undone extends Error {}

const inTransaction = async (
  db: Database,
  isRehearsal: boolean,
  run: (tx: Tx) => Promise<Counts>,
): Promise<Counts> => {
  let counts: Counts = {};
  try {
    await db.transaction().execute(async tx => {
      counts = await run(tx);
      if (isRehearsal) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return counts;
};

/** What somebody said of their health was said freely: it goes whatever the law keeps of the rest. */
const eraseConsented = async (tx: Tx, id: string): Promise<Counts> => {
  const counts: Record<string, number> = {};
  for (const table of tablesOf('beneficiary')) {
    const {numAffectedRows = 0n} = await sql`DELETE FROM ${sql.table(table)}
      WHERE convention_id = ${id}`.execute(tx);
    counts[table] = Number(numAffectedRows);
  }
  return counts;
};

/**
 * Erases somebody everywhere the survey found them, one convention at a time, each in a
 * transaction of its own: stopped anywhere, what is done is done. What the law asks to keep is
 * kept and told, unless forced.
 */
export const erasePerson = async (
  db: Database,
  survey: Survey,
  options: ErasureOptions,
): Promise<ErasureReport> => {
  const {subject, staff, conventions} = survey;
  const {isForced, isRehearsal, now} = options;
  const erase = (run: (tx: Tx) => Promise<Counts>) => inTransaction(db, isRehearsal, run);
  const done: ErasureReport['conventions'][number][] = [];
  for (const found of conventions) {
    const isHeld = found.hold !== undefined && !isForced;
    const counts = await erase(async tx => {
      if (!isHeld) return eraseFromConvention(tx, found.id, subject, options);
      return found.qualities.includes('beneficiary') ? eraseConsented(tx, found.id) : {};
    });
    done.push({...found, counts});
  }
  const {sought} = subject;
  const isNarrowed = sought.lastName !== undefined || sought.firstName !== undefined;
  const marks = marksOf([sought, ...(staff ? [staff] : [])]);
  const seen = conventions.map(({id}) => id);
  const others = await erase(async tx =>
    isNarrowed && !staff
      ? {}
      : sumOf(await eraseOtherMessages(tx, marks, seen, now), await eraseAlerts(tx, marks)),
  );
  const agencies = staff ? await agenciesOfStaff(db, staff.id) : [];
  const member = await erase(async tx =>
    staff && (agencies.length === 0 || isForced) ? eraseStaff(tx, staff.id, now) : {},
  );
  const drafts = await erase(tx => eraseDrafts(tx, subject));
  const hosts = await erase(tx => eraseFromHosts(tx, sought, now));
  const contacts = await erase(tx => eraseContactsOf(tx, survey, now));
  return {
    conventions: done,
    counts: sumOf(...done.map(({counts}) => counts), others, member, drafts, hosts, contacts),
    agencies: isForced ? [] : agencies,
  };
};
