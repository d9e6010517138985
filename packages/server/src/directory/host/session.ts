import type {HostOpened, MessageAsked} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {giveCodeWithin} from '../../access/code-allowance.ts';
import {openLink} from '../../access/link-token.ts';
import {spendCode, type Subject, tryCode} from '../../access/one-time-code.ts';
import {enqueue} from '../../message/enqueue.ts';
import type {Tx} from '../../store/database.ts';
import {isListed} from './hold.ts';
import type {Moment} from './world.ts';

const SESSION_MINUTES = 30;
const NOBODY = {firstName: '', email: 'personne@annuaire.invalid'};

/** Five tries each: a hundred in a day, of a million, whoever asks for them. */
const MOST_CODES_A_DAY = 20;

/** What the code of a company is good for. */
export const hostSubject = (siret: string): Subject => ['host', siret];

const findListed = async (tx: Tx, siret: string) => {
  const row = await tx
    .selectFrom('host')
    .select(['status', 'content'])
    .where('siret', '=', siret)
    .executeTakeFirst();
  return row && isListed(row) ? row.content : undefined;
};

/**
 * Sends a code to the address of a company, unless the last one is less than a minute old, or there
 * were too many today: whoever asks all the time neither ends a code nor gets more tries. For one that is not here every statement is the same
 * and the message alone is taken back: neither the answer nor its time tells them apart.
 */
export const askHostCode = async (
  tx: Tx,
  siret: string,
  {now, newId, secret}: Moment,
): Promise<MessageAsked> => {
  const subject = hostSubject(siret);
  const allowance = {countedBy: subject, mostADay: MOST_CODES_A_DAY};
  const given = await giveCodeWithin(tx, subject, allowance, {now, secret});
  if (!given) return {asked: true};
  const {code, expiresAt} = given;
  const found = await findListed(tx, siret);
  const {firstName, email} = found?.contact ?? NOBODY;
  await sql`SAVEPOINT host_message`.execute(tx);
  await enqueue(tx, {
    kind: 'host-code',
    recipient: email,
    data: {code, firstName, businessName: found?.businessName ?? '', act: 'open'},
    expiresAt,
    now,
    newId,
  });
  const keep = sql`RELEASE SAVEPOINT host_message`;
  await (found ? keep : sql`ROLLBACK TO SAVEPOINT host_message`).execute(tx);
  return {asked: true};
};

/**
 * Exchanges the code of a company for a session. Undefined when the code is wrong, late, used, tried
 * five times or of a company that is not here: the try must then be kept all the same.
 */
export const openHostSession = async (
  tx: Tx,
  {siret, code}: {readonly siret: string; readonly code: string},
  {now, secret}: Moment,
): Promise<HostOpened | undefined> => {
  const isRight = await tryCode(tx, hostSubject(siret), code, {now, secret});
  const found = await findListed(tx, siret);
  if (!isRight || !found) return undefined;
  await spendCode(tx, hostSubject(siret), secret);
  const expiresAt = new Date(now.getTime() + SESSION_MINUTES * 60_000);
  const session = await openLink(tx, {kind: 'host', siret}, {now, expiresAt});
  return {session, expiresAt: expiresAt.toISOString()};
};
