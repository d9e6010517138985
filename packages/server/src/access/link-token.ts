import type {ContactSide} from '@immersion-kit/sdk/contract';
import type {Database, Tx} from '../store/database.ts';
import type {Caller, Link} from './caller.ts';
import {hashLinkToken, makeLinkToken} from './link.ts';

/** What a token of this table opens: all but drafts and conventions, which have their own. */
export type Opened = Extract<
  Caller,
  {readonly kind: 'registration' | 'host' | 'sending' | 'exchange' | 'alert'}
>;

/** What a caller is about: a registration, a company, a contact, an alert. */
const subjectOf = (caller: Opened): string => {
  switch (caller.kind) {
    case 'registration':
      return caller.registrationId;
    case 'host':
      return caller.siret;
    case 'alert':
      return caller.alertId;
    default:
      return caller.contactId;
  }
};

const callerOf = (
  kind: Opened['kind'],
  subject: string,
  {side, hash}: {readonly side: ContactSide | null; readonly hash: string},
): Opened => {
  switch (kind) {
    case 'registration':
      return {kind, registrationId: subject};
    case 'host':
      return {kind, siret: subject, sessionHash: hash};
    case 'alert':
      return {kind, alertId: subject};
    case 'sending':
      return {kind, contactId: subject};
    case 'exchange':
      return {kind, contactId: subject, side: side ?? 'candidate'};
  }
};

/** Makes a token that opens something to its holder; only its hash is stored. */
export const openLink = async (
  tx: Tx,
  caller: Opened,
  {now, expiresAt}: {readonly now: Date; readonly expiresAt: Date},
): Promise<string> => {
  const token = makeLinkToken(caller.kind);
  await tx
    .insertInto('link_token')
    .values({
      hash: hashLinkToken(token),
      purpose: caller.kind,
      subject: subjectOf(caller),
      side: caller.kind === 'exchange' ? caller.side : null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return token;
};

/** Looks up what a token of this table opens. */
export const findLinkToken = async (
  db: Database,
  purpose: Opened['kind'],
  hash: string,
): Promise<Link | undefined> => {
  const row = await db
    .selectFrom('link_token')
    .select(['subject', 'side', 'expires_at'])
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  return (
    row && {
      caller: callerOf(purpose, row.subject, {side: row.side, hash}),
      expiresAt: row.expires_at,
    }
  );
};

type Closed = {
  readonly kind: Opened['kind'];
  readonly subject: string;
  /** The hash of the one that stays open, where there is one. */
  readonly except?: string | undefined;
};

/** Ends every token of one kind about one subject. */
export const closeLinks = async (tx: Tx, {kind, subject, except = ''}: Closed): Promise<void> => {
  await tx
    .deleteFrom('link_token')
    .where('purpose', '=', kind)
    .where('subject', '=', subject)
    .where('hash', '<>', except)
    .execute();
};
