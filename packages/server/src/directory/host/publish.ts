import type {HostState} from '@immersion-kit/sdk/contract';
import type {Selectable} from 'kysely';
import {closeLinks} from '../../access/link-token.ts';
import {spendCode, tryCode} from '../../access/one-time-code.ts';
import {ProblemError} from '../../http/problem.ts';
import {enqueue} from '../../message/enqueue.ts';
import type {Database, Tx} from '../../store/database.ts';
import type {HostTables} from '../../store/host-tables.ts';
import {closeAccess} from './close-access.ts';
import {holdHost} from './hold.ts';
import {registrationSubject, requireWelcome, sendRegistrationCode} from './register.ts';
import type {Moment} from './world.ts';
import {writeHost} from './write-host.ts';

const COOL_DOWN_SECONDS = 60;

type RegistrationRow = Selectable<HostTables['host_registration']>;

/**
 * Holds a registration: the same code given twenty times at once is good once.
 *
 * @throws ProblemError `host_exists` when somebody has just published it.
 */
const holdRegistration = async (tx: Tx, id: string): Promise<RegistrationRow> => {
  const row = await tx
    .selectFrom('host_registration')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ProblemError('host_exists');
  return row;
};

/** The places of a registration, to ask where they are; none once it is published. */
export const readRegistered = async (db: Database, id: string) => {
  const rows = await db
    .selectFrom('host_registration')
    .select(['siret', 'content'])
    .where('id', '=', id)
    .execute();
  return rows.map(({siret, content}) => ({siret, addresses: content.businessAddresses}));
};

/** Sends the code of a registration again, no more than once a minute. */
export const resendCode = async (tx: Tx, id: string, moment: Moment): Promise<void> => {
  const row = await holdRegistration(tx, id);
  const since = (moment.now.getTime() - row.code_sent_at.getTime()) / 1000;
  if (since < COOL_DOWN_SECONDS) {
    const retryAfter = Math.ceil(COOL_DOWN_SECONDS - since);
    throw new ProblemError('message_too_soon', [], {retryAfter});
  }
  await tx
    .updateTable('host_registration')
    .set({code_sent_at: moment.now})
    .where('id', '=', id)
    .execute();
  await sendRegistrationCode(tx, {id, entry: row.content}, moment);
};

/**
 * Publishes the entry of a registration with the code its company received.
 *
 * @throws ProblemError `code_invalid`, the try being kept; `host_exists` when the company joined
 * meanwhile; `host_invalid` when what was true is not any more.
 */
export const publish = async (
  tx: Tx,
  {id, code}: {readonly id: string; readonly code: string},
  moment: Moment,
): Promise<HostState> => {
  const {now, newId, secret, positionOf} = moment;
  const {siret, content: entry} = await holdRegistration(tx, id);
  const subject = registrationSubject(id);
  if (!(await tryCode(tx, subject, code, {now, secret}))) {
    throw new ProblemError('code_invalid', [], {keeps: true});
  }
  const held = await holdHost(tx, siret);
  const known = await requireWelcome(tx, entry, moment);
  const state = await writeHost(tx, entry, held, {known, positionOf, now, newId, managedBy: null});
  // What opened an entry that was withdrawn does not open this one.
  await closeAccess(tx, siret, {secret});
  await spendCode(tx, subject, secret);
  await closeLinks(tx, {kind: 'registration', subject: id});
  await tx.deleteFrom('host_registration').where('id', '=', id).execute();
  const {contact, businessName} = entry;
  await enqueue(tx, {
    kind: 'host-published',
    recipient: contact.email,
    data: {firstName: contact.firstName, businessName},
    now,
    newId,
  });
  return state;
};
