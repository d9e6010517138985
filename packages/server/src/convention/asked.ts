import {type Asked, type AskSubject, type Role, SIGNATORY_ROLES} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {isStaff} from '../message/roles.ts';

type Row = {role: Role; subject: AskSubject; message: string; asked_at: Date};

/** The questions `k` that still matter for a convention `c`: its version to sign, or since it was validated. */
export const matters = sql<boolean>`k.convention_id = c.id AND k.version = c.signed_version
  AND (c.validated_at IS NULL OR k.asked_at >= c.validated_at)`;

/** The last first. */
export const newestFirst = sql`k.sequence DESC`;

const isParty = (role: Role): boolean => SIGNATORY_ROLES.some(party => party === role);

/** The words are for those they are written to, and for who wrote them. */
const mayReadWords = (author: Role, reader: readonly Role[]): boolean =>
  reader.some(role => isStaff(role) || role === author || (isStaff(author) && isParty(role)));

/** What was asked about a convention, as somebody may read it. */
export const readAsked = async (
  db: Database,
  conventionId: string,
  reader: readonly Role[],
): Promise<Asked[]> => {
  const {rows} = await sql<Row>`SELECT k.role, k.subject, k.message, k.asked_at
    FROM convention c JOIN asking k ON ${matters}
    WHERE c.id = ${conventionId} ORDER BY ${newestFirst}`.execute(db);
  return rows.map(({role, subject, message, asked_at: at}) => ({
    role,
    subject,
    at: at.toISOString(),
    // Blank once the person was erased.
    ...(message !== '' && mayReadWords(role, reader) ? {message} : {}),
  }));
};
