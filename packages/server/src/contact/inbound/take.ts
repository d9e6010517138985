import {createHash} from 'node:crypto';
import {ProblemError} from '../../http/problem.ts';
import {enqueueContact} from '../../message/enqueue-contact.ts';
import type {Database, Tx} from '../../store/database.ts';
import {type Loaded, readLoaded} from '../load.ts';
import type {Clock} from '../record.ts';
import {write} from '../write.ts';
import {cleanText} from './clean.ts';
import type {InboundMail} from './read-mail.ts';
import {readReplyAddress, type Replier} from './reply-address.ts';

/** What became of a mail. */
export type Taken =
  | {readonly outcome: 'relayed'}
  | {readonly outcome: 'ignored'; readonly reason: 'unreadable' | 'address' | 'automatic' | 'known'}
  /** Its sender is told why. */
  | {readonly outcome: 'returned'; readonly reason: string};

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

/** Adds what a mail says to its conversation, or says why not. */
const relay = async (
  tx: Tx,
  mail: InboundMail,
  by: Replier,
  loaded: Loaded,
  clock: Clock,
): Promise<Notice | undefined> => {
  const cleaned = cleanText(mail.text, Object.values(addressesOf(loaded)));
  if ('why' in cleaned) return cleaned.why;
  try {
    await write(tx, by, {text: cleaned.text, source: 'mail'}, clock);
    return undefined;
  } catch (error) {
    // Refused before anything is written.
    const notice = error instanceof ProblemError ? REFUSALS[error.code] : undefined;
    if (!notice) throw error;
    return notice;
  }
};

const notify = async (
  tx: Tx,
  why: Notice,
  {contactId, side}: Replier,
  loaded: Loaded,
  clock: Clock,
): Promise<void> => {
  // To the side's own address and never to the one the mail says it is from.
  const recipient = addressesOf(loaded)[side];
  if (recipient === '') return;
  const message = {kind: 'contact-notice', contactId, recipient, data: {why, to: side}} as const;
  await enqueueContact(tx, message, clock);
};

/** Brings a mail to the conversation it answers, once however often it is brought. */
export const takeMail = async (
  db: Database,
  mail: InboundMail,
  address: {readonly secret: Buffer; readonly domain: string},
  clock: Clock,
): Promise<Taken> => {
  const by = mail.recipients
    .map(text => readReplyAddress(text, address))
    .find(replier => replier !== undefined);
  if (!by) return {outcome: 'ignored', reason: 'address'};
  if (mail.isAutomatic) return {outcome: 'ignored', reason: 'automatic'};
  return db.transaction().execute(async tx => {
    if (!(await isNew(tx, mail, by, clock.now))) return {outcome: 'ignored', reason: 'known'};
    const loaded = await readLoaded(tx, by.contactId);
    if (!loaded || loaded.row.erased_at) return {outcome: 'ignored', reason: 'address'};
    const why = await relay(tx, mail, by, loaded, clock);
    if (why) await notify(tx, why, by, loaded, clock);
    else if (mail.hasAttachments) await notify(tx, 'attachments', by, loaded, clock);
    return why ? {outcome: 'returned', reason: why} : {outcome: 'relayed'};
  });
};
