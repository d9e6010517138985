import type {ConventionContent, ConventionStatus, Role} from '@immersion-kit/sdk/contract';
import {type AssessmentProof, recordAssessment} from '../assessment/record-assessment.ts';
import type {Tx} from '../store/database.ts';
import {type AuditEntry, chainHash} from './audit.ts';
import type {ConventionEvent, Decision} from './decide.ts';
import {documentHash, TEXT_VERSION} from './document.ts';
import type {ConventionRow, Loaded} from './load.ts';
import {personKey} from './person.ts';
import {searchWords} from './search-words.ts';
import {turnChange, turnOf} from './turn.ts';

/** Who did it and when, for the records. */
export type Act = {
  /** A name of a key, a session or a job; never a person's. */
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly now: Date;
  readonly newId: () => string;
};

/** Where a convention stands after a change. */
export type Standing = {
  readonly id: string;
  readonly status: ConventionStatus;
  readonly revision: number;
  readonly version: number;
  readonly documentHash: string;
};

/** Who is in charge once it has happened, and the key the convention came through. */
export type Attribution = {readonly agencyId: string; readonly keyId: string | null};

const events = (
  standing: Standing,
  happened: readonly ConventionEvent[],
  {agencyId, keyId}: Attribution,
  {now, newId}: Act,
) =>
  happened.map(({type, details}) => ({
    id: newId(),
    type,
    convention_id: standing.id,
    sequence: standing.revision,
    payload: JSON.stringify({
      conventionId: standing.id,
      status: standing.status,
      version: standing.version,
      ...details,
    }),
    created_at: now,
    agency_id: agencyId,
    key_id: keyId,
  }));

/**
 * Writes one change's entry of the audit chain and its events, in the change's transaction.
 *
 * @param act - `proof`: what the entry alone says, beside what its events do.
 */
export const recordEvents = async (
  tx: Tx,
  standing: Standing,
  happened: readonly ConventionEvent[],
  previousHash: string,
  attribution: Attribution,
  act: Act & {readonly proof?: AssessmentProof | undefined},
): Promise<void> => {
  const entry: AuditEntry = {
    conventionId: standing.id,
    sequence: standing.revision,
    at: act.now.toISOString(),
    action: happened.map(({type}) => type).join(' '),
    actor: act.actor,
    roles: act.roles,
    status: standing.status,
    version: standing.version,
    documentHash: standing.documentHash,
    details: Object.assign(
      {},
      ...happened.map(({details}) => details),
      act.proof,
    ) as AuditEntry['details'],
  };
  await tx
    .insertInto('convention_audit')
    .values({
      convention_id: standing.id,
      sequence: standing.revision,
      entry: JSON.stringify(entry),
      previous_hash: previousHash,
      hash: chainHash(previousHash, entry),
    })
    .execute();
  await tx
    .insertInto('outbox')
    .values(events(standing, happened, attribution, act))
    .execute();
};

/** Writes a version of the content, which nothing will change any more. */
export const insertVersion = async (
  tx: Tx,
  id: string,
  version: number,
  {reason, content, justification}: NonNullable<Decision['version']>,
  {actor, now}: Act,
): Promise<string> => {
  const hash = documentHash(content);
  await tx
    .insertInto('convention_version')
    .values({
      convention_id: id,
      version,
      reason,
      content: JSON.stringify(content),
      text_version: TEXT_VERSION,
      document_hash: hash,
      justification,
      author: actor,
      created_at: now,
      search_words: searchWords(content),
    })
    .execute();
  return hash;
};

/** What a convention is looked for by. */
export const searchColumns = (content: ConventionContent) => ({
  siret: content.siret,
  person_key: personKey(content.signatories.beneficiary),
  appellation: content.immersionAppellation.appellationCode,
  date_start: content.dateStart,
  date_end: content.dateEnd,
});

const rowChanges = ({changes, version}: Decision): Partial<Record<string, unknown>> => ({
  ...(changes.status === undefined ? {} : {status: changes.status}),
  ...(changes.statusJustification === undefined
    ? {}
    : {status_justification: changes.statusJustification}),
  ...(changes.acceptedAt === undefined ? {} : {accepted_at: changes.acceptedAt}),
  ...(changes.validatedAt === undefined ? {} : {validated_at: changes.validatedAt}),
  ...(changes.agencyId === undefined ? {} : {agency_id: changes.agencyId}),
  ...(changes.transferJustification === undefined
    ? {}
    : {transfer_justification: changes.transferJustification}),
  ...(changes.validators === undefined ? {} : {validators: JSON.stringify(changes.validators)}),
  ...(changes.agencyReferent === undefined
    ? {}
    : {agency_referent: changes.agencyReferent && JSON.stringify(changes.agencyReferent)}),
  ...(version ? searchColumns(version.content) : {}),
});

/** Since when somebody is awaited, when whose turn it is has changed. */
const waitingChange = (
  {row, agency}: Loaded,
  {changes, version}: Decision,
  next: Pick<Standing, 'status' | 'version'>,
  now: Date,
) => {
  const signedVersion = version?.isSigned ? next.version : row.signed_version;
  const inCharge = changes.agencyId === undefined ? agency : {id: changes.agencyId, refersTo: null};
  return turnChange(
    turnOf(row.status, row.signed_version, agency),
    turnOf(next.status, signedVersion, inCharge),
    now,
  );
};

/**
 * Writes what was decided: state, version or signature, audit entry and events, all in one
 * transaction. The convention's row must be held.
 */
export const record = async (
  tx: Tx,
  loaded: Loaded,
  decision: Decision,
  act: Act,
): Promise<Standing> => {
  const {row} = loaded;
  const {version: made, signature, asking, assessment, evidence = {}} = decision;
  const version = made ? row.version + 1 : row.version;
  const hash = made && (await insertVersion(tx, row.id, version, made, act));
  const standing: Standing = {
    id: row.id,
    status: decision.changes.status ?? row.status,
    revision: row.revision + 1,
    version,
    documentHash: hash !== undefined && made?.isSigned ? hash : loaded.documentHash,
  };
  if (signature) {
    await tx
      .insertInto('signature')
      .values({
        convention_id: row.id,
        role: signature,
        version: row.signed_version,
        document_hash: loaded.documentHash,
        signed_at: act.now,
        evidence: JSON.stringify(evidence),
      })
      .execute();
  }
  if (asking) {
    await tx
      .insertInto('asking')
      .values({
        convention_id: row.id,
        sequence: standing.revision,
        version: row.signed_version,
        ...asking,
        asked_at: act.now,
      })
      .execute();
  }
  const proof = assessment
    ? await recordAssessment(tx, loaded, assessment, {...act, evidence})
    : undefined;
  const {numUpdatedRows} = await tx
    .updateTable('convention')
    .set({
      ...rowChanges(decision),
      revision: standing.revision,
      version,
      ...(made?.isSigned ? {signed_version: version} : {}),
      ...waitingChange(loaded, decision, standing, act.now),
      updated_at: act.now,
    })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a convention changed while it was held');
  const agencyId = decision.changes.agencyId ?? row.agency_id;
  const attribution = {agencyId, keyId: row.key_id};
  const proving = {...act, proof};
  await recordEvents(tx, standing, decision.events, loaded.lastHash, attribution, proving);
  return standing;
};

/** The state a command answers with. */
export const standingOf = (row: ConventionRow, hash: string): Standing => ({
  id: row.id,
  status: row.status,
  revision: row.revision,
  version: row.version,
  documentHash: hash,
});
