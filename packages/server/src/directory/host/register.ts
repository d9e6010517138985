import type {Company, HostRegistered, HostRequest} from '@immersion-kit/sdk/contract';
import {openLink} from '../../access/link-token.ts';
import type {Subject} from '../../access/one-time-code.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Tx} from '../../store/database.ts';
import {findingsIn, readBanned, refuseHost, under} from './check.ts';
import {isListed} from './hold.ts';
import {readKnown} from './known.ts';
import {sendToNewAddress} from './send-code.ts';
import type {Moment} from './world.ts';

const REGISTRATION_DAYS = 7;

/** What the code of a registration is good for. */
export const registrationSubject = (id: string): Subject => ['registration', id];

/** Sends the company a fresh code: the one before is not good any more. */
export const sendRegistrationCode = (
  tx: Tx,
  {id, entry}: {readonly id: string; readonly entry: HostRequest},
  moment: Moment,
): Promise<void> => {
  const data = {act: 'join', registrationId: id} as const;
  return sendToNewAddress(tx, {subject: registrationSubject(id), entry, data}, moment);
};

/** @throws ProblemError `host_exists` when the company is in the directory by its own will. */
const refuseListed = async (tx: Tx, siret: string): Promise<void> => {
  const row = await tx
    .selectFrom('host')
    .select('status')
    .where('siret', '=', siret)
    .executeTakeFirst();
  if (row && isListed(row)) throw new ProblemError('host_exists');
};

/**
 * Judges an entry against what the directory knows today.
 *
 * @throws ProblemError `host_exists`; `host_invalid` naming each field.
 */
export const requireWelcome = async (tx: Tx, entry: HostRequest, {today}: Moment) => {
  const {siret} = entry;
  const banned = await readBanned(tx, [siret]);
  if (banned.has(siret)) {
    refuseHost(under('host', [{path: ['siret'], code: 'siret_banned'}]));
  }
  await refuseListed(tx, siret);
  const known = await readKnown(tx, [entry], today);
  refuseHost(under('host', findingsIn(entry, known)));
  return known;
};

type Asking = {
  readonly submittedBy: string;
  /** What is known of its establishment, asked before. */
  readonly state: Company['state'];
};

/**
 * Keeps the entry of a company that joins until somebody shows the code sent to its address;
 * nothing of it is published before.
 */
export const register = async (
  tx: Tx,
  entry: HostRequest,
  {submittedBy, state}: Asking,
  moment: Moment,
): Promise<HostRegistered> => {
  const {siret} = entry;
  const {now, newId} = moment;
  await requireWelcome(tx, entry, moment);
  if (state === 'closed') refuseHost(under('host', [{path: ['siret'], code: 'siret_closed'}]));
  const id = newId();
  const expiresAt = new Date(now.getTime() + REGISTRATION_DAYS * 86_400_000);
  await tx
    .insertInto('host_registration')
    .values({
      id,
      siret,
      content: JSON.stringify(entry),
      submitted_by: submittedBy,
      created_at: now,
      code_sent_at: now,
      expires_at: expiresAt,
    })
    .execute();
  const caller = {kind: 'registration', registrationId: id} as const;
  const registration = await openLink(tx, caller, {now, expiresAt});
  await sendRegistrationCode(tx, {id, entry}, moment);
  return {registration, siret, expiresAt: expiresAt.toISOString()};
};
