import assert from 'node:assert/strict';
import type {Playing} from './playing.ts';

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one).localeCompare(JSON.stringify(other));

/** Checks what is kept of a sequence: its signatures, invitations and codes, and nothing else. */
export const checkStored = async ({lane, conventionId, model, hashes}: Playing): Promise<void> => {
  const all = async (statement: string): Promise<unknown[]> =>
    (await lane.store.pool.query<object>(statement, [conventionId])).rows.toSorted(byText);
  assert.deepEqual(
    await all(`SELECT s.role, s.version, s.document_hash AS hash,
        c.used_at = s.signed_at AND c.document_hash = s.document_hash AS "isByCode",
        i.role = s.role AS "isByInvitation"
      FROM signature s JOIN signature_code c ON c.id::text = s.evidence ->> 'codeId'
        JOIN invitation i ON i.id::text = s.evidence ->> 'invitationId'
      WHERE s.convention_id = $1`),
    model.signatures
      .map(({party, version, document}) => ({
        role: party,
        version,
        hash: hashes.get(document),
        isByCode: true,
        isByInvitation: true,
      }))
      .toSorted(byText),
  );
  assert.deepEqual(
    await all(`SELECT role, revoked_at IS NOT NULL AS "isRevoked" FROM invitation
      WHERE convention_id = $1`),
    model.invitations.map(({party, isRevoked}) => ({role: party, isRevoked})).toSorted(byText),
  );
  assert.deepEqual(
    await all(`SELECT role, document_hash AS hash, tries, code_hash IS NOT NULL AS "isMade",
        used_at IS NOT NULL AS "isUsed"
      FROM signature_code WHERE convention_id = $1`),
    model.codes
      .map(({party, document, tries, digits, isUsed}) => ({
        role: party,
        hash: hashes.get(document),
        tries,
        isMade: digits !== undefined,
        isUsed,
      }))
      .toSorted(byText),
  );
};
