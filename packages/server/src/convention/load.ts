import {
  type AgencyKind,
  type AgencySteps,
  type AssessmentStatus,
  type ConventionContent,
  PARTIES,
  type SignatoryRole,
  zoneOf,
} from '@immersion-kit/sdk/contract';
import {type Selectable, sql} from 'kysely';
import {todayAt} from '../agency/today.ts';
import type {Database, Tx} from '../store/database.ts';
import type {ConventionTables} from '../store/convention-tables.ts';
import type {DecisionState, Moment} from './decide.ts';
import {isSamePerson} from './same-person.ts';

/** The convention's row. */
export type ConventionRow = Selectable<ConventionTables['convention']>;

/** The agency in charge, as rights and steps need it. */
export type ActingAgency = {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly steps: AgencySteps;
  readonly department: string;
  readonly refersTo: {readonly id: string; readonly name: string; readonly kind: AgencyKind} | null;
};

/** The assessment in force: what the rules, and whoever reads the convention, need of it. */
type CurrentAssessment = {
  readonly id: string;
  readonly status: AssessmentStatus;
  readonly documentHash: string;
  readonly endedWithAJob: boolean | null;
  readonly createdAt: Date;
  readonly signedAt: Date | null;
  readonly agrees: boolean | null;
};

/** A convention with all that decides of what may be done to it. */
export type Loaded = {
  readonly row: ConventionRow;
  /** The content shown: the signed one, or its correction. */
  readonly content: ConventionContent;
  /** The hash of the version the parties sign. */
  readonly documentHash: string;
  readonly signatures: readonly {readonly role: SignatoryRole; readonly signedAt: Date}[];
  readonly agency: ActingAgency;
  readonly renewedBy: string | null;
  readonly assessment: CurrentAssessment | null;
  readonly lastHash: string;
};

type Found = ConventionRow & {
  content: ConventionContent;
  document_hash: string;
  signatures: {role: SignatoryRole; signedAt: string}[];
  agency: ActingAgency;
  renewed_by: string | null;
  assessment:
    | (Omit<CurrentAssessment, 'createdAt' | 'signedAt'> & {
        readonly createdAt: string;
        readonly signedAt: string | null;
      })
    | null;
  last_hash: string;
};

/** An {@link ActingAgency}, of the agency `a` and the one `r` it refers to. */
export const agencyJson = sql`json_build_object('id', a.id, 'name', a.name, 'kind', a.kind,
  'steps', a.steps, 'department', a.department, 'refersTo', CASE WHEN r.id IS NOT NULL THEN
    json_build_object('id', r.id, 'name', r.name, 'kind', r.kind) END)`;

/** Reads a convention, in one statement: two would not see the same signatures. */
export const readLoaded = async (db: Database | Tx, id: string): Promise<Loaded | undefined> => {
  const {rows} = await sql<Found>`
    SELECT c.*, shown.content, signed.document_hash,
      (SELECT coalesce(json_agg(json_build_object('role', s.role, 'signedAt', s.signed_at)
          ORDER BY s.signed_at, s.role), '[]')
        FROM signature s
        WHERE s.convention_id = c.id AND s.version = c.signed_version) AS signatures,
      ${agencyJson} AS agency,
      (SELECT id FROM convention WHERE renewed_from = c.id
          AND status NOT IN ('REJECTED', 'CANCELLED', 'DEPRECATED')) AS renewed_by,
      (SELECT json_build_object('id', e.id, 'status', e.status, 'documentHash', e.document_hash,
          'endedWithAJob', (e.content ->> 'endedWithAJob')::boolean, 'createdAt', e.created_at,
          'signedAt', e.signed_at, 'agrees', e.agrees)
        FROM assessment e WHERE e.convention_id = c.id AND e.deleted_at IS NULL) AS assessment,
      (SELECT hash FROM convention_audit
        WHERE convention_id = c.id ORDER BY sequence DESC LIMIT 1) AS last_hash
    FROM convention c
      JOIN convention_version shown ON shown.convention_id = c.id AND shown.version = c.version
      JOIN convention_version signed
        ON signed.convention_id = c.id AND signed.version = c.signed_version
      JOIN agency a ON a.id = c.agency_id
      LEFT JOIN agency r ON r.id = a.refers_to
    WHERE c.id = ${id}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const {content, document_hash, signatures, agency, renewed_by, assessment, last_hash, ...row} =
    found;
  return {
    row,
    content,
    documentHash: document_hash,
    signatures: signatures.map(({role, signedAt}) => ({role, signedAt: new Date(signedAt)})),
    agency,
    renewedBy: renewed_by,
    assessment: assessment && {
      ...assessment,
      createdAt: new Date(assessment.createdAt),
      signedAt: assessment.signedAt === null ? null : new Date(assessment.signedAt),
    },
    lastHash: last_hash,
  };
};

/**
 * Holds conventions until the transaction ends, always in the same order: of two transactions that
 * want the same two, neither waits for what the other has.
 */
export const holdRows = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const rows = tx.selectFrom('convention').select('id').where('id', 'in', ids);
  await rows.orderBy('id').forUpdate().execute();
};

/**
 * Reads a convention that is about to change. The row is held first and all of it read after: one
 * statement would see the signatures as they were before it waited for its turn.
 */
export const holdLoaded = async (tx: Tx, id: string): Promise<Loaded | undefined> => {
  await holdRows(tx, [id]);
  return readLoaded(tx, id);
};

/** The parties a content has, in the order they are named. */
export const partiesOf = ({signatories}: Pick<ConventionContent, 'signatories'>): SignatoryRole[] =>
  Object.entries(PARTIES).flatMap(([name, role]) =>
    signatories[name as keyof typeof PARTIES] ? [role] : [],
  );

const assessmentStanding = (assessment: CurrentAssessment | null): DecisionState['assessment'] => {
  if (!assessment) return 'none';
  if (assessment.status === 'DID_NOT_SHOW') return 'no-show';
  return assessment.signedAt ? 'signed' : 'unsigned';
};

/** What the rules look at. */
export const stateOf = ({
  row,
  content,
  documentHash,
  signatures,
  agency,
  renewedBy,
  assessment,
}: Loaded): DecisionState => ({
  status: row.status,
  parties: partiesOf(content),
  signed: signatures.map(({role}) => role),
  steps: agency.refersTo ? 'counsellor-and-validator' : agency.steps,
  isRenewal: row.renewed_from !== null,
  isRenewed: renewedBy !== null,
  assessment: assessmentStanding(assessment),
  isTutorRepresentative: isSamePerson(
    content.establishmentTutor,
    content.signatories.establishmentRepresentative,
  ),
  dateStart: row.date_start,
  dateEnd: row.date_end,
  agencyId: row.agency_id,
  version: row.version,
  documentHash,
  assessmentHash: assessment?.documentHash ?? null,
  validators: row.validators,
});

/** The instant, and the civil date where an agency is. */
export const momentAt = ({department}: Pick<ActingAgency, 'department'>, now: Date): Moment => ({
  now,
  today: todayAt(zoneOf(department), now),
});
