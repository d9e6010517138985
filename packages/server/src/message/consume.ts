import {
  CONVENTION_EVENTS,
  type ConventionEventType,
  SIGNATORY_ROLES,
  TRANSITIONS,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {type Loaded, readLoaded} from '../convention/load.ts';
import type {Database, Tx} from '../store/database.ts';
import {recipientsOf} from './audience.ts';
import type {Ceiling} from './ceilings.ts';
import type {Details} from './details.ts';
import type {Kind} from './kind.ts';
import {KINDS} from './kinds.ts';
import {type Occasion, PLAN, type PlanLine} from './plan.ts';
import {ceilingFor, type Queued, queueMessages} from './queue.ts';
import type {OnStep} from './steps.ts';

type World = {
  readonly db: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onStep: OnStep;
};

const TUTOR_ADDRESS = 'establishmentTutor.email';

const eventType = (type: string): ConventionEventType | undefined =>
  CONVENTION_EVENTS.find(known => known === type);

const isPartys = ({role}: Details): boolean => SIGNATORY_ROLES.some(party => party === role);

/** Where it stood when it happened: before a counsellor accepted. */
const isEarly = ({status}: Details): boolean =>
  TRANSITIONS.transfer.from.some(one => one === status);

type Event = {
  readonly id: string;
  readonly type: string;
  readonly convention_id: string | null;
  readonly payload: object;
  readonly sequence: number | null;
};

/** Whether the assessment an event took away had been signed: its entry says which one it was. */
const wasSigned = async (tx: Tx, {convention_id: id, sequence}: Event): Promise<boolean> => {
  const {rows} = await sql`SELECT FROM convention_audit a
    JOIN assessment e ON e.convention_id = a.convention_id
      AND e.document_hash = a.entry -> 'details' ->> 'assessmentHash'
    WHERE a.convention_id = ${id} AND a.sequence = ${sequence}
      AND e.signed_at IS NOT NULL`.execute(tx);
  return rows.length > 0;
};

type Occurrence = {readonly tx: Tx; readonly event: Event};

const OCCASIONS: Readonly<
  Record<
    Occasion,
    (loaded: Loaded, details: Details, occurrence: Occurrence) => boolean | Promise<boolean>
  >
> = {
  'first-request': ({row}) => row.renewed_from === null,
  renewal: ({row}) => row.renewed_from !== null,
  // Other corrections are told to nobody.
  'tutor-replaced': (_, {fields}) => Array.isArray(fields) && fields.includes(TUTOR_ADDRESS),
  'party-asks': (_, details) => isPartys(details) && isEarly(details),
  'party-asks-late': (_, details) => isPartys(details) && !isEarly(details),
  'other-refuses': (_, {role, subject}) => subject === 'refusal' && role !== 'beneficiary',
  'agency-asks': (_, details) => !isPartys(details),
  came: (_, {outcome}) => outcome !== 'DID_NOT_SHOW',
  'did-not-show': (_, {outcome}) => outcome === 'DID_NOT_SHOW',
  'was-signed': (_, __, {tx, event}) => wasSigned(tx, event),
  'was-unsigned': async (_, __, {tx, event}) => !(await wasSigned(tx, event)),
};

/** Whether an agency's software sent a request, and not a stranger on a page. */
const isAgencys = async (tx: Tx, {row}: Loaded): Promise<boolean> => {
  const [kind, id = ''] = row.submitted_by.split(':');
  if (kind !== 'key') return false;
  const key = await tx
    .selectFrom('api_key')
    .select('prefix')
    .where('id', '=', id)
    .executeTakeFirst();
  return key?.prefix === 'sk';
};

const ceilingOf = async (
  tx: Tx,
  {kind}: PlanLine,
  loaded: Loaded,
): Promise<Ceiling | undefined> => {
  if (kind === 'signature-request' && (await isAgencys(tx, loaded))) return 'recipient-decision';
  const {ceiling}: Kind = KINDS[kind];
  return ceiling;
};

/** What an event sends, and to whom, as things are now. */
const messagesFor = async (tx: Tx, event: Event): Promise<Queued[]> => {
  const type = eventType(event.type);
  const loaded =
    type && event.convention_id !== null && PLAN[type].length > 0
      ? await readLoaded(tx, event.convention_id)
      : undefined;
  if (!type || !loaded) return [];
  const details: Details = {agencyId: loaded.row.agency_id, ...event.payload};
  const messages: Queued[] = [];
  for (const line of PLAN[type]) {
    if (line.when && !(await OCCASIONS[line.when](loaded, details, {tx, event}))) continue;
    const kind: Kind = KINDS[line.kind];
    const ceiling = await ceilingOf(tx, line, loaded);
    for (const recipient of await recipientsOf(tx, line.to, loaded, details)) {
      messages.push({
        kind: line.kind,
        recipient,
        conventionId: loaded.row.id,
        outboxId: event.id,
        data: details,
        ceiling: ceilingFor(recipient.roles, ceiling),
        isUrgent: kind.isUrgent === true,
        expiresAt: null,
      });
    }
  }
  return messages;
};

/** An event whose messages cannot be told: a fault of ours, which must not hold the others. */
export class UnreadableEvent extends Error {
  constructor(cause: unknown) {
    super('an event could not be read', {cause});
    this.name = 'UnreadableEvent';
  }
}

const readable = async (tx: Tx, event: Event): Promise<Queued[]> => {
  try {
    return await messagesFor(tx, event);
  } catch (error) {
    throw new UnreadableEvent(error);
  }
};

/**
 * Writes the messages of the first event after `after` that nobody has looked at: all of them and
 * the event's mark in one transaction, so that a crash does it again or has done it.
 *
 * @param onTaken - told the event's number, also when what follows fails.
 *
 * @returns whether there was one.
 */
export const consumeNext = async (
  {db, now, newId, onStep}: World,
  after: string,
  onTaken: (number: string) => void,
): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const event = await tx
      .selectFrom('outbox')
      .select(['id', 'number', 'type', 'convention_id', 'payload', 'sequence'])
      .where('consumed_at', 'is', null)
      .where('number', '>', after)
      .orderBy('number')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!event) return false;
    onTaken(event.number);
    await onStep('event-taken');
    const at = now();
    await queueMessages(tx, await readable(tx, event), {now: at, newId});
    await onStep('messages-written');
    await tx.updateTable('outbox').set({consumed_at: at}).where('id', '=', event.id).execute();
    await onStep('event-marked');
    return true;
  });
