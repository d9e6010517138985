import type {CivilDate, ConventionStatus} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database} from '../store/database.ts';

/** What anybody who holds a copy may know of its document: what proves the copy, no more. */
export type Verified = {
  readonly code: string;
  readonly status: ConventionStatus;
  readonly cancelledAt: Date | null;
  readonly validatedAt: Date;
  readonly dateStart: CivilDate;
  readonly dateEnd: CivilDate;
  /** `C. D.`; empty once the person is erased. */
  readonly initials: string;
  readonly businessName: string;
  /** The department of the agency, whose clock the instants are read on. */
  readonly department: string;
  readonly sha256: string;
  readonly documentHash: string;
  /** A mention was corrected after the document was made. */
  readonly isCorrected: boolean;
};

type Found = Omit<Verified, 'initials' | 'cancelledAt'> & {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly cancelledAt: string | null;
};

const segmenter = new Intl.Segmenter('fr', {granularity: 'grapheme'});

const initial = (name: string | null): string => {
  const [first] = segmenter.segment((name ?? '').trim());
  return first ? `${first.segment.toLocaleUpperCase('fr')}.` : '';
};

/** Finds the document of a code; undefined when no document bears it. */
export const findVerified = async (db: Database, code: string): Promise<Verified | undefined> => {
  const {rows} = await sql<Found>`
    SELECT d.verification_code AS code, c.status, d.created_at AS "validatedAt",
      c.date_start AS "dateStart", c.date_end AS "dateEnd",
      v.content#>>'{signatories,beneficiary,firstName}' AS "firstName",
      v.content#>>'{signatories,beneficiary,lastName}' AS "lastName",
      v.content->>'businessName' AS "businessName", a.department,
      d.sha256, d.document_hash AS "documentHash", c.version > d.version AS "isCorrected",
      (SELECT entry->>'at' FROM convention_audit
        WHERE convention_id = c.id AND entry->>'status' = 'CANCELLED'
        ORDER BY sequence LIMIT 1) AS "cancelledAt"
    FROM document d JOIN convention c ON c.id = d.convention_id
      JOIN convention_version v ON v.convention_id = c.id AND v.version = d.version
      JOIN agency a ON a.id = c.agency_id
    WHERE d.verification_code = ${code}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const {firstName, lastName, cancelledAt, ...rest} = found;
  return {
    ...rest,
    initials: [initial(firstName), initial(lastName)].join(' ').trim(),
    cancelledAt: cancelledAt === null ? null : new Date(cancelledAt),
  };
};
