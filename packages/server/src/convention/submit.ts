import {
  type ConventionContent,
  type ConventionRequest,
  pruneConvention,
  type Submission,
} from '@immersion-kit/sdk/contract';
import {type Caller, callerName} from '../access/caller.ts';
import {type AgencyInCharge, findAgency} from '../agency/find-agency.ts';
import {ProblemError} from '../http/problem.ts';
import type {Writing} from '../http/mount.ts';
import type {Tx} from '../store/database.ts';
import type {AgentName, VersionReason} from '../store/convention-tables.ts';
import {NO_HASH} from './audit.ts';
import type {Clock} from './clock.ts';
import type {ConventionEvent} from './decide.ts';
import {duplicateOf, findSimilar} from './duplicates.ts';
import {emptyDraft} from './draft.ts';
import {hostHistoryIssues} from './host-history.ts';
import {momentAt} from './load.ts';
import {type Act, insertVersion, recordEvents, searchColumns, type Standing} from './record.ts';
import {replaceOlder} from './replace.ts';
import {actsForSome, coversAgency, rolesOf} from './rights.ts';
import {findingsAt, refuseFindings, requireNotBanned, requireValid} from './valid.ts';

const AT = ['convention'];

/** What a new convention is made of. */
export type NewConvention = {
  readonly content: ConventionContent;
  readonly agencyId: string;
  readonly agencyReferent: AgentName | null;
  readonly reason: VersionReason;
  readonly renewed: {readonly from: string; readonly justification: string} | null;
  /** Through which key it came. */
  readonly keyId?: string | null;
  readonly events: readonly ConventionEvent[];
};

/** Writes a new convention, its first version, audit entry and events. */
export const insertConvention = async (
  tx: Tx,
  {content, agencyId, agencyReferent, reason, renewed, keyId = null, events}: NewConvention,
  act: Act,
): Promise<Standing> => {
  const id = act.newId();
  await tx
    .insertInto('convention')
    .values({
      id,
      kind: content.internshipKind,
      agency_id: agencyId,
      status: 'READY_TO_SIGN',
      revision: 1,
      version: 1,
      signed_version: 1,
      ...searchColumns(content),
      agency_referent: agencyReferent && JSON.stringify(agencyReferent),
      validators: '{}',
      renewed_from: renewed?.from ?? null,
      renewal_justification: renewed?.justification ?? null,
      submitted_by: act.actor,
      submitted_at: act.now,
      updated_at: act.now,
      waiting_since: act.now,
      key_id: keyId,
    })
    .execute();
  const made = {reason, content, justification: null, isSigned: true};
  const documentHash = await insertVersion(tx, id, 1, made, act);
  const standing = {id, status: 'READY_TO_SIGN', revision: 1, version: 1, documentHash} as const;
  await recordEvents(tx, standing, events, NO_HASH, {agencyId, keyId}, act);
  return standing;
};

/** What the parties sign, and what the agency may change alone. */
export const splitRequest = ({agencyId, agencyReferent, ...content}: ConventionRequest) => ({
  content,
  agencyId,
  agencyReferent: agencyReferent ?? null,
});

const requireAgency = async (tx: Tx, id: string): Promise<AgencyInCharge> => {
  const agency = await findAgency(tx, id);
  if (agency?.status === 'active') return agency;
  throw new ProblemError('convention_invalid', [
    {path: [...AT, 'agencyId'], code: 'agency_unknown'},
  ]);
};

const requireAllowed = (caller: Caller, agency: AgencyInCharge): void => {
  if (caller.kind === 'staff') {
    const held = caller.rights.filter(({agencyId}) => agencyId === agency.id);
    if (held.length === 0) throw new ProblemError('agency_not_allowed');
    if (!actsForSome(held)) throw new ProblemError('role_not_allowed');
  }
  if (caller.kind !== 'key') return;
  const {key} = caller;
  const isLimited = key.prefix === 'sk' || key.agencyIds.length > 0 || key.agencyKinds.length > 0;
  if (isLimited && !coversAgency(key, agency)) throw new ProblemError('agency_not_allowed');
};

/** The key somebody came through: their own, or that of the page which began their draft. */
const keyBehind = async (tx: Tx, caller: Caller): Promise<string | null> => {
  if (caller.kind === 'key') return caller.key.id;
  if (caller.kind !== 'draft') return null;
  const draft = await tx
    .selectFrom('draft')
    .select('created_by')
    .where('id', '=', caller.draftId)
    .executeTakeFirst();
  const [kind, id] = draft?.created_by.split(':') ?? [];
  return kind === 'key' && id !== undefined ? id : null;
};

/** A secret key's software, or a person of an agency: they could read the answer anyway. */
const isTrusted = (caller: Caller): boolean =>
  caller.kind === 'staff' || (caller.kind === 'key' && caller.key.prefix === 'sk');

/**
 * Receives a request. Only who could read the answer anyway is told that the person has a similar convention or too many with this host: a page that could ask would tell
 * anybody. For a page's request the agency sees it, and nothing is validated against the law.
 */
export const submit = async (
  {convention, duplicates = 'refuse', replaces}: Submission,
  {caller, tx}: Writing,
  {sendsTexts, ...clock}: Clock,
): Promise<Standing> => {
  // First of all: of two tabs that send the same draft, one waits here and finds it sent.
  if (caller.kind === 'draft') await emptyDraft(tx, caller.draftId, clock.now);
  const isTold = isTrusted(caller);
  if (!isTold && replaces !== undefined) throw new ProblemError('role_not_allowed');
  const {content, agencyId, agencyReferent} = splitRequest(pruneConvention(convention));
  const agency = await requireAgency(tx, agencyId);
  requireAllowed(caller, agency);
  const {today} = momentAt(agency, clock.now);
  const whole = {...content, agencyId, ...(agencyReferent ? {agencyReferent} : {})};
  requireValid(whole, {today, sendsTexts}, AT);
  await requireNotBanned(tx, content.siret, AT);
  const act: Act = {...clock, actor: callerName(caller), roles: []};
  // The older row is held before the person's history: every command takes them in this order.
  if (replaces !== undefined) await replaceOlder(tx, replaces, content, caller, act);
  const issues = await hostHistoryIssues(tx, content);
  if (isTold) refuseFindings(findingsAt(AT, issues));
  const similar = await findSimilar(tx, content);
  if (isTold && duplicates === 'refuse' && similar.length > 0) {
    throw new ProblemError('duplicate_found', [], {
      duplicates: similar.map(one =>
        duplicateOf(one, rolesOf(caller, one.id, one.agency).length > 0),
      ),
    });
  }
  return insertConvention(
    tx,
    {
      content,
      agencyId,
      agencyReferent,
      reason: 'submission',
      renewed: null,
      keyId: await keyBehind(tx, caller),
      events: [
        {type: 'convention.submitted', details: {agencyId}},
        ...similar.map(({id}) => ({
          type: 'convention.duplicate-suspected' as const,
          details: {duplicateOf: id},
        })),
      ],
    },
    act,
  );
};
