import {
  type AgencyKind,
  type AgencySteps,
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
  readonly lastHash: string;
};

type Rest = {
  content: ConventionContent;
  document_hash: string;
  signatures: {role: SignatoryRole; signedAt: string}[];
  agency: ActingAgency;
  renewed_by: string | null;
  last_hash: string;
};

const readRest = async (db: Database | Tx, row: ConventionRow): Promise<Rest> => {
  const {rows} = await sql<Rest>`
    SELECT shown.content, signed.document_hash,
      (SELECT coalesce(json_agg(json_build_object('role', s.role, 'signedAt', s.signed_at)
          ORDER BY s.signed_at, s.role), '[]')
        FROM signature s
        WHERE s.convention_id = ${row.id} AND s.version = ${row.signed_version}) AS signatures,
      json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'steps', a.steps,
        'department', a.department, 'refersTo', CASE WHEN r.id IS NOT NULL THEN
          json_build_object('id', r.id, 'name', r.name, 'kind', r.kind) END) AS agency,
      (SELECT id FROM convention WHERE renewed_from = ${row.id}) AS renewed_by,
      (SELECT hash FROM convention_audit
        WHERE convention_id = ${row.id} ORDER BY sequence DESC LIMIT 1) AS last_hash
    FROM convention_version shown
      JOIN convention_version signed
        ON signed.convention_id = shown.convention_id AND signed.version = ${row.signed_version}
      JOIN agency a ON a.id = ${row.agency_id}
      LEFT JOIN agency r ON r.id = a.refers_to
    WHERE shown.convention_id = ${row.id} AND shown.version = ${row.version}`.execute(db);
  const [rest] = rows;
  if (!rest) throw new Error('a convention has lost its content');
  return rest;
};

const withRest = async (db: Database | Tx, row: ConventionRow | undefined) => {
  if (!row) return undefined;
  const rest = await readRest(db, row);
  return {
    row,
    content: rest.content,
    documentHash: rest.document_hash,
    signatures: rest.signatures.map(({role, signedAt}) => ({role, signedAt: new Date(signedAt)})),
    agency: rest.agency,
    renewedBy: rest.renewed_by,
    lastHash: rest.last_hash,
  };
};

/** Reads a convention. */
export const readLoaded = async (db: Database | Tx, id: string): Promise<Loaded | undefined> =>
  withRest(
    db,
    await db.selectFrom('convention').selectAll().where('id', '=', id).executeTakeFirst(),
  );

/**
 * Reads a convention that is about to change. The row is held first and the rest read after: one
 * statement would see the signatures as they were before it waited for its turn.
 */
export const holdLoaded = async (tx: Tx, id: string): Promise<Loaded | undefined> =>
  withRest(
    tx,
    await tx
      .selectFrom('convention')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  );

/** The parties a content has, in the order they are named. */
export const partiesOf = ({signatories}: Pick<ConventionContent, 'signatories'>): SignatoryRole[] =>
  Object.entries(PARTIES).flatMap(([name, role]) =>
    signatories[name as keyof typeof PARTIES] ? [role] : [],
  );

/** What the rules look at. */
export const stateOf = ({
  row,
  content,
  documentHash,
  signatures,
  agency,
  renewedBy,
}: Loaded): DecisionState => ({
  status: row.status,
  parties: partiesOf(content),
  signed: signatures.map(({role}) => role),
  steps: agency.refersTo ? 'counsellor-and-validator' : agency.steps,
  isRenewal: row.renewed_from !== null,
  isRenewed: renewedBy !== null,
  // The assessment comes with its own table.
  isAssessed: false,
  dateEnd: row.date_end,
  version: row.version,
  documentHash,
  validators: row.validators,
});

/** The instant, and the civil date where an agency is. */
export const momentAt = ({department}: Pick<ActingAgency, 'department'>, now: Date): Moment => ({
  now,
  today: todayAt(zoneOf(department), now),
});
