import {createHash} from 'node:crypto';
import {sql} from 'kysely';
import {ProblemError} from '../../http/problem.ts';
import {enqueueContact} from '../../message/enqueue-contact.ts';
import type {Database, Tx} from '../../store/database.ts';
import {keepCompany} from '../host-side.ts';
import {holdRow, type Loaded, readLoaded} from '../load.ts';
import type {Clock} from '../record.ts';
import {write} from '../write.ts';
import {cleanText} from './clean.ts';
import type {InboundMail} from './read-mail.ts';
import {type Claim, isGivenTo, readReplyAddress, type Replier} from './reply-address.ts';

/** What became of a mail. */
export type Taken =
  | {readonly outcome: 'relayed'}
  | {readonly outcome: 'ignored'; readonly reason: 'unreadable' | 'address' | 'automatic' | 'known'}
  /** Its sender is told why. */
  | {readonly outcome: 'returned'; readonly reason: string};

const DAY_MS = 86_400_000;
/** How many of a mail's addresses are looked up that may be ours. */
const MOST_CLAIMS = 10;

/** What is needed to know our own addresses and pages in a mail. */
type Own = {readonly secret: Buffer; readonly domain: string; readonly publicUrl: string};

type Notice = 'attachments' | 'empty' | 'nir' | 'refused' | 'closed' | 'too-many';

const REFUSALS: Readonly<Partial<Record<string, Notice>>> = {
  status_not_allowed: 'closed',
  rate_limited: 'too-many',
};

/** Notes that a mail was brought; false when it had been before. */
const isNew = async (tx: Tx, mail: InboundMail, by: Replier, now: Date): Promise<boolean> => {
  const hash = createHash('sha256')
    .update(JSON.stringify([mail.id, by.contactId, by.side]))
    .digest();
  const row = await tx
    .insertInto('inbound_mail')
    .values({hash, received_at: now})
    .onConflict(conflict => conflict.doNothing())
    .returning('hash')
    .executeTakeFirst();
  return row !== undefined;
};

const addressesOf = ({row, company}: Loaded) => ({
  candidate: row.content.potentialBeneficiaryEmail,
  host: company.host?.contact.email ?? '',
});

/** A side of a conversation, held with it until the end of the transaction. */
type Held = Replier & {readonly loaded: Loaded};

/** Finds who answers: the side that the address was given to, if it is still theirs. */
const findReplier = async (
  tx: Tx,
  claims: readonly Claim[],
  {secret}: Own,
): Promise<Held | undefined> => {
  for (const claim of claims) {
    const {contactId, side} = claim;
    await keepCompany(tx, contactId);
    const loaded = await readLoaded(tx, contactId);
    if (!loaded || loaded.row.erased_at) continue;
    if (isGivenTo(addressesOf(loaded)[side], claim, secret)) return {contactId, side, loaded};
  }
  return undefined;
};

/** Adds what a mail says to its conversation, or says why not. */
const relay = async (
  tx: Tx,
  mail: InboundMail,
  {contactId, side, loaded}: Held,
  {publicUrl}: Own,
  clock: Clock,
): Promise<Notice | undefined> => {
  const cleaned = cleanText(mail.text, {addresses: Object.values(addressesOf(loaded)), publicUrl});
  if ('why' in cleaned) return cleaned.why;
  try {
    await write(tx, {contactId, side}, {text: cleaned.text, source: 'mail'}, clock);
    return undefined;
  } catch (error) {
    // Refused before anything is written.
    const notice = error instanceof ProblemError ? REFUSALS[error.code] : undefined;
    if (!notice) throw error;
    return notice;
  }
};

const wasToldToday = async (tx: Tx, why: Notice, {contactId, side}: Replier, now: Date) => {
  const told = await tx
    .selectFrom('message')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('kind', '=', 'contact-notice')
    .where(sql<boolean>`data ->> 'why' = ${why} AND data ->> 'to' = ${side}`)
    .where('created_at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirst();
  return told !== undefined;
};

/** Says to a side what became of its mail: once a day for each reason, however many it sends. */
const notify = async (
  tx: Tx,
  why: Notice,
  {contactId, side, loaded}: Held,
  clock: Clock,
): Promise<void> => {
  if (await wasToldToday(tx, why, {contactId, side}, clock.now)) return;
  // To the side's own address and never to the one the mail says it is from.
  const recipient = addressesOf(loaded)[side];
  const message = {kind: 'contact-notice', contactId, recipient, data: {why, to: side}} as const;
  await enqueueContact(tx, message, clock);
};

/** Brings a mail to the conversation it answers, once however often it is brought. */
export const takeMail = async (
  db: Database,
  mail: InboundMail,
  own: Own,
  clock: Clock,
): Promise<Taken> => {
  const claims = [...new Set(mail.recipients.map(text => text.toLowerCase()))]
    .flatMap(text => readReplyAddress(text, own.domain) ?? [])
    .slice(0, MOST_CLAIMS);
  if (claims.length === 0) return {outcome: 'ignored', reason: 'address'};
  if (mail.isAutomatic) return {outcome: 'ignored', reason: 'automatic'};
  return db.transaction().execute(async tx => {
    const by = await findReplier(tx, claims, own);
    if (!by) return {outcome: 'ignored', reason: 'address'};
    // Those who write at once are told once.
    await holdRow(tx, by.contactId);
    if (!(await isNew(tx, mail, by, clock.now))) return {outcome: 'ignored', reason: 'known'};
    const why = await relay(tx, mail, by, own, clock);
    if (why) await notify(tx, why, by, clock);
    else if (mail.hasAttachments) await notify(tx, 'attachments', by, clock);
    return why ? {outcome: 'returned', reason: why} : {outcome: 'relayed'};
  });
};
