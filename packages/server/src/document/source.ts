import type {ConventionContent, SignatoryRole} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import type {AgentName, Validators, VersionReason} from '../store/convention-tables.ts';

/** A structure as the document names it. */
export type PrintedAgency = {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly siret: string | null;
  readonly contactEmail: string | null;
  readonly signatureText: string | null;
};

/** One version of the content, with the moment it was written. */
type PrintedVersion = {
  readonly version: number;
  readonly reason: VersionReason;
  readonly content: ConventionContent;
  readonly documentHash: string;
  readonly textVersion: number;
  readonly createdAt: string;
};

/** One signature and by what means it was given, as far as its evidence says. */
export type PrintedSignature = {
  readonly role: SignatoryRole;
  readonly signedAt: string;
  readonly channel: string | null;
};

/** All a document is made of, as it is stored. */
export type DocumentSource = {
  readonly id: string;
  readonly acceptedAt: Date | null;
  readonly validatedAt: Date | null;
  readonly agencyReferent: AgentName | null;
  readonly validators: Validators;
  readonly renewedFrom: string | null;
  readonly renewalJustification: string | null;
  readonly agency: PrintedAgency;
  /** The agency's prescriber, when it only accompanies. */
  readonly prescriber: PrintedAgency | null;
  /** The version that was signed, then its corrections in order. */
  readonly versions: readonly [PrintedVersion, ...PrintedVersion[]];
  readonly signatures: readonly PrintedSignature[];
};

const agencyColumns = (table: string) =>
  sql.raw(`json_build_object('name', ${table}.name, 'street', ${table}.street,
    'postcode', ${table}.postcode, 'city', ${table}.city, 'department', ${table}.department,
    'siret', ${table}.siret, 'contactEmail', ${table}.contact_email,
    'signatureText', ${table}.signature_text)`);

/**
 * Reads what a convention's document is made of, in one statement.
 *
 * @throws Error when there is no such convention: who asks has just held it.
 */
export const readDocumentSource = async (
  db: Database | Tx,
  id: string,
): Promise<DocumentSource> => {
  const {rows} = await sql<DocumentSource>`
    SELECT c.id, c.accepted_at AS "acceptedAt", c.validated_at AS "validatedAt",
      c.agency_referent AS "agencyReferent", c.validators, c.renewed_from AS "renewedFrom",
      c.renewal_justification AS "renewalJustification",
      ${agencyColumns('a')} AS agency,
      CASE WHEN r.id IS NOT NULL THEN ${agencyColumns('r')} END AS prescriber,
      (SELECT json_agg(json_build_object('version', v.version, 'reason', v.reason,
          'content', v.content, 'documentHash', v.document_hash, 'textVersion', v.text_version,
          'createdAt', v.created_at) ORDER BY v.version)
        FROM convention_version v
        WHERE v.convention_id = c.id AND v.version >= c.signed_version) AS versions,
      (SELECT coalesce(json_agg(json_build_object('role', s.role, 'signedAt', s.signed_at,
          'channel', s.evidence->>'channel') ORDER BY s.signed_at, s.role), '[]')
        FROM signature s
        WHERE s.convention_id = c.id AND s.version = c.signed_version) AS signatures
    FROM convention c JOIN agency a ON a.id = c.agency_id LEFT JOIN agency r ON r.id = a.refers_to
    WHERE c.id = ${id}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('a document of no convention');
  return found;
};
