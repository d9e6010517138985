import {
  askSubjects,
  commandsFor,
  type Convention,
  type Delivery,
  type Duplicate,
  conventionWarnings,
  TRANSITIONS,
  totalHours,
  workedDays,
  type Role,
} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {ASSESSMENT_READERS} from '../assessment/readers.ts';
import {ProblemError} from '../http/problem.ts';
import {readDeliveries} from '../message/deliveries.ts';
import {traceReading} from '../staff/trace.ts';
import type {Database} from '../store/database.ts';
import {readAsked} from './asked.ts';
import {readChanges} from './changes.ts';
import {duplicateOf, findSimilar, isSurelySame, type Similar} from './duplicates.ts';
import {hostHistoryFor, readHostHistory} from './host-history.ts';
import {type Loaded, momentAt, partiesOf, readLoaded, stateOf} from './load.ts';
import {standingOf} from './record.ts';
import {rolesOf} from './rights.ts';

const STAFF: readonly Role[] = ['counsellor', 'validator', 'prescriber-validator'];

const UNDECIDED: readonly string[] = TRANSITIONS.reject.from;

const isStaff = (roles: readonly Role[]): boolean => roles.some(role => STAFF.includes(role));

/** The similar conventions a reader may know of, with what they may do about each. */
const duplicatesFor = (
  caller: Caller,
  roles: readonly Role[],
  similar: readonly Similar[],
  {content}: Loaded,
): Duplicate[] => {
  if (isStaff(roles)) {
    return similar.map(one => duplicateOf(one, rolesOf(caller, one.id, one.agency).length > 0));
  }
  if (!roles.includes('beneficiary')) return [];
  return similar.filter(one => isSurelySame(one, content)).map(one => duplicateOf(one, true));
};

const maybe = <Name extends string, Value>(name: Name, value: Value | null | undefined) =>
  (value === null || value === undefined ? {} : {[name]: value}) as {[N in Name]?: Value};

/** What only the agency is told: what deserves a look, and the person's stays with this host. */
const forStaff = async (
  db: Database,
  caller: Caller,
  loaded: Loaded,
  today: string,
): Promise<Pick<Convention, 'warnings' | 'hostHistory'>> => {
  const {content, row} = loaded;
  const past = await readHostHistory(db, content, row.id);
  const warnings = conventionWarnings(content, {
    today,
    past: past.filter(({renewalOf}) => renewalOf !== row.id),
    renewalOf: row.renewed_from ?? undefined,
    isDecided: !UNDECIDED.includes(row.status),
  });
  const mayRead = ({id, agency}: (typeof past)[number]) => rolesOf(caller, id, agency).length > 0;
  return {warnings, ...maybe('hostHistory', hostHistoryFor(loaded, past, mayRead))};
};

/** What is said of the assessment, to those who may read it. */
const assessmentFor = (
  {assessment}: Loaded,
  roles: readonly Role[],
): Pick<Convention, 'assessment'> => {
  if (!assessment || !roles.some(role => ASSESSMENT_READERS.includes(role))) return {};
  const {status, endedWithAJob, createdAt, signedAt, agrees} = assessment;
  return {
    assessment: {
      status,
      createdAt: createdAt.toISOString(),
      ...maybe('endedWithAJob', endedWithAJob),
      ...maybe('signedAt', signedAt?.toISOString()),
      ...maybe('agrees', agrees),
    },
  };
};

/** What became of the last message to each person. */
const deliveriesOf = async (db: Database, id: string): Promise<Map<Role, Delivery>> =>
  new Map(
    (await readDeliveries(db, id)).map(({role, channel, state, at}) => [
      role,
      {channel, state, at: at.toISOString()},
    ]),
  );

const whole = (
  loaded: Loaded,
  deliveries: ReadonlyMap<Role, Delivery>,
  roles: readonly Role[],
  today: string,
): Omit<
  Convention,
  'asked' | 'changes' | 'duplicates' | 'warnings' | 'hostHistory' | 'assessment'
> => {
  const {row, content, agency, signatures, renewedBy} = loaded;
  const signedAt = new Map(signatures.map(({role, signedAt: at}) => [role, at.toISOString()]));
  return {
    ...standingOf(row, loaded.documentHash),
    ...maybe('statusJustification', row.status_justification),
    submittedAt: row.submitted_at.toISOString(),
    ...maybe('acceptedAt', row.accepted_at?.toISOString()),
    ...maybe('validatedAt', row.validated_at?.toISOString()),
    updatedAt: row.updated_at.toISOString(),
    agency: {
      id: agency.id,
      name: agency.name,
      kind: agency.kind,
      steps: stateOf(loaded).steps,
      ...maybe('refersToAgencyId', agency.refersTo?.id),
      ...maybe('refersToAgencyName', agency.refersTo?.name),
    },
    ...maybe('agencyReferent', row.agency_referent),
    validators: row.validators,
    ...(row.renewed_from === null
      ? {}
      : {renewed: {from: row.renewed_from, justification: row.renewal_justification ?? ''}}),
    ...maybe('renewedBy', renewedBy),
    content,
    totalHours: totalHours(content.schedule),
    workedDays: workedDays(content.schedule),
    signatures: partiesOf(content).map(role => ({
      role,
      ...maybe('signedAt', signedAt.get(role)),
      ...maybe('delivery', deliveries.get(role)),
    })),
    commands: commandsFor(stateOf(loaded), roles, today),
    subjects: askSubjects(stateOf(loaded), roles, today),
  };
};

/** Reads one convention for somebody who may, with what they may do and, for staff, know. */
export const readConvention = async (
  db: Database,
  caller: Caller,
  id: string,
  now: Date,
): Promise<Convention> => {
  const loaded = await readLoaded(db, id);
  const roles = loaded ? rolesOf(caller, id, loaded.agency) : [];
  if (!loaded || roles.length === 0) throw new ProblemError('convention_not_found');
  await traceReading(db, caller, {conventionId: id, what: 'convention', now});
  const {today} = momentAt(loaded.agency, now);
  const similar = await findSimilar(db, loaded.content, id);
  const duplicates = duplicatesFor(caller, roles, similar, loaded);
  const asked = await readAsked(db, id, roles);
  return {
    ...whole(loaded, await deliveriesOf(db, id), roles, today),
    ...(asked.length > 0 ? {asked} : {}),
    ...assessmentFor(loaded, roles),
    ...maybe('changes', await readChanges(db, loaded.row)),
    ...(duplicates.length > 0 ? {duplicates} : {}),
    ...(isStaff(roles) ? await forStaff(db, caller, loaded, today) : {}),
  };
};
