import type {Correction, Modification, Renewal} from '@immersion-kit/sdk/contract';
import {
  type ConventionContent,
  pruneConvention,
  renewalIssues,
  type Role,
} from '@immersion-kit/sdk/contract';
import {callerName} from '../access/caller.ts';
import {findAgency} from '../agency/find-agency.ts';
import {storeDocument} from '../document/store.ts';
import type {Writing} from '../http/mount.ts';
import {requireRevision} from '../http/precondition.ts';
import {ProblemError} from '../http/problem.ts';
import type {Clock} from './clock.ts';
import {type Command, decide, type Decision, type Moment} from './decide.ts';
import {endSessionsOfReplaced} from './end-sessions.ts';
import {hostHistoryIssues} from './host-history.ts';
import {keptContacts} from './kept-contacts.ts';
import {holdLoaded, type Loaded, momentAt, stateOf} from './load.ts';
import {type Act, record, type Standing, standingOf} from './record.ts';
import {rolesOf} from './rights.ts';
import {insertConvention} from './submit.ts';
import {
  findingsAt,
  type Judging,
  refuseFindings,
  requireContentValid,
  requireNotBanned,
  requireValid,
} from './valid.ts';

/** A convention somebody may act on, held until the transaction ends. */
export type Held = {
  readonly loaded: Loaded;
  readonly roles: readonly Role[];
  readonly moment: Moment;
  readonly judging: Judging;
  readonly act: Act;
};

/**
 * Holds a convention for the caller.
 *
 * @throws ProblemError `convention_not_found` when it does not exist or is not theirs to see: the
 * two answers are the same; `precondition_failed` when it changed since they read it.
 */
export const hold = async (
  {tx, caller, expected}: Writing,
  conventionId: string,
  clock: Clock,
): Promise<Held> => {
  const loaded = await holdLoaded(tx, conventionId);
  const roles = loaded ? rolesOf(caller, conventionId, loaded.agency) : [];
  if (!loaded || roles.length === 0) throw new ProblemError('convention_not_found');
  requireRevision(expected, loaded.row.revision);
  const {now, newId, sendsTexts} = clock;
  const moment = momentAt(loaded.agency, now);
  const act = {now, newId, actor: callerName(caller), roles};
  return {loaded, roles, moment, judging: {today: moment.today, sendsTexts}, act};
};

/** @throws ProblemError with the reason for which the rules refuse. */
export const decided = ({loaded, roles, moment}: Held, command: Command): Decision => {
  const decision = decide(stateOf(loaded), command, roles, moment);
  if ('refused' in decision) throw new ProblemError(decision.refused);
  return decision;
};

/** Does what needs nothing but the rules. */
export const perform = (writing: Writing, held: Held, command: Command): Promise<Standing> =>
  record(writing.tx, held.loaded, decided(held, command), held.act);

/**
 * Accepts or validates, once the law on the person's other immersions with the host is checked. What
 * was validated has its document at once: there is never one without the other.
 */
export const approve = async (
  writing: Writing,
  held: Held,
  command: Extract<Command, {name: 'accept' | 'validate'}>,
  publicUrl: () => string,
): Promise<Standing> => {
  const decision = decided(held, command);
  const {content, row} = held.loaded;
  requireContentValid(held.loaded, content, held.judging);
  await requireNotBanned(writing.tx, content.siret, []);
  const past = {id: row.id, renewalOf: row.renewed_from};
  refuseFindings(findingsAt([], await hostHistoryIssues(writing.tx, content, past)));
  const standing = await record(writing.tx, held.loaded, decision, held.act);
  if (command.name === 'validate') await storeDocument(writing.tx, row.id, publicUrl());
  return standing;
};

/** Changes the content: the new version is judged as a new request would be. */
export const modify = async (
  writing: Writing,
  held: Held,
  {convention, justification}: Modification,
): Promise<Standing> => {
  const whole = pruneConvention({...convention, agencyId: held.loaded.row.agency_id});
  const {agencyId: _, agencyReferent, ...content} = whole;
  const decision = decided(held, {name: 'modify', content, agencyReferent, justification});
  const at = ['convention'];
  requireValid(whole, held.judging, at);
  refuseFindings(keptContacts(held.roles, held.loaded.content, content, at));
  await requireNotBanned(writing.tx, content.siret, at);
  await endSessionsOfReplaced(
    writing.tx,
    held.loaded.row.id,
    held.loaded.content,
    content,
    held.act.now,
  );
  return record(writing.tx, held.loaded, decision, held.act);
};

/** Gives the convention to another agency. */
export const transfer = async (
  writing: Writing,
  held: Held,
  command: Extract<Command, {name: 'transfer'}>,
): Promise<Standing> => {
  const decision = decided(held, command);
  const {agencyId} = command;
  if (agencyId === held.loaded.row.agency_id) {
    throw new ProblemError('convention_invalid', [{path: ['agencyId'], code: 'agency_same'}]);
  }
  const target = await findAgency(writing.tx, agencyId);
  if (target?.status !== 'active') {
    throw new ProblemError('convention_invalid', [{path: ['agencyId'], code: 'agency_unknown'}]);
  }
  return record(writing.tx, held.loaded, decision, held.act);
};

/** Renews: a new convention at new dates, to be signed by all, tied to the original for good. */
export const renew = async (
  writing: Writing,
  held: Held,
  {justification, ...dates}: Renewal,
): Promise<Standing & {renewal: Standing}> => {
  const {loaded, act, judging} = held;
  decided(held, {name: 'renew', renewalId: ''});
  const {row} = loaded;
  const content = {...loaded.content, ...dates};
  const original = {
    dateStart: row.date_start,
    dateEnd: row.date_end,
    isRenewal: row.renewed_from !== null,
    alreadyRenewed: loaded.renewedBy !== null,
  };
  refuseFindings(findingsAt([], renewalIssues(dates, original)));
  requireContentValid(loaded, content, judging);
  await requireNotBanned(writing.tx, content.siret, []);
  const past = {renewalOf: row.id};
  refuseFindings(findingsAt([], await hostHistoryIssues(writing.tx, content, past)));
  const renewal = await insertConvention(
    writing.tx,
    {
      content,
      agencyId: row.agency_id,
      agencyReferent: row.agency_referent,
      reason: 'renewal',
      renewed: {from: row.id, justification},
      keyId: row.key_id,
      events: [
        {type: 'convention.submitted', details: {agencyId: row.agency_id, renewalOf: row.id}},
      ],
    },
    act,
  );
  const standing = await perform(writing, held, {name: 'renew', renewalId: renewal.id});
  return {...standing, renewal};
};

const AGENCY_ROLES: readonly Role[] = [
  'counsellor',
  'validator',
  'prescriber-validator',
  'agency-admin',
];

/** The request of a correction names the birthdate alone. */
const correctedField = (path: readonly PropertyKey[]): readonly PropertyKey[] =>
  path.join('.') === 'signatories.beneficiary.birthdate' ? ['birthdate'] : path;

/** Corrects the tutor, or for the agency the birthdate; nothing given changes nothing. */
export const correct = async (
  writing: Writing,
  held: Held,
  {establishmentTutor = {}, birthdate}: Correction,
): Promise<Standing> => {
  const {loaded, roles} = held;
  const {beneficiary} = loaded.content.signatories;
  const tutor = Object.entries(establishmentTutor).filter(([, value]) => value !== undefined);
  const fields = [
    ...tutor.map(([name]) => `establishmentTutor.${name}`),
    ...(birthdate === undefined ? [] : ['birthdate']),
  ];
  const content: ConventionContent = {
    ...loaded.content,
    establishmentTutor: {...loaded.content.establishmentTutor, ...Object.fromEntries(tutor)},
    signatories: {
      ...loaded.content.signatories,
      beneficiary: {...beneficiary, birthdate: birthdate ?? beneficiary.birthdate},
    },
  };
  const decision = decided(held, {name: 'correct', content, fields});
  if (birthdate !== undefined && !roles.some(role => AGENCY_ROLES.includes(role))) {
    throw new ProblemError('role_not_allowed');
  }
  if (fields.length === 0) return standingOf(loaded.row, loaded.documentHash);
  requireContentValid(loaded, content, held.judging, correctedField);
  await endSessionsOfReplaced(writing.tx, loaded.row.id, loaded.content, content, held.act.now);
  return record(writing.tx, loaded, decision, held.act);
};
